import * as z from 'zod';
import { fromExact, least, type Rational } from '../../rational.ts';
import { indicatorFields, SignedRulePoints } from '../indicator-fields.ts';
import type { Step } from '../reason.ts';

/** Met or not met: `met` is the base unless given, `notMet` zero unless given (a deduction may be negative). */
export const BooleanIndicator = z.strictObject({
  kind: z.literal('BOOLEAN'),
  ...indicatorFields,
  met: SignedRulePoints.optional(),
  notMet: SignedRulePoints.optional(),
});
export type BooleanIndicator = z.infer<typeof BooleanIndicator>;

/**
 * The points of one answer.
 *
 * @rule R-SCORE-9 met gives its points, not met gives its own
 */
export const booleanSteps = (indicator: BooleanIndicator, met: boolean): readonly Step[] => [
  {
    kind: 'MET',
    met,
    points: met ? (indicator.met ?? indicator.basePoints) : (indicator.notMet ?? '0'),
  },
];

/** The least it can give. */
export const booleanLeast = ({ met, notMet = '0', basePoints }: BooleanIndicator): Rational =>
  least(fromExact(met ?? basePoints), fromExact(notMet));
