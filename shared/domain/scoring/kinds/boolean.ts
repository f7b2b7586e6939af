import * as z from 'zod';
import { CalendarDate } from '../../identifiers.ts';
import { fromExact, least, type Rational } from '../../rational.ts';
import { indicatorFields, SignedRulePoints } from '../indicator-fields.ts';
import type { Step } from '../reason.ts';

/**
 * Met or not met: `met` is the base unless given, `notMet` zero unless given (a deduction may be negative). With a
 * `deadline` the unit writes the date on which it was done, or that it was not.
 */
export const BooleanIndicator = z.strictObject({
  kind: z.literal('BOOLEAN'),
  ...indicatorFields,
  met: SignedRulePoints.optional(),
  notMet: SignedRulePoints.optional(),
  deadline: CalendarDate.optional(),
});
export type BooleanIndicator = z.infer<typeof BooleanIndicator>;

/** The answer of a line: with a deadline, the date on which it was done, or not met for not done. */
export type Answer = {
  readonly met?: boolean | undefined;
  readonly date?: string | undefined;
};

/** True for "met", or a date within the deadline where there is one. */
export const isMet = ({ deadline }: BooleanIndicator, { met, date }: Answer): boolean =>
  deadline === undefined ? met === true : date !== undefined && date <= deadline;

/**
 * The points of one answer.
 *
 * @rule R-SCORE-9 met gives its points, not met gives its own
 * @rule R-SCORE-29 a deadline is met on its own day and before; what was not done is not met
 */
export function booleanSteps(indicator: BooleanIndicator, answer: Answer): readonly Step[] {
  const { deadline } = indicator;
  const met = isMet(indicator, answer);
  const points = met ? (indicator.met ?? indicator.basePoints) : (indicator.notMet ?? '0');
  if (deadline === undefined) return [{ kind: 'MET', met, points }];
  const done = answer.date === undefined ? {} : { date: answer.date };
  return [{ kind: 'DEADLINE', deadline, ...done, met, points }];
}

/** The least it can give. */
export const booleanLeast = ({ met, notMet = '0', basePoints }: BooleanIndicator): Rational =>
  least(fromExact(met ?? basePoints), fromExact(notMet));
