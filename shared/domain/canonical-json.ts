/**
 * RFC 8785: keys in the order of their UTF-16 code units, no spaces, shortest numbers, so that equal values
 * have equal bytes everywhere.
 *
 * @rule R-REC-1 what is hashed has one spelling
 * @throws on whatever JSON cannot carry exactly (undefined, NaN, infinity, a whole number beyond 2^53, a lone
 *   surrogate, a class instance): a bug, since input is parsed before it gets here
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return exactNumber(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value);
  throw new Error(`No canonical JSON for ${typeof value}`);
}

function canonicalObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new Error('No canonical JSON for a class instance');
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const members = Object.keys(fields)
    .sort()
    .map((key) => `${quoted(key)}:${canonicalJson(fields[key])}`);
  return `{${members.join(',')}}`;
}

function quoted(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new Error('No canonical JSON for a lone surrogate');
  return JSON.stringify(text);
}

function exactNumber(value: number): string {
  const exact = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  if (!exact) throw new Error(`No canonical JSON for the number ${value}`);
  return JSON.stringify(value);
}
