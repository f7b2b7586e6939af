import { compare, fromExact, sum } from '../rational.ts';
import { type Result, unlessFaulty } from '../result.ts';
import type { NumberFault } from '../written-number.ts';
import { hasNoTarget, isAssigned, planOf } from './assigned.ts';
import type { Indicator } from './criterion.ts';
import { indicatorsOf } from './indicators.ts';
import { maySpareTarget, needsTarget } from './kinds/kind-rules.ts';
import type { RuleSet } from './rule-set.ts';
import type { LineAssignment, UnitAssignment } from './sheet.ts';
import { readTarget } from './target.ts';

type LineProblem =
  | 'AssignmentUnknownIndicator'
  | 'AssignedTwice'
  | 'MissingTarget'
  | 'TargetNotSpared'
  | 'TargetNotTaken'
  | 'TargetNotPositive'
  | 'TargetRangeEmpty'
  | 'TargetGiverUnknown'
  | 'MissingSamePeriod'
  | 'SamePeriodNotTaken'
  | 'SamePeriodNotPositive';

/** What is wrong with the targets of one unit. */
export type AssignmentFault =
  | { readonly kind: LineProblem; readonly indicatorId: string; readonly found?: string }
  /** A target, or a result of the same period, as a person wrote it and nobody can read for certain. */
  | {
      readonly kind: 'MalformedTarget';
      readonly indicatorId: string;
      readonly found: string;
      readonly fault: NumberFault;
    }
  /** Nothing that gives base points is left: there is no denominator and nothing to score. */
  | { readonly kind: 'NothingAssigned' };

/**
 * The targets of one unit under a rule set, or every fault at once.
 *
 * @rule R-SET-5 an indicator measured against a target has one above zero, or is not assigned
 */
export function checkAssignment(
  ruleSet: RuleSet,
  assignment: UnitAssignment,
): Result<UnitAssignment, AssignmentFault> {
  const indicators = indicatorsOf(ruleSet);
  const faults = assignment.lines.flatMap((line, index): readonly AssignmentFault[] => {
    const { indicatorId } = line;
    const indicator = indicators.find(({ id }) => id === indicatorId);
    if (indicator === undefined) return [{ kind: 'AssignmentUnknownIndicator', indicatorId }];
    if (assignment.lines.findIndex((one) => one.indicatorId === indicatorId) < index) {
      return [{ kind: 'AssignedTwice', indicatorId }];
    }
    return lineFaults(indicator, line);
  });
  const assigned = indicators.filter(({ id }) => isAssigned(assignment, id));
  const missing = assigned.flatMap((one) => missingFaults(one, assignment));
  const base = sum(assigned.map(({ basePoints }) => fromExact(basePoints)));
  const nothing: readonly AssignmentFault[] = base.n > 0n ? [] : [{ kind: 'NothingAssigned' }];
  return unlessFaulty([...faults, ...missing, ...nothing], () => assignment);
}

/** What the plan must say of an assigned indicator and does not. */
function missingFaults(indicator: Indicator, assignment: UnitAssignment): AssignmentFault[] {
  const { id: indicatorId } = indicator;
  const plan = planOf(assignment, indicator);
  const faults: AssignmentFault[] = [];
  if (
    needsTarget(indicator) &&
    !hasNoTarget(assignment, indicatorId) &&
    (plan.target === undefined || lacksGiver(indicator, assignment))
  ) {
    faults.push({ kind: 'MissingTarget', indicatorId });
  }
  if (comparesOf(indicator) !== undefined && plan.samePeriod === undefined) {
    faults.push({ kind: 'MissingSamePeriod', indicatorId });
  }
  return faults;
}

/** Where all targets must be met, each giver has given one. */
function lacksGiver(indicator: Indicator, { lines }: UnitAssignment): boolean {
  if (!('targetGivers' in indicator) || indicator.judgedBy !== 'BOTH') return false;
  const line = lines.find(({ indicatorId }) => indicatorId === indicator.id);
  const given = line?.state === 'ASSIGNED' ? (line.targets ?? []) : [];
  return (indicator.targetGivers ?? []).some(({ id }) => !given.some((one) => one.givenBy === id));
}

const comparesOf = (indicator: Indicator) =>
  'comparedWith' in indicator ? indicator.comparedWith : undefined;

const giversOf = (indicator: Indicator): readonly string[] | undefined =>
  'targetGivers' in indicator ? indicator.targetGivers?.map(({ id }) => id) : undefined;

/** What a line of the plan says and should not. */
function lineFaults(indicator: Indicator, line: LineAssignment): readonly AssignmentFault[] {
  if (line.state === 'NOT_ASSIGNED') return [];
  const { id: indicatorId } = indicator;
  const fault = (kind: LineProblem, found?: string): AssignmentFault => ({
    kind,
    indicatorId,
    ...(found === undefined ? {} : { found }),
  });
  const period = samePeriodProblem(indicator, line.samePeriod);
  const faults = period === undefined ? [] : [fault(period, line.samePeriod)];
  if (line.state === 'NO_TARGET') {
    return maySpareTarget(indicator) ? faults : [...faults, fault('TargetNotSpared')];
  }
  const { target, targets = [] } = line;
  const givers = giversOf(indicator);
  const written = [...(target === undefined ? [] : [target]), ...targets.map((one) => one.target)];
  const untaken = givers === undefined ? targets.map((one) => one.target) : target ? [target] : [];
  if (!needsTarget(indicator))
    return [...faults, ...written.map((one) => fault('TargetNotTaken', one))];
  const unknown = targets.filter(
    ({ givenBy }, index) =>
      givers?.includes(givenBy) === false ||
      targets.findIndex((one) => one.givenBy === givenBy) < index,
  );
  return [
    ...faults,
    ...untaken.map((one) => fault('TargetNotTaken', one)),
    ...unknown.map(({ givenBy }) => fault('TargetGiverUnknown', givenBy)),
    ...written.flatMap((one) => {
      const problem = targetProblem(one);
      return problem === undefined ? [] : [fault(problem, one)];
    }),
  ];
}

function targetProblem(text: string): LineProblem | undefined {
  const { from, to } = readTarget(text);
  if (from.n <= 0n) return 'TargetNotPositive';
  return text.indexOf('-', 1) >= 0 && compare(from, to) >= 0 ? 'TargetRangeEmpty' : undefined;
}

function samePeriodProblem(
  indicator: Indicator,
  samePeriod: string | undefined,
): LineProblem | undefined {
  if (samePeriod === undefined) return undefined;
  const how = comparesOf(indicator);
  if (how === undefined) return 'SamePeriodNotTaken';
  const divides = how !== 'DIFFERENCE_FROM_SAME_PERIOD';
  return divides && fromExact(samePeriod).n <= 0n ? 'SamePeriodNotPositive' : undefined;
}
