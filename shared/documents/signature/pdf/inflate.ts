import { bytesOf, charactersOf, isDict, NotReadable, nameOf, type PdfStream } from './pdf-value.ts';

/** Tables and collections of objects stay far below this; what does not is made to exhaust us. */
const MOST_BYTES = 20_000_000;

/** The characters of a stream: as they are, or by FlateDecode with a predictor of PNG. @throws NotReadable */
export async function decodeStream({ dict, raw }: PdfStream): Promise<string> {
  const filter = dict.get('Filter');
  if (filter === undefined) return raw;
  const [only, ...more] = Array.isArray(filter) ? filter : [filter];
  if (nameOf(only) !== 'FlateDecode' || more.length > 0)
    throw new NotReadable('A stream of our interest in a filter that we do not know');
  const inflated = await inflate(bytesOf(raw));
  const given = dict.get('DecodeParms');
  const parameters = Array.isArray(given) ? given[0] : given;
  if (!isDict(parameters)) return charactersOf(inflated);
  const predictor = Number(parameters.get('Predictor') ?? 1);
  if (predictor === 1) return charactersOf(inflated);
  if (predictor < 10) throw new NotReadable('A predictor that we do not know');
  return charactersOf(unpredicted(inflated, Number(parameters.get('Columns') ?? 1)));
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      length += chunk.length;
      if (length > MOST_BYTES) throw new NotReadable('A stream that becomes too large');
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause instanceof NotReadable ? cause : new NotReadable('A damaged stream', { cause });
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Undoes the predictors None, Sub, Up, Average and Paeth of rows of one-byte samples. */
function unpredicted(bytes: Uint8Array, columns: number): Uint8Array {
  const rows = Math.floor(bytes.length / (columns + 1));
  if (!(columns >= 1) || rows * (columns + 1) !== bytes.length)
    throw new NotReadable('Rows of another length than they say');
  const plain = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (columns + 1)] ?? 0;
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const left = column > 0 ? (plain[at - 1] ?? 0) : 0;
      const up = row > 0 ? (plain[at - columns] ?? 0) : 0;
      const corner = row > 0 && column > 0 ? (plain[at - columns - 1] ?? 0) : 0;
      plain[at] = (bytes[row * (columns + 1) + 1 + column] ?? 0) + foretold(kind, left, up, corner);
    }
  }
  return plain;
}

function foretold(kind: number, left: number, up: number, corner: number): number {
  if (kind === 0) return 0;
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) throw new NotReadable('A row with a predictor that does not exist');
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
