import { add, compare, fromExact, multiply, type Rational, rational, ZERO } from '../rational.ts';
import type { Indicator } from '../scoring/criterion.ts';
import { isCounted } from '../scoring/unit-score.ts';
import type { CriteriaInsight } from './insight.ts';
import type { RankedUnit } from './ranked-unit.ts';

/** A criterion, and the sum of its differences in points over all pairs of units. */
type Spread = { readonly indicatorId: string; readonly units: number; readonly spread: Rational };

const WHOLE = 10_000;

/**
 * Which criteria separate nobody, and how much of all differences between units comes from each of the others: the
 * differences in counted points, summed over all pairs of units that it was assigned to.
 *
 * @rule R-INS-7 a criterion that gave all its units the same points separates nobody
 * @rule R-INS-8 the shares of the criteria in all differences between units add up to the whole
 */
export function criteriaInsight(
  indicators: readonly Indicator[],
  units: readonly RankedUnit[],
): CriteriaInsight {
  const points = new Map<string, Rational[]>(indicators.map(({ id }) => [id, []]));
  for (const line of units.flatMap(({ score }) => score.lines)) {
    if (isCounted(line)) points.get(line.indicatorId)?.push(fromExact(line.points));
  }
  const spreads = indicators.map(({ id }): Spread => {
    const given = points.get(id) ?? [];
    return { indicatorId: id, units: given.length, spread: pairDifferences(given) };
  });
  return {
    equal: spreads
      .filter(({ units: count, spread }) => count > 1 && spread.n === 0n)
      .map(({ indicatorId }) => indicatorId),
    shares: sharesOf(spreads.filter(({ spread }) => spread.n > 0n)),
  };
}

/** The sum of |a − b| over all pairs: in rising order the i-th of n is added i times and taken n − 1 − i times. */
function pairDifferences(points: readonly Rational[]): Rational {
  const rising = [...points].sort(compare);
  return rising.reduce((sum, one, index) => {
    const times = 2 * index - rising.length + 1;
    return add(sum, multiply(rational(BigInt(times)), one));
  }, ZERO);
}

/** Whole ten-thousandths that add up: what rounding down leaves goes to the largest remainders, first printed first. */
function sharesOf(spreads: readonly Spread[]): CriteriaInsight['shares'] {
  const whole = spreads.reduce((sum, { spread }) => add(sum, spread), ZERO);
  const exact = spreads.map(({ indicatorId, spread }, at) => {
    const [n, d] = [BigInt(WHOLE) * spread.n * whole.d, spread.d * whole.n];
    return { indicatorId, at, down: Number(n / d), rest: rational(n % d, d) };
  });
  const left = WHOLE - exact.reduce((sum, { down }) => sum + down, 0);
  const luckiest = [...exact].sort((a, b) => compare(b.rest, a.rest)).slice(0, left);
  const lucky = new Set(luckiest.map(({ at }) => at));
  return exact.map(({ indicatorId, at, down }) => ({
    indicatorId,
    tenThousandths: down + (lucky.has(at) ? 1 : 0),
  }));
}
