import type { PointsText } from '../points.ts';
import { compare, exactText, fromExact, least, ZERO } from '../rational.ts';
import { type Result, unlessFaulty } from '../result.ts';
import type { LinePlan } from '../scoring/assigned.ts';
import { checkLine } from '../scoring/check-line.ts';
import type { Indicator } from '../scoring/criterion.ts';
import { indicatorsOf } from '../scoring/indicators.ts';
import { leastOf, mostOf } from '../scoring/kinds/kind-limits.ts';
import { stepsOf } from '../scoring/kinds/kind-rules.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import type { SheetLine } from '../scoring/sheet.ts';
import type { SheetFault } from '../scoring/sheet-fault.ts';
import { correctedLine } from './corrected-line.ts';
import type { LineReview } from './unit-review.ts';

/** What is wrong with the review of one line besides the result that it puts in. */
export type GrantFault = { readonly indicatorId: string } & (
  | {
      readonly kind:
        | 'ReviewUnknownLine'
        | 'ReviewedTwice'
        /** The rule leaves the points to the reviewer, who said none. */
        | 'LeftToReviewer'
        /** The result of a line of direct points is the claim itself: there is nothing to correct but the points. */
        | 'ClaimNotCorrected';
    }
  | {
      readonly kind: 'GrantedAboveMaximum';
      readonly found: PointsText;
      readonly maximum: PointsText;
    }
  | { readonly kind: 'GrantedBelowLeast'; readonly found: PointsText; readonly least: PointsText }
);

/** What is wrong with the review of one line; a corrected result has the faults of a sheet's line. */
export type ReviewFault = GrantFault | SheetFault;

/** What a review is about. */
export type ReviewedSheet = {
  readonly lines: readonly SheetLine[];
  /** The plan of an indicator; undefined where sheet or targets are faulty, and nothing can be computed from them. */
  readonly planOf: (indicator: Indicator) => LinePlan | undefined;
  /** What the first review said, where this is the second. */
  readonly before?: readonly LineReview[];
};

/**
 * The lines of a review against the sheet they are about, or every fault at once.
 *
 * @rule R-REVIEW-1 a reviewer grants nothing, or anything between the least and the most that the rule can give
 * @rule R-REVIEW-4 a corrected result is held to what a line of a sheet is held to; the reason is its evidence
 * @rule R-REVIEW-5 what the rule leaves to the reviewer gets points, not consent
 */
export function checkReview(
  ruleSet: RuleSet,
  sheet: ReviewedSheet,
  lines: readonly LineReview[],
): Result<readonly LineReview[], ReviewFault> {
  const indicators = new Map(indicatorsOf(ruleSet).map((one) => [one.id, one]));
  const faults = lines.flatMap((said, index): readonly ReviewFault[] => {
    const { indicatorId } = said;
    const indicator = indicators.get(indicatorId);
    const line = sheet.lines.find((one) => one.indicatorId === indicatorId);
    if (indicator === undefined || line === undefined) {
      return [{ kind: 'ReviewUnknownLine', indicatorId }];
    }
    if (lines.findIndex((one) => one.indicatorId === indicatorId) < index) {
      return [{ kind: 'ReviewedTwice', indicatorId }];
    }
    if (said.outcome === 'CHANGED') return grantFaults(indicator, said.granted);
    if (said.outcome === 'CORRECTED') return correctionFaults(indicator, line, said, sheet);
    const before = sheet.before?.find((one) => one.indicatorId === indicatorId);
    const known = before !== undefined && before.outcome !== 'CONFIRMED';
    return known ? [] : leftFaults(indicator, line, sheet);
  });
  return unlessFaulty(faults, () => lines);
}

function grantFaults(indicator: Indicator, found: PointsText): readonly GrantFault[] {
  const { id: indicatorId } = indicator;
  const [value, maximum, lowest] = [
    fromExact(found),
    mostOf(indicator),
    least(ZERO, leastOf(indicator)),
  ];
  if (compare(value, maximum) > 0) {
    return [{ kind: 'GrantedAboveMaximum', indicatorId, found, maximum: exactText(maximum) }];
  }
  return compare(value, lowest) < 0
    ? [{ kind: 'GrantedBelowLeast', indicatorId, found, least: exactText(lowest) }]
    : [];
}

/** The unit's evidence is of what it reported, so none is asked for. */
const WITHOUT_EVIDENCE: ReadonlySet<string> = new Set(['evidence']);

function correctionFaults(
  indicator: Indicator,
  line: SheetLine,
  said: Extract<LineReview, { outcome: 'CORRECTED' }>,
  sheet: ReviewedSheet,
): readonly ReviewFault[] {
  const { id: indicatorId } = indicator;
  if (indicator.kind === 'DIRECT') return [{ kind: 'ClaimNotCorrected', indicatorId }];
  const corrected = correctedLine(line, said);
  const faults = checkLine(indicator, corrected, WITHOUT_EVIDENCE);
  return faults.length > 0 ? faults : leftFaults(indicator, corrected, sheet);
}

function leftFaults(
  indicator: Indicator,
  line: SheetLine,
  { planOf }: ReviewedSheet,
): readonly GrantFault[] {
  const mayBeLeft = indicator.kind === 'BANDS' && indicator.otherwise === 'LEFT_TO_REVIEWER';
  if (!mayBeLeft || line.state === 'NOTHING_AROSE') return [];
  const plan = planOf(indicator);
  const steps = plan === undefined ? [] : stepsOf(indicator, line, plan);
  return steps.some(({ kind }) => kind === 'LEFT_TO_REVIEWER')
    ? [{ kind: 'LeftToReviewer', indicatorId: indicator.id }]
    : [];
}
