import type { UnitAssignment } from './sheet.ts';

/** True unless the year's plan says "không giao": an indicator that is not listed is assigned. */
export const isAssigned = (assignment: UnitAssignment | undefined, indicatorId: string): boolean =>
  assignment?.lines.find((line) => line.indicatorId === indicatorId)?.state !== 'NOT_ASSIGNED';

/** True when the year's plan says that the unit has no target, though its result counts. */
export const hasNoTarget = (assignment: UnitAssignment | undefined, indicatorId: string): boolean =>
  assignment?.lines.find((line) => line.indicatorId === indicatorId)?.state === 'NO_TARGET';

/** The target that the year's plan gives, if it gives one. */
export function targetOf(
  assignment: UnitAssignment | undefined,
  indicatorId: string,
): string | undefined {
  const line = assignment?.lines.find((one) => one.indicatorId === indicatorId);
  return line?.state === 'ASSIGNED' ? line.target : undefined;
}
