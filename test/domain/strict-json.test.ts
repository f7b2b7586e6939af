import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readStrictJson } from '../../shared/domain/strict-json.ts';

const read = (text: string) => readStrictJson(text, 1_000_000);

it('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 1, 2), (text, spaces) => {
      const shown = JSON.stringify(JSON.parse(text), null, spaces);
      const result = read(shown);
      if (!result.ok) expect(result.fault.kind).toBe('JsonNumber');
      else expect(result.value).toEqual(JSON.parse(shown));
    }),
  );
});

it('refuses what JSON.parse refuses', () => {
  const near = fc.string({
    unit: fc.constantFrom(...'{}[]",:0-1.e+tn\\u \n'.split('')),
    maxLength: 8,
  });
  fc.assert(
    fc.property(near, (text) => {
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      if (!parses) expect(read(text).ok).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['{"a":1,"b":{"c":1,"c":2}}', 'JsonDuplicateKey'],
  ['{"a":1,"\\u0061":2}', 'JsonDuplicateKey'],
  ['[1e400]', 'JsonNumber'],
  ['[9007199254740993]', 'JsonNumber'],
  ['[NaN]', 'JsonSyntax'],
  ['["\\ud800"]', 'JsonSurrogate'],
  ['{} {}', 'JsonSyntax'],
  ['{"a":1,}', 'JsonSyntax'],
  ['', 'JsonSyntax'],
  ['\ufeff{}', 'JsonSyntax'],
])('refuses %s: %s', (text, kind) => {
  const result = read(text);
  expect(result.ok ? 'read' : result.fault.kind).toBe(kind);
});

it('says where', () => {
  expect(read('{\n  "a": 1,\n  "a": 2\n}')).toEqual({
    ok: false,
    fault: { kind: 'JsonDuplicateKey', path: '$', offset: 14, line: 3, column: 3, found: 'a' },
  });
  expect(read('{"a":[{"b":0},{"c":\n1e400}]}')).toMatchObject({
    fault: { path: '$.a[1].c', line: 2, column: 1, found: '1e400' },
  });
  expect(read('{"a":{"b":0},"c":NaN\n}')).toMatchObject({ fault: { path: '$.c', found: 'NaN' } });
  expect(read('{"a":[1,2')).toMatchObject({ fault: { path: '$.a', found: '' } });
  const long = read(`{"${'k'.repeat(1000)}":NaN}`);
  expect(!long.ok && 'path' in long.fault && long.fault.path.length).toBe(300);
});

it('reads 64 levels, and refuses 65 and ten megabytes of them without overflowing', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  expect(read(nested(64)).ok).toBe(true);
  expect(read(nested(65))).toMatchObject({ fault: { kind: 'JsonTooDeep', offset: 64 } });
  const deep = readStrictJson('[{"a":'.repeat(2_000_000), 20_000_000);
  expect(deep).toMatchObject({ fault: { kind: 'JsonTooDeep' } });
});

it('refuses a text that is too large before reading it', () => {
  expect(readStrictJson('[1]', 2)).toEqual({
    ok: false,
    fault: { kind: 'JsonTooLarge', maximum: 2, size: 3 },
  });
});

it('keeps a key that names the prototype as a plain key', () => {
  const result = read('{"__proto__":{"a":1}}');
  expect(result.ok && Object.keys(result.value as object)).toEqual(['__proto__']);
});
