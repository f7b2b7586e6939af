import * as z from 'zod';
import { CalendarDate, Hash, Id, Instant, Text } from '../identifiers.ts';
import { PaperKind } from '../templates/kind-spec.ts';
import { AwardTitle } from './award-title.ts';
import { RankingSeen } from './council-result.ts';
import { DecisionKind, DecisionState } from './decision-kind.ts';
import { FollowUp } from './follow-up.ts';
import { PrizeMoney } from './stated-prize-money.ts';

/** Who signs: `onBehalf` is "KT. CHỦ TỊCH" where a deputy signs for the chairman. */
export const Signatory = z.strictObject({
  name: Text(80),
  title: Text(80),
  onBehalf: Text(80).optional(),
});
export type Signatory = z.infer<typeof Signatory>;

/** The awards of one bloc in the annex, by title, each unit under the name it is awarded by. */
export const AnnexGroup = z.strictObject({
  blocId: Id,
  blocName: Text(200),
  awards: z.array(
    z.strictObject({
      title: AwardTitle,
      titleText: Text(150),
      units: z.array(z.strictObject({ unitId: Id, name: Text(300) })).min(1),
    }),
  ),
});
export type AnnexGroup = z.infer<typeof AnnexGroup>;

/** The wording of a decision, or of a letter: that has addressees, and neither authority nor bases. */
export const DecisionContent = z.strictObject({
  issuingBody: z.array(z.string()).min(1),
  symbol: z.string(),
  place: z.string(),
  authority: z.string(),
  subject: z.string(),
  /** Căn cứ of its own, after the legal bases of the day: the council's minutes, and last who proposed it. */
  bases: z.array(z.string()),
  /** Điều 1, 2, …: each of one paragraph or more; of a letter its only text. */
  articles: z.array(z.array(z.string()).min(1)).min(1),
  recipients: z.array(z.string()).min(1),
  /** Whose place it is to sign, until somebody is named. */
  signatureTitle: z.string().optional(),
  addressees: z.array(z.string()).min(1).optional(),
  /** Empty where there is no list. */
  annex: z.array(AnnexGroup),
  /** What the printed list is of. */
  annexTitle: z.string().optional(),
  /** Set where Điều 1 names the only recipient: the list is not printed. */
  namedInArticle: z.literal(true).optional(),
  annexAuthority: z.string(),
  notice: z.string().optional(),
  /** Where the paper's code is looked up; frozen with the wording, so that the same version prints the same bytes. */
  publicAddress: z.string().optional(),
});
export type DecisionContent = z.infer<typeof DecisionContent>;

/** Number and date, as the records clerk gives them. */
export const Registration = z.strictObject({
  number: z.int().min(1).max(99_999),
  date: CalendarDate,
});
export type Registration = z.infer<typeof Registration>;

/** The issued decision that a paper is about, as it is cited. */
export const DecisionTarget = z.strictObject({
  decisionId: Id,
  version: z.int().min(1),
  symbol: z.string(),
  ...Registration.shape,
});
export type DecisionTarget = z.infer<typeof DecisionTarget>;

/** What an annulment takes back (Luật Thi đua, khen thưởng, art. 93), and of which units. */
export const Recovery = z.strictObject({
  unitIds: z.array(Id).min(1),
  object: z.boolean(),
  prizeMoney: z.boolean(),
});
export type Recovery = z.infer<typeof Recovery>;

/** Which version of which template; 0 is the one that ships with the system. */
export const TemplateReference = z.strictObject({
  kind: PaperKind,
  version: z.int().min(0),
  hash: Hash,
});
export type TemplateReference = z.infer<typeof TemplateReference>;

/**
 * One version of a decision, or of a letter that corrects one. A version never changes; the life goes on in the next
 * one. The wording stands from FOR_SIGNATURE on; `signatory` is printed from then on, `signedOn` is there once it is
 * signed, `registration` once it has a number. `returned` stands on a draft that came back unsigned.
 */
export const Decision = z.strictObject({
  id: Id,
  kind: DecisionKind,
  periodId: Id,
  version: z.int().min(1),
  state: DecisionState,
  /** Where it rests on a council's result. */
  councilVersion: z.int().min(1).optional(),
  councilDate: CalendarDate.optional(),
  proposalDate: CalendarDate.optional(),
  rankings: z.array(RankingSeen),
  content: DecisionContent,
  legalBases: z.array(z.string()),
  /** What its words were made from. */
  template: TemplateReference.optional(),
  /** What it gives with its awards, by the amounts of the day it was drafted for. */
  prizeMoney: PrizeMoney.optional(),
  target: DecisionTarget.optional(),
  reason: Text(1000).optional(),
  /** What the secretariat wrote for a paper about a decision: from it the draft is made anew. */
  written: FollowUp.optional(),
  recovery: Recovery.optional(),
  returned: z.strictObject({ reason: Text(500), at: Instant, by: Id }).optional(),
  signatory: Signatory.optional(),
  signedOn: CalendarDate.optional(),
  registration: Registration.optional(),
  at: Instant,
  by: Id,
});
export type Decision = z.infer<typeof Decision>;

/** The file of a decision's version: where it lies and what it must hash to. */
export const DecisionDocument = z.strictObject({
  version: z.int().min(1),
  key: z.string(),
  hash: Hash,
});
export type DecisionDocument = z.infer<typeof DecisionDocument>;
