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

/** The fields of a group without its children. */
export const groupFields = {
  kind: z.literal('SUM'),
  ...criterionFields,
  /** The most the group gives in all, base and bonus together. */
  cap: RulePoints.optional(),
  /** The least the group gives, however much is deducted. */
  floor: SignedRulePoints.optional(),
} as const;

/** A group (nội dung): the sum of its children, whose base points add up to its own. */
export type Group = {
  kind: 'SUM';
  id: string;
  number: string;
  title: string;
  clause: Clause;
  basePoints: string;
  maxBonus?: string | undefined;
  cap?: string | undefined;
  floor?: string | undefined;
  children: Criterion[];
};
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
    z.strictObject({ ...groupFields, children: z.array(Criterion).min(1).max(200) }),
  ]),
);
