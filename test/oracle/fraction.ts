/** A fraction in lowest terms, its denominator above zero. The oracle's own: nothing here comes from the engine. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b);
}

/** n ÷ d in lowest terms. */
export function over(n: bigint, d: bigint): Fraction {
  if (d === 0n) throw new Error('Division by zero');
  const sign = d < 0n ? -1n : 1n;
  const divisor = greatestDivisor(n < 0n ? -n : n, d < 0n ? -d : d);
  return { n: (sign * n) / divisor, d: (sign * d) / divisor };
}

export const NOTHING: Fraction = { n: 0n, d: 1n };
export const PERCENT: Fraction = { n: 100n, d: 1n };

/** A decimal (`-0.25`) or a fraction (`8/3`) from its spelling. */
export function read(text: string): Fraction {
  const [above = '', below] = text.split('/');
  if (below !== undefined) return over(BigInt(above), BigInt(below));
  const [whole = '', decimals = ''] = above.split('.');
  return over(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** One spelling for every value: the fraction itself. */
export const spell = ({ n, d }: Fraction): string => `${n}/${d}`;

export const plus = (a: Fraction, b: Fraction): Fraction => over(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction => over(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction): Fraction => over(a.n * b.n, a.d * b.d);
export const dividedBy = (a: Fraction, b: Fraction): Fraction => over(a.n * b.d, a.d * b.n);
export const isLess = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
export const smaller = (a: Fraction, b: Fraction): Fraction => (isLess(b, a) ? b : a);
export const larger = (a: Fraction, b: Fraction): Fraction => (isLess(a, b) ? b : a);
export const total = (all: readonly Fraction[]): Fraction => all.reduce(plus, NOTHING);

/** The whole number at or below. */
export function wholePart({ n, d }: Fraction): bigint {
  const cut = n / d;
  return n < 0n && cut * d !== n ? cut - 1n : cut;
}

/** Rounded to so many decimals, a half away from zero. */
export function rounded(value: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals);
  const magnitude = value.n < 0n ? -value.n : value.n;
  const units = wholePart(over(2n * magnitude * scale + value.d, 2n * value.d));
  return over(value.n < 0n ? -units : units, scale);
}
