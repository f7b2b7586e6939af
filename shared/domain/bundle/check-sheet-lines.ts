import { isAssigned } from '../scoring/assigned.ts';
import { checkLine } from '../scoring/check-line.ts';
import { indicatorsOf } from '../scoring/indicators.ts';
import { requiredLines } from '../scoring/required-lines.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import type { UnitAssignment } from '../scoring/sheet.ts';
import type { CaseFault } from './case-fault.ts';
import type { ReadSheet } from './read-case.ts';

/**
 * The faults of a sheet that is already in canonical spelling, as it stands in a case: every assigned indicator
 * once, no other, each line with what its formula needs.
 */
export function checkSheetLines(
  ruleSet: RuleSet,
  assignment: UnitAssignment | undefined,
  sheet: ReadSheet,
  sheetPath: string,
): readonly CaseFault[] {
  const { unitId } = sheet;
  const indicators = indicatorsOf(ruleSet);
  const seen = new Set<string>();
  const ofLines = sheet.lines.flatMap(({ index, value: line }): readonly CaseFault[] => {
    const { indicatorId } = line;
    const path = `${sheetPath}.lines[${index}]`;
    const base = { kind: 'CaseSheet', path, unitId } as const;
    const indicator = indicators.find(({ id }) => id === indicatorId);
    if (indicator === undefined) return [{ ...base, fault: { kind: 'UnknownLine', indicatorId } }];
    if (seen.has(indicatorId)) return [{ ...base, fault: { kind: 'LineTwice', indicatorId } }];
    seen.add(indicatorId);
    if (!isAssigned(assignment, indicatorId)) {
      return [{ ...base, fault: { kind: 'NotAssigned', indicatorId } }];
    }
    return checkLine(indicator, line).map((fault) => ({
      ...base,
      path: 'field' in fault ? `${path}.${fault.field}` : path,
      fault,
    }));
  });
  const choice = requiredLines(
    ruleSet,
    (id) => isAssigned(assignment, id),
    (id) => seen.has(id) || sheet.unreadable.includes(id),
  );
  const choices = choice.faults.map(
    (fault): CaseFault => ({ kind: 'CaseSheet', path: `${sheetPath}.lines`, unitId, fault }),
  );
  const missing = indicators
    .filter(({ id }) => choice.required.has(id))
    .filter(({ id }) => !seen.has(id) && !sheet.unreadable.includes(id))
    .map(
      ({ id: indicatorId }): CaseFault => ({
        kind: 'CaseSheet',
        path: `${sheetPath}.lines`,
        unitId,
        fault: { kind: 'MissingLine', indicatorId },
      }),
    );
  return [...ofLines, ...missing, ...choices];
}
