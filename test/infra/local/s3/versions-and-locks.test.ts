import {
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectRetentionCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  type ObjectLockMode,
  PutObjectCommand,
  PutObjectRetentionCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { clientOf, type LocalS3, refusal, startLocalS3, stopAndRemove } from './local-s3.ts';

let s3: LocalS3;
beforeAll(async () => {
  s3 = await startLocalS3();
});
afterAll(() => stopAndRemove(s3));

const Bucket = 'documents';
const put = (Key: string, Body: string, more = {}) =>
  s3.client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const get = async (Key: string, VersionId?: string) =>
  (
    await s3.client.send(new GetObjectCommand({ Bucket, Key, VersionId }))
  ).Body?.transformToString();
const remove = (Key: string, more = {}) =>
  s3.client.send(new DeleteObjectCommand({ Bucket, Key, ...more }));
const hoursAhead = (hours: number) =>
  new Date(Math.floor(Date.now() / 1000) * 1000 + hours * 3600_000);

describe('a bucket with versions', () => {
  it('keeps every version under an id of its own', async () => {
    const first = await put('sheet', 'v1');
    const second = await put('sheet', 'v2');
    expect(first.VersionId).not.toBe(second.VersionId);
    expect(await get('sheet')).toBe('v2');
    expect(await get('sheet', first.VersionId)).toBe('v1');
    expect(await refusal(get('sheet', 'unknown'))).toBe('NoSuchVersion');
  });

  it('hides a deleted object behind a marker, which can be taken away again', async () => {
    const { VersionId } = await put('hidden', 'v1');
    const marker = await remove('hidden');
    expect(marker.DeleteMarker).toBe(true);
    expect(await refusal(get('hidden'))).toBe('NoSuchKey');
    expect(await get('hidden', VersionId)).toBe('v1');
    expect(await refusal(get('hidden', marker.VersionId))).toBe('MethodNotAllowed');
    expect((await remove('hidden', { VersionId: marker.VersionId })).DeleteMarker).toBe(true);
    expect(await get('hidden')).toBe('v1');
  });

  it('forgets a version that is deleted by its id', async () => {
    const first = await put('twice', 'v1');
    const second = await put('twice', 'v2');
    await remove('twice', { VersionId: second.VersionId });
    expect(await get('twice')).toBe('v1');
    expect(await refusal(get('twice', second.VersionId))).toBe('NoSuchVersion');
    expect(await get('twice', first.VersionId)).toBe('v1');
  });

  it('lists versions and markers, newest first, in pages', async () => {
    const first = await put('listed/a', 'v1');
    const second = await put('listed/a', 'v2');
    const marker = await remove('listed/a');
    const other = await put('listed/b', 'v1');
    const listVersions = (more = {}) =>
      s3.client.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'listed/', ...more }));
    const all = await listVersions();
    expect(all.Versions?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
      [second.VersionId, false],
      [first.VersionId, false],
      [other.VersionId, true],
    ]);
    expect(all.DeleteMarkers?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
      [marker.VersionId, true],
    ]);
    const page = await listVersions({ MaxKeys: 2 });
    expect(page).toMatchObject({
      IsTruncated: true,
      NextKeyMarker: 'listed/a',
      NextVersionIdMarker: second.VersionId,
    });
    const next = await listVersions({
      KeyMarker: page.NextKeyMarker,
      VersionIdMarker: page.NextVersionIdMarker,
    });
    expect(next.Versions?.map(({ VersionId }) => VersionId)).toEqual([
      first.VersionId,
      other.VersionId,
    ]);
    const afterKey = await listVersions({ KeyMarker: 'listed/a' });
    expect(afterKey.Versions?.map(({ Key }) => Key)).toEqual(['listed/b']);
  });
});

