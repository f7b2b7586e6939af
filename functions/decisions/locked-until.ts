import type { Decision } from '../../shared/domain/decisions/decision.ts';

/**
 * Until when nobody may delete the files of a decision: the end of the year, so many years after the one of its date.
 *
 * @throws when it has no date yet: a bug
 */
export function lockedUntil({ id, registration }: Decision, years: number): Date {
  if (registration === undefined) throw new Error(`Decision ${id} has no date`);
  return new Date(`${Number(registration.date.slice(0, 4)) + years}-12-31T17:00:00.000Z`);
}
