import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf, type LocalS3, refusal, startLocalS3, stopAndRemove } from './local-s3.ts';

let s3: LocalS3;
beforeAll(async () => {
  s3 = await startLocalS3();
});
afterAll(() => stopAndRemove(s3));

const put = (Key: string, Body: string, more = {}) =>
  s3.client.send(new PutObjectCommand({ Bucket: 'plain', Key, Body, ...more }));
const get = (Key: string, more = {}) =>
  s3.client.send(new GetObjectCommand({ Bucket: 'plain', Key, ...more }));

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
    const parts = new CreateMultipartUploadCommand({ Bucket: 'plain', Key: 'x' });
    await expect(client.send(parts)).rejects.toThrow('POST with uploads');
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
