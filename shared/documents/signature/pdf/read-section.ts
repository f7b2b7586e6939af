import { decodeStream } from './inflate.ts';
import { isDict, isList, isStream, NotReadable, nameOf, type PdfDict } from './pdf-value.ts';
import { readIndirect } from './read-indirect.ts';
import { match, past, readValue, skipBlank } from './read-value.ts';

/** Where an object of a revision stands. */
export type Entry =
  | { readonly kind: 'AT'; readonly offset: number }
  | { readonly kind: 'IN_STREAM'; readonly stream: number; readonly index: number }
  | { readonly kind: 'FREE' };

/** A cross-reference section: which objects it places, its trailer, and where it ends. */
export type Section = {
  readonly entries: ReadonlyMap<number, Entry>;
  readonly trailer: PdfDict;
  readonly end: number;
};

/** Reads the section at an offset, table or stream. @throws NotReadable */
export function readSection(file: string, offset: number): Section | Promise<Section> {
  return file.startsWith('xref', offset) ? readTable(file, offset) : readStream(file, offset);
}

function readTable(file: string, offset: number): Section {
  const entries = new Map<number, Entry>();
  let at = skipBlank(file, offset + 4);
  for (;;) {
    const head = match(/(\d{1,8}) (\d{1,8})[\t ]*[\r\n]+/y, file, at);
    if (head === null) break;
    at += head[0].length;
    for (let index = 0; index < Number(head[2]); index += 1) {
      const line = match(/(\d{10}) (\d{5}) ([nf])(?: ?\r\n| \r| \n|\n)/y, file, at);
      if (line === null) throw new NotReadable(`No entry of a table at ${at}`);
      place(entries, Number(head[1]) + index, entryOf(line));
      at += line[0].length;
    }
  }
  const trailer = readValue(file, past('trailer', file, at));
  if (!isDict(trailer.value)) throw new NotReadable(`No trailer at ${at}`);
  if (trailer.value.has('XRefStm')) throw new NotReadable('A table and a stream at once');
  return { entries, trailer: trailer.value, end: trailer.end };
}

function entryOf(line: RegExpExecArray): Entry {
  if (line[3] === 'f') return { kind: 'FREE' };
  if (Number(line[2]) !== 0) throw new NotReadable('An object of a generation other than 0');
  return { kind: 'AT', offset: Number(line[1]) };
}

async function readStream(file: string, offset: number): Promise<Section> {
  const { value, end } = readIndirect(file, offset);
  if (!isStream(value) || nameOf(value.dict.get('Type')) !== 'XRef')
    throw new NotReadable(`No cross-reference at ${offset}`);
  const { dict } = value;
  const widths = dict.get('W');
  const index = dict.get('Index') ?? [0, dict.get('Size') ?? 0];
  if (!isList(widths) || widths.length !== 3 || !isList(index))
    throw new NotReadable('A cross-reference stream without its shape');
  const rows = await decodeStream(value);
  return { entries: entriesIn(rows, widths.map(Number), index.map(Number)), trailer: dict, end };
}

function entriesIn(
  rows: string,
  widths: readonly number[],
  index: readonly number[],
): ReadonlyMap<number, Entry> {
  const entries = new Map<number, Entry>();
  let at = 0;
  const take = (width: number, unless: number): number => {
    if (width === 0) return unless;
    if (!(width > 0 && width <= 6) || at + width > rows.length)
      throw new NotReadable('A cross-reference stream that ends too early');
    let number = 0;
    for (const end = at + width; at < end; at += 1) number = number * 256 + rows.charCodeAt(at);
    return number;
  };
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const [first = 0, count = 0] = index.slice(pair, pair + 2);
    for (let number = first; number < first + count; number += 1) {
      const [kind, second, third] = [
        take(widths[0] ?? 0, 1),
        take(widths[1] ?? 0, 0),
        take(widths[2] ?? 0, 0),
      ];
      place(entries, number, streamEntry(kind, second, third));
    }
  }
  if (at !== rows.length) throw new NotReadable('A cross-reference stream that goes on');
  return entries;
}

function streamEntry(kind: number, second: number, third: number): Entry {
  if (kind === 0) return { kind: 'FREE' };
  if (kind === 2) return { kind: 'IN_STREAM', stream: second, index: third };
  if (kind !== 1 || third !== 0) throw new NotReadable('An entry of a kind that we do not know');
  return { kind: 'AT', offset: second };
}

function place(entries: Map<number, Entry>, number: number, entry: Entry): void {
  if (entries.has(number)) throw new NotReadable(`Object ${number} is placed twice`);
  entries.set(number, entry);
}
