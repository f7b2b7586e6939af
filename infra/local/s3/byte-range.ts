import { S3Error } from './s3-error.ts';

/** Both ends inclusive. */
export type ByteRange = { readonly start: number; readonly end: number };

/**
 * The one range of a `Range` header; undefined, for the whole object, when it isn't one single range of bytes.
 * @throws InvalidRange when nothing of the object lies in it
 */
export function readByteRange(
  header: string | undefined,
  sizeBytes: number,
): ByteRange | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '') {
    const length = Math.min(Number(last), sizeBytes);
    if (length === 0) throw unsatisfiable(header, sizeBytes);
    return { start: sizeBytes - length, end: sizeBytes - 1 };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return undefined;
  if (start >= sizeBytes) throw unsatisfiable(header, sizeBytes);
  return { start, end: last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1) };
}

const unsatisfiable = (header: string | undefined, sizeBytes: number) =>
  new S3Error('InvalidRange', 'The requested range is not satisfiable', {
    details: { RangeRequested: header ?? '', ActualObjectSize: String(sizeBytes) },
    headers: { 'content-range': `bytes */${sizeBytes}` },
  });
