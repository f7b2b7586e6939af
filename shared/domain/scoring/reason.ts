import * as z from 'zod';
import { Clause } from '../clause.ts';
import { CalendarDate, Id } from '../identifiers.ts';
import { DecimalText, ExactText, PointsText } from '../points.ts';
import { ComparedWith } from './indicator-fields.ts';
import { bandEnds } from './kinds/band.ts';
import { ShownReport } from './shown-report.ts';
import { TargetText } from './target.ts';

const points = { points: ExactText } as const;
const measured = {
  actual: DecimalText,
  /** The whole that `actual` is a part of. */
  of: DecimalText.optional(),
  comparedWith: ComparedWith.optional(),
  samePeriod: DecimalText.optional(),
  /** The figure that is judged, where it is not the result as written. */
  judged: ExactText.optional(),
  unitOfMeasure: z.string(),
  ...points,
} as const;
/** `due` is the end of a range that the result is held against; `lower`: less is better. */
const beside = {
  due: ExactText.optional(),
  lower: z.boolean().optional(),
  givenBy: z.string().optional(),
  ...measured,
} as const;
const figured = {
  metric: z.enum(['VALUE', 'PERCENT_OF_TARGET', 'DIFFERENCE_FROM_TARGET']),
  value: ExactText,
  target: TargetText.optional(),
  givenBy: z.string().optional(),
  /** The class of a two-way table, and the number that puts the unit in it. */
  class: z.strictObject({ title: z.string(), number: DecimalText }).optional(),
  ...measured,
} as const;
const limited = { limit: PointsText, ...points } as const;

/**
 * One step of a line's arithmetic. `points` is what the step adds (or takes away), exactly: the steps of a
 * line sum to the line's points.
 */
export const Step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('NOT_ASSIGNED'), ...points }),
  /** Another alternative of its group was chosen. */
  z.strictObject({ kind: z.literal('NOT_CHOSEN'), ...points }),
  z.strictObject({
    kind: z.literal('PRECONDITION'),
    unmet: z.array(z.strictObject({ id: Id, title: z.string() })).min(1),
    ...points,
  }),
  z.strictObject({ kind: z.literal('NOTHING_AROSE'), keepsBase: z.boolean(), ...points }),
  z.strictObject({ kind: z.literal('TARGET_MET'), target: TargetText, ...beside }),
  z.strictObject({
    kind: z.literal('BELOW_TARGET'),
    target: TargetText,
    full: PointsText,
    factor: DecimalText,
    ...beside,
  }),
  z.strictObject({
    kind: z.literal('OVER_TARGET'),
    percentOver: ExactText,
    rate: PointsText,
    ...points,
  }),
  z.strictObject({
    kind: z.literal('LEADER'),
    comparator: z.enum(['EXCEED_PERCENT', 'ACTUAL']),
    own: ExactText,
    best: ExactText,
    rest: ExactText,
    ...points,
  }),
  z.strictObject({
    kind: z.literal('BEST_OF_KIND'),
    best: ExactText,
    full: PointsText,
    ...measured,
  }),
  /** Not known before the whole bloc is scored. */
  z.strictObject({
    kind: z.literal('AWAITS_BLOC'),
    target: TargetText.optional(),
    ...beside,
  }),
  z.strictObject({ kind: z.literal('BAND'), ...bandEnds, ...figured }),
  z.strictObject({ kind: z.literal('OTHERWISE'), ...figured }),
  z.strictObject({ kind: z.literal('LEFT_TO_REVIEWER'), ...figured }),
  z.strictObject({
    kind: z.literal('STEPS'),
    direction: z.enum(['UP', 'DOWN']),
    threshold: DecimalText,
    passed: z.boolean(),
    step: DecimalText,
    count: z.string(),
    first: PointsText,
    each: PointsText,
    ...figured,
  }),
  z.strictObject({ kind: z.literal('START'), ...points }),
  z.strictObject({
    kind: z.literal('CASES'),
    eventId: Id,
    title: z.string(),
    count: z.string(),
    each: PointsText,
    ...points,
  }),
  z.strictObject({ kind: z.literal('MET'), met: z.boolean(), ...points }),
  z.strictObject({
    kind: z.literal('DEADLINE'),
    deadline: CalendarDate,
    date: CalendarDate.optional(),
    met: z.boolean(),
    ...points,
  }),
  z.strictObject({
    kind: z.literal('GROUP_CAP'),
    side: z.enum(['PLUS_CAP', 'MINUS_CAP']),
    groupId: Id,
    title: z.string(),
    ...limited,
  }),
  z.strictObject({ kind: z.literal('CLAIMED'), ...points }),
  z.strictObject({
    kind: z.literal('PLACED'),
    eventId: Id,
    title: z.string(),
    place: z.string(),
    full: PointsText,
    /** Over how many bodies the points are averaged. */
    among: z.int(),
    ...points,
  }),
  z.strictObject({ kind: z.literal('NOT_PLACED'), ...points }),
  z.strictObject({
    kind: z.literal('BEST_AWARD'),
    eventId: Id,
    title: z.string(),
    among: z.int(),
    ...points,
  }),
  z.strictObject({ kind: z.literal('EVENT_CAP'), eventId: Id, title: z.string(), ...limited }),
  z.strictObject({ kind: z.literal('PLUS_CAP'), ...limited }),
  z.strictObject({ kind: z.literal('MINUS_CAP'), ...limited }),
  z.strictObject({ kind: z.literal('MAXIMUM'), ...limited }),
  z.strictObject({ kind: z.literal('FLOOR'), ...limited }),
  z.strictObject({ kind: z.literal('ROUNDED'), decimals: z.int(), exact: ExactText, ...points }),
  z.strictObject({ kind: z.literal('GRANTED'), granted: PointsText, text: z.string(), ...points }),
  /** A reviewer's result in the place of the reported one: takes back the points before it, and the rule begins again. */
  z.strictObject({
    kind: z.literal('CORRECTED'),
    from: ShownReport,
    to: ShownReport,
    text: z.string(),
    ...points,
  }),
  /** The same because another unit's result was corrected that this one is measured against. */
  z.strictObject({ kind: z.literal('BLOC_CORRECTED'), ...points }),
]);
export type Step = z.infer<typeof Step>;

const REVIEWED: readonly Step['kind'][] = ['GRANTED', 'CORRECTED', 'BLOC_CORRECTED'];

/** The steps by which the rule judges what the unit itself reported, before anything that a review made of it. */
export function stepsBeforeReview(steps: readonly Step[]): readonly Step[] {
  const at = steps.findIndex(({ kind }) => REVIEWED.includes(kind));
  return at < 0 ? steps : steps.slice(0, at);
}

/** Why a line has its points: the clause, the arithmetic step by step, and what it comes to. */
export const LineReason = z.strictObject({
  clause: Clause,
  steps: z.array(Step).min(1),
  points: ExactText,
});
export type LineReason = z.infer<typeof LineReason>;
