import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  exactText,
  fromExact,
  multiply,
  type Rational,
  rational,
  roundTo,
  subtract,
} from '../../shared/domain/rational.ts';

const whole = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const quotient = fc
  .tuple(whole, fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([n, d]) => rational(n, d));

/** Rounds by long division on the decimal spelling: shares nothing with the code but BigInt. */
function roundedBySpelling(value: Rational, decimals: number): string {
  const negative = value.n < 0n;
  let rest = (negative ? -value.n : value.n) % value.d;
  let digits = ((negative ? -value.n : value.n) / value.d).toString();
  for (let place = 0; place < decimals; place += 1) {
    rest *= 10n;
    digits += (rest / value.d).toString();
    rest %= value.d;
  }
  const up = rest + rest >= value.d;
  const scaled = (up ? BigInt(digits) + 1n : BigInt(digits)).toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? scaled : `${scaled.slice(0, -decimals)}.${scaled.slice(-decimals)}`;
  const trimmed = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return trimmed === '0' || !negative ? trimmed : `-${trimmed}`;
}

it('R-NUM-2: rounds a half away from zero, as long division does', () => {
  fc.assert(
    fc.property(quotient, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
      expect(exactText(roundTo(decimals, value))).toBe(roundedBySpelling(value, decimals));
    }),
  );
});

it.each([
  ['0.125', 2, '0.13'],
  ['-0.125', 2, '-0.13'],
  ['0.1249999999', 2, '0.12'],
  ['1/3', 2, '0.33'],
  ['-2/3', 0, '-1'],
  ['2.5', 0, '3'],
])('rounds %s to %i decimals: %s', (value, decimals, expected) => {
  expect(exactText(roundTo(decimals, fromExact(value)))).toBe(expected);
});

it('reads its own spelling back', () => {
  fc.assert(
    fc.property(quotient, (value) => {
      expect(fromExact(exactText(value))).toEqual(value);
    }),
  );
});

it('reads a decimal of any length as its digits over a power of ten', () => {
  const digits = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
  fc.assert(
    fc.property(digits, fc.integer({ min: 1, max: 10 }), (units, decimals) => {
      const text = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
      const spelled = `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
      expect(fromExact(`${units < 0n ? '-' : ''}${spelled}`)).toEqual(
        rational(units, 10n ** BigInt(decimals)),
      );
    }),
  );
});

it('keeps the laws of a field and the order of numbers', () => {
  fc.assert(
    fc.property(quotient, quotient, (a, b) => {
      expect(subtract(add(a, b), b)).toEqual(a);
      expect(compare(a, b)).toBe(-compare(b, a) + 0);
      if (b.n !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
    }),
  );
});

it('takes a division by zero for a bug', () => {
  expect(() => divide(rational(1n), rational(0n))).toThrow('Division by zero');
});
