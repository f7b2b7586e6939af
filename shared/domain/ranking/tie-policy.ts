import * as z from 'zod';
import { CalendarDate, Id, Text } from '../identifiers.ts';
import { DecimalText } from '../points.ts';

/**
 * A fact of a unit that is no criterion: the unit that reaches `atLeast` goes before one that does not, and one
 * that declares nothing does not reach it.
 */
const FactMetric = z.strictObject({
  kind: z.literal('FACT'),
  factId: Id,
  title: Text(200),
  unitOfMeasure: Text(60),
  atLeast: DecimalText,
});

/**
 * What separates units whose published figure is equal. CRITERION: the points of a named group or indicator;
 * FEWER_DEDUCTIONS: the base points lost on indicators that count cases; the others speak for themselves.
 */
export const TieMetric = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('CRITERION'), criterionId: Id }),
  z.strictObject({ kind: z.literal('BASE_TOTAL') }),
  z.strictObject({ kind: z.literal('BONUS_TOTAL') }),
  z.strictObject({ kind: z.literal('FEWER_DEDUCTIONS') }),
  FactMetric,
]);
export type TieMetric = z.infer<typeof TieMetric>;

/** Whether equal units are separated by this fact. */
export const asksForFact = (metrics: readonly TieMetric[] | undefined, factId: string): boolean =>
  metrics?.some((metric) => metric.kind === 'FACT' && metric.factId === factId) ?? false;

/** The minutes (biên bản) that record something. */
export const Minutes = z.strictObject({ number: Text(60), date: CalendarDate });
export type Minutes = z.infer<typeof Minutes>;

/** The metric that separates a unit from those above it, with all that a sentence about it needs. */
export const SeparatingMetric = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('TOTAL') }),
  z.strictObject({ kind: z.literal('TOTAL_OVER_ASSIGNED_MAXIMUM') }),
  z.strictObject({ kind: z.literal('CRITERION'), criterionId: Id, title: z.string() }),
  z.strictObject({ kind: z.literal('BASE_TOTAL') }),
  z.strictObject({ kind: z.literal('BONUS_TOTAL') }),
  z.strictObject({ kind: z.literal('FEWER_DEDUCTIONS') }),
  FactMetric,
  z.strictObject({ kind: z.literal('BALLOT'), minutes: Minutes }),
]);
export type SeparatingMetric = z.infer<typeof SeparatingMetric>;

/** A fact that a unit declares for a tie metric (the share of women), and the paper it stands in. */
export const UnitFact = z.strictObject({
  unitId: Id,
  factId: Id,
  value: DecimalText,
  source: Text(300),
});
export type UnitFact = z.infer<typeof UnitFact>;

/** More votes than any bloc has voters. */
const MOST_VOTES = 100_000;

/**
 * The recorded result of a ballot between exactly the units that share a place: the votes of each, how many of the
 * members were present, and the minutes.
 */
export const TieBallot = z.strictObject({
  votes: z
    .array(z.strictObject({ unitId: Id, votes: z.int().min(0).max(MOST_VOTES) }))
    .min(2)
    .max(200),
  members: z.int().min(1).max(MOST_VOTES),
  present: z.int().min(1).max(MOST_VOTES),
  minutes: Minutes,
});
export type TieBallot = z.infer<typeof TieBallot>;

/** A tie as one text, whatever the order of its units: a ballot is about exactly one. */
export const tieBetween = (units: readonly { readonly unitId: string }[]): string =>
  units
    .map(({ unitId }) => unitId)
    .sort()
    .join(' ');
