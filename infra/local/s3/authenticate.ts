import type { S3Request } from './request.ts';
import { accessDenied, S3Error } from './s3-error.ts';
import { amzDate, type Credentials, type SignatureCheck, sameSignature } from './signature.ts';
import { type Claim, headerClaim, presignedClaim } from './signature-claims.ts';

export type SignedCaller = {
  readonly kind: 'signed';
  /** The value of `x-amz-content-sha256`, or `UNSIGNED-PAYLOAD` for presigned addresses. */
  readonly payloadHash: string;
  readonly presigned: boolean;
  readonly signature: string;
  readonly date: Date;
  readonly scope: string;
};
export type Caller = SignedCaller | { readonly kind: 'anonymous' };

export type Authority = {
  readonly region: string;
  readonly credentials: Credentials;
  readonly check: SignatureCheck;
};

/** Says who asks. Signatures and expiry are judged by the real clock. @throws S3Error when the proof is wrong */
export async function authenticate(request: S3Request, authority: Authority): Promise<Caller> {
  const header = request.headers.get('authorization');
  const presigned = request.query.has('X-Amz-Signature') || request.query.has('X-Amz-Algorithm');
  if (header !== undefined && presigned) {
    throw new S3Error('InvalidArgument', 'Only one auth mechanism allowed.');
  }
  if (header === undefined && !presigned) return { kind: 'anonymous' };
  if (request.headers.has('x-amz-security-token') || request.query.has('X-Amz-Security-Token')) {
    throw new S3Error('InvalidToken', 'The local keys are used without a session token.');
  }
  const claim = header === undefined ? presignedClaim(request) : headerClaim(request, header);
  return verify(request, claim, presigned, authority);
}

async function verify(
  request: S3Request,
  claim: Claim,
  presigned: boolean,
  authority: Authority,
): Promise<SignedCaller> {
  const { payloadHash, date } = claim;
  const scope = requireCredential(claim.credential, amzDate(date), authority);
  const computed = await authority.check.recompute({
    method: request.method,
    path: request.canonicalPath,
    query: Object.fromEntries(request.query),
    headers: signedHeaders(request, claim.signedHeaders),
    payloadHash,
    date,
    scope,
  });
  const { signature, stringToSign, canonicalRequest } = computed;
  if (!sameSignature(signature, claim.signature)) {
    throw signatureDoesNotMatch({ StringToSign: stringToSign, CanonicalRequest: canonicalRequest });
  }
  return { kind: 'signed', payloadHash, presigned, signature, date, scope };
}

/** Checks `KEY/day/region/s3/aws4_request` and gives the scope, which is all after the key. */
export function requireCredential(
  credential: string,
  dateText: string,
  authority: Authority,
): string {
  const [accessKeyId = '', ...rest] = credential.split('/');
  if (accessKeyId !== authority.credentials.accessKeyId) {
    throw new S3Error(
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
      { details: { AWSAccessKeyId: accessKeyId } },
    );
  }
  const scope = `${dateText.slice(0, 8)}/${authority.region}/s3/aws4_request`;
  if (rest.join('/') === scope) return scope;
  throw new S3Error(
    'AuthorizationHeaderMalformed',
    `The credential is malformed; expecting the scope "${scope}".`,
    { details: { Region: authority.region } },
  );
}

/** The headers named as signed. Host and every `x-amz-*` header that came must be among them. */
function signedHeaders(request: S3Request, names: readonly string[]): Record<string, string> {
  const unsigned = [...request.headers.keys()].filter(
    (name) => (name === 'host' || name.startsWith('x-amz-')) && !names.includes(name),
  );
  if (unsigned.length > 0) {
    throw accessDenied('There were headers present in the request which were not signed', {
      HeadersNotSigned: unsigned.join(', '),
    });
  }
  return Object.fromEntries(names.map((name) => [name, request.headers.get(name) ?? '']));
}

export const signatureDoesNotMatch = (details: Record<string, string> = {}) =>
  new S3Error(
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    { details },
  );
