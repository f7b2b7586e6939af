import { compare } from '../rational.ts';
import type { Indicator } from './criterion.ts';
import type { LineAssignment, UnitAssignment } from './sheet.ts';
import { readTarget, type TargetText } from './target.ts';

const lineOf = (
  assignment: UnitAssignment | undefined,
  indicatorId: string,
): LineAssignment | undefined => assignment?.lines.find((line) => line.indicatorId === indicatorId);

/** True unless the year's plan says "không giao": an indicator that is not listed is assigned. */
export const isAssigned = (assignment: UnitAssignment | undefined, indicatorId: string): boolean =>
  lineOf(assignment, indicatorId)?.state !== 'NOT_ASSIGNED';

/** True when the year's plan says that the unit has no target, though its result counts. */
export const hasNoTarget = (assignment: UnitAssignment | undefined, indicatorId: string): boolean =>
  lineOf(assignment, indicatorId)?.state === 'NO_TARGET';

/** What the plan gives a unit for one indicator: the target that counts and who gave it, and last year's result. */
export type LinePlan = {
  readonly target?: TargetText | undefined;
  readonly givenBy?: string | undefined;
  readonly samePeriod?: string | undefined;
};

/**
 * The plan of one line.
 *
 * @rule R-SCORE-28 of several targets the rule's own counts, or the hardest of all
 */
export function planOf(assignment: UnitAssignment | undefined, indicator: Indicator): LinePlan {
  const line = lineOf(assignment, indicator.id);
  if (line === undefined || line.state === 'NOT_ASSIGNED') return {};
  const { samePeriod } = line;
  if (line.state === 'NO_TARGET') return { samePeriod };
  return { ...countedTarget(indicator, line), samePeriod };
}

function countedTarget(
  indicator: Indicator,
  { target, targets = [] }: Extract<LineAssignment, { state: 'ASSIGNED' }>,
): LinePlan {
  if (!('targetGivers' in indicator) || indicator.targetGivers === undefined) return { target };
  const { judgedBy, targetGivers, lowerIsBetter } = indicator;
  const given = targetGivers.flatMap(({ id, title: givenBy }) => {
    const own = targets.find((one) => one.givenBy === id)?.target;
    return own === undefined || (judgedBy !== 'BOTH' && judgedBy !== id)
      ? []
      : [{ target: own, givenBy }];
  });
  const [first, ...rest] = given;
  return rest.reduce<LinePlan>(
    (hardest, one) =>
      isHarder(one.target, hardest.target ?? one.target, lowerIsBetter === true) ? one : hardest,
    first ?? {},
  );
}

/** The target that the year's plan gives, as the rule counts it, if it gives one. */
export const targetOf = (
  assignment: UnitAssignment | undefined,
  indicator: Indicator,
): TargetText | undefined => planOf(assignment, indicator).target;

function isHarder(one: TargetText, other: TargetText, lower: boolean): boolean {
  const [a, b] = [readTarget(one), readTarget(other)];
  return lower ? compare(a.to, b.to) < 0 : compare(a.from, b.from) > 0;
}
