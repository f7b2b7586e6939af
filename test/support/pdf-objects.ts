import { inflateSync } from 'node:zlib';

/** What PDFs are made of: names as `/Name`, strings as bytes, references to other objects. */
export type PdfValue =
  | null
  | boolean
  | number
  | string
  | Buffer
  | Reference
  | readonly PdfValue[]
  | Dictionary;
export type Dictionary = { readonly [key: string]: PdfValue };
export class Reference {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** One object: its value, and its unpacked bytes where it is a stream. */
export type PdfObject = { readonly value: PdfValue; readonly stream?: Buffer };

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values from a text of one byte a character. */
class Reader {
  readonly text: string;
  at: number;
  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  /** The text that a pattern matches here, past blanks and comments; the reader goes behind it. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const blanks = /(?:\s|%[^\n]*)*/y;
    blanks.lastIndex = this.at;
    blanks.exec(this.text);
    const here = new RegExp(pattern.source, 'y');
    here.lastIndex = blanks.lastIndex;
    const found = here.exec(this.text);
    if (found === null) return undefined;
    this.at = here.lastIndex;
    return found;
  }

  value(): PdfValue {
    if (this.take(/<</)) return this.dictionary();
    if (this.take(/\[/)) return this.list();
    const reference = this.take(/(\d+) \d+ R\b/);
    if (reference) return new Reference(Number(reference[1]));
    const number = this.take(/[+-]?(?:\d+\.?\d*|\.\d+)/);
    if (number) return Number(number[0]);
    const name = this.take(/\/[^\s()<>[\]{}/%]*/);
    if (name) return name[0];
    const hex = this.take(/<([\da-fA-F\s]*)>/);
    if (hex) return Buffer.from((hex[1] ?? '').replace(/\s/g, ''), 'hex');
    const string = this.take(/\(((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*)\)/);
    if (string) return unescaped(string[1] ?? '');
    const word = this.take(/true|false|null/)?.[0];
    if (word === undefined)
      throw new Error(`Not a PDF value: ${this.text.slice(this.at, this.at + 40)}`);
    return word === 'null' ? null : word === 'true';
  }

  dictionary(): Dictionary {
    const entries: [string, PdfValue][] = [];
    for (
      let key = this.take(/\/([^\s()<>[\]{}/%]*)/);
      key;
      key = this.take(/\/([^\s()<>[\]{}/%]*)/)
    )
      entries.push([key[1] ?? '', this.value()]);
    if (!this.take(/>>/)) throw new Error('A dictionary without end.');
    return Object.fromEntries(entries);
  }

  list(): readonly PdfValue[] {
    const values: PdfValue[] = [];
    while (!this.take(/\]/)) values.push(this.value());
    return values;
  }
}

function unescaped(text: string): Buffer {
  const plain = text.replace(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g, (_, octal, character) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return character === undefined ? '' : (ESCAPED[character] ?? character);
  });
  return Buffer.from(plain, 'latin1');
}

export const isDictionary = (value: PdfValue | undefined): value is Dictionary =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Reference) &&
  !Buffer.isBuffer(value);

/** The objects of a file by number and what its trailer says; of an object that was written again, the last. */
export class PdfFile {
  readonly bytes: Buffer;
  readonly objects = new Map<number, PdfObject>();
  readonly trailer: Dictionary;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes);
    const text = this.bytes.toString('latin1');
    const begin = /(\d+) 0 obj\b/g;
    for (let found = begin.exec(text); found !== null; found = begin.exec(text)) {
      const reader = new Reader(text, begin.lastIndex);
      this.objects.set(Number(found[1]), this.#object(reader));
      begin.lastIndex = reader.at;
    }
    const trailers = [...text.matchAll(/\ntrailer\s/g)].map(({ index }) =>
      new Reader(text, index + 9).value(),
    );
    this.trailer = Object.assign({}, ...trailers.filter(isDictionary));
  }

  #object(reader: Reader): PdfObject {
    const value = reader.value();
    if (!isDictionary(value) || !reader.take(/stream\r?\n/)) return { value };
    const length = Number(this.get(value.Length));
    const packed = this.bytes.subarray(reader.at, reader.at + length);
    reader.at += length;
    return { value, stream: value.Filter === '/FlateDecode' ? inflateSync(packed) : packed };
  }

  /** What a value says, behind its reference. */
  get(value: PdfValue | undefined): PdfValue | undefined {
    return value instanceof Reference ? this.objects.get(value.number)?.value : value;
  }

  /** @throws Error when it is no dictionary */
  dictionary(value: PdfValue | undefined): Dictionary {
    const found = this.get(value);
    if (!isDictionary(found)) throw new Error('There is no dictionary.');
    return found;
  }

  /** The values of a list, or the only one. */
  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.get(value);
    if (found === undefined || found === null) return [];
    return Array.isArray(found) ? found : [found];
  }

  stream(value: PdfValue | undefined): Buffer {
    const found = value instanceof Reference ? this.objects.get(value.number)?.stream : undefined;
    if (found === undefined) throw new Error('There is no stream.');
    return found;
  }
}
