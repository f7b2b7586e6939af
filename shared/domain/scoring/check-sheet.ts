import type { Result } from '../result.ts';
import { unlessFaulty } from '../result.ts';
import { isAssigned } from './assigned.ts';
import { checkLine } from './check-line.ts';
import type { Indicator } from './criterion.ts';
import { indicatorsOf } from './indicators.ts';
import { isBlankLine, readLine } from './read-line.ts';
import { requiredLines } from './required-lines.ts';
import type { RuleSet } from './rule-set.ts';
import type { SheetLine, UnitAssignment, WrittenLine } from './sheet.ts';
import type { SheetFault } from './sheet-fault.ts';

/**
 * A sheet as people wrote it, as canonical lines in the rule set's order, or every fault at once. A line on
 * which nothing is written counts as absent; a line of an indicator that is not assigned must be blank.
 *
 * @rule R-SHEET-5 one line for each assigned indicator, none for another
 */
export function checkSheet(
  ruleSet: RuleSet,
  assignment: UnitAssignment | undefined,
  written: readonly WrittenLine[],
): Result<readonly SheetLine[], SheetFault> {
  const { lines, faults } = checkLines(ruleSet, assignment, written);
  return unlessFaulty(faults, () => lines);
}

/** The same as canonical lines beside all faults: a faulty line is there as far as it could be read. */
export function checkLines(
  ruleSet: RuleSet,
  assignment: UnitAssignment | undefined,
  written: readonly WrittenLine[],
): { readonly lines: readonly SheetLine[]; readonly faults: readonly SheetFault[] } {
  const filled = written.filter((line) => !isBlankLine(line));
  const indicators = indicatorsOf(ruleSet);
  const choice = requiredLines(
    ruleSet,
    (id) => isAssigned(assignment, id),
    (id) => filled.some(({ indicatorId }) => indicatorId === id),
  );
  const checked = indicators.map((indicator) =>
    checkWritten(
      indicator,
      isAssigned(assignment, indicator.id),
      choice.required.has(indicator.id),
      filled.filter((line) => line.indicatorId === indicator.id),
    ),
  );
  const known = new Set(indicators.map(({ id }) => id));
  const unknown = filled
    .filter(({ indicatorId }) => !known.has(indicatorId))
    .map(({ indicatorId }): SheetFault => ({ kind: 'UnknownLine', indicatorId }));
  const faults = [...checked.flatMap((one) => one.faults), ...choice.faults, ...unknown];
  return { lines: checked.flatMap(({ line }) => (line === undefined ? [] : [line])), faults };
}

type Checked = { readonly line?: SheetLine; readonly faults: readonly SheetFault[] };

function checkWritten(
  indicator: Indicator,
  assigned: boolean,
  required: boolean,
  lines: readonly WrittenLine[],
): Checked {
  const { id: indicatorId } = indicator;
  const [written, ...more] = lines;
  if (written === undefined) {
    return { faults: required ? [{ kind: 'MissingLine', indicatorId }] : [] };
  }
  const twice = more.map((): SheetFault => ({ kind: 'LineTwice', indicatorId }));
  const { line, faults, notAssigned } = readLine(indicator, written);
  if (!assigned) {
    const said = notAssigned && isBlankLine({ ...written, state: '' });
    return { faults: said ? twice : [{ kind: 'NotAssigned', indicatorId }, ...twice] };
  }
  if (notAssigned) {
    const found = written.state ?? '';
    return { faults: [{ kind: 'NotUnitsToSay', indicatorId, field: 'state', found }, ...twice] };
  }
  const skip = new Set(faults.flatMap((fault) => ('field' in fault ? [fault.field] : [])));
  const own = skip.has('state') ? [] : checkLine(indicator, line, skip);
  return { line, faults: [...faults, ...own, ...twice] };
}
