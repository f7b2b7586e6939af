import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { hashOf, sha256 } from '../../shared/domain/hash.ts';

it('R-REC-1: writes the examples of RFC 8785 as the RFC prints them', () => {
  const value: unknown = JSON.parse(
    '{"numbers":[333333333.33333329,4.50,2e-3,0.000000000000000000000000001],' +
      '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
  );
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

it('sorts keys by UTF-16 code units, as RFC 8785 section 3.2.3 does', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  };
  expect(Object.values(JSON.parse(canonicalJson(value)))).toHaveLength(7);
  expect([...canonicalJson(value).matchAll(/:"([A-Z]\w+)/g)].map(([, word]) => word)).toEqual([
    'Carriage',
    'One',
    'Control',
    'Latin',
    'Euro',
    'Emoji',
    'Hebrew',
  ]);
});

it.each([
  ['undefined', undefined],
  ['an undefined field', { a: undefined }],
  ['a hole in a list', new Array(1)],
  ['NaN', Number.NaN],
  ['infinity', [Number.POSITIVE_INFINITY]],
  ['a whole number beyond 2^53', 2 ** 53],
  ['a lone surrogate', '\ud800'],
  ['a key with a lone surrogate', { '\udc00': 1 }],
  ['a date', new Date(0)],
  ['a map', new Map()],
  ['a function', () => 1],
  ['a bigint', 1n],
])('takes %s for a bug', (_, value) => {
  expect(() => canonicalJson(value)).toThrow('canonical JSON');
});

it('says the same of the same value with its keys in another order', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('hashes as SHA-256 is published', () => {
  expect(sha256(new Uint8Array())).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
  expect(hashOf('é')).toBe(sha256(new TextEncoder().encode('"é"')));
});
