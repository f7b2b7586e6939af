import { createHash, randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  CALENDAR,
  clientOf,
  type LocalS3,
  refusal,
  startLocalS3,
  stopAndRemove,
} from './local-s3.ts';

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

describe('a range', () => {
  const rangeOf = async (Range: string) => {
    const object = await get('digits', { Range });
    return [
      object.$metadata.httpStatusCode,
      object.ContentRange,
      await object.Body?.transformToString(),
    ];
  };
  beforeAll(() => put('digits', '0123456789'));

  it('gives the bytes asked for, cut at the end of the object', async () => {
    expect(await rangeOf('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await rangeOf('bytes=9-9')).toEqual([206, 'bytes 9-9/10', '9']);
    expect(await rangeOf('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await rangeOf('bytes=8-99')).toEqual([206, 'bytes 8-9/10', '89']);
    expect(await rangeOf('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await rangeOf('bytes=-99')).toEqual([206, 'bytes 0-9/10', '0123456789']);
  });

  it('is passed over when it is not one range of bytes', async () => {
    expect(await rangeOf('lines=1-2')).toEqual([200, undefined, '0123456789']);
    expect(await rangeOf('bytes=4-2')).toEqual([200, undefined, '0123456789']);
  });

  it('beyond the end is refused', async () => {
    expect(await refusal(rangeOf('bytes=10-'))).toBe('InvalidRange');
    expect(await refusal(rangeOf('bytes=-0'))).toBe('InvalidRange');
  });
});

describe('a reader who has a copy', () => {
  const statusOf = (more: object) =>
    get('kept', more).then(
      (object) => object.$metadata.httpStatusCode,
      (error) => error.$metadata.httpStatusCode,
    );

  it('is told whether it is still good', async () => {
    const { ETag } = await put('kept', 'x');
    const at = new Date('2023-12-15T10:00:00Z');
    const earlier = new Date('2023-12-15T09:59:59Z');
    expect(await statusOf({ IfNoneMatch: ETag })).toBe(304);
    expect(await statusOf({ IfNoneMatch: '"other"' })).toBe(200);
    expect(await statusOf({ IfModifiedSince: at })).toBe(304);
    expect(await statusOf({ IfModifiedSince: earlier })).toBe(200);
    expect(await statusOf({ IfMatch: ETag })).toBe(200);
    expect(await statusOf({ IfMatch: '"other"' })).toBe(412);
    expect(await statusOf({ IfUnmodifiedSince: at })).toBe(200);
    expect(await statusOf({ IfUnmodifiedSince: earlier })).toBe(412);
    expect(await statusOf({ IfNoneMatch: '"other"', IfModifiedSince: at })).toBe(200);
  });
});

describe('what is said of a body', () => {
  it('is refused when its MD5, CRC32 or SHA-256 is another', async () => {
    const other = createHash('md5').update('other').digest('base64');
    expect(await refusal(put('bad', 'x', { ContentMD5: other }))).toBe('BadDigest');
    expect(await refusal(put('bad', 'x', { ContentMD5: 'short' }))).toBe('InvalidDigest');
    expect(await refusal(put('bad', 'x', { ChecksumCRC32: 'AAAAAA==' }))).toBe('BadDigest');
    const sha256 = createHash('sha256').update('other').digest('base64');
    expect(await refusal(put('bad', 'x', { ChecksumSHA256: sha256 }))).toBe('BadDigest');
    expect(await refusal(get('bad'))).toBe('NoSuchKey');
  });

  it('is kept when it is right, and told to readers who ask', async () => {
    const ChecksumSHA256 = createHash('sha256').update('x').digest('base64');
    await put('good', 'x', {
      ChecksumSHA256,
      ContentMD5: createHash('md5').update('x').digest('base64'),
    });
    expect((await get('good', { ChecksumMode: 'ENABLED' })).ChecksumSHA256).toBe(ChecksumSHA256);
  });

  it('is refused by name when the checksum is none of ours', async () => {
    expect(await refusal(put('bad', 'x', { ChecksumCRC32C: 'AAAAAA==' }))).toBe('NotImplemented');
  });

  it('leaves no file behind when it is refused', async () => {
    const before = await readdir(join(s3.directory, 'content'));
    await refusal(put('bad', 'x', { ChecksumCRC32: 'AAAAAA==' }));
    expect(await readdir(join(s3.directory, 'content'))).toEqual(before);
  });
});

describe('what is not served', () => {
  it('is refused by name', async () => {
    const request = s3.client.send(
      new PutObjectCommand({ Bucket: 'plain', Key: 'x', Body: 'x', Tagging: 'a=b' }),
    );
    await expect(request).rejects.toThrow('x-amz-tagging');
    expect(await refusal(put('x', 'x', { ACL: 'public-read' }))).toBe('NotImplemented');
    const { client } = s3;
    const { GetObjectAclCommand, CreateBucketCommand, ListObjectsCommand, CopyObjectCommand } =
      await import('@aws-sdk/client-s3');
    await expect(
      client.send(new GetObjectAclCommand({ Bucket: 'plain', Key: 'x' })),
    ).rejects.toThrow('acl');
    expect(await refusal(client.send(new CreateBucketCommand({ Bucket: 'new' })))).toBe(
      'NotImplemented',
    );
    expect(await refusal(client.send(new ListObjectsCommand({ Bucket: 'plain' })))).toBe(
      'NotImplemented',
    );
    const copy = new CopyObjectCommand({ Bucket: 'plain', Key: 'y', CopySource: 'plain/x' });
    expect(await refusal(client.send(copy))).toBe('NotImplemented');
  });

  it('includes buckets that do not exist', async () => {
    const nowhere = { Bucket: 'nowhere', Key: 'x' };
    expect(await refusal(s3.client.send(new GetObjectCommand(nowhere)))).toBe('NoSuchBucket');
    expect(await refusal(s3.client.send(new PutObjectCommand({ ...nowhere, Body: 'x' })))).toBe(
      'NoSuchBucket',
    );
    expect(await refusal(s3.client.send(new HeadBucketCommand({ Bucket: 'nowhere' })))).toBe(
      'NotFound',
    );
  });

  it('includes keys over 1024 bytes', async () => {
    await put('k'.repeat(1024), 'x');
    expect(await refusal(put('k'.repeat(1025), 'x'))).toBe('KeyTooLongError');
  });
});

describe('buckets', () => {
  it('are listed and can be asked for', async () => {
    const { Buckets } = await s3.client.send(new ListBucketsCommand({}));
    expect(Buckets?.map(({ Name }) => Name)).toEqual(['documents', 'plain', 'pages']);
    const { BucketRegion } = await s3.client.send(new HeadBucketCommand({ Bucket: 'plain' }));
    expect(BucketRegion).toBe('ap-southeast-1');
  });

  it('are reached by a client that asks for path style too', async () => {
    const client = clientOf(s3.url, { forcePathStyle: true });
    await client.send(new PutObjectCommand({ Bucket: 'plain', Key: 'style', Body: 'x' }));
    client.destroy();
  });
});
