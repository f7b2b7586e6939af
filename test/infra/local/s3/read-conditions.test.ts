import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalS3, refusal, startLocalS3, stopAndRemove } from './local-s3.ts';

let s3: LocalS3;
beforeAll(async () => {
  s3 = await startLocalS3();
});
afterAll(() => stopAndRemove(s3));

const put = (Key: string, Body: string, more = {}) =>
  s3.client.send(new PutObjectCommand({ Bucket: 'plain', Key, Body, ...more }));
const get = (Key: string, more = {}) =>
  s3.client.send(new GetObjectCommand({ Bucket: 'plain', Key, ...more }));

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
