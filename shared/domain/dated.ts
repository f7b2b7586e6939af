import { CalendarDate } from './identifiers.ts';

/** When something holds: from its first day to the day before `validTo`, or until further notice. */
export const VALIDITY = { validFrom: CalendarDate, validTo: CalendarDate.optional() } as const;

type Dated = { readonly validFrom: string; readonly validTo?: string | undefined };

/** Those that hold on a calendar date, in their order. */
export const inForceOn = <T extends Dated>(items: readonly T[], date: string): readonly T[] =>
  items.filter(
    ({ validFrom, validTo }) => validFrom <= date && (validTo === undefined || date < validTo),
  );

/** True when two of them hold on one day. */
export const overlap = (items: readonly Dated[]): boolean =>
  items.some(({ validFrom }) => inForceOn(items, validFrom).length > 1);