describe('a locked version', () => {
  const locked = (
    Key: string,
    ObjectLockMode: ObjectLockMode = 'GOVERNANCE',
    until = hoursAhead(1),
  ) => put(Key, 'final', { ObjectLockMode, ObjectLockRetainUntilDate: until });

  it('tells its lock and cannot be deleted before its end', async () => {
    const until = hoursAhead(1);
    const { VersionId } = await locked('decision', 'GOVERNANCE', until);
    const head = await s3.client.send(new HeadObjectCommand({ Bucket, Key: 'decision' }));
    expect(head).toMatchObject({ ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: until });
    expect(await refusal(remove('decision', { VersionId }))).toBe('AccessDenied');
    expect(await get('decision', VersionId)).toBe('final');
  });

  it('can be hidden by a marker or covered by a newer version, but stays', async () => {
    const { VersionId } = await locked('covered');
    await put('covered', 'newer');
    await remove('covered');
    expect(await get('covered', VersionId)).toBe('final');
  });

  it('of GOVERNANCE gives way to the bypass, of COMPLIANCE to nobody', async () => {
    const governed = await locked('governed');
    const BypassGovernanceRetention = true;
    await remove('governed', { VersionId: governed.VersionId, BypassGovernanceRetention });
    expect(await refusal(get('governed', governed.VersionId))).toBe('NoSuchVersion');
    const strict = await locked('strict', 'COMPLIANCE');
    const attempt = remove('strict', { VersionId: strict.VersionId, BypassGovernanceRetention });
    expect(await refusal(attempt)).toBe('AccessDenied');
  });

  it('can be deleted once its time by the real clock is over', async () => {
    const { VersionId } = await locked('short', 'COMPLIANCE', hoursAhead(1));
    // A client of its own: it would keep the shifted time in mind.
    const client = clientOf(s3.url);
    const late = Date.now() + 2 * 3600_000;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(late);
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'short', VersionId }));
    clock.mockRestore();
    client.destroy();
    expect(await refusal(get('short', VersionId))).toBe('NoSuchVersion');
  });

  it('is refused with half a lock, an unknown mode or a date in the past', async () => {
    expect(await refusal(put('half', 'x', { ObjectLockMode: 'GOVERNANCE' }))).toBe(
      'InvalidArgument',
    );
    expect(await refusal(put('half', 'x', { ObjectLockRetainUntilDate: hoursAhead(1) }))).toBe(
      'InvalidArgument',
    );
    expect(await refusal(locked('past', 'GOVERNANCE', hoursAhead(-1)))).toBe('InvalidArgument');
    expect(await refusal(locked('mode', 'FOREVER' as ObjectLockMode))).toBe('InvalidArgument');
  });

  it('needs a bucket with Object Lock', async () => {
    const command = new PutObjectCommand({
      Bucket: 'plain',
      Key: 'x',
      Body: 'x',
      ObjectLockMode: 'GOVERNANCE',
      ObjectLockRetainUntilDate: hoursAhead(1),
    });
    expect(await refusal(s3.client.send(command))).toBe('InvalidRequest');
  });

  it('can be locked afterwards and for longer, but not for less without the bypass', async () => {
    const { VersionId } = await put('later', 'x');
    const read = () => s3.client.send(new GetObjectRetentionCommand({ Bucket, Key: 'later' }));
    const lock = (hours: number, Mode: ObjectLockMode = 'GOVERNANCE', more = {}) =>
      s3.client.send(
        new PutObjectRetentionCommand({
          Bucket,
          Key: 'later',
          Retention: { Mode, RetainUntilDate: hoursAhead(hours) },
          ...more,
        }),
      );
    expect(await refusal(read())).toBe('NoSuchObjectLockConfiguration');
    await lock(1);
    await lock(3);
    expect(await refusal(lock(2))).toBe('AccessDenied');
    await lock(2, 'GOVERNANCE', { BypassGovernanceRetention: true });
    await lock(4, 'COMPLIANCE');
    expect(await refusal(lock(5, 'GOVERNANCE', { BypassGovernanceRetention: true }))).toBe(
      'AccessDenied',
    );
    expect((await read()).Retention).toMatchObject({ Mode: 'COMPLIANCE' });
    expect(await refusal(remove('later', { VersionId }))).toBe('AccessDenied');
  });
});
