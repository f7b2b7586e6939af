import { checkLines } from './check-sheet.ts';
import type { RuleSet } from './rule-set.ts';
import type { SheetLine, UnitAssignment, WrittenLine } from './sheet.ts';
import type { SheetFault } from './sheet-fault.ts';

/** What only says that something is not written yet. */
const UNFINISHED: readonly SheetFault['kind'][] = [
  'MissingLine',
  'MissingField',
  'MissingEvidence',
  'NoneChosen',
];

/**
 * A sheet that its unit is still working on: the lines that are right as far as they go, and what is wrong
 * with the others. What is missing is no fault yet, and a line with a fault is not kept.
 *
 * @rule R-SHEET-8 a draft keeps what is right so far
 */
export function checkDraft(
  ruleSet: RuleSet,
  assignment: UnitAssignment | undefined,
  written: readonly WrittenLine[],
): { readonly lines: readonly SheetLine[]; readonly faults: readonly SheetFault[] } {
  const checked = checkLines(ruleSet, assignment, written);
  const faults = checked.faults.filter(({ kind }) => !UNFINISHED.includes(kind));
  const faulty = new Set(faults.map(({ indicatorId }) => indicatorId));
  return { lines: checked.lines.filter(({ indicatorId }) => !faulty.has(indicatorId)), faults };
}
