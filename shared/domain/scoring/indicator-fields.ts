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

/** How the numbers of a measured indicator are written: at most that many decimals (`1.200` is read by it). */
export const measuredFields = { valueDecimals: z.int().min(0).max(10).optional() } as const;
