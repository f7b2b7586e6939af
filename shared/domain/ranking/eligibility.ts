import * as z from 'zod';
import { Clause } from '../clause.ts';
import { Id, Text } from '../identifiers.ts';
import { DecimalText } from '../points.ts';
import { SignedRulePoints } from '../scoring/indicator-fields.ts';

/**
 * Why a unit has no place: not ranked at all (không xếp loại), not eligible for an award (không đủ điều kiện xét
 * tặng), or held while something is being looked into (chưa xét khen thưởng). Of several the first here counts.
 */
export const Ineligible = z.enum(['NOT_RANKED', 'DISQUALIFIED', 'WITHHELD']);
export type Ineligible = z.infer<typeof Ineligible>;

/** A recorded fact that keeps a unit from a place: its reason, and the document it stands in. */
export const Finding = z.strictObject({
  unitId: Id,
  kind: Ineligible,
  reason: Text(500),
  source: Text(300),
});
export type Finding = z.infer<typeof Finding>;

/**
 * A condition of the rule set that keeps a unit from a place: published points below a limit (of a group, an
 * indicator, or the whole), cases reported at least so often, or an answer that is "not met". A criterion that is not
 * assigned meets none.
 */
export const Disqualifier = z.strictObject({
  id: Id,
  title: Text(300),
  clause: Clause,
  gives: Ineligible,
  when: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('POINTS_BELOW'),
      criterionId: Id,
      points: SignedRulePoints,
    }),
    z.strictObject({ kind: z.literal('TOTAL_BELOW'), points: SignedRulePoints }),
    z.strictObject({
      kind: z.literal('CASES'),
      indicatorId: Id,
      eventId: Id,
      atLeast: z.int().min(1).max(9999),
    }),
    z.strictObject({ kind: z.literal('NOT_MET'), indicatorId: Id }),
  ]),
});
export type Disqualifier = z.infer<typeof Disqualifier>;

const ruled = {
  state: Ineligible,
  disqualifierId: Id,
  title: z.string(),
  clause: Clause,
} as const;

/** One thing that keeps a unit from a place. By a rule: what was found and the limit it fails, or what was not met. */
export const Cause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('NO_SHEET') }),
  z.strictObject({
    kind: z.literal('FINDING'),
    state: Ineligible,
    text: z.string(),
    source: z.string(),
  }),
  z.strictObject({
    kind: z.literal('RULE'),
    ...ruled,
    measure: z.enum(['POINTS', 'CASES']),
    limit: DecimalText,
    found: DecimalText,
  }),
  z.strictObject({ kind: z.literal('NOT_MET'), ...ruled }),
]);
export type Cause = z.infer<typeof Cause>;

/** What keeps a unit from a place, and every cause of it. */
export type Ineligibility = { readonly kind: Ineligible; readonly causes: readonly Cause[] };
