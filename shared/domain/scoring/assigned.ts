import type { UnitAssignment } from './sheet.ts';

/** True unless the year's plan says "không giao": an indicator that is not listed is assigned. */
export const isAssigned = (assignment: UnitAssignment | undefined, indicatorId: string): boolean =>
  assignment?.lines.find((line) => line.indicatorId === indicatorId)?.state !== 'NOT_ASSIGNED';

/** The target that the year's plan gives, if it gives one. */
export function targetOf(
  assignment: UnitAssignment | undefined,
  indicatorId: string,
): string | undefined {
  const line = assignment?.lines.find((one) => one.indicatorId === indicatorId);
  return line?.state === 'ASSIGNED' ? line.target : undefined;
}
