import { spellLine } from '../merging/spell-line.ts';
import { checkLines } from './check-sheet.ts';
import { indicatorsOf } from './indicators.ts';
import { isBlankLine } from './read-line.ts';
import type { RuleSet } from './rule-set.ts';
import type { UnitAssignment, WrittenLine } from './sheet.ts';
import type { SheetFault } from './sheet-fault.ts';

/** What only says that something is not written yet. */
const UNFINISHED: readonly SheetFault['kind'][] = [
  'MissingLine',
  'MissingField',
  'MissingEvidence',
  'NoneChosen',
];

/** What has no place in the unit's sheet at all. */
const PLACELESS: readonly SheetFault['kind'][] = ['UnknownLine', 'LineTwice', 'NotAssigned'];

/** A sheet that its unit is still working on. */
export type CheckedDraft = {
  /** What was written, spelled one way; what can't be read is there as it was written. */
  readonly lines: readonly WrittenLine[];
  /** What is wrong so far; what is missing is no fault yet. */
  readonly faults: readonly SheetFault[];
  /** Those of them that keep a line out. */
  readonly placeless: readonly SheetFault[];
};

/**
 * Checks a sheet that its unit is still working on.
 *
 * @rule R-SHEET-8 a draft keeps what is written, right or not, and tells what is wrong so far
 */
export function checkDraft(
  ruleSet: RuleSet,
  assignment: UnitAssignment | undefined,
  written: readonly WrittenLine[],
): CheckedDraft {
  const checked = checkLines(ruleSet, assignment, written);
  const faults = checked.faults.filter(({ kind }) => !UNFINISHED.includes(kind));
  const placeless = faults.filter(({ kind }) => PLACELESS.includes(kind));
  const out = new Set(placeless.map(({ indicatorId }) => indicatorId));
  const lines = indicatorsOf(ruleSet).flatMap((indicator) =>
    written
      .filter((line) => line.indicatorId === indicator.id && !isBlankLine(line))
      .filter(({ indicatorId }) => !out.has(indicatorId))
      .map((line) => spellLine(indicator, line)),
  );
  return { lines, faults, placeless };
}
