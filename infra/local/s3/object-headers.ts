import type { StoredObject } from './records.ts';
import { S3Error } from './s3-error.ts';

/** What S3 keeps beside the bytes and gives back with them. */
const KEPT = [
  'content-type',
  'content-disposition',
  'content-encoding',
  'content-language',
  'cache-control',
  'expires',
] as const;

const METADATA_PREFIX = 'x-amz-meta-';
const MAX_METADATA_BYTES = 2048;

export type KeptHeaders = {
  readonly headers: Record<string, string>;
  readonly metadata: Record<string, string>;
};

/** Takes from headers or form fields what is kept with an object. */
export function keptHeaders(given: ReadonlyMap<string, string>): KeptHeaders {
  const headers: Record<string, string> = {};
  for (const name of KEPT) {
    const value = name === 'content-encoding' ? withoutChunking(given.get(name)) : given.get(name);
    if (value !== undefined && value !== '') headers[name] = requireHeaderValue(name, value);
  }
  headers['content-type'] ??= 'binary/octet-stream';
  const metadata = Object.fromEntries(
    [...given]
      .filter(([name]) => name.startsWith(METADATA_PREFIX))
      .map(([name, value]) => [name.slice(METADATA_PREFIX.length), value]),
  );
  const sizeBytes = Buffer.byteLength(Object.entries(metadata).flat().join(''));
  if (sizeBytes > MAX_METADATA_BYTES) {
    throw new S3Error(
      'MetadataTooLarge',
      'Your metadata headers exceed the maximum allowed metadata size',
    );
  }
  return { headers, metadata };
}

/** `aws-chunked` says how the body travels, not what it is. */
function withoutChunking(encoding: string | undefined): string | undefined {
  return encoding
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part.toLowerCase() !== 'aws-chunked')
    .join(',');
}

/** @throws S3Error for a value that an HTTP header can't carry */
export function requireHeaderValue(name: string, value: string): string {
  if (/^[\t\x20-\x7e\xa0-\xff]*$/.test(value)) return value;
  throw new S3Error(
    'InvalidArgument',
    `Header value cannot be represented using ISO-8859-1: ${name}`,
  );
}

/** The headers that describe a stored object, without its length. */
export function describe(object: StoredObject): Record<string, string> {
  const metadata = Object.entries(object.metadata).map(([name, value]) => [
    `${METADATA_PREFIX}${name}`,
    asciiWord(value),
  ]);
  const { retention, versionId } = object;
  return {
    ...object.headers,
    ...Object.fromEntries(metadata),
    etag: `"${object.etag}"`,
    'last-modified': new Date(object.lastModified).toUTCString(),
    'accept-ranges': 'bytes',
    ...(versionId === undefined ? {} : { 'x-amz-version-id': versionId }),
    ...(retention === undefined
      ? {}
      : {
          'x-amz-object-lock-mode': retention.mode,
          'x-amz-object-lock-retain-until-date': retention.until,
        }),
  };
}

export function checksumHeaders({ checksums }: StoredObject): Record<string, string> {
  const values = Object.entries(checksums).map(([name, value]) => [
    `x-amz-checksum-${name}`,
    value,
  ]);
  if (values.length === 0) return {};
  return { ...Object.fromEntries(values), 'x-amz-checksum-type': 'FULL_OBJECT' };
}

/** Form fields may hold any text; a header gets it as an RFC 2047 word, as S3 does. */
const asciiWord = (value: string): string =>
  /^[\x20-\x7e]*$/.test(value) ? value : `=?UTF-8?B?${Buffer.from(value).toString('base64')}?=`;
