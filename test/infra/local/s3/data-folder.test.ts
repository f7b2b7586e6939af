import { appendFile, mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalS3, startLocalS3 } from './local-s3.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'local-s3-'));
});
afterEach(() => rm(directory, { recursive: true }));

const data = () => join(directory, 'data');
const journal = () => join(data(), 'journal.ndjson');

describe('a data folder', () => {
  const restart = () => startLocalS3({ directory: data() });
  const put = (s3: LocalS3, Key: string, Body = Key) =>
    s3.client.send(new PutObjectCommand({ Bucket: 'documents', Key, Body }));
  const keysOf = async (s3: LocalS3) =>
    (await s3.client.send(new ListObjectsV2Command({ Bucket: 'documents' }))).Contents?.map(
      ({ Key }) => Key,
    );
  const end = async (s3: LocalS3) => {
    s3.client.destroy();
    await s3.close();
  };

  beforeEach(async () => {
    const s3 = await restart();
    for (const key of ['a', 'b', 'c']) await put(s3, key);
    await s3.idle();
    await end(s3);
  });

  it('keeps objects, versions, markers and locks over a restart', async () => {
    const first = await restart();
    const until = new Date(Math.floor(Date.now() / 1000) * 1000 + 3600_000);
    const locked = await first.client.send(
      new PutObjectCommand({
        Bucket: 'documents',
        Key: 'locked',
        Body: 'x',
        ContentType: 'text/plain',
        Metadata: { a: 'b' },
        ObjectLockMode: 'GOVERNANCE',
        ObjectLockRetainUntilDate: until,
      }),
    );
    await first.client.send(new DeleteObjectCommand({ Bucket: 'documents', Key: 'a' }));
    await end(first);
    const second = await restart();
    expect(await keysOf(second)).toEqual(['b', 'c', 'locked']);
    const object = await second.client.send(
      new GetObjectCommand({ Bucket: 'documents', Key: 'locked' }),
    );
    expect(object).toMatchObject({
      VersionId: locked.VersionId,
      ContentType: 'text/plain',
      Metadata: { a: 'b' },
      ObjectLockMode: 'GOVERNANCE',
      ObjectLockRetainUntilDate: until,
    });
    await end(second);
  });

  it('loses no more than the record that a crash left without its end', async () => {
    const whole = await readFile(journal());
    await appendFile(journal(), '0123abcd {"type":"put","bucket":"docu');
    const s3 = await restart();
    expect(await keysOf(s3)).toEqual(['a', 'b', 'c']);
    expect(await readFile(journal())).toEqual(whole);
    await put(s3, 'd');
    await end(s3);
    const again = await restart();
    expect(await keysOf(again)).toEqual(['a', 'b', 'c', 'd']);
    await end(again);
  });

  it('survives a cut at any byte of its last record', async () => {
    const whole = await readFile(journal());
    const lastLine = whole.lastIndexOf('\n', whole.length - 2) + 1;
    for (let length = lastLine; length < whole.length; length += 7) {
      await writeFile(journal(), whole.subarray(0, length));
      const s3 = await restart();
      expect(await keysOf(s3)).toEqual(['a', 'b', 'c']);
      await end(s3);
    }
  });

  it('drops what an upload that was cut short left behind', async () => {
    await writeFile(join(data(), 'content', `${'0'.repeat(32)}.part`), 'half');
    await writeFile(join(data(), 'content', '1'.repeat(32)), 'whole but never recorded');
    await end(await restart());
    expect((await readdir(join(data(), 'content'))).length).toBe(3);
  });

  it('is refused with the file, the line and what to do when a record is damaged', async () => {
    const lines = (await readFile(journal(), 'utf8')).split('\n');
    for (const line of [1, 3, lines.length - 1]) {
      const damaged = lines
        .map((text, index) => (index === line - 1 ? text.replace('"', "'") : text))
        .join('\n');
      await writeFile(journal(), damaged);
      const attempt = restart();
      await expect(attempt).rejects.toThrow(`${journal()} is damaged at line ${line}`);
      await expect(attempt).rejects.toThrow('--reset');
      expect(await readFile(journal(), 'utf8')).toBe(damaged);
    }
  });

  it('is refused when the file of an object is missing', async () => {
    const [name = ''] = await readdir(join(data(), 'content'));
    await unlink(join(data(), 'content', name));
    await expect(restart()).rejects.toThrow(name);
  });
});

it('a port that is taken is said to be taken', async () => {
  const s3 = await startLocalS3({ directory: data() });
  await expect(
    startLocalS3({ directory: join(directory, 'other'), port: s3.port }),
  ).rejects.toThrow('EADDRINUSE');
  s3.client.destroy();
  await s3.close();
});
