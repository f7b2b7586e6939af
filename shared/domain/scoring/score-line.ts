import {
  exactText,
  fromExact,
  least,
  negate,
  type Rational,
  roundTo,
  subtract,
  sum,
} from '../rational.ts';
import type { LineReview } from '../reviews/unit-review.ts';
import type { Indicator } from './criterion.ts';
import { mostOf } from './kinds/kind-limits.ts';
import { type LineFacts, stepsOf } from './kinds/kind-rules.ts';
import type { Awaited, Unmet } from './preconditions.ts';
import type { Step } from './reason.ts';
import type { SheetLine } from './sheet.ts';
import type { LineScore } from './unit-score.ts';

/** What a line is scored by besides itself. `roundTo` is set where the rule set rounds each line. */
export type LineContext = LineFacts & {
  readonly review: LineReview | undefined;
  readonly roundTo: number | undefined;
  /** What its bonus waits for in vain. */
  readonly unmet?: Unmet | undefined;
};

const totalOf = (steps: readonly Step[]): Rational =>
  sum(steps.map(({ points }) => fromExact(points)));

/** Steps followed by the one that brings them to a whole number of published decimals, where there is one. */
function rounded(steps: readonly Step[], decimals: number | undefined): readonly Step[] {
  if (decimals === undefined) return steps;
  const exact = totalOf(steps);
  const change = subtract(roundTo(decimals, exact), exact);
  if (change.n === 0n) return steps;
  return [
    ...steps,
    { kind: 'ROUNDED', decimals, exact: exactText(exact), points: exactText(change) },
  ];
}

/**
 * What the rule gives for a line, step by step.
 *
 * @rule R-SCORE-11 nothing arose keeps the base points or gives zero, as the indicator says
 * @rule R-SCORE-12 no line gives more than base and bonus
 */
function ruledSteps(indicator: Indicator, line: SheetLine, facts: LineFacts): readonly Step[] {
  if (line.state === 'NOTHING_AROSE') {
    const keepsBase = indicator.nothingArose === 'KEEPS_BASE';
    const points = keepsBase ? indicator.basePoints : '0';
    return [{ kind: 'NOTHING_AROSE', keepsBase, points }];
  }
  const steps = stepsOf(indicator, line, facts);
  const maximum = mostOf(indicator);
  const over = subtract(maximum, totalOf(steps));
  if (over.n >= 0n) return steps;
  return [...steps, { kind: 'MAXIMUM', limit: exactText(maximum), points: exactText(over) }];
}

function grantedSteps(review: LineReview | undefined, ruled: Rational): readonly Step[] {
  if (review?.outcome !== 'CHANGED') return [];
  const change = subtract(fromExact(review.granted), ruled);
  const { granted, reason: text } = review;
  return [{ kind: 'GRANTED', granted, text, points: exactText(change) }];
}

/** @rule R-SCORE-30 a bonus that waits for the base of other criteria is nothing until they have all of it */
function withoutBonus(
  { basePoints }: Indicator,
  steps: readonly Step[],
  unmet: readonly Awaited[] = [],
): readonly Step[] {
  const points = totalOf(steps);
  const bonus = subtract(points, least(points, fromExact(basePoints)));
  if (unmet.length === 0 || bonus.n === 0n) return steps;
  return [...steps, { kind: 'PRECONDITION', unmet: [...unmet], points: exactText(negate(bonus)) }];
}

/** Why the points of a line are not known yet. What a reviewer granted is known, and what one left at nothing. */
function unsettledBy(
  steps: readonly Step[],
  review: LineReview | undefined,
): Pick<LineScore, 'unsettled'> {
  const has = (kind: Step['kind']) => steps.some((step) => step.kind === kind);
  if (review?.outcome === 'CHANGED') return {};
  if (has('AWAITS_BLOC')) return { unsettled: 'AWAITS_BLOC' };
  return has('LEFT_TO_REVIEWER') && review === undefined ? { unsettled: 'LEFT_TO_REVIEWER' } : {};
}

/**
 * The points of one assigned line, with the arithmetic that gives them.
 *
 * @rule R-SCORE-13 what is beyond the base points is bonus
 * @rule R-REVIEW-2 a reviewer's change counts, and keeps claim, rule's result and reason beside it
 */
export function scoreLine(indicator: Indicator, line: SheetLine, context: LineContext): LineScore {
  const free = rounded(ruledSteps(indicator, line, context), context.roundTo);
  const ruled = withoutBonus(indicator, free, context.unmet?.self);
  const ruledPoints = totalOf(ruled);
  const granted = grantedSteps(context.review, ruledPoints);
  const steps =
    granted.length === 0
      ? withoutBonus(indicator, free, context.unmet?.verified)
      : rounded([...ruled, ...granted], context.roundTo);
  const points = totalOf(steps);
  const base = least(points, fromExact(indicator.basePoints));
  const { review } = context;
  return {
    indicatorId: indicator.id,
    state: line.state,
    ...(line.claim === undefined ? {} : { claim: line.claim }),
    ruled: exactText(ruledPoints),
    ...(review?.outcome === 'CHANGED' ? { granted: review.granted } : {}),
    reviewed: review !== undefined,
    ...unsettledBy(steps, review),
    points: exactText(points),
    base: exactText(base),
    bonus: exactText(subtract(points, base)),
    maximum: indicator.basePoints,
    reason: { clause: indicator.clause, steps: [...steps], points: exactText(points) },
  };
}

/**
 * The line of an indicator that is not assigned: no points, and out of the denominator.
 *
 * @rule R-SCORE-14 not assigned gives nothing and leaves the denominator
 */
export const notAssignedLine = (indicator: Indicator): LineScore =>
  lineWithout(indicator, 'NOT_ASSIGNED');

/** The line of an alternative that the unit did not choose: no points, and out of the denominator. */
export const notChosenLine = (indicator: Indicator): LineScore =>
  lineWithout(indicator, 'NOT_CHOSEN');

const lineWithout = (
  { id, clause }: Indicator,
  state: 'NOT_ASSIGNED' | 'NOT_CHOSEN',
): LineScore => ({
  indicatorId: id,
  state,
  ruled: '0',
  reviewed: false,
  points: '0',
  base: '0',
  bonus: '0',
  maximum: '0',
  reason: { clause, steps: [{ kind: state, points: '0' }], points: '0' },
});
