import { inForceOn } from '../dated.ts';
import type { LegalBasis } from '../member.ts';
import type { Refusal } from '../refusal.ts';

/**
 * The legal bases in force on a date, in the province's order.
 *
 * @rule R-DEC-1 a decision cites what is in force on the day it is signed
 */
export const legalBasesOn = (bases: readonly LegalBasis[], date: string): readonly string[] =>
  inForceOn(bases, date).map(({ text }) => text);

/**
 * What is wrong with the bases that a decision cites, on the day it is signed: none is in force, one of them is not
 * in force, or one in force is not cited.
 *
 * @rule R-DEC-1 a decision cites what is in force on the day it is signed
 */
export function legalBasisFaults(
  inForce: readonly string[],
  cited: readonly string[],
  date: string,
): readonly Refusal[] {
  if (inForce.length === 0) return [{ kind: 'NoLegalBasis', date }];
  const outdated = cited.filter((text) => !inForce.includes(text));
  const missing = inForce.filter((text) => !cited.includes(text));
  if (outdated.length + missing.length === 0) return [];
  return [{ kind: 'LegalBasesChanged', date, outdated, missing }];
}
