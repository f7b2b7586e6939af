import * as z from 'zod';
import { fromExact, least, most, type Rational } from '../rational.ts';

/** A target as the plan gives it: one number (`"10"`), or a range that is met anywhere inside it (`"11-12"`). */
export const TargetText = z
  .string()
  .regex(
    /^(?:0|-?(?:0\.\d{0,9}[1-9]|[1-9]\d{0,14}(?:\.\d{0,9}[1-9])?))(?:-(?:0\.\d{0,9}[1-9]|[1-9]\d{0,14}(?:\.\d{0,9}[1-9])?))?$/,
    'InvalidTarget',
  );
export type TargetText = z.infer<typeof TargetText>;

/** The two ends of a target, equal when it is one number. */
export type Target = { readonly from: Rational; readonly to: Rational };

/** The ends that a target spells. */
export function readTarget(text: TargetText): Target {
  const hyphen = text.indexOf('-', 1);
  const to = fromExact(text.slice(hyphen + 1));
  return { from: hyphen < 0 ? to : fromExact(text.slice(0, hyphen)), to };
}

/**
 * What a result is held against: the end of the range that it falls short of or goes beyond, and itself inside.
 *
 * @rule R-SCORE-21 a target given as a range is met anywhere inside it
 */
export const dueOf = ({ from, to }: Target, value: Rational): Rational =>
  most(from, least(value, to));
