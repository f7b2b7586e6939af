import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TargetText } from '../../../shared/domain/scoring/target.ts';
import { readWrittenTarget } from '../../../shared/domain/scoring/written-target.ts';
import type { NumberColumn } from '../../../shared/domain/written-number.ts';

const MONEY = { unit: 'tỷ đồng' };
const WHOLE_MONEY = { unit: 'tỷ đồng', decimals: 0 };
const PERCENT = { unit: '%', percent: true };

const read = (text: string, column: NumberColumn = {}) => {
  const result = readWrittenTarget(text, column);
  if (result.ok) return result.value;
  const [fault] = result.errors;
  return 'readings' in fault ? [fault.kind, ...fault.readings] : fault.kind;
};

describe('R-NUM-4: a range is read only when it can be read one way', () => {
  it.each([
    ['8,5', {}, '8.5'],
    ['11-12', {}, '11-12'],
    ['11 – 12,5', {}, '11-12.5'],
    ['11,5−12', {}, '11.5-12'],
    ['11-12%', PERCENT, '11-12'],
    ['11% - 12 %', PERCENT, '11-12'],
    ['11-12 tỷ', MONEY, '11-12'],
    ['11-12 Tỉ đồng', MONEY, '11-12'],
    ['11-12.000 tỷ', WHOLE_MONEY, '11000-12000'],
    ['1-2.000.000', {}, '1000000-2000000'],
    ['11.000-12.000 tỷ', WHOLE_MONEY, '11000-12000'],
    ['500-12.000', WHOLE_MONEY, '500-12000'],
    ['12-12.000', WHOLE_MONEY, '12-12000'],
    ['800-1.200', {}, '800-1200'],
    ['1.500-2.250,5', { decimals: 1 }, '1500-2250.5'],
    ['20.207 tỷ', WHOLE_MONEY, '20207'],
  ])('reads %j in %j as %s', (text, column, value) => {
    expect(read(text, column)).toBe(value);
    expect(TargetText.safeParse(value).success).toBe(true);
  });

  it('takes the thousands of the high end for the low one only where both have as many digits', () => {
    const both = ['NumberRangeAmbiguous', '5-10000', '5000-10000'];
    expect(read('5-10.000', WHOLE_MONEY)).toEqual(both);
    expect(read('05-10.000', WHOLE_MONEY)).toBe('5-10000');
    expect(read('9-10.500', WHOLE_MONEY)).toBe('9-10500');
  });

  it('takes for thousands only what is written as whole thousands', () => {
    expect(read('11-12.0005')).toBe('11-12.0005');
    expect(read('11-12.000.500', WHOLE_MONEY)).toBe('11-12000500');
    expect(read('5-1234.000')).toBe('5-1234');
    expect(read('5-12345.000')).toBe('5-12345');
  });

  it('leaves out a reading that does not rise where another one does', () => {
    expect(read('1.200-1200')).toBe('1.2-1200');
    expect(read('-3-5')).toBe('NotANumber');
  });

  it('tells what was written, cut where it is long', () => {
    const found = (text: string) => {
      const result = readWrittenTarget(text, WHOLE_MONEY);
      return result.ok ? undefined : result.errors[0].found;
    };
    expect(found('5-10.000 tỷ')).toBe('5-10.000 tỷ');
    expect(found(`5${' '.repeat(9)}-10.000 tỷ`)).toBe('5 -10.000 tỷ');
    const long = `1-2${' rất nhiều'.repeat(20)}`;
    expect(found(long)).toBe(long.slice(0, 60));
    const padded = `${'0'.repeat(70)}1,000-1,500`;
    expect(read(padded)).toContain('NumberRangeAmbiguous');
    expect(found(padded)).toBe(padded.slice(0, 60));
  });

  it('shows every range that it could be', () => {
    expect(read('11-12.000 tỷ', MONEY)).toEqual(['NumberRangeAmbiguous', '11000-12000', '11-12']);
    expect(read('1.200-1.500')).toEqual(['NumberRangeAmbiguous', '1200-1500', '1.2-1.5']);
    expect(read('1.200-2000')).toEqual(['NumberRangeAmbiguous', '1200-2000', '1.2-2000']);
    expect(read('20.207 tỷ', MONEY)).toEqual(['NumberAmbiguous', '20207', '20.207']);
  });

  it.each([
    ['trên 50%', PERCENT, 'NumberInWords'],
    ['11-12.000 triệu', WHOLE_MONEY, 'NumberInWords'],
    ['11-12.000 tỷ', {}, 'NumberInWords'],
    ['11-12%', {}, 'NumberPercentNotTaken'],
    ['11-12-13', {}, 'NumberIsRange'],
    ['65.79,2-70%', PERCENT, 'NumberMixedMarks'],
    ['', {}, 'NumberEmpty'],
  ])('refuses %j in %j: %s', (text, column, kind) => {
    expect(read(text, column)).toBe(kind);
  });

  it('leaves a range that falls to the check of the plan', () => {
    expect(read('12-11')).toBe('12-11');
  });

  it('reads the ends that were written, whatever they are', () => {
    const end = fc.integer({ min: 1, max: 999_999 });
    fc.assert(
      fc.property(end, end, (a, b) => {
        fc.pre(a !== b);
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const grouped = (value: number) => String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');
        expect(read(`${from}-${to}`)).toBe(`${from}-${to}`);
        const written = read(`${grouped(from)}-${grouped(to)}`, { decimals: 0 });
        if (!Array.isArray(written) && !(from < 1000 && to % 1000 === 0)) {
          expect(written).toBe(`${from}-${to}`);
        }
      }),
    );
  });
});
