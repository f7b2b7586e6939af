import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type LocalS3, refusal, startLocalS3, stopAndRemove } from './local-s3.ts';

let s3: LocalS3;
beforeAll(async () => {
  s3 = await startLocalS3();
});
afterAll(() => stopAndRemove(s3));

const put = (Key: string, Body: string | Readable, more = {}) =>
  s3.client.send(new PutObjectCommand({ Bucket: 'plain', Key, Body, ...more }));

describe('a write only where nothing is', () => {
  it('is refused where something is, and allowed again once it is deleted', async () => {
    await put('a', '1', { IfNoneMatch: '*' });
    expect(await refusal(put('a', '2', { IfNoneMatch: '*' }))).toBe('PreconditionFailed');
    await s3.client.send(new DeleteObjectCommand({ Bucket: 'plain', Key: 'a' }));
    await put('a', '3', { IfNoneMatch: '*' });
  });

  it('lets exactly one of many at once win', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        put('race', `writer ${index}`, { IfNoneMatch: '*' }).then(
          () => index,
          (error) => error.name,
        ),
      ),
    );
    const winners = results.filter((result) => typeof result === 'number');
    expect(winners).toHaveLength(1);
    expect(results.filter((result) => result === 'PreconditionFailed')).toHaveLength(19);
    const stored = await s3.client.send(new GetObjectCommand({ Bucket: 'plain', Key: 'race' }));
    expect(await stored.Body?.transformToString()).toBe(`writer ${winners[0]}`);
  });

  it('with a tag instead of * is not implemented', async () => {
    expect(await refusal(put('a', 'x', { IfNoneMatch: '"tag"' }))).toBe('NotImplemented');
  });
});

describe('a write only over a known state', () => {
  it('is refused over any other', async () => {
    const { ETag } = await put('b', '1');
    await put('b', '2', { IfMatch: ETag });
    expect(await refusal(put('b', '3', { IfMatch: ETag }))).toBe('PreconditionFailed');
    expect(await refusal(put('never', '3', { IfMatch: ETag }))).toBe('NoSuchKey');
  });

  it('lets exactly one of many at once win', async () => {
    const { ETag } = await put('match-race', 'start');
    const names = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        put('match-race', `writer ${index}`, { IfMatch: ETag }).then(
          () => 'won',
          (error) => error.name,
        ),
      ),
    );
    expect(names.filter((name) => name === 'won')).toHaveLength(1);
    expect(names.filter((name) => name === 'PreconditionFailed')).toHaveLength(19);
  });
});

describe('a conditional write during which the object is deleted', () => {
  it('is a conflict', async () => {
    const { ETag } = await put('c', '1');
    const halfway = Promise.withResolvers<void>();
    const body = Readable.from(
      (async function* () {
        yield Buffer.alloc(1024 * 1024);
        await halfway.promise;
        yield Buffer.from('end');
      })(),
    );
    const write = refusal(put('c', body, { IfMatch: ETag, ContentLength: 1024 * 1024 + 3 }));
    await vi.waitUntil(async () => (await unfinishedUploads()) > 0, { timeout: 10_000 });
    await s3.client.send(new DeleteObjectCommand({ Bucket: 'plain', Key: 'c' }));
    halfway.resolve();
    expect(await write).toBe('ConditionalRequestConflict');
  });
});

async function unfinishedUploads(): Promise<number> {
  const names = await readdir(join(s3.directory, 'content'));
  return names.filter((name) => name.endsWith('.part')).length;
}
