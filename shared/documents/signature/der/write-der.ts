import { TAG } from './der.ts';

/** Writes values as DER: `der.sequence(der.oid('1.2.3'), der.null())`. */
export const der = {
  sequence: (...parts: readonly Uint8Array[]) => tagged(TAG.sequence, ...parts),
  set: (...parts: readonly Uint8Array[]) => tagged(TAG.set, ...parts),
  /** An integer from its bytes, the highest first; never negative. */
  integer: (bytes: Uint8Array) => {
    const first = bytes.findIndex((byte) => byte !== 0);
    const digits = first === -1 ? Uint8Array.of(0) : bytes.subarray(first);
    return tagged(TAG.integer, ...((digits[0] ?? 0) > 0x7f ? [Uint8Array.of(0)] : []), digits);
  },
  oid: (dotted: string) => tagged(TAG.oid, oidBytes(dotted)),
  null: () => tagged(TAG.null),
  true: () => tagged(TAG.boolean, Uint8Array.of(0xff)),
  utf8: (text: string) => tagged(TAG.utf8, new TextEncoder().encode(text)),
  octets: (bytes: Uint8Array) => tagged(TAG.octetString, bytes),
  bits: (bytes: Uint8Array, unused = 0) => tagged(TAG.bitString, Uint8Array.of(unused), bytes),
  /** A whole second, as the years of certificates demand: two digits before 2050, four from then on. */
  time: (instant: Date) => {
    const digits = `${instant.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
    return instant.getUTCFullYear() < 2050
      ? tagged(TAG.utcTime, new TextEncoder().encode(digits.slice(2)))
      : tagged(TAG.time, new TextEncoder().encode(digits));
  },
} as const;

/** Any value under its tag. */
export function tagged(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return joined([Uint8Array.of(tag, ...lengthBytes(length)), ...parts]);
}

/** Bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function lengthBytes(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const digits = baseDigits(length, 256);
  return [0x80 | digits.length, ...digits];
}

function oidBytes(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return Uint8Array.from(
    [first * 40 + second, ...rest].flatMap((arc) =>
      baseDigits(arc, 128).map((digit, index, all) =>
        index < all.length - 1 ? digit | 0x80 : digit,
      ),
    ),
  );
}

const baseDigits = (number: number, base: number): readonly number[] =>
  number < base ? [number] : [...baseDigits(Math.floor(number / base), base), number % base];
