import { isDict, NotReadable, type PdfDict, type PdfValue } from './pdf-value.ts';
import { match, past, type Read, readValue } from './read-value.ts';

/** An object with its number, and where it ends. */
export type IndirectObject = Read<PdfValue> & { readonly number: number };

/**
 * Reads `12 0 obj … endobj` at exactly this offset. `lengthOf` finds the length of a stream that names an object
 * for it. @throws NotReadable
 */
export function readIndirect(
  file: string,
  offset: number,
  lengthOf: (number: number) => number = () => Number.NaN,
): IndirectObject {
  const head = match(/(\d{1,8})[\0\t\n\f\r ]+0[\0\t\n\f\r ]+obj(?![A-Za-z0-9])/y, file, offset);
  if (head === null) throw new NotReadable(`No object at ${offset}`);
  const { value, end } = readValue(file, offset + head[0].length);
  const number = Number(head[1]);
  const stream = isDict(value) ? match(/[\0\t\n\f\r ]*stream(\r\n|\n)/y, file, end) : null;
  if (!isDict(value) || stream === null) return { number, value, end: past('endobj', file, end) };
  const start = end + stream[0].length;
  const length = streamLength(value, lengthOf);
  const closing = match(/(?:\r\n|\n|\r)?endstream/y, file, start + length);
  if (closing === null) throw new NotReadable(`A stream at ${offset} of another length`);
  const raw = file.slice(start, start + length);
  const after = past('endobj', file, start + length + closing[0].length);
  return { number, value: { kind: 'stream', dict: value, raw }, end: after };
}

function streamLength(dict: PdfDict, lengthOf: (number: number) => number): number {
  const given = dict.get('Length');
  const length =
    given !== null && typeof given === 'object' && 'kind' in given && given.kind === 'ref'
      ? lengthOf(given.number)
      : Number(given);
  if (!Number.isInteger(length) || length < 0) throw new NotReadable('A stream without a length');
  return length;
}
