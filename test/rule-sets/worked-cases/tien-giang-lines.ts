import type { LineGiven, WorkedCase } from '../../support/worked-case.ts';

/** One unit for each line given, with what it is to get for the line itself. */
export function each(
  clause: string,
  says: string,
  id: string,
  pairs: readonly (readonly [LineGiven, string])[],
): WorkedCase {
  const units = pairs.map(([line, points]) => ({ lines: { [id]: line }, gives: { [id]: points } }));
  return { ruleSet: 'tien-giang-2022', clause, says, units };
}

/** So many of each kind of case. */
export const cases = (counts: Readonly<Record<string, number>>): LineGiven => ({ cases: counts });
/** A measured result. */
export const value = (actual: string): LineGiven => ({ actual });
/** A share of the dossiers of a year, and how many were received. */
export const dossiers = (received: number, actual: string): LineGiven => ({
  actual,
  cases: { 'ho-so': received },
});
