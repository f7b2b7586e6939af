import { NotReadable, type PdfDict, type PdfString, type PdfValue } from './pdf-value.ts';
import { readLiteral } from './read-literal.ts';

/** A value and where it ends. */
export type Read<T> = { readonly value: T; readonly end: number };

/** Nothing of ours nests deeper; what does is made to exhaust us. */
const DEEPEST = 40;

/** Reads the value at a place of the file, strictly. @throws NotReadable */
export function readValue(file: string, at: number, depth = 0): Read<PdfValue> {
  if (depth > DEEPEST) throw new NotReadable('Nested too deep');
  const start = skipBlank(file, at);
  if (file.startsWith('<<', start)) return readDict(file, start + 2, depth);
  switch (file[start]) {
    case '[':
      return readList(file, start + 1, depth);
    case '(':
      return readLiteral(file, start);
    case '<':
      return readHex(file, start);
    case '/':
      return readName(file, start);
    default:
      return readPlain(file, start);
  }
}

/** Past blanks and comments. */
export const skipBlank = (file: string, at: number): number =>
  at + (match(/(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y, file, at)?.[0].length ?? 0);

/** What a sticky expression finds at the place. */
export function match(sticky: RegExp, file: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(file);
}

/** Past a word that must stand at the place, after blanks. @throws NotReadable */
export function past(word: string, file: string, at: number): number {
  const start = skipBlank(file, at);
  if (!file.startsWith(word, start)) throw new NotReadable(`No ${word} at ${start}`);
  return start + word.length;
}

function readDict(file: string, at: number, depth: number): Read<PdfDict> {
  const dict = new Map<string, PdfValue>();
  let next = skipBlank(file, at);
  while (!file.startsWith('>>', next)) {
    const key = readName(file, next);
    if (dict.has(key.value.name)) throw new NotReadable(`${key.value.name} twice at ${next}`);
    const entry = readValue(file, key.end, depth + 1);
    dict.set(key.value.name, entry.value);
    next = skipBlank(file, entry.end);
  }
  return { value: dict, end: next + 2 };
}

function readList(file: string, at: number, depth: number): Read<readonly PdfValue[]> {
  const list: PdfValue[] = [];
  let next = skipBlank(file, at);
  while (file[next] !== ']') {
    const entry = readValue(file, next, depth + 1);
    list.push(entry.value);
    next = skipBlank(file, entry.end);
  }
  return { value: list, end: next + 1 };
}

function readName(file: string, at: number) {
  const found = match(/\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y, file, at);
  if (found === null) throw new NotReadable(`No name at ${at}`);
  const name = (found[1] ?? '').replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return { value: { kind: 'name', name } as const, end: at + found[0].length };
}

function readHex(file: string, start: number): Read<PdfString> {
  const found = match(/<([0-9A-Fa-f\0\t\n\f\r ]*)>/y, file, start);
  if (found === null) throw new NotReadable(`No hexadecimal string at ${start}`);
  const digits = (found[1] ?? '').replace(/[^0-9A-Fa-f]/g, '');
  const text = (digits.length % 2 === 0 ? digits : `${digits}0`).replace(/../g, (pair) =>
    String.fromCharCode(Number.parseInt(pair, 16)),
  );
  const end = start + found[0].length;
  return { value: { kind: 'string', text, start, end }, end };
}

const WORDS = { true: true, false: false, null: null } as const;

function readPlain(file: string, at: number): Read<PdfValue> {
  const reference = match(
    /(\d{1,8})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![A-Za-z0-9])/y,
    file,
    at,
  );
  if (reference !== null) {
    if (Number(reference[2]) !== 0) throw new NotReadable(`A generation other than 0 at ${at}`);
    return { value: { kind: 'ref', number: Number(reference[1]) }, end: at + reference[0].length };
  }
  const number = match(/[+-]?(?:\d+\.?\d*|\.\d+)/y, file, at);
  if (number !== null) return { value: Number(number[0]), end: at + number[0].length };
  const word = match(/(?:true|false|null)(?![A-Za-z0-9])/y, file, at)?.[0];
  if (word === undefined) throw new NotReadable(`No value at ${at}`);
  return { value: WORDS[word as keyof typeof WORDS], end: at + word.length };
}
