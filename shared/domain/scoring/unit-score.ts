import * as z from 'zod';
import { Id } from '../identifiers.ts';
import { ExactText, PointsText } from '../points.ts';
import { LateStamp } from './late-rule.ts';
import { LineReason } from './reason.ts';

/**
 * The points of one line. `ruled` is what the rule gives for what the unit reported, `granted` what a reviewer put in
 * its place, `corrected` what the rule gives for the result that a reviewer put in the place of the reported one,
 * `points` what counts: `base` up to the base points, `bonus` beyond them. `claim` is the unit's own figure, never
 * counted except by a DIRECT line. `maximum` is the base points, 0 when the indicator is not
 * assigned or not chosen.
 * `reviewed` says whether anybody has confirmed, changed or corrected it; `unsettled` why the points are not known yet and
 * count as zero meanwhile. All exact: fractions remain where the rule
 * set rounds later than the line.
 */
export const LineScore = z.strictObject({
  indicatorId: Id,
  state: z.enum(['REPORTED', 'NOTHING_AROSE', 'NOT_ASSIGNED', 'NOT_CHOSEN']),
  claim: PointsText.optional(),
  ruled: ExactText,
  granted: PointsText.optional(),
  corrected: ExactText.optional(),
  reviewed: z.boolean(),
  unsettled: z.enum(['AWAITS_BLOC', 'LEFT_TO_REVIEWER']).optional(),
  points: ExactText,
  base: ExactText,
  bonus: ExactText,
  maximum: PointsText,
  reason: LineReason,
});
export type LineScore = z.infer<typeof LineScore>;

/** True for a line that counts: assigned, and not an alternative that the unit left out. */
export const isCounted = ({ state }: Pick<LineScore, 'state'>): boolean =>
  state !== 'NOT_ASSIGNED' && state !== 'NOT_CHOSEN';

/** One step of a sum: what the parts come to, and what caps, floor and rounding change. Steps sum to the points. */
export const SumStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['PARTS', 'BEST_PART']), points: ExactText }),
  z.strictObject({
    kind: z.literal('SCALED'),
    from: PointsText,
    to: PointsText,
    points: ExactText,
  }),
  z.strictObject({
    kind: z.enum(['BONUS_CAP', 'CAP', 'FLOOR']),
    limit: PointsText,
    points: ExactText,
  }),
  z.strictObject({
    kind: z.literal('ROUNDED'),
    decimals: z.int(),
    exact: ExactText,
    points: ExactText,
  }),
  /** What the table takes from a sheet that came late. */
  z.strictObject({ kind: z.literal('LATE'), ...LateStamp.shape, points: ExactText }),
]);
export type SumStep = z.infer<typeof SumStep>;

/** A sum of lines or groups: `points` = `base` + `bonus` = the sum of its steps. */
export const SumScore = z.strictObject({
  base: ExactText,
  bonus: ExactText,
  points: ExactText,
  steps: z.array(SumStep).min(1),
});
export type SumScore = z.infer<typeof SumScore>;

/** A group by the rule's results alone (`self`) and with what reviewers granted (`verified`). */
export const GroupScore = z.strictObject({ groupId: Id, self: SumScore, verified: SumScore });
export type GroupScore = z.infer<typeof GroupScore>;

/** The totals of a sheet, as published. `assignedMaximum` is the sum of the assigned base points. */
export const Totals = z.strictObject({
  base: PointsText,
  bonus: PointsText,
  total: PointsText,
  assignedMaximum: PointsText,
  steps: z.array(SumStep).min(1),
});
export type Totals = z.infer<typeof Totals>;

/** The score of one sheet, lines and groups in printed order. */
export const UnitScore = z.strictObject({
  lines: z.array(LineScore),
  groups: z.array(GroupScore),
  self: Totals,
  verified: Totals,
  /** How many of the assigned lines somebody has reviewed. */
  reviewedLines: z.int(),
  assignedLines: z.int(),
  /** How many lines are not settled yet: above zero, the totals are incomplete. */
  unsettledLines: z.int(),
  /** Set for a sheet that came late: what was taken from both totals. */
  late: LateStamp.optional(),
});
export type UnitScore = z.infer<typeof UnitScore>;
