import * as z from 'zod';
import { Id, Text } from '../identifiers.ts';
import { PeriodKind } from '../period.ts';
import { Finding } from '../ranking/eligibility.ts';
import { TieBallot, UnitFact } from '../ranking/tie-policy.ts';
import { UnitReview } from '../reviews/unit-review.ts';
import { SelfScoringSheet, UnitAssignment } from '../scoring/sheet.ts';

/** A member of the bloc, as it stands in rankings (`name`) and in awards (`awardName`). */
export const MemberUnit = z.strictObject({
  id: Id,
  name: Text(200),
  awardName: Text(300).optional(),
});
export type MemberUnit = z.infer<typeof MemberUnit>;

/**
 * Everything a ranking depends on, and nothing else: what `npm run rank` reads and what a result bundle
 * carries as `inputs`. The rule set is kept as JSON here and parsed by `parseRuleSet`, which names every fault.
 */
export const BlocCase = z.strictObject({
  schemaVersion: z.literal(1),
  province: z.strictObject({ id: Id, name: Text(100) }),
  period: z.strictObject({ id: Id, name: Text(200), kind: PeriodKind }),
  bloc: z.strictObject({ id: Id, name: Text(200), kind: z.enum(['KHOI', 'CUM']) }),
  /** Set on sample data; printed on everything made from it. */
  notice: Text(200).optional(),
  ruleSet: z.json(),
  units: z.array(MemberUnit).min(1).max(200),
  assignments: z.array(UnitAssignment).max(200),
  sheets: z.array(SelfScoringSheet).max(200),
  reviews: z.array(UnitReview).max(200),
  /** What a second review (phúc tra) said; lines that it does not name stay as first verified. */
  finalReviews: z.array(UnitReview).max(200).optional(),
  /** Recorded facts that keep units from a place. */
  findings: z.array(Finding).max(500).optional(),
  /** What units declare for the tie metrics of the rule set. */
  facts: z.array(UnitFact).max(1000).optional(),
  /** Recorded ballots between units that share a place. */
  ballots: z.array(TieBallot).max(100).optional(),
});
export type BlocCase = z.infer<typeof BlocCase>;
