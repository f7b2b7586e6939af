import { showPath } from '../json-path.ts';
import { checkReview } from '../reviews/check-review.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import { hashSheet } from '../scoring/sheet-hash.ts';
import type { CaseFault } from './case-fault.ts';
import type { ReadCase } from './read-case.ts';

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
      const sheetLines = sheet.lines.map((line) => line.value);
      const checked = checkReview(ruleSet, sheetLines, lines);
      if (checked.ok) return [];
      return checked.errors.map((fault): CaseFault => {
        const at = lines.findLastIndex((line) => line.indicatorId === fault.indicatorId);
        return { kind: 'CaseReview', path: showPath([list, index, 'lines', at]), unitId, fault };
      });
    }),
  );
