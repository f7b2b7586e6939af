import type { Decision } from './decision.ts';

/** A number as the books of a province keep it: what may stand once only. */
export type DocumentNumber = {
  readonly body: string;
  readonly symbol: string;
  readonly year: string;
  readonly number: number;
};

/**
 * The number of a registered paper; undefined before it has one.
 *
 * @rule R-DEC-14 a number is given once for an issuing body, a symbol and the year of its date
 */
export function documentNumber({
  content: { issuingBody, symbol },
  registration,
}: Pick<Decision, 'content' | 'registration'>): DocumentNumber | undefined {
  if (registration === undefined) return undefined;
  const { number, date } = registration;
  return { body: issuingBody.join(' '), symbol, year: date.slice(0, 4), number };
}
