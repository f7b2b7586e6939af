import type { BlocCase, MemberUnit } from '../../../shared/domain/bundle/bloc-case.ts';
import type { LineReview } from '../../../shared/domain/reviews/unit-review.ts';
import { checkSheet } from '../../../shared/domain/scoring/check-sheet.ts';
import type { RuleSet } from '../../../shared/domain/scoring/rule-set.ts';
import type { UnitAssignment, WrittenLine } from '../../../shared/domain/scoring/sheet.ts';
import { hashSheet } from '../../../shared/domain/scoring/sheet-hash.ts';

/** A sample as it is played into the system, whatever its bloc. */
export type Sample = {
  readonly head: Pick<BlocCase, 'province' | 'period' | 'bloc' | 'notice'>;
  readonly ruleSet: RuleSet;
  readonly units: readonly MemberUnit[];
  readonly assignments: readonly UnitAssignment[];
  readonly sheets: readonly { readonly unitId: string; readonly lines: readonly WrittenLine[] }[];
  readonly reviews: readonly { readonly unitId: string; readonly lines: readonly LineReview[] }[];
};

/** The case that ranking the sample comes to. Throws when a sheet of the sample is faulty. */
export function sampleCase(sample: Sample): BlocCase {
  const sheets = sample.sheets.map(({ unitId, lines }) => {
    const assignment = sample.assignments.find((one) => one.unitId === unitId);
    const checked = checkSheet(sample.ruleSet, assignment, lines);
    if (!checked.ok) throw new Error(`${unitId}: ${JSON.stringify(checked.errors)}`);
    return { unitId, version: 1, lines: [...checked.value] };
  });
  const reviews = sample.reviews.map(({ unitId, lines }) => {
    const sheet = sheets.find((one) => one.unitId === unitId);
    const sheetHash = hashSheet(sheet?.lines ?? []).hash;
    return { unitId, version: 1, sheetHash, lines: [...lines] };
  });
  return {
    schemaVersion: 1,
    ...sample.head,
    ruleSet: sample.ruleSet as BlocCase['ruleSet'],
    units: [...sample.units],
    assignments: [...sample.assignments],
    sheets,
    reviews,
  };
}
