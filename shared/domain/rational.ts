import type { DecimalText, ExactText, Points } from './points.ts';

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
  const slash = text.indexOf('/');
  if (slash >= 0) return rational(BigInt(text.slice(0, slash)), BigInt(text.slice(slash + 1)));
  const point = text.indexOf('.');
  if (point < 0) return { n: BigInt(text), d: 1n };
  const digits = text.slice(0, point) + text.slice(point + 1);
  return decimal(digits, text.length - point - 1);
}

/** Whole digits over a power of ten. Few enough are integers of a machine, whose common divisor is found faster. */
function decimal(digits: string, decimals: number): Rational {
  if (digits.length > MACHINE_DIGITS) return rational(BigInt(digits), 10n ** BigInt(decimals));
  const [n, d] = [Number(digits), 10 ** decimals];
  let [x, y] = [Math.abs(n), d];
  while (y !== 0) [x, y] = [y, x % y];
  return { n: BigInt(n / x), d: BigInt(d / x) };
}

/** So many digits and a sign, and a power of ten with as many, are safe integers. */
const MACHINE_DIGITS = 15;

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
  const x = a.n * b.d;
  const y = b.n * a.d;
  return x < y ? -1 : x > y ? 1 : 0;
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
  if (value.d === 1n) return String(value.n);
  const decimals = decimalsOf(value);
  if (decimals === undefined || decimals > 10) return `${value.n}/${value.d}`;
  const negative = value.n < 0n;
  const scaled = (negative ? -value.n : value.n) * (10n ** BigInt(decimals) / value.d);
  const digits = String(scaled).padStart(decimals + 1, '0');
  return `${negative ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/**
 * The points that a rounded quotient is.
 *
 * @throws when it is no whole number of ten-thousandths, or not a safe one: a bug, since rule sets bound their totals
 */
export function pointsOf({ n, d }: Rational): Points {
  const units = Number((n * 10_000n) / d);
  if ((n * 10_000n) % d !== 0n || !Number.isSafeInteger(units)) {
    throw new Error(`Not points: ${n}/${d}`);
  }
  return units as Points;
}
