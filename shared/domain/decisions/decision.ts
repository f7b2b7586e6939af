import * as z from 'zod';
import { CalendarDate, Hash, Id, Instant, Text } from '../identifiers.ts';
import { AwardTitle } from './award-title.ts';
import { RankingSeen } from './council-result.ts';

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

/** The wording of a decision, made from the province's settings and the council's result. */
export const DecisionContent = z.strictObject({
  issuingBody: z.array(z.string()).min(1),
  symbol: z.string(),
  place: z.string(),
  authority: z.string(),
  subject: z.string(),
  proposal: z.string(),
  articles: z.array(z.string()).min(1),
  recipients: z.array(z.string()).min(1),
  annex: z.array(AnnexGroup).min(1),
  annexAuthority: z.string(),
  notice: z.string().optional(),
});
export type DecisionContent = z.infer<typeof DecisionContent>;

/** What issuing adds: signed by whom, numbered and dated how. */
export const Issue = z.strictObject({
  signatory: Signatory,
  number: z.int().min(1).max(99_999),
  date: CalendarDate,
});
export type Issue = z.infer<typeof Issue>;

/** One version of a decision. A version never changes; the life goes on in the next one. */
export const Decision = z.strictObject({
  id: Id,
  periodId: Id,
  version: z.int().min(1),
  state: z.enum(['DRAFT', 'ISSUED']),
  councilVersion: z.int().min(1),
  councilDate: CalendarDate,
  rankings: z.array(RankingSeen).min(1),
  content: DecisionContent,
  legalBases: z.array(z.string()).min(1),
  issue: Issue.optional(),
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
