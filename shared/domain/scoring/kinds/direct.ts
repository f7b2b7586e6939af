import * as z from 'zod';
import type { PointsText } from '../../points.ts';
import { indicatorFields } from '../indicator-fields.ts';
import type { Step } from '../reason.ts';

/** Entered directly (chấm thẳng): by the unit, then by the reviewer, from zero to base and bonus. */
export const Direct = z.strictObject({ kind: z.literal('DIRECT'), ...indicatorFields });
export type Direct = z.infer<typeof Direct>;

/**
 * The points claimed.
 *
 * @rule R-SCORE-10 a direct line gives what is claimed, from zero to the maximum
 */
export const directSteps = (claim: PointsText): readonly Step[] => [
  { kind: 'CLAIMED', points: claim },
];
