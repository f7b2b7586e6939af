import type { DecimalText, ExactText } from './points.ts';

/** An exact quotient in lowest terms, denominator above zero. */
export type Rational = { readonly n: bigint; readonly d: bigint };

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `n / d` in lowest terms. Throws on a zero denominator: a bug, since targets are checked first. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new Error('Division by zero');
  if (d === 1n) return { n, d };
  const sign = d < 0n ? -1n : 1n;
  const common = greatestCommonDivisor(n, d * sign);
  return { n: (n * sign) / common, d: (d * sign) / common };
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };
export const HUNDRED: Rational = { n: 100n, d: 1n };

/** The value of a decimal (`"8.5"`) or a fraction (`"8/3"`) in canonical spelling. */
export function fromExact(text: DecimalText | ExactText): Rational {
  const [numerator = '', denominator] = text.split('/');
  if (denominator !== undefined) return rational(BigInt(numerator), BigInt(denominator));
  const [whole = '', decimals = ''] = numerator.split('.');
  return rational(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** The sum, exactly. */
export const add = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d);

/** `-a`. */
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });

/** The difference, exactly. */
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));

/** The product, exactly. */
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);

/** The quotient, exactly. Throws when `b` is zero. */
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);

/** Below zero, zero or above zero, as `a` is below, equal to or above `b`. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The smaller of two. */
export const least = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);

/** The larger of two. */
export const most = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);

/** The sum of all. */
export const sum = (all: readonly Rational[]): Rational => all.reduce(add, ZERO);

/**
 * The nearest value with that many decimals.
 *
 * @rule R-NUM-2 a half is rounded away from zero
 */
export function roundTo(decimals: number, value: Rational): Rational {
  const scale = 10n ** BigInt(decimals);
  const magnitude = (value.n < 0n ? -value.n : value.n) * scale;
  const rounded = (2n * magnitude + value.d) / (2n * value.d);
  return rational(value.n < 0n ? -rounded : rounded, scale);
}

/** The fewest decimals that spell the value, or undefined when no number of decimals does (8/3). */
export function decimalsOf(value: Rational): number | undefined {
  let [rest, twos, fives] = [value.d, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** The one canonical spelling: a decimal where 10 decimals are enough, else a fraction. */
export function exactText(value: Rational): ExactText {
  const decimals = decimalsOf(value);
  if (decimals === undefined || decimals > 10) return `${value.n}/${value.d}`;
  if (decimals === 0) return String(value.n);
  const negative = value.n < 0n;
  const scaled = (negative ? -value.n : value.n) * (10n ** BigInt(decimals) / value.d);
  const digits = String(scaled).padStart(decimals + 1, '0');
  return `${negative ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
