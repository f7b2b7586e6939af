import type { Points } from '../points.ts';
import { exactText, fromExact, type Rational, rational, subtract } from '../rational.ts';
import type { Indicator } from '../scoring/criterion.ts';
import { leastOf, mostOf } from '../scoring/kinds/kind-limits.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import { isCounted } from '../scoring/unit-score.ts';
import type { LineChange } from './insight.ts';
import { type PointsTree, totalOf, withPoints } from './points-tree.ts';
import { stepOf } from './published-figure.ts';
import type { RankedUnit } from './ranked-unit.ts';

/**
 * One line of one unit, moved up (or down) step by step along the points that can be published, from what counts now
 * to the most (or least) its indicator can give. `steps` is how far that is: 0 where there is no room.
 */
export type LineSteps = {
  readonly indicator: Indicator;
  /** Its index among the printed indicators. */
  readonly at: number;
  readonly from: Rational;
  readonly steps: number;
  /** The points after that many steps; none are the points that count now. */
  readonly after: (steps: number) => Rational;
};

/** The points of each assigned line of a unit, moved up or down; in printed order. */
export function lineSteps(
  ruleSet: RuleSet,
  indicators: readonly Indicator[],
  { score }: RankedUnit,
  direction: 'UP' | 'DOWN',
): readonly LineSteps[] {
  const step = BigInt(stepOf(ruleSet));
  const lineOf = new Map(score.lines.map((line) => [line.indicatorId, line]));
  return indicators.flatMap((indicator, at): readonly LineSteps[] => {
    const line = lineOf.get(indicator.id);
    if (line === undefined || !isCounted(line)) return [];
    const from = fromExact(line.points);
    const sign = direction === 'UP' ? 1n : -1n;
    const end = direction === 'UP' ? mostOf(indicator) : leastOf(indicator);
    const start = sign * floorDivide(sign * from.n * 10_000n, from.d * step);
    const last = sign * floorDivide(sign * end.n * 10_000n, end.d * step);
    const steps = Math.max(0, Number(sign * (last - start)));
    const after = (count: number) =>
      count === 0 ? from : rational((start + sign * BigInt(count)) * step, 10_000n);
    return [{ indicator, at, from, steps, after }];
  });
}

/** The largest whole number not above `n / d`. */
function floorDivide(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  return n % d !== 0n && n < 0n ? quotient - 1n : quotient;
}

/** The tree after that many steps of a line. */
export const stepped = (tree: PointsTree, line: LineSteps, steps: number): PointsTree =>
  withPoints(tree, line.indicator, line.after(steps));

/** The total after that many steps of a line. */
export const totalAfter = (tree: PointsTree, line: LineSteps, steps: number): Points =>
  totalOf(stepped(tree, line, steps));

/**
 * The fewest steps, from 1 to `most`, after which something holds that stays so with more of them; undefined when it
 * does not even hold after `most`.
 */
export function fewestSteps(most: number, holds: (steps: number) => boolean): number | undefined {
  if (most < 1 || !holds(most)) return undefined;
  let [low, high] = [1, most];
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

/** How many points that many steps of a line add (or take). */
export const changeAfter = ({ from, after }: LineSteps, steps: number): Rational =>
  subtract(after(steps), from);

/** A line after that many steps, as a change that can be written down. */
export const lineChange = (line: LineSteps, steps: number): LineChange => ({
  indicatorId: line.indicator.id,
  from: exactText(line.from),
  to: exactText(line.after(steps)),
});
