import type { DecimalText, PointsText } from '../points.ts';
import type { SchemaFault } from '../schema-fault.ts';

/** What is wrong in the arithmetic of a rule set. */
export type RuleProblem =
  /** The children of a group, or the groups of the table, do not add up to what is above them. */
  | { readonly kind: 'SumMismatch'; readonly expected: PointsText; readonly found: PointsText }
  | { readonly kind: 'IdTwice'; readonly id: string; readonly first: string }
  | { readonly kind: 'TooDeep'; readonly maximum: number }
  | { readonly kind: 'TooManyIndicators'; readonly maximum: number; readonly found: number }
  | { readonly kind: 'EmptyBand'; readonly from: DecimalText; readonly to: DecimalText }
  /** The second begins at `from`, where the first, which ends at `to`, goes on; a missing end is without limit. */
  | { readonly kind: 'BandsOverlap'; readonly from?: DecimalText; readonly to?: DecimalText }
  /** No band holds `[from, to)` and nothing is said of it; a missing end is without limit. */
  | { readonly kind: 'BandGap'; readonly from?: DecimalText; readonly to?: DecimalText }
  | {
      readonly kind: 'PointsAboveMaximum';
      readonly found: PointsText;
      readonly maximum: PointsText;
    }
  | { readonly kind: 'CapBelowBase'; readonly found: PointsText; readonly base: PointsText }
  | { readonly kind: 'FloorAboveBase'; readonly found: PointsText; readonly base: PointsText }
  | { readonly kind: 'FactorOutOfRange'; readonly found: DecimalText }
  /** Alternatives and their group do not have the base points that one of them may give. */
  | { readonly kind: 'AlternativesMismatch' }
  /** Scaled base points that no four decimals spell. */
  | { readonly kind: 'ScaleNotExact' }
  /** A bonus waits for what waits itself. */
  | { readonly kind: 'ConditionChained'; readonly criterionId: string }
  /** A band with two ends on one side. */
  | { readonly kind: 'TwoEnds' }
  /** Classes without the number they are classes of, or the other way round. */
  | { readonly kind: 'ClassesIncomplete' }
  | { readonly kind: 'UnknownClass' }
  | { readonly kind: 'ClassWithoutBand' }
  | { readonly kind: 'StepNotPositive'; readonly found: DecimalText }
  | { readonly kind: 'DeductionWithoutCap' }
  | { readonly kind: 'StepsAgainstEachOther' }
  /** Less is better, but there is no target, or results themselves are compared. */
  | { readonly kind: 'LowerNeedsTargets' }
  /** Several givers and none that counts, or one that gives nothing. */
  | { readonly kind: 'TargetGiverUnclear' }
  /** Places do not rise, or a worse one gives more. */
  | { readonly kind: 'PlacesOutOfOrder'; readonly place: number }
  | { readonly kind: 'UnknownEventGroup'; readonly groupId: string }
  | { readonly kind: 'CaseWithoutPoints'; readonly eventId: string }
  | { readonly kind: 'FinerThanPublished'; readonly found: PointsText; readonly decimals: number }
  | { readonly kind: 'RateWithoutBonus' }
  | { readonly kind: 'TotalOutOfRange'; readonly maximum: PointsText }
  | { readonly kind: 'StageOrder' }
  /** A table setting names a criterion that the table does not have. */
  | { readonly kind: 'GradeOrder' }
  | { readonly kind: 'NotAnswered'; readonly indicatorId: string }
  | {
      readonly kind: 'UnknownCases';
      readonly indicatorId: string;
      readonly eventId: string;
    }
  | { readonly kind: 'UnknownCriterion'; readonly criterionId: string };

/** One fault of a rule set at its path (`$.criteria[0].children[2].basePoints`). */
export type RuleSetFault = SchemaFault | ({ readonly path: string } & RuleProblem);

/** A problem of one criterion, at the path inside it. */
export type CriterionFault = readonly [at: readonly (string | number)[], problem: RuleProblem];
