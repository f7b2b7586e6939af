import { createHash, randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CALENDAR, type LocalS3, refusal, startLocalS3, stopAndRemove } from './local-s3.ts';

let s3: LocalS3;
beforeAll(async () => {
  s3 = await startLocalS3();
});
afterAll(() => stopAndRemove(s3));

const put = (Key: string, Body: string | Buffer | Readable, more = {}) =>
  s3.client.send(new PutObjectCommand({ Bucket: 'plain', Key, Body, ...more }));
const get = (Key: string, more = {}) =>
  s3.client.send(new GetObjectCommand({ Bucket: 'plain', Key, ...more }));

async function unfinishedBytes(): Promise<number> {
  const folder = join(s3.directory, 'content');
  const unfinished = (await readdir(folder)).filter((name) => name.endsWith('.part'));
  const sizes = await Promise.all(
    unfinished.map(async (name) => (await stat(join(folder, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

describe('an object', () => {
  it('comes back with its bytes, its headers and its metadata', async () => {
    const answer = await put('báo cáo/tổng kết (1).txt', 'xin chào', {
      ContentType: 'text/plain; charset=utf-8',
      ContentDisposition: 'attachment',
      ContentEncoding: 'identity',
      ContentLanguage: 'vi',
      CacheControl: 'no-store',
      Metadata: { ticket: 'T-1' },
    });
    const object = await get('báo cáo/tổng kết (1).txt');
    expect(await object.Body?.transformToString()).toBe('xin chào');
    expect(object).toMatchObject({
      ContentType: 'text/plain; charset=utf-8',
      ContentDisposition: 'attachment',
      ContentEncoding: 'identity',
      ContentLanguage: 'vi',
      CacheControl: 'no-store',
      Metadata: { ticket: 'T-1' },
      ETag: answer.ETag,
    });
    expect(answer.ETag).toBe(`"${createHash('md5').update('xin chào').digest('hex')}"`);
    expect(object.LastModified?.toISOString()).toBe('2023-12-15T10:00:00.000Z');
    expect(CALENDAR.toISOString()).toBe('2023-12-15T10:00:00.250Z');
  });

  it('streams 20 MB both ways through an aws-chunked body with a CRC32 trailer', async () => {
    const bytes = randomBytes(20 * 1024 * 1024);
    const half = bytes.length / 2;
    const pieces = async function* () {
      for (let at = 0; at < half; at += 100_000)
        yield bytes.subarray(at, Math.min(at + 100_000, half));
      // The first half is on its way to the disk before the second is sent: the body is never whole in memory.
      await vi.waitUntil(async () => (await unfinishedBytes()) > half - 1024 * 1024, {
        timeout: 20_000,
      });
      yield bytes.subarray(half);
    };
    await put('large', Readable.from(pieces()), {
      ContentLength: bytes.length,
      ContentEncoding: 'gzip',
    });
    const object = await get('large');
    expect(object.ContentEncoding).toBe('gzip');
    expect(Buffer.from((await object.Body?.transformToByteArray()) ?? []).equals(bytes)).toBe(true);
    expect(object.ChecksumCRC32).toBeDefined();
  });

  it('may be empty', async () => {
    await put('empty', '');
    const object = await get('empty');
    expect(object.ContentLength).toBe(0);
    expect(await object.Body?.transformToString()).toBe('');
  });

  it('is replaced by the next one, whose bytes alone stay on disk', async () => {
    const before = (await readdir(join(s3.directory, 'content'))).length;
    await put('replaced', 'one');
    await put('replaced', 'two');
    expect(await (await get('replaced')).Body?.transformToString()).toBe('two');
    expect((await readdir(join(s3.directory, 'content'))).length).toBe(before + 1);
  });

  it('may have a key that would climb out of a folder', async () => {
    for (const key of [
      '../../outside',
      '..',
      '/leading//slashes/',
      'a\u0000b',
      '%2e%2e%2f',
      'a+b c',
      '😀',
    ]) {
      await put(key, key);
      expect(await (await get(key)).Body?.transformToString()).toBe(key);
    }
    for (const name of await readdir(join(s3.directory, 'content')))
      expect(name).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is gone after it is deleted, and deleting it again is no error', async () => {
    await put('gone', 'x');
    const remove = new DeleteObjectCommand({ Bucket: 'plain', Key: 'gone' });
    await s3.client.send(remove);
    await s3.client.send(remove);
    expect(await refusal(get('gone'))).toBe('NoSuchKey');
    expect(
      await refusal(s3.client.send(new HeadObjectCommand({ Bucket: 'plain', Key: 'gone' }))),
    ).toBe('NotFound');
  });
});
