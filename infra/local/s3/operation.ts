import type { Readable } from 'node:stream';
import type { Authority, Caller } from './authenticate.ts';
import type { BucketSettings, Place, VersionChoice } from './buckets.ts';
import type { ObjectStore } from './object-store.ts';
import type { S3Request } from './request.ts';
import { S3Error } from './s3-error.ts';

export type Reply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Readable;
};

/** What the operations share. */
export type Service = {
  readonly url: string;
  readonly authority: Authority;
  readonly store: ObjectStore;
  readonly buckets: ReadonlyMap<string, BucketSettings>;
};

/** One request under way: who asks whom for what. */
export type Call = {
  readonly service: Service;
  readonly request: S3Request;
  readonly caller: Caller;
};

/** @throws NoSuchBucket */
export function bucketOf({ service, request }: Call): BucketSettings {
  const name = request.bucket ?? '';
  const bucket = service.buckets.get(name);
  if (bucket !== undefined) return bucket;
  throw new S3Error('NoSuchBucket', 'The specified bucket does not exist', {
    details: { BucketName: name },
  });
}

export const placeOf = (call: Call): Place => ({
  bucket: bucketOf(call),
  key: call.request.key ?? '',
});

export function versionChoice(request: S3Request): VersionChoice {
  const versionId = request.query.get('versionId');
  if (versionId === undefined) return 'current';
  return { id: versionId === 'null' ? undefined : versionId };
}

export const bypassesGovernance = (request: S3Request): boolean =>
  request.headers.get('x-amz-bypass-governance-retention')?.toLowerCase() === 'true';

export const versionHeader = (versionId: string | undefined): Record<string, string> =>
  versionId === undefined ? {} : { 'x-amz-version-id': versionId };

export const xmlReply = (body: string): Reply => ({
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body,
});
