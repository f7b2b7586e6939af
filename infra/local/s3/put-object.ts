import type { BucketSettings } from './buckets.ts';
import { checksumHeaders, keptHeaders } from './object-headers.ts';
import { type Call, placeOf, type Reply, versionHeader } from './operation.ts';
import { writeCondition } from './preconditions.ts';
import type { Retention } from './records.ts';
import { requestBody } from './request-body.ts';
import { readRetention } from './retention.ts';
import { accessDenied, S3Error } from './s3-error.ts';

/** Stores the body as the newest version of its key. */
export async function putObject(call: Call): Promise<Reply> {
  const { service, request, caller } = call;
  if (caller.kind === 'anonymous') throw accessDenied();
  const place = placeOf(call);
  const given = withHoisted(request.headers, request.query, caller.presigned);
  const object = await service.store.put(place, {
    ...keptHeaders(given),
    body: requestBody(request, caller, service.authority),
    condition: writeCondition(request),
    retention: requestedRetention(place.bucket, given),
    reason: 'PutObject',
  });
  return {
    status: 200,
    headers: {
      etag: `"${object.etag}"`,
      ...versionHeader(object.versionId),
      ...checksumHeaders(object),
    },
  };
}

/** The lock that headers or form fields ask for. @throws S3Error where the bucket has no Object Lock */
export function requestedRetention(
  bucket: BucketSettings,
  given: ReadonlyMap<string, string>,
): Retention | undefined {
  const retention = readRetention(
    given.get('x-amz-object-lock-mode'),
    given.get('x-amz-object-lock-retain-until-date'),
  );
  if (retention === undefined) return undefined;
  if (!bucket.objectLock) {
    throw new S3Error('InvalidRequest', 'Bucket is missing Object Lock Configuration');
  }
  if (
    ![...given.keys()].some((name) =>
      /^(content-md5$|x-amz-(checksum|trailer|sdk-checksum))/.test(name),
    )
  ) {
    throw new S3Error(
      'InvalidRequest',
      'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
    );
  }
  return retention;
}

/**
 * A presigned address carries `x-amz-*` headers as parameters. A checksum among them is passed over as S3 does: the
 * SDK puts that of an empty body there.
 */
function withHoisted(
  headers: ReadonlyMap<string, string>,
  query: ReadonlyMap<string, string>,
  presigned: boolean,
): ReadonlyMap<string, string> {
  if (!presigned) return headers;
  const hoisted = [...query]
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => /^x-amz-(meta|object-lock)-/.test(name));
  return new Map([...hoisted, ...headers]);
}
