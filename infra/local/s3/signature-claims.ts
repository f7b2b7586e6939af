import type { S3Request } from './request.ts';
import { accessDenied, S3Error } from './s3-error.ts';
import { parseAmzDate } from './signature.ts';

/** What a request says of its own signature, before it is believed; its date has been judged. */
export type Claim = {
  readonly credential: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly date: Date;
  readonly payloadHash: string;
};

export const ALGORITHM = 'AWS4-HMAC-SHA256';
const MAX_SKEW_MS = 15 * 60 * 1000;
const MAX_EXPIRES_SECONDS = 7 * 24 * 60 * 60;

/** The claim of an `Authorization` header. */
export function headerClaim(request: S3Request, header: string): Claim {
  if (!header.startsWith(`${ALGORITHM} `)) {
    throw new S3Error(
      'InvalidRequest',
      'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
    );
  }
  const part = (name: string): string => {
    const value = new RegExp(`[ ,]${name}=([^, ]+)`).exec(header)?.[1];
    if (value !== undefined) return value;
    throw new S3Error('AuthorizationHeaderMalformed', `The authorization header has no ${name}.`);
  };
  const payloadHash = request.headers.get('x-amz-content-sha256');
  if (payloadHash === undefined) {
    throw new S3Error(
      'InvalidRequest',
      'Missing required header for this request: x-amz-content-sha256',
    );
  }
  return {
    credential: part('Credential'),
    signedHeaders: part('SignedHeaders').split(';'),
    signature: part('Signature'),
    date: requireRecent(request.headers.get('x-amz-date') ?? ''),
    payloadHash,
  };
}

function requireRecent(dateText: string): Date {
  const date = parseAmzDate(dateText);
  if (date === undefined)
    throw accessDenied('AWS authentication requires a valid x-amz-date header');
  if (Math.abs(Date.now() - date.getTime()) <= MAX_SKEW_MS) return date;
  throw new S3Error(
    'RequestTimeTooSkewed',
    'The difference between the request time and the current time is too large.',
    { details: { RequestTime: dateText, ServerTime: new Date().toISOString() } },
  );
}

/** The claim of a presigned address. @throws AccessDenied when it has expired */
export function presignedClaim(request: S3Request): Claim {
  const parameter = (name: string): string => {
    const value = request.query.get(name);
    if (value === undefined) throw malformed(`Query-string authentication requires ${name}.`);
    return value;
  };
  if (parameter('X-Amz-Algorithm') !== ALGORITHM)
    throw malformed(`X-Amz-Algorithm only supports ${ALGORITHM}.`);
  return {
    credential: parameter('X-Amz-Credential'),
    signedHeaders: parameter('X-Amz-SignedHeaders').split(';'),
    signature: parameter('X-Amz-Signature'),
    date: requireUnexpired(parameter('X-Amz-Date'), parameter('X-Amz-Expires')),
    payloadHash: request.query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
  };
}

function requireUnexpired(dateText: string, expiresText: string): Date {
  const date = parseAmzDate(dateText);
  if (date === undefined) throw malformed('X-Amz-Date must have the form 20231215T100000Z.');
  const seconds = /^\d{1,9}$/.test(expiresText) ? Number(expiresText) : 0;
  if (seconds < 1 || seconds > MAX_EXPIRES_SECONDS) {
    throw malformed('X-Amz-Expires must be from one second to a week (604800 seconds).');
  }
  const now = Date.now();
  if (date.getTime() > now + MAX_SKEW_MS) throw accessDenied('Request is not yet valid');
  const end = date.getTime() + seconds * 1000;
  if (now < end) return date;
  throw accessDenied('Request has expired', {
    'X-Amz-Expires': expiresText,
    Expires: new Date(end).toISOString(),
    ServerTime: new Date(now).toISOString(),
  });
}

const malformed = (message: string) => new S3Error('AuthorizationQueryParametersError', message);
