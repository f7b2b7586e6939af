import { canonicalJson } from '../canonical-json.ts';
import { exactText, fromExact, least, negate, type Rational, subtract } from '../rational.ts';
import { correctedLine } from '../reviews/corrected-line.ts';
import type { LineReview } from '../reviews/unit-review.ts';
import type { Indicator } from './criterion.ts';
import { judged, rounded, totalOf, withoutBonus } from './judged-steps.ts';
import type { LineFacts } from './kinds/kind-rules.ts';
import type { LeaderMeasure } from './kinds/leader-relative.ts';
import type { Unmet } from './preconditions.ts';
import type { Step } from './reason.ts';
import type { SheetLine } from './sheet.ts';
import { showReport } from './show-report.ts';
import type { LineScore } from './unit-score.ts';

/** What a line is scored by besides itself. `roundTo` is set where the rule set rounds each line. */
export type LineContext = LineFacts & {
  readonly review: LineReview | undefined;
  /** `measure` with the results that reviews corrected anywhere in the bloc; the same unless given. */
  readonly correctedMeasure?: LeaderMeasure | undefined;
  readonly roundTo: number | undefined;
  /** What its bonus waits for in vain. */
  readonly unmet?: Unmet | undefined;
};

/** Why the points of a line are not known yet. What a reviewer granted is known. */
function unsettledBy(
  steps: readonly Step[],
  review: LineReview | undefined,
): Pick<LineScore, 'unsettled'> {
  const has = (kind: Step['kind']) => steps.some((step) => step.kind === kind);
  if (review?.outcome === 'CHANGED') return {};
  if (has('AWAITS_BLOC')) return { unsettled: 'AWAITS_BLOC' };
  return has('LEFT_TO_REVIEWER') ? { unsettled: 'LEFT_TO_REVIEWER' } : {};
}

/** How corrections change a line: what is said of it, and the rule's arithmetic after it; undefined where they do not. */
type Recount = { readonly turn: UnpointedStep; readonly steps: readonly Step[] };
type UnpointedStep =
  | Omit<Extract<Step, { kind: 'CORRECTED' }>, 'points'>
  | Omit<Extract<Step, { kind: 'BLOC_CORRECTED' }>, 'points'>;

function recounted(
  indicator: Indicator,
  line: SheetLine,
  context: LineContext,
  free: readonly Step[],
): Recount | undefined {
  const { review, measure, correctedMeasure = measure } = context;
  const after = { ...context, measure: correctedMeasure };
  if (review?.outcome === 'CORRECTED') {
    const corrected = correctedLine(line, review);
    const [from, to] = [showReport(indicator, line), showReport(indicator, corrected)];
    return {
      turn: { kind: 'CORRECTED', from, to, text: review.reason },
      steps: judged(indicator, corrected, after),
    };
  }
  if (measure === correctedMeasure) return undefined;
  const steps = judged(indicator, line, after);
  return canonicalJson(steps) === canonicalJson(free)
    ? undefined
    : { turn: { kind: 'BLOC_CORRECTED' }, steps };
}

/**
 * The points of one assigned line, with the arithmetic that gives them. Where a result was corrected, the arithmetic of
 * what was reported comes first, is taken back, and the rule begins again.
 *
 * @rule R-SCORE-13 what is beyond the base points is bonus
 * @rule R-REVIEW-2 a reviewer's change counts, and keeps claim, rule's result and reason beside it
 * @rule R-REVIEW-4 a corrected result is judged by the rule; claim, the rule's result for what was reported and the reason stay
 */
export function scoreLine(indicator: Indicator, line: SheetLine, context: LineContext): LineScore {
  const { review, unmet, roundTo: decimals } = context;
  const free = judged(indicator, line, context);
  const ruled = withoutBonus(indicator, free, unmet?.self);
  const ruledPoints = totalOf(ruled);
  const lineScore = (before: readonly Step[], last: readonly Step[]): LineScore =>
    scored(indicator, line, { before, last, ruled: ruledPoints, review });
  if (review?.outcome === 'CHANGED') {
    const { granted, reason: text } = review;
    const change = exactText(subtract(fromExact(granted), ruledPoints));
    return lineScore(
      [],
      rounded([...ruled, { kind: 'GRANTED', granted, text, points: change }], decimals),
    );
  }
  const again = recounted(indicator, line, context, free);
  const counted = withoutBonus(indicator, again?.steps ?? free, unmet?.verified);
  if (again === undefined) return lineScore([], counted);
  const back = { ...again.turn, points: exactText(negate(ruledPoints)) };
  return lineScore([...ruled, back], counted);
}

type Arithmetic = {
  /** Steps that were taken back again: they sum to nothing. */
  readonly before: readonly Step[];
  readonly last: readonly Step[];
  readonly ruled: Rational;
  readonly review: LineReview | undefined;
};

function scored(
  indicator: Indicator,
  { state, claim }: SheetLine,
  { before, last, ruled, review }: Arithmetic,
): LineScore {
  const points = totalOf(last);
  const base = least(points, fromExact(indicator.basePoints));
  return {
    indicatorId: indicator.id,
    state,
    ...(claim === undefined ? {} : { claim }),
    ruled: exactText(ruled),
    ...(review?.outcome === 'CHANGED' ? { granted: review.granted } : {}),
    ...(review?.outcome === 'CORRECTED' ? { corrected: exactText(points) } : {}),
    reviewed: review !== undefined,
    ...unsettledBy(last, review),
    points: exactText(points),
    base: exactText(base),
    bonus: exactText(subtract(points, base)),
    maximum: indicator.basePoints,
    reason: { clause: indicator.clause, steps: [...before, ...last], points: exactText(points) },
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
