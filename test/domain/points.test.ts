import { expect, it } from 'vitest';
import { formatPoints, parsePoints, sumPoints } from '../../shared/domain/points.ts';
import { fromExact, pointsOf } from '../../shared/domain/rational.ts';

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

it('takes a quotient for points only when it is a safe number of whole ten-thousandths', () => {
  expect(pointsOf(fromExact('-8.0625'))).toBe(-80_625);
  expect(pointsOf(fromExact('900719925474.0991'))).toBe(Number.MAX_SAFE_INTEGER);
  for (const text of ['900719925474.0992', '0.00005', '1/3', '-1/3']) {
    expect(() => pointsOf(fromExact(text))).toThrow(`Not points`);
  }
});
