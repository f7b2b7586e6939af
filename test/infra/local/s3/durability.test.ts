import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ObjectCreated } from '../../../../infra/local/s3/server.ts';
import { clientOf, type LocalS3, startLocalS3 } from './local-s3.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'local-s3-'));
});
afterEach(() => rm(directory, { recursive: true }));

const data = () => join(directory, 'data');
const _journal = () => join(data(), 'journal.ndjson');

describe('a server killed at any moment', () => {
  type Acknowledged = {
    readonly key: string;
    readonly md5: string;
    readonly versionId: string | undefined;
  };

  const startProcess = async (): Promise<{ child: ChildProcess; client: S3Client }> => {
    const script = join(import.meta.dirname, 's3-process.ts');
    const child = spawn(process.execPath, [script, data(), join(directory, 'events.ndjson')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (child.stdout === null) throw new Error('The server has no output.');
    const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
    return { child, client: clientOf(url) };
  };

  /** Puts objects of many sizes until the server is gone; gives those it acknowledged. */
  async function putUntilDead(client: S3Client, writer: string): Promise<Acknowledged[]> {
    const acknowledged: Acknowledged[] = [];
    for (let index = 0; ; index += 1) {
      const Body = randomBytes([10, 5000, 200_000][index % 3] ?? 1);
      const key = `${writer}/${index}`;
      try {
        const { VersionId } = await client.send(
          new PutObjectCommand({ Bucket: 'documents', Key: key, Body }),
        );
        acknowledged.push({
          key,
          md5: createHash('md5').update(Body).digest('hex'),
          versionId: VersionId,
        });
      } catch {
        return acknowledged;
      }
    }
  }

  it('has every acknowledged object and its event, and no half of any other, when it is started again', async () => {
    const acknowledged: Acknowledged[] = [];
    for (let round = 0; round < 5; round += 1) {
      const { child, client } = await startProcess();
      const writers = Array.from({ length: 4 }, (_, index) =>
        putUntilDead(client, `${round}-${index}`),
      );
      setTimeout(() => child.kill('SIGKILL'), 100 + Math.random() * 400);
      acknowledged.push(...(await Promise.all(writers)).flat());
      client.destroy();
    }
    expect(acknowledged.length).toBeGreaterThan(20);

    const events: ObjectCreated[] = [];
    const s3 = await startLocalS3({
      directory: data(),
      deliver: async (event) => {
        events.push(event);
      },
    });
    for (const { key, md5, versionId } of acknowledged) {
      const object = await s3.client.send(new GetObjectCommand({ Bucket: 'documents', Key: key }));
      const bytes = (await object.Body?.transformToByteArray()) ?? new Uint8Array();
      expect([createHash('md5').update(bytes).digest('hex'), object.VersionId]).toEqual([
        md5,
        versionId,
      ]);
    }
    await s3.idle();
    const delivered = (await readFile(join(directory, 'events.ndjson'), 'utf8'))
      .split('\n')
      .filter((line) => line.endsWith('}'));
    const known = new Set([
      ...delivered.map((line) => JSON.parse(line).key),
      ...events.map(({ key }) => key),
    ]);
    expect(acknowledged.filter(({ key }) => !known.has(key))).toEqual([]);
    await expectWholeObjects(s3);
    s3.client.destroy();
    await s3.close();
  }, 120_000);

  /** What was not acknowledged may be there or not, but never in part. */
  async function expectWholeObjects(s3: LocalS3): Promise<void> {
    const { Contents = [] } = await s3.client.send(
      new ListObjectsV2Command({ Bucket: 'documents' }),
    );
    for (const { Key } of Contents) {
      const object = await s3.client.send(new GetObjectCommand({ Bucket: 'documents', Key }));
      const bytes = (await object.Body?.transformToByteArray()) ?? new Uint8Array();
      expect(`"${createHash('md5').update(bytes).digest('hex')}"`).toBe(object.ETag);
    }
    expect((await readdir(join(data(), 'content'))).length).toBe(Contents.length);
  }
});
