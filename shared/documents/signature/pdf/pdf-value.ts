/** A value as a PDF writes it (ISO 32000-1, 7.3). Strings and names as characters of one byte each. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfStream
  | PdfDict
  | readonly PdfValue[];
export type PdfDict = ReadonlyMap<string, PdfValue>;
export type PdfName = { readonly kind: 'name'; readonly name: string };
/** `start` and `end` are where it stands in the file, its brackets included. */
export type PdfString = {
  readonly kind: 'string';
  readonly text: string;
  readonly start: number;
  readonly end: number;
};
export type PdfRef = { readonly kind: 'ref'; readonly number: number };
export type PdfStream = { readonly kind: 'stream'; readonly dict: PdfDict; readonly raw: string };

/** What a file is not built like. Never reaches a caller of the verifier. */
export class NotReadable extends Error {}

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map;
export const isList = (value: PdfValue | undefined): value is readonly PdfValue[] =>
  Array.isArray(value);
const isKind = (value: PdfValue | undefined, kind: string): boolean =>
  value !== null && typeof value === 'object' && 'kind' in value && value.kind === kind;
export const isRef = (value: PdfValue | undefined): value is PdfRef => isKind(value, 'ref');
export const isStream = (value: PdfValue | undefined): value is PdfStream =>
  isKind(value, 'stream');
export const isString = (value: PdfValue | undefined): value is PdfString =>
  isKind(value, 'string');

/** The characters of a name; undefined for anything else. */
export const nameOf = (value: PdfValue | undefined): string | undefined =>
  isKind(value, 'name') ? (value as PdfName).name : undefined;

/** One spelling of a value, wherever and however the file spells it: equal values have equal ones. */
export function spell(value: PdfValue): string {
  if (value === null || typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(spell).join(' ')}]`;
  if (isDict(value)) {
    const keys = [...value.keys()].sort();
    return `<<${keys.map((key) => `${JSON.stringify(key)} ${spell(value.get(key) ?? null)}`).join(' ')}>>`;
  }
  if (isStream(value)) return `${spell(value.dict)}stream ${JSON.stringify(value.raw)}`;
  if (isRef(value)) return `${value.number} R`;
  return isString(value) ? `(${JSON.stringify(value.text)})` : `/${JSON.stringify(value.name)}`;
}

/** Bytes as characters of the same numbers. */
export function charactersOf(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}

/** The bytes back. */
export const bytesOf = (characters: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(characters, (character) => character.charCodeAt(0));

/** A text string as people read it: UTF-16 with its mark, else byte by byte. */
export function textOf(value: PdfValue | undefined): string {
  if (!isString(value)) return '';
  if (!value.text.startsWith('\xfe\xff')) return value.text;
  return new TextDecoder('utf-16be').decode(bytesOf(value.text.slice(2)));
}
