import type { BucketSettings } from './buckets.ts';
import type { Reply } from './operation.ts';
import type { S3Request } from './request.ts';
import { S3Error } from './s3-error.ts';

const METHODS = ['GET', 'HEAD', 'PUT', 'POST'];
const MAX_AGE_SECONDS = 3600;

/** Headers by which a browser lets an allowed page read the answer; none for other origins. */
export function corsHeaders(
  bucket: BucketSettings | undefined,
  request: S3Request,
): Record<string, string> {
  const origin = request.headers.get('origin');
  if (origin === undefined || bucket?.cors === undefined) return {};
  const vary = { vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method' };
  if (!isAllowed(bucket, origin) || !METHODS.includes(request.method)) return vary;
  return {
    ...vary,
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'ETag, x-amz-version-id, x-amz-request-id',
  };
}

/** Answers the question that a browser asks before the request itself; it is never signed. */
export function preflight(bucket: BucketSettings | undefined, request: S3Request): Reply {
  const origin = request.headers.get('origin');
  const method = request.headers.get('access-control-request-method');
  if (origin === undefined || method === undefined) {
    throw new S3Error(
      'InvalidRequest',
      'Insufficient information. Origin and Access-Control-Request-Method are needed.',
    );
  }
  if (bucket === undefined || !isAllowed(bucket, origin) || !METHODS.includes(method)) {
    throw new S3Error('AccessForbidden', 'CORSResponse: This CORS request is not allowed.');
  }
  const asked = request.headers.get('access-control-request-headers');
  return {
    status: 200,
    headers: {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': METHODS.join(', '),
      'access-control-max-age': String(MAX_AGE_SECONDS),
      vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
      ...(asked === undefined ? {} : { 'access-control-allow-headers': asked }),
    },
  };
}

const isAllowed = ({ cors = [] }: BucketSettings, origin: string): boolean =>
  cors.includes('*') || cors.includes(origin);
