import * as z from 'zod';
import { Clause } from '../clause.ts';
import { Id, Text } from '../identifiers.ts';
import { PointsText } from '../points.ts';

/** Points that a rule set may write: none is beyond this, so that totals always fit `PointsText`. */
export const MOST_RULE_POINTS = 10_000;

/** How often one kind of case may be reported: beyond this it is no case but a quantity. */
export const MOST_CASES = 9_999;

/** Points as a rule set writes them, zero or more. */
export const RulePoints = PointsText.refine(
  (text) => Math.abs(Number(text)) <= MOST_RULE_POINTS && !text.startsWith('-'),
  'RulePointsOutOfRange',
);

/** Points as a rule set writes them, of either sign. */
export const SignedRulePoints = PointsText.refine(
  (text) => Math.abs(Number(text)) <= MOST_RULE_POINTS,
  'RulePointsOutOfRange',
);

/** In the place of a maximum bonus: không giới hạn. */
export const UNCAPPED = 'UNCAPPED';

/** The maximum bonus of an indicator that counts: points, or UNCAPPED where nothing but the reported cases limits it. */
export const CountedBonus = z.union([z.literal(UNCAPPED), RulePoints]).optional();

/** What every criterion has, a group or an indicator. `number` is the numbering as printed ("I", "1.3", "a4"). */
export const criterionFields = {
  id: Id,
  number: Text(20),
  title: Text(500),
  clause: Clause,
  /** Điểm chuẩn. */
  basePoints: RulePoints,
  /** Điểm thưởng tối đa: what may be earned beyond the base. An indicator without it earns none. */
  maxBonus: RulePoints.optional(),
  /** Criteria that must have all their base points; until they do, this one and all under it give no bonus. */
  bonusOnlyIfFull: z.array(Id).min(1).max(50).optional(),
} as const;

/** What every indicator has besides. */
export const indicatorFields = {
  ...criterionFields,
  unitOfMeasure: Text(60),
  /** REQUIRED: a line that reports something names its evidence. */
  evidence: z.enum(['REQUIRED', 'OPTIONAL']),
  /** What "không phát sinh" gives. */
  nothingArose: z.enum(['KEEPS_BASE', 'ZERO', 'NOT_ALLOWED']),
} as const;

/** What a result is set beside: the result of the same period a year before, which the plan gives. */
export const ComparedWith = z.enum([
  'PERCENT_OF_SAME_PERIOD',
  'GROWTH_OVER_SAME_PERIOD',
  'DIFFERENCE_FROM_SAME_PERIOD',
]);
export type ComparedWith = z.infer<typeof ComparedWith>;

/** What every indicator has whose result is a number. */
export const measuredFields = {
  /** How its numbers are written: at most that many decimals (`1.200` is read by it). */
  valueDecimals: z.int().min(0).max(10).optional(),
  /** A result may be written as n of m ("62/127"), which is judged as a percentage. */
  takesShare: z.literal(true).optional(),
  comparedWith: ComparedWith.optional(),
  /** The target is a ceiling, not a floor: less is better (tax debt, accidents). */
  lowerIsBetter: z.literal(true).optional(),
  /** Who gives targets, where several do (Trung ương giao, HĐND tỉnh giao) … */
  targetGivers: z
    .array(z.strictObject({ id: Id, title: Text(200) }))
    .min(2)
    .max(5)
    .optional(),
  /** … and whose counts: one giver's, or BOTH, which is the hardest of them. */
  judgedBy: z.union([z.literal('BOTH'), Id]).optional(),
} as const;

/** What bands and steps look at: the result, its percent of the target, or how far it is from the target. */
export const metricField = {
  metric: z.enum(['VALUE', 'PERCENT_OF_TARGET', 'DIFFERENCE_FROM_TARGET']),
} as const;
