import type { Points } from '../points.ts';
import type { RuleSet } from '../scoring/rule-set.ts';

/** The smallest difference between two published figures of the table. */
export const stepOf = ({ decimals }: RuleSet): Points => (10_000 / 10 ** decimals) as Points;

const PERCENT_IN_POINTS = 1_000_000n;

/**
 * The figure of a total, in whole numbers: ten-thousandths of a point or, by share, of a percent of the maximum, rounded
 * as published. `scale` is how many times a ten-thousandth the two are counted in.
 *
 * @throws when a number left the safe integers: a bug, since rule sets bound their totals
 */
export function figureOf(
  ruleSet: RuleSet,
  { total, maximum }: { readonly total: number; readonly maximum: number },
  scale = 1,
): Points {
  if (!Number.isSafeInteger(total) || !Number.isSafeInteger(maximum)) {
    throw new Error('A total left the safe integers');
  }
  const step = BigInt(stepOf(ruleSet));
  const steps =
    ruleSet.rankingKey === 'TOTAL'
      ? roundedQuotient(BigInt(total), step * BigInt(scale))
      : roundedQuotient(BigInt(total) * PERCENT_IN_POINTS, BigInt(maximum) * step);
  return Number(steps * step) as Points;
}

/** `n / d`, a half away from zero; `d` is above zero. */
function roundedQuotient(n: bigint, d: bigint): bigint {
  const magnitude = (2n * (n < 0n ? -n : n) + d) / (2n * d);
  return n < 0n ? -magnitude : magnitude;
}
