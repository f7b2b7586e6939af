import { fromExact, sum } from '../rational.ts';
import { type Result, unlessFaulty } from '../result.ts';
import { isAssigned } from './assigned.ts';
import { indicatorsOf } from './indicators.ts';
import { maySpareTarget, needsTarget } from './kinds/kind-rules.ts';
import type { RuleSet } from './rule-set.ts';
import type { UnitAssignment } from './sheet.ts';

/** What is wrong with the targets of one unit. */
export type AssignmentFault =
  | {
      readonly kind:
        | 'AssignmentUnknownIndicator'
        | 'AssignedTwice'
        | 'MissingTarget'
        | 'TargetNotSpared'
        | 'TargetNotTaken'
        | 'TargetNotPositive';
      readonly indicatorId: string;
      readonly found?: string;
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
    if (line.state === 'NO_TARGET') {
      return maySpareTarget(indicator) ? [] : [{ kind: 'TargetNotSpared', indicatorId }];
    }
    if (line.state === 'NOT_ASSIGNED' || line.target === undefined) return [];
    const found = line.target;
    if (!needsTarget(indicator)) return [{ kind: 'TargetNotTaken', indicatorId, found }];
    return fromExact(found).n > 0n ? [] : [{ kind: 'TargetNotPositive', indicatorId, found }];
  });
  const missing = indicators
    .filter(needsTarget)
    .filter(({ id }) => isAssigned(assignment, id) && !isPlanned(assignment, id))
    .map(({ id }): AssignmentFault => ({ kind: 'MissingTarget', indicatorId: id }));
  const assigned = indicators.filter(({ id }) => isAssigned(assignment, id));
  const base = sum(assigned.map(({ basePoints }) => fromExact(basePoints)));
  const nothing: readonly AssignmentFault[] = base.n > 0n ? [] : [{ kind: 'NothingAssigned' }];
  return unlessFaulty([...faults, ...missing, ...nothing], () => assignment);
}

/** True when the plan gives a target or says that there is none. */
const isPlanned = ({ lines }: UnitAssignment, indicatorId: string): boolean =>
  lines.some(
    (line) =>
      line.indicatorId === indicatorId &&
      (line.state === 'NO_TARGET' || (line.state === 'ASSIGNED' && line.target !== undefined)),
  );
