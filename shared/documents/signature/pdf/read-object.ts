import { decodeStream } from './inflate.ts';
import type { PdfFile } from './open-pdf.ts';
import { isRef, isStream, NotReadable, nameOf, type PdfValue } from './pdf-value.ts';
import { type IndirectObject, readIndirect } from './read-indirect.ts';
import type { Entry } from './read-section.ts';
import { match, readValue } from './read-value.ts';

/** A PDF as somebody saw it who had the file up to and with the revision of this index. */
export type PdfState = PdfFile & { readonly upTo: number };

/** The objects of a state, each read once. */
export type Objects = {
  /** Undefined where no revision places it, or the latest one frees it. @throws NotReadable */
  get(number: number): Promise<PdfValue | undefined>;
  /** The value itself, or the object that it names. @throws NotReadable */
  resolve(value: PdfValue | undefined): Promise<PdfValue | undefined>;
};

/** Opens the objects of a state. */
export function objectsOf(state: PdfState): Objects {
  const known = new Map<number, Promise<PdfValue | undefined>>();
  const get = (number: number): Promise<PdfValue | undefined> => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const read = readObject(state, number);
    known.set(number, read);
    return read;
  };
  return { get, resolve: async (value) => (isRef(value) ? get(value.number) : value) };
}

/** Where the state's latest word on an object is. */
export function entryOf({ revisions, upTo }: PdfState, number: number): Entry | undefined {
  for (let index = upTo; index >= 0; index -= 1) {
    const entry = revisions[index]?.entries.get(number);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

async function readObject(state: PdfState, number: number): Promise<PdfValue | undefined> {
  const entry = entryOf(state, number);
  if (entry === undefined || entry.kind === 'FREE') return undefined;
  return entry.kind === 'AT'
    ? objectAt(state, number, entry.offset).value
    : inStream(state, number, entry.stream, entry.index);
}

/** The object that stands at an offset and must have the number. @throws NotReadable */
export function objectAt(state: PdfState, number: number, offset: number): IndirectObject {
  const found = readIndirect(state.file, offset, (length) => {
    const entry = entryOf(state, length);
    return entry?.kind === 'AT' ? Number(readIndirect(state.file, entry.offset).value) : Number.NaN;
  });
  if (found.number !== number) throw new NotReadable(`Object ${number} is another one`);
  return found;
}

async function inStream(state: PdfState, number: number, stream: number, index: number) {
  const entry = entryOf(state, stream);
  if (entry?.kind !== 'AT') throw new NotReadable(`Object ${number} stands nowhere`);
  const { value } = objectAt(state, stream, entry.offset);
  if (!isStream(value) || nameOf(value.dict.get('Type')) !== 'ObjStm' || value.dict.has('Extends'))
    throw new NotReadable(`Object ${number} is in no collection`);
  const text = await decodeStream(value);
  const first = Number(value.dict.get('First'));
  const heads = [...text.slice(0, first).matchAll(/(\d+)[\s\0]+(\d+)/g)];
  const head = heads[index];
  if (Number(head?.[1]) !== number)
    throw new NotReadable(`Object ${number} is not where it should be`);
  const at = first + Number(head?.[2]);
  const found = readValue(text, at);
  const next = Number(heads[index + 1]?.[2] ?? text.length - first) + first;
  if (match(/[\0\t\n\f\r ]*/y, text, found.end)?.[0].length !== next - found.end)
    throw new NotReadable(`Object ${number} is followed by something`);
  return found.value;
}
