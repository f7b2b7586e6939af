import {
  DeleteObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  PutObjectCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalS3, refusal, startLocalS3, stopAndRemove } from './local-s3.ts';

let s3: LocalS3;
const KEYS_STORED = ['a b+c', 'd/1', 'd/2', 'd/e/3', 'z', '\ufffd', '😀', 'tỉnh/xã'];

beforeAll(async () => {
  s3 = await startLocalS3();
  for (const Key of KEYS_STORED) {
    await s3.client.send(new PutObjectCommand({ Bucket: 'documents', Key, Body: Key }));
  }
  await s3.client.send(new PutObjectCommand({ Bucket: 'documents', Key: 'deleted', Body: 'x' }));
  await s3.client.send(new DeleteObjectCommand({ Bucket: 'documents', Key: 'deleted' }));
});
afterAll(() => stopAndRemove(s3));

const list = (more: Partial<ListObjectsV2CommandInput> = {}) =>
  s3.client.send(new ListObjectsV2Command({ Bucket: 'documents', ...more }));
const keysOf = async (more: Partial<ListObjectsV2CommandInput> = {}) =>
  (await list(more)).Contents?.map(({ Key }) => Key);

describe('a listing', () => {
  it('gives the keys that are not deleted in the order of their bytes', async () => {
    const inOrder = ['a b+c', 'd/1', 'd/2', 'd/e/3', 'tỉnh/xã', 'z', '\ufffd', '😀'];
    const listing = await list();
    expect(listing.Contents?.map(({ Key }) => Key)).toEqual(inOrder);
    expect(listing).toMatchObject({
      KeyCount: 8,
      IsTruncated: false,
      Name: 'documents',
      MaxKeys: 1000,
    });
    expect(listing.Contents?.[0]).toMatchObject({
      Size: 5,
      LastModified: new Date('2023-12-15T10:00:00.250Z'),
    });
  });

  it('keeps to a prefix and gathers what lies behind a delimiter', async () => {
    expect(await keysOf({ Prefix: 'd/' })).toEqual(['d/1', 'd/2', 'd/e/3']);
    const listing = await list({ Prefix: 'd/', Delimiter: '/' });
    expect(listing.Contents?.map(({ Key }) => Key)).toEqual(['d/1', 'd/2']);
    expect(listing.CommonPrefixes).toEqual([{ Prefix: 'd/e/' }]);
    expect(await keysOf({ Prefix: 'none' })).toBeUndefined();
  });

  it('begins after a key', async () => {
    expect(await keysOf({ StartAfter: 'd/2' })).toEqual(['d/e/3', 'tỉnh/xã', 'z', '\ufffd', '😀']);
    expect(await keysOf({ StartAfter: 'd/15' })).toEqual([
      'd/2',
      'd/e/3',
      'tỉnh/xã',
      'z',
      '\ufffd',
      '😀',
    ]);
  });

  it('is the same in pages of any size', async () => {
    for (const Delimiter of [undefined, '/']) {
      const whole = await list({ Delimiter });
      for (const pageSize of [1, 2, 3, 7, 8]) {
        const keys: (string | undefined)[] = [];
        const prefixes: (string | undefined)[] = [];
        const pages = paginateListObjectsV2(
          { client: s3.client, pageSize },
          { Bucket: 'documents', Delimiter },
        );
        for await (const page of pages) {
          expect(page.KeyCount).toBeLessThanOrEqual(pageSize);
          keys.push(...(page.Contents ?? []).map(({ Key }) => Key));
          prefixes.push(...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix));
        }
        expect(keys).toEqual(whole.Contents?.map(({ Key }) => Key));
        expect(prefixes).toEqual((whole.CommonPrefixes ?? []).map(({ Prefix }) => Prefix));
      }
    }
  });

  it('of nothing is not truncated', async () => {
    expect(await list({ MaxKeys: 0 })).toMatchObject({ KeyCount: 0, IsTruncated: false });
  });

  it('writes keys percent-encoded on demand', async () => {
    const listing = await list({ EncodingType: 'url', Prefix: 'a' });
    expect(listing.Contents?.[0]?.Key).toBe('a%20b%2Bc');
    expect(listing.EncodingType).toBe('url');
  });

  it('is refused with a token or a number that is none', async () => {
    expect(await refusal(list({ ContinuationToken: 'nonsense' }))).toBe('InvalidArgument');
    expect(await refusal(list({ MaxKeys: -1 }))).toBe('InvalidArgument');
  });
});
