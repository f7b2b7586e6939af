import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ObjectCreated } from '../../../../infra/local/s3/server.ts';
import { type LocalS3, refusal, startLocalS3 } from './local-s3.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'local-s3-'));
});
afterEach(() => rm(directory, { recursive: true }));

const put = (s3: LocalS3, Key: string, more = {}) =>
  s3.client.send(new PutObjectCommand({ Bucket: 'documents', Key, Body: 'content', ...more }));
const end = async (s3: LocalS3) => {
  s3.client.destroy();
  await s3.close();
};

describe('an event', () => {
  it('tells what was created, by the calendar', async () => {
    const s3 = await startLocalS3({ directory });
    const { VersionId } = await put(s3, 'incoming/tệp 1');
    await s3.idle();
    expect(s3.events).toEqual([
      {
        id: expect.any(String),
        bucket: 'documents',
        key: 'incoming/tệp 1',
        size: 7,
        etag: '9a0364b9e99bb480dd25e1f0284c8555',
        versionId: VersionId,
        reason: 'PutObject',
        eventTime: '2023-12-15T10:00:00.250Z',
      },
    ]);
    await end(s3);
  });

  it('comes of creation alone, and has an id of its own', async () => {
    const s3 = await startLocalS3({ directory });
    await put(s3, 'a');
    await put(s3, 'a');
    await s3.client.send(new DeleteObjectCommand({ Bucket: 'documents', Key: 'a' }));
    await refusal(put(s3, 'b', { ChecksumCRC32: 'AAAAAA==' }));
    await s3.idle();
    expect(s3.events.map(({ key }) => key)).toEqual(['a', 'a']);
    expect(new Set(s3.events.map(({ id }) => id)).size).toBe(2);
    await end(s3);
  });

  it('that was handled does not come again at the next start', async () => {
    const first = await startLocalS3({ directory });
    await put(first, 'a');
    await first.idle();
    await end(first);
    const second = await startLocalS3({ directory });
    await second.idle();
    expect(second.events).toEqual([]);
    await end(second);
  });

  it('that was not handled comes again at the next start, the same as before', async () => {
    const seen: ObjectCreated[] = [];
    const handling = Promise.withResolvers<void>();
    const deliver = async (event: ObjectCreated) => {
      seen.push(event);
      if (event.key === 'stuck') await handling.promise;
    };
    const first = await startLocalS3({ directory, deliver });
    await put(first, 'stuck');
    await put(first, 'fine');
    await vi.waitUntil(() => seen.length === 2);
    await end(first);
    handling.resolve();
    const second = await startLocalS3({ directory });
    await second.idle();
    expect(second.events).toEqual([seen.find(({ key }) => key === 'stuck')]);
    await end(second);
  });

  it('is delivered again after a failure, and nobody is idle before', async () => {
    const complaint = vi.spyOn(console, 'error').mockReturnValue();
    let attempts = 0;
    const deliver = async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('not now');
    };
    const s3 = await startLocalS3({ directory, deliver });
    await put(s3, 'a');
    await s3.idle();
    expect(attempts).toBe(2);
    expect(complaint.mock.calls[0]?.[0]).toContain('documents/a');
    complaint.mockRestore();
    await end(s3);
  });

  it('that is stuck holds up no other', async () => {
    const seen: string[] = [];
    const deliver = async ({ key }: ObjectCreated) => {
      seen.push(key);
      if (key === 'stuck') await new Promise<never>(() => {});
    };
    const s3 = await startLocalS3({ directory, deliver });
    await put(s3, 'stuck');
    for (const key of ['a', 'b', 'c']) await put(s3, key);
    await vi.waitUntil(() => seen.length === 4);
    await end(s3);
  });
});
