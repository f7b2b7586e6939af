import { showPath } from '../json-path.ts';
import { checkReview, type ReviewFault } from '../reviews/check-review.ts';
import { planOf } from '../scoring/assigned.ts';
import { checkAssignment } from '../scoring/check-assignment.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import type { UnitAssignment } from '../scoring/sheet.ts';
import { hashSheet } from '../scoring/sheet-hash.ts';
import type { CaseFault } from './case-fault.ts';
import { checkSheetLines } from './check-sheet-lines.ts';
import type { ReadCase, ReadSheet } from './read-case.ts';

/** The lists of reviews: the first ones, and the second ones (phúc tra). */
const LISTS = ['reviews', 'finalReviews'] as const;

/**
 * Reviews of a sheet that is not there, or is another one.
 *
 * @rule R-CASE-2 a review is of exactly the sheet that counts
 */
export const reviewedSheetFaults = (read: ReadCase): readonly CaseFault[] =>
  LISTS.flatMap((list) =>
    read[list].flatMap(({ index, value }): readonly CaseFault[] => {
      const { unitId, sheetHash: found } = value;
      const sheet = read.sheets.find((one) => one.value.unitId === unitId)?.value;
      if (sheet === undefined) {
        return [{ kind: 'ReviewWithoutSheet', path: showPath([list, index]), unitId }];
      }
      if (!sheet.whole) return [];
      const expected = hashSheet(sheet.lines.map((line) => line.value)).hash;
      if (found === expected) return [];
      const path = showPath([list, index, 'sheetHash']);
      return [{ kind: 'ReviewOfOtherSheet', path, unitId, found, expected }];
    }),
  );

/** What is wrong inside reviews, by a rule set that is itself without a fault. */
export const reviewContentFaults = (ruleSet: RuleSet, read: ReadCase): readonly CaseFault[] =>
  LISTS.flatMap((list) =>
    read[list].flatMap(({ index, value }): readonly CaseFault[] => {
      const { unitId, lines } = value;
      const sheet = read.sheets.find((one) => one.value.unitId === unitId)?.value;
      if (sheet?.whole !== true) return [];
      const given = read.assignments.find((one) => one.value.unitId === unitId)?.value;
      const first = read.reviews.find((one) => one.value.unitId === unitId)?.value.lines ?? [];
      const reviewed = {
        lines: sheet.lines.map((line) => line.value),
        planOf: (indicator: Parameters<typeof planOf>[1]) =>
          isSound(ruleSet, given, sheet) ? planOf(given, indicator) : undefined,
        before: list === 'finalReviews' ? first : [],
      };
      const checked = checkReview(ruleSet, reviewed, lines);
      if (checked.ok) return [];
      return checked.errors.map((fault): CaseFault => {
        const at = lines.findLastIndex((line) => line.indicatorId === fault.indicatorId);
        const path = showPath([list, index, 'lines', at, ...inCorrection(fault)]);
        return { kind: 'CaseReview', path, unitId, fault };
      });
    }),
  );

/** Where in the review of a line a fault of its corrected result lies. */
const inCorrection = (fault: ReviewFault): readonly string[] =>
  'field' in fault ? ['corrected', fault.field] : [];

/** True when nothing is wrong with the sheet and its targets, so that the rule can be asked about its lines. */
const isSound = (ruleSet: RuleSet, given: UnitAssignment | undefined, sheet: ReadSheet): boolean =>
  checkAssignment(ruleSet, given ?? { unitId: sheet.unitId, lines: [] }).ok &&
  checkSheetLines(ruleSet, given, sheet, '').length === 0;
