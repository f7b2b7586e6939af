import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWrittenNumber, writtenFromNumber } from '../../shared/domain/written-number.ts';

describe('R-NUM-3: a number is read only when it can be read one way', () => {
  it.each([
    ['8,5', '8.5'],
    ['8.5', '8.5'],
    ['+ 0,1', '0.1'],
    ['- 0,25', '-0.25'],
    ['−0,5', '-0.5'],
    ['–0,5', '-0.5'],
    ['  7 ', '7'],
    ['\u00a07\u00a0', '7'],
    ['\u202f−\u20090,5', '-0.5'],
    ['1.927.930', '1927930'],
    ['1,927,930', '1927930'],
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['12345,678', '12345.678'],
    ['0,125', '0.125'],
    ['08,50', '8.5'],
    ['05', '5'],
    ['-0', '0'],
    ['123456789012345', '123456789012345'],
  ])('reads %j as %s', (text, value) => {
    expect(readWrittenNumber(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'NumberEmpty'],
    [' ', 'NumberEmpty'],
    ['65.79,2%', 'NumberMixedMarks'],
    ['65.79,2', 'NumberMixedMarks'],
    ['1.23.4', 'NumberMixedMarks'],
    ['8,', 'NumberMixedMarks'],
    ['1.1234.567', 'NumberMixedMarks'],
    ['0.123.456', 'NumberMixedMarks'],
    ['trên 50%', 'NumberInWords'],
    ['hơn 1.000', 'NumberInWords'],
    ['20.207 tỷ', 'NumberInWords'],
    ['1e400', 'NumberIsPower'],
    ['1E5', 'NumberIsPower'],
    ['NaN', 'NotANumber'],
    ['Infinity', 'NotANumber'],
    ['-Infinity', 'NotANumber'],
    ['--5', 'NotANumber'],
    ['.5', 'NotANumber'],
    ['½', 'NotANumber'],
    ['10²', 'NotANumber'],
    ['٣', 'NotANumber'],
    ['152/152', 'NumberIsShare'],
    ['11-12.000', 'NumberIsRange'],
    ['11-12.000 tỷ', 'NumberIsRange'],
    ['1 200', 'NumberHasSpaces'],
    ['1\u202f200', 'NumberHasSpaces'],
    ['1\u2009200', 'NumberHasSpaces'],
    ['1234567890123456', 'NumberTooLong'],
    ['0,12345678901', 'NumberTooManyDecimals'],
    ['66.62%', 'NumberPercentNotTaken'],
  ])('refuses %j: %s', (text, kind) => {
    const result = readWrittenNumber(text);
    expect(result.ok ? result.value : result.errors[0].kind).toBe(kind);
  });

  it('names both readings of what could be thousands or decimals', () => {
    for (const text of ['1.200', '1,200']) {
      expect(readWrittenNumber(text)).toEqual({
        ok: false,
        errors: [{ kind: 'NumberAmbiguous', found: text, readings: ['1200', '1.2'] }],
      });
    }
  });

  it('reads thousands where the column declares fewer than three decimals, and only after a dot', () => {
    expect(readWrittenNumber('1.200', { decimals: 2 })).toEqual({ ok: true, value: '1200' });
    expect(readWrittenNumber('1.200', { decimals: 3 })).toMatchObject({ ok: false });
    expect(readWrittenNumber('1,200', { decimals: 2 })).toMatchObject({ ok: false });
  });

  it('holds the declared decimals on both sides', () => {
    expect(readWrittenNumber('8,25', { decimals: 2 })).toEqual({ ok: true, value: '8.25' });
    expect(readWrittenNumber('8,2512', { decimals: 2 })).toMatchObject({
      errors: [{ kind: 'NumberTooManyDecimals', maximum: 2 }],
    });
    expect(readWrittenNumber('8,0', { decimals: 0 })).toEqual({ ok: true, value: '8' });
  });

  it('reads a figure with the unit of its column, whole or in part, and no other word', () => {
    const money = { unit: 'tỷ đồng', decimals: 1 };
    for (const text of ['20.207 tỷ', '20.207 tỷ đồng', '20.207tỉ', '20.207  TỶ ĐỒNG']) {
      expect(readWrittenNumber(text, money)).toEqual({ ok: true, value: '20207' });
    }
    for (const text of ['20.207 triệu', '20.207 tỷ USD', '20.207 t', 'hơn 20.207 tỷ', 'tỷ']) {
      expect(readWrittenNumber(text, money)).toMatchObject({ ok: false });
    }
    expect(readWrittenNumber('20.207 tỷ', { unit: 'tỷ đồng' })).toEqual({
      ok: false,
      errors: [{ kind: 'NumberAmbiguous', found: '20.207 tỷ', readings: ['20207', '20.207'] }],
    });
    expect(readWrittenNumber('66,62% hộ', { unit: 'hộ', percent: true })).toMatchObject({
      ok: false,
    });
  });

  it('takes percent only where the column is one', () => {
    expect(readWrittenNumber('66.62%', { percent: true })).toEqual({ ok: true, value: '66.62' });
    expect(readWrittenNumber('99,7 %', { percent: true })).toEqual({ ok: true, value: '99.7' });
    expect(readWrittenNumber('65.79,2%', { percent: true })).toMatchObject({
      errors: [{ kind: 'NumberMixedMarks', found: '65.79,2%' }],
    });
  });

  it('never reads a text as anything but the number it spells, whatever the text', () => {
    const written = fc.string({
      unit: fc.constantFrom(...'0123456789.,-+% e'.split('')),
      maxLength: 9,
    });
    fc.assert(
      fc.property(written, (text) => {
        const result = readWrittenNumber(text, { percent: true });
        if (!result.ok) return;
        const digits = (one: string) => one.replace(/\D/g, '').replace(/^0+|0+$/g, '');
        expect(digits(result.value)).toBe(digits(text));
      }),
    );
  });
});

it('spells a numeric cell so that it is read one way, by its 15 significant digits', () => {
  expect(writtenFromNumber(0.1 + 0.2)).toBe('0.3');
  expect(writtenFromNumber(1.234)).toBe('1.2340');
  expect(readWrittenNumber(writtenFromNumber(1.234))).toEqual({ ok: true, value: '1.234' });
  expect(writtenFromNumber(1e-7)).toBe('0.0000001');
  expect(writtenFromNumber(Number.NaN)).toBe('NaN');
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 0, max: 5 }),
      (n, places) => {
        const value = n / 10 ** places;
        const result = readWrittenNumber(writtenFromNumber(value));
        expect(result.ok ? Number(result.value) : result).toBe(value === 0 ? 0 : value);
      },
    ),
  );
});
