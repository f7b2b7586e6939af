import type { Authority, SignedCaller } from './authenticate.ts';
import { CheckedBody, type Expectations } from './checked-body.ts';
import { type ChecksumAlgorithm, type Checksums, checksumOf } from './checksums.ts';
import { ChunkedBody } from './chunked-body.ts';
import type { S3Request } from './request.ts';
import { S3Error } from './s3-error.ts';

const STREAMING = new Map([
  ['STREAMING-UNSIGNED-PAYLOAD-TRAILER', { signed: false, trailer: true }],
  ['STREAMING-AWS4-HMAC-SHA256-PAYLOAD', { signed: true, trailer: false }],
  ['STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER', { signed: true, trailer: true }],
]);

/** The body of a signed request, unpacked, with everything its headers say of it checked while it is read. */
export function requestBody(
  request: S3Request,
  caller: SignedCaller,
  authority: Authority,
): CheckedBody {
  const { payloadHash } = caller;
  const streaming = STREAMING.get(payloadHash);
  if (streaming !== undefined) return chunkedBody(request, caller, authority, streaming);
  if (payloadHash !== 'UNSIGNED-PAYLOAD' && !/^[0-9a-f]{64}$/.test(payloadHash)) {
    throw new S3Error(
      'NotImplemented',
      `x-amz-content-sha256: ${payloadHash} is not implemented here.`,
    );
  }
  return new CheckedBody(request.body.bytes(), {
    ...declared(request),
    sizeBytes: requireLength(request, 'content-length'),
    sha256: payloadHash === 'UNSIGNED-PAYLOAD' ? undefined : payloadHash,
  });
}

function chunkedBody(
  request: S3Request,
  caller: SignedCaller,
  { check }: Authority,
  { signed, trailer }: { signed: boolean; trailer: boolean },
): CheckedBody {
  const sizeBytes = requireLength(request, 'x-amz-decoded-content-length');
  const algorithm = trailer ? requireTrailer(request) : undefined;
  const { signature: seedSignature, date, scope } = caller;
  const body = new ChunkedBody(request.body.bytes(), {
    signing: signed ? { check, seedSignature, date, scope } : undefined,
    trailerNames: algorithm === undefined ? [] : [`x-amz-checksum-${algorithm}`],
  });
  const common = { ...declared(request), sizeBytes };
  return new CheckedBody(
    body.bytes(),
    algorithm === undefined ? common : { ...common, trailer: { algorithm, values: body.trailers } },
  );
}

function declared(request: S3Request): Expectations {
  const checksums: Checksums = {};
  for (const [name, value] of request.headers) {
    const algorithm = checksumOf(name);
    if (algorithm !== undefined) checksums[algorithm] = value;
  }
  if (Object.keys(checksums).length > 1) {
    throw new S3Error('InvalidRequest', 'Expecting a single x-amz-checksum- header.');
  }
  return { contentMd5: request.headers.get('content-md5'), checksums };
}

function requireTrailer(request: S3Request): ChecksumAlgorithm {
  const algorithm = checksumOf((request.headers.get('x-amz-trailer') ?? '').trim().toLowerCase());
  if (algorithm === undefined) {
    throw new S3Error('InvalidRequest', 'x-amz-trailer must name one x-amz-checksum- header.');
  }
  return algorithm;
}

function requireLength(request: S3Request, header: string): number {
  const text = request.headers.get(header);
  if (text === undefined) {
    throw new S3Error('MissingContentLength', `You must provide the ${header} HTTP header.`);
  }
  if (!/^\d{1,15}$/.test(text))
    throw new S3Error('InvalidArgument', `${header} is not a size in bytes.`);
  return Number(text);
}
