import * as z from 'zod';
import { Clause } from '../clause.ts';
import { PointsText } from '../points.ts';
import { exactText, fromExact, least, multiply, type Rational, rational } from '../rational.ts';
import { RulePoints } from './indicator-fields.ts';

/** A sheet is late by whole days, from 1. */
export const LateDays = z.int().min(1).max(60);
export type LateDays = z.infer<typeof LateDays>;

/**
 * What becomes of a sheet that comes after the deadline: it is accepted to the end of the `days`th day after it, and
 * loses `points` for each day that has begun or once, `most` of them at most. Without such a rule it is refused.
 */
export const LateRule = z.strictObject({
  days: LateDays,
  points: RulePoints,
  per: z.enum(['DAY', 'SHEET']),
  most: RulePoints.optional(),
  clause: Clause,
});
export type LateRule = z.infer<typeof LateRule>;

/** That a sheet was late, by how many days, and what the rule takes for it. */
export const LateStamp = z.strictObject({ days: LateDays, points: PointsText, clause: Clause });
export type LateStamp = z.infer<typeof LateStamp>;

/**
 * What the rule takes from a sheet that is so many days late.
 *
 * @rule R-LATE-2 a late sheet loses what its rule says, once or for each day that has begun, within its limit
 */
export function lateStamp({ points, per, most, clause }: LateRule, days: LateDays): LateStamp {
  const each = fromExact(points);
  const all = per === 'DAY' ? multiply(rational(BigInt(days)), each) : each;
  return { days, points: exactText(held(all, most)), clause };
}

const held = (points: Rational, most: PointsText | undefined): Rational =>
  most === undefined ? points : least(points, fromExact(most));
