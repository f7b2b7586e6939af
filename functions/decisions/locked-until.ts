import type { Decision } from '../../shared/domain/decisions/decision.ts';
import type { CalendarDate } from '../../shared/domain/identifiers.ts';

/** Until when nobody may delete a final paper: the end of the year, so many years after the one of its date. */
export const lockedUntil = (date: CalendarDate, years: number): Date =>
  new Date(`${Number(date.slice(0, 4)) + years}-12-31T17:00:00.000Z`);

/** The same for the files of a decision. @throws when it has no date yet: a bug */
export function decisionLockedUntil({ id, registration }: Decision, years: number): Date {
  if (registration === undefined) throw new Error(`Decision ${id} has no date`);
  return lockedUntil(registration.date, years);
}
