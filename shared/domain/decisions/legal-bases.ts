import type { LegalBasis } from '../member.ts';

/**
 * The legal bases in force on a date, in the province's order.
 *
 * @rule R-DEC-1 a decision cites what is in force on the day it is signed
 */
export const legalBasesOn = (bases: readonly LegalBasis[], date: string): readonly string[] =>
  bases
    .filter(
      ({ validFrom, validTo }) => validFrom <= date && (validTo === undefined || date < validTo),
    )
    .map(({ text }) => text);
