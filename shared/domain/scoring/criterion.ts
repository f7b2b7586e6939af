import * as z from 'zod';
import type { Clause } from '../clause.ts';
import { criterionFields, RulePoints, SignedRulePoints } from './indicator-fields.ts';
import { AwardBonus } from './kinds/award-bonus.ts';
import { Bands } from './kinds/bands.ts';
import { BooleanIndicator } from './kinds/boolean.ts';
import { Count } from './kinds/count.ts';
import { Direct } from './kinds/direct.ts';
import { LeaderRelative } from './kinds/leader-relative.ts';
import { Proportional } from './kinds/proportional.ts';
import { RankToPoints } from './kinds/rank-to-points.ts';
import { StepIndicator } from './kinds/step.ts';

/** One indicator (chỉ tiêu), by its formula kind. A kind never changes its meaning: a new meaning is a new kind. */
export const Indicator = z.discriminatedUnion('kind', [
  Proportional,
  Bands,
  Count,
  BooleanIndicator,
  Direct,
  LeaderRelative,
  RankToPoints,
  AwardBonus,
  StepIndicator,
]);
export type Indicator = z.infer<typeof Indicator>;

const limits = {
  /** The most the group gives in all, base and bonus together. */
  cap: RulePoints.optional(),
  /** The least the group gives, however much is deducted. */
  floor: SignedRulePoints.optional(),
} as const;

/** The fields of a group that adds up its children, without them. */
export const sumFields = {
  kind: z.literal('SUM'),
  ...criterionFields,
  ...limits,
  /** What the children's base points add up to, where they are scaled to the group's own (a weight). */
  scaledFrom: RulePoints.refine((text) => text !== '0', 'RulePointsOutOfRange').optional(),
} as const;

/** The fields of a group of which one child counts, without its children. */
export const oneOfFields = {
  kind: z.literal('ONE_OF'),
  ...criterionFields,
  ...limits,
  /** BEST: the child that gives most counts. REPORTED: the unit reports one of them and leaves the others blank. */
  choose: z.enum(['BEST', 'REPORTED']),
} as const;

type GroupFields = {
  id: string;
  number: string;
  title: string;
  clause: Clause;
  basePoints: string;
  maxBonus?: string | undefined;
  bonusOnlyIfFull?: string[] | undefined;
  cap?: string | undefined;
  floor?: string | undefined;
  children: Criterion[];
};
/** A group (nội dung): the sum of its children, whose base points add up to its own or are scaled to them. */
export type Sum = GroupFields & { kind: 'SUM'; scaledFrom?: string | undefined };
/** A group of alternatives of which one counts. */
export type OneOf = GroupFields & { kind: 'ONE_OF'; choose: 'BEST' | 'REPORTED' };
export type Group = Sum | OneOf;
export type Criterion = Group | Indicator;

/** A group or an indicator. */
export const Criterion: z.ZodType<Criterion> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    Proportional,
    Bands,
    Count,
    BooleanIndicator,
    Direct,
    LeaderRelative,
    RankToPoints,
    AwardBonus,
    StepIndicator,
    z.strictObject({ ...sumFields, children: z.array(Criterion).min(1).max(200) }),
    z.strictObject({ ...oneOfFields, children: z.array(Criterion).min(2).max(50) }),
  ]),
);
