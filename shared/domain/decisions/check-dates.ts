import { dateInVietNam } from '../calendar-date.ts';
import type { Refusal } from '../refusal.ts';
import type { Decision } from './decision.ts';
import type { DayOf } from './decision-kind.ts';

/**
 * Two neighbouring days that do not follow each other, and a day that is still to come.
 *
 * @rule R-DEC-9 the council's day, the proposal's, that of the signature and that of the number follow each other, none after today
 * @rule R-DEC-12 nothing about a decision is dated before it
 */
export function checkDates(
  { target, councilDate, proposalDate, signedOn, registration }: Decision,
  at: string,
): readonly Refusal[] {
  const days: readonly (readonly [DayOf, string | undefined])[] = [
    ['TARGET', target?.date],
    ['COUNCIL', councilDate],
    ['PROPOSAL', proposalDate],
    ['SIGNATURE', signedOn],
    ['NUMBER', registration?.date],
    ['TODAY', dateInVietNam(at)],
  ];
  const known = days.flatMap(([of, date]) => (date === undefined ? [] : [{ of, date }]));
  return known.flatMap((later, index): readonly Refusal[] => {
    const earlier = known[index - 1];
    if (earlier === undefined || earlier.date <= later.date) return [];
    return [{ kind: 'DatesOutOfOrder', earlier, later }];
  });
}
