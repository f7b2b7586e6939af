import { type Result, unlessFaulty } from '../result.ts';
import type { NumberFault } from '../written-number.ts';
import { readWrittenNumber } from '../written-number.ts';
import { type AssignmentFault, checkAssignment } from './check-assignment.ts';
import type { Indicator } from './criterion.ts';
import { indicatorsOf } from './indicators.ts';
import { columnOf } from './read-line.ts';
import type { RuleSet } from './rule-set.ts';
import type { LineAssignment, PlannedLine, UnitAssignment, WrittenAssignment } from './sheet.ts';
import { readWrittenTarget } from './written-target.ts';
import { blank, readPlan, tidy } from './written-words.ts';

/** A line of the plan that could be read, and what of it could not. */
type ReadLine = { readonly line: LineAssignment; readonly faults: readonly AssignmentFault[] };

/** The targets of one unit, each line in canonical spelling or as a person wrote it; or every fault at once. */
export function readAssignment(
  ruleSet: RuleSet,
  unitId: string,
  planned: readonly PlannedLine[],
): Result<UnitAssignment, AssignmentFault> {
  const indicators = indicatorsOf(ruleSet);
  const read = planned.map((line): ReadLine => {
    if (line.state !== 'WRITTEN') return { line, faults: [] };
    const indicator = indicators.find(({ id }) => id === line.indicatorId);
    if (indicator !== undefined) return readLine(indicator, line);
    return { line: { indicatorId: line.indicatorId, state: 'ASSIGNED' }, faults: [] };
  });
  const unreadable = read.flatMap(({ faults }) => faults);
  const assignment = { unitId, lines: read.map(({ line }) => line) };
  const checked = checkAssignment(ruleSet, assignment);
  const others = checked.ok ? [] : checked.errors.filter((one) => !isOf(one, unreadable));
  return unlessFaulty([...unreadable, ...others], () => assignment);
}

/** What could not be read is not missing besides. */
const isOf = (fault: AssignmentFault, unreadable: readonly AssignmentFault[]): boolean =>
  (fault.kind === 'MissingTarget' || fault.kind === 'MissingSamePeriod') &&
  unreadable.some((one) => 'indicatorId' in one && one.indicatorId === fault.indicatorId);

function readLine(indicator: Indicator, written: WrittenAssignment): ReadLine {
  const { id: indicatorId } = indicator;
  const faults: AssignmentFault[] = [];
  const column = columnOf(indicator);
  const unwrap = (text: string | undefined, read: typeof readWrittenTarget) => {
    if (text === undefined || blank(text)) return undefined;
    const result: Result<string, NumberFault> = read(text, column);
    if (result.ok) return result.value;
    faults.push({
      kind: 'MalformedTarget',
      indicatorId,
      found: tidy(text),
      fault: result.errors[0],
    });
    return undefined;
  };
  const samePeriod = unwrap(written.samePeriod, readWrittenNumber);
  const before = samePeriod === undefined ? {} : { samePeriod };
  const plan = readPlan(written.target);
  if (plan === 'NOT_ASSIGNED') return { line: { indicatorId, state: plan }, faults };
  if (plan === 'NO_TARGET') return { line: { indicatorId, state: plan, ...before }, faults };
  const target = unwrap(written.target, readWrittenTarget);
  const targets = (written.targets ?? []).flatMap(({ givenBy, target: text }) => {
    const given = unwrap(text, readWrittenTarget);
    return given === undefined ? [] : [{ givenBy, target: given }];
  });
  const line: LineAssignment = {
    indicatorId,
    state: 'ASSIGNED',
    ...(target === undefined ? {} : { target }),
    ...(targets.length === 0 ? {} : { targets }),
    ...before,
  };
  return { line, faults };
}
