import type { BucketState } from './bucket-state.ts';
import { type Listing, listKeys, type Row } from './listing.ts';
import { bucketOf, type Call, type Reply, xmlReply } from './operation.ts';
import { encodePath, type S3Request } from './request.ts';
import { S3Error } from './s3-error.ts';
import { notImplemented } from './supported.ts';
import { type XmlElement, xmlDocument } from './xml.ts';

export const LIST_PARAMETERS = [
  'list-type',
  'prefix',
  'delimiter',
  'continuation-token',
  'max-keys',
  'start-after',
  'encoding-type',
  'fetch-owner',
];

const MAX_ROWS = 1000;

/** ListObjectsV2. */
export async function listObjects(call: Call): Promise<Reply> {
  const { request, service } = call;
  if (request.query.get('list-type') !== '2') throw notImplemented('ListObjects (version 1)');
  const bucket = bucketOf(call);
  const state = service.store.state(bucket);
  const token = request.query.get('continuation-token');
  const listing = listKeys(
    state.sortedKeys().filter((key) => state.current(key) !== undefined),
    {
      prefix: request.query.get('prefix') ?? '',
      delimiter: request.query.get('delimiter') ?? '',
      maxRows: readMaxRows(request, 'max-keys'),
      after: token === undefined ? startRow(request.query.get('start-after')) : readToken(token),
    },
  );
  const encode = keyEncoder(request);
  const rows = listing.rows.map((row) => rowElement(row, state, encode));
  const head = headElements(request, bucket.name, listing);
  return xmlReply(xmlDocument(['ListBucketResult', [...head, ...rows]]));
}

function headElements(request: S3Request, bucket: string, listing: Listing): XmlElement[] {
  const { query } = request;
  const encode = keyEncoder(request);
  const encoded = (parameter: string) => {
    const text = query.get(parameter);
    return text === undefined ? undefined : encode(text);
  };
  return [
    ['Name', bucket],
    ['Prefix', encoded('prefix') ?? ''],
    ['Delimiter', encoded('delimiter')],
    ['StartAfter', encoded('start-after')],
    ['EncodingType', query.get('encoding-type')],
    ['MaxKeys', readMaxRows(request, 'max-keys')],
    ['KeyCount', listing.rows.length],
    ['IsTruncated', listing.isTruncated],
    ['ContinuationToken', query.get('continuation-token')],
    ['NextContinuationToken', nextToken(listing)],
  ];
}

function rowElement(
  { kind, name }: Row,
  state: BucketState,
  encode: (key: string) => string,
): XmlElement {
  if (kind === 'prefix') return ['CommonPrefixes', [['Prefix', encode(name)]]];
  const object = state.current(name);
  return [
    'Contents',
    [
      ['Key', encode(name)],
      ['LastModified', object?.lastModified],
      ['ETag', `"${object?.etag}"`],
      ['Size', object?.size],
      ['StorageClass', 'STANDARD'],
    ],
  ];
}

/** @throws InvalidArgument */
export function readMaxRows(request: S3Request, parameter: string): number {
  const text = request.query.get(parameter);
  if (text === undefined) return MAX_ROWS;
  if (!/^\d{1,9}$/.test(text))
    throw new S3Error('InvalidArgument', `Argument ${parameter} must be an integer from 0.`);
  return Math.min(Number(text), MAX_ROWS);
}

/** How keys are written: as they are, or percent-encoded where the caller asks for it. */
export function keyEncoder(request: S3Request): (key: string) => string {
  const type = request.query.get('encoding-type');
  if (type === undefined) return (key) => key;
  if (type === 'url') return encodePath;
  throw new S3Error('InvalidArgument', 'Invalid Encoding Method specified in Request');
}

const startRow = (key: string | undefined): Row | undefined =>
  key === undefined || key === '' ? undefined : { kind: 'key', name: key };

function nextToken({ rows, isTruncated }: Listing): string | undefined {
  const last = rows.at(-1);
  if (!isTruncated || last === undefined) return undefined;
  return Buffer.from(`${last.kind}:${last.name}`).toString('base64url');
}

function readToken(token: string): Row {
  const match = /^(key|prefix):(.+)$/s.exec(Buffer.from(token, 'base64url').toString('utf8'));
  if (!match?.[2])
    throw new S3Error('InvalidArgument', 'The continuation token provided is incorrect');
  return { kind: match[1] === 'key' ? 'key' : 'prefix', name: match[2] };
}
