import { expect, it } from 'vitest';
import { formatPoints, parsePoints, sumPoints } from '../../shared/domain/points.ts';

it.each([
  ['0', 0],
  ['8.5', 85_000],
  ['-0.25', -2_500],
  ['0.0001', 1],
  ['99999999.9999', 999_999_999_999],
])('R-NUM-1: reads %s as a whole number of ten-thousandths', (text, points) => {
  expect(parsePoints(text)).toBe(points);
  expect(formatPoints(parsePoints(text))).toBe(text);
});

it.each(['', '8,5', '8.50', '08', '+1', '1e3', 'NaN', '0.00001', '-0', '100000000'])(
  'takes %j for a bug: callers parse first',
  (text) => {
    expect(() => parsePoints(text)).toThrow('Not points');
  },
);

it('adds tenths exactly, where floats do not', () => {
  const tenths = Array.from({ length: 10 }, () => parsePoints('0.1'));
  expect(formatPoints(sumPoints(tenths))).toBe('1');
});

it('refuses a sum that a number cannot hold', () => {
  const huge = Array.from({ length: 10_000 }, () => parsePoints('99999999.9999'));
  expect(() => sumPoints(huge)).toThrow('safe integers');
});
