import type { PointsText } from '../points.ts';
import { compare, exactText, fromExact, least, ZERO } from '../rational.ts';
import { type Result, unlessFaulty } from '../result.ts';
import { indicatorsOf } from '../scoring/indicators.ts';
import { leastOf, mostOf } from '../scoring/kinds/kind-limits.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import type { SheetLine } from '../scoring/sheet.ts';
import type { LineReview } from './unit-review.ts';

/** What is wrong with the review of one line. */
export type ReviewFault = { readonly indicatorId: string } & (
  | { readonly kind: 'ReviewUnknownLine' | 'ReviewedTwice' }
  | {
      readonly kind: 'GrantedAboveMaximum';
      readonly found: PointsText;
      readonly maximum: PointsText;
    }
  | { readonly kind: 'GrantedBelowLeast'; readonly found: PointsText; readonly least: PointsText }
);

/**
 * The lines of a review against the sheet they are about, or every fault at once.
 *
 * @rule R-REVIEW-1 a reviewer grants nothing, or anything between the least and the most that the rule can give
 */
export function checkReview(
  ruleSet: RuleSet,
  sheetLines: readonly SheetLine[],
  lines: readonly LineReview[],
): Result<readonly LineReview[], ReviewFault> {
  const indicators = indicatorsOf(ruleSet);
  const faults = lines.flatMap((line, index): readonly ReviewFault[] => {
    const { indicatorId } = line;
    const indicator = indicators.find(({ id }) => id === indicatorId);
    const onSheet = sheetLines.some((one) => one.indicatorId === indicatorId);
    if (indicator === undefined || !onSheet) return [{ kind: 'ReviewUnknownLine', indicatorId }];
    if (lines.findIndex((one) => one.indicatorId === indicatorId) < index) {
      return [{ kind: 'ReviewedTwice', indicatorId }];
    }
    if (line.outcome === 'CONFIRMED') return [];
    const [found, maximum] = [line.granted, mostOf(indicator)];
    const lowest = least(ZERO, leastOf(indicator));
    if (compare(fromExact(found), maximum) > 0) {
      return [{ kind: 'GrantedAboveMaximum', indicatorId, found, maximum: exactText(maximum) }];
    }
    if (compare(fromExact(found), lowest) < 0) {
      return [{ kind: 'GrantedBelowLeast', indicatorId, found, least: exactText(lowest) }];
    }
    return [];
  });
  return unlessFaulty(faults, () => lines);
}
