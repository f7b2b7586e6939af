import type { BlocCase } from '../../shared/domain/bundle/bloc-case.ts';
import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { SheetLine } from '../../shared/domain/scoring/sheet.ts';
import { type Fraction, NOTHING, rounded } from './fraction.ts';
import { type Given, type Sum, type Sums, wholeOf } from './table-sums.ts';

export type OracleLine = {
  readonly indicator: Indicator;
  readonly assigned: boolean;
  readonly reviewed: boolean;
  readonly open: boolean;
  /** What counts as reported on the basis that is asked for. */
  readonly line: SheetLine | undefined;
  readonly granted: boolean;
  readonly ruled: Fraction;
  readonly sum: Sum;
  readonly points: Fraction;
};
export type OracleScore = {
  readonly unitId: string;
  readonly lines: readonly OracleLine[];
  readonly self: Sums;
  /** The sums that count on the basis that is asked for. */
  readonly counted: Sums;
  readonly assignedMaximum: Fraction;
  readonly given: Given;
};

export type Bloc = { readonly blocCase: BlocCase; readonly ruleSet: RuleSet };

export const totalOf = (score: OracleScore): Fraction =>
  wholeOf(score.counted.get('') ?? { base: NOTHING, bonus: NOTHING });

/** Published points of a group or an indicator; R-TIE-3. */
export function publishedOf({ ruleSet }: Bloc, score: OracleScore, criterionId: string): Fraction {
  const line = score.lines.find(({ indicator }) => indicator.id === criterionId);
  const group = score.counted.get(criterionId);
  const points = line?.points ?? (group === undefined ? NOTHING : wholeOf(group));
  return rounded(points, ruleSet.decimals);
}
