import { TAG } from './der.ts';

/** A value of DER: all its bytes, and those behind tag and length. */
export type DerValue = {
  readonly tag: number;
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
};

/** What is no DER, or not of the expected form. Never reaches a caller of the verifier. */
export class NotDer extends Error {}

/**
 * The one value that the bytes begin with; what follows it is left alone. Only definite lengths in their shortest
 * form: what has two spellings can hide something.
 *
 * @throws NotDer
 */
export function readDer(bytes: Uint8Array): DerValue {
  const tag = byteAt(bytes, 0);
  if ((tag & 0x1f) === 0x1f) throw new NotDer('A tag of several bytes');
  const short = byteAt(bytes, 1);
  if (short < 0x80) return boundedValue(bytes, tag, 2, short);
  const count = short & 0x7f;
  if (count === 0 || count > 4) throw new NotDer('An indefinite or too long length');
  let length = 0;
  for (let index = 0; index < count; index += 1) length = length * 256 + byteAt(bytes, 2 + index);
  if (length < 0x80 || byteAt(bytes, 2) === 0)
    throw new NotDer('A length not in its shortest form');
  return boundedValue(bytes, tag, 2 + count, length);
}

function boundedValue(bytes: Uint8Array, tag: number, start: number, length: number): DerValue {
  if (start + length > bytes.length) throw new NotDer('A value that ends too early');
  return {
    tag,
    bytes: bytes.subarray(0, start + length),
    content: bytes.subarray(start, start + length),
  };
}

const byteAt = (bytes: Uint8Array, index: number): number => {
  const byte = bytes[index];
  if (byte === undefined) throw new NotDer('A value that ends too early');
  return byte;
};

/** The values inside a constructed one. @throws NotDer when they don't fill it */
export function childrenOf(value: DerValue): readonly DerValue[] {
  const children: DerValue[] = [];
  for (let rest = value.content; rest.length > 0; ) {
    const child = readDer(rest);
    children.push(child);
    rest = rest.subarray(child.bytes.length);
  }
  return children;
}

/** The value, which must have the tag. @throws NotDer */
export function expectTag(value: DerValue | undefined, tag: number): DerValue {
  if (value?.tag !== tag) throw new NotDer(`Tag ${value?.tag} where ${tag} belongs`);
  return value;
}

/** The bytes of a number that is not negative, highest first, without the zero before a set bit. @throws NotDer */
export function readUnsigned(value: DerValue | undefined): Uint8Array {
  const { content } = expectTag(value, TAG.integer);
  const [first = 0x80, second = 0] = content;
  if (first >= 0x80) throw new NotDer('A negative number, or none');
  if (first > 0 || content.length === 1) return content;
  if (second < 0x80) throw new NotDer('A number not in its shortest form');
  return content.subarray(1);
}

/** An object identifier as people write it. @throws NotDer */
export function readOid(value: DerValue | undefined): string {
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of expectTag(value, TAG.oid).content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [head = 0, ...rest] = arcs;
  const first = Math.min(2, Math.floor(head / 40));
  return [first, head - first * 40, ...rest].join('.');
}

/** An instant, `2024-01-15T01:02:03Z`; undefined where it is written in another way. */
export function readTime(value: DerValue): string | undefined {
  const text = new TextDecoder('latin1').decode(value.content);
  const full =
    value.tag === TAG.utcTime ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
