import * as z from 'zod';
import { CalendarDate, Id, Text } from '../identifiers.ts';
import type { FollowUpKind } from './decision-kind.ts';

/** Why a decision is made, who proposed it and by which letter (Tờ trình), and who carries it out. */
const grounds = {
  reason: Text(1000),
  proposal: z.strictObject({ by: Text(200), number: Text(60), date: CalendarDate }),
  executors: Text(400),
};

/** The new text of one article; one that the decision does not have yet is added. */
const ArticleChange = z.strictObject({ article: z.int().min(1).max(99), text: Text(2000) });
export type ArticleChange = z.infer<typeof ArticleChange>;

/** An error of form: where it stands, what was printed, and what is right. */
const Correction = z.strictObject({ place: Text(200), printed: Text(500), correct: Text(500) });
export type Correction = z.infer<typeof Correction>;

/**
 * What the secretariat writes about an issued decision. An annulment without units named is of all that still have
 * their award; a replacement without articles takes them, and its list, from a newer result of the council.
 */
export const FollowUp = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('AMENDMENT'),
    ...grounds,
    changes: z.array(ArticleChange).min(1).max(20),
  }),
  z.strictObject({
    kind: z.literal('REPLACEMENT'),
    ...grounds,
    articles: z.array(Text(2000)).min(1).max(20).optional(),
  }),
  z.strictObject({
    kind: z.literal('ANNULMENT'),
    ...grounds,
    unitIds: z.array(Id).min(1).max(500).optional(),
    recovery: z.strictObject({ object: z.boolean(), prizeMoney: z.boolean() }),
  }),
  z.strictObject({
    kind: z.literal('ERRATUM'),
    reason: Text(1000),
    symbol: Text(30),
    addressees: z.array(Text(200)).min(1).max(20),
    corrections: z.array(Correction).min(1).max(20),
  }),
]);
export type FollowUp = z.infer<typeof FollowUp>;

const SLUGS: Readonly<Record<FollowUpKind, string>> = {
  AMENDMENT: 'sua-doi',
  REPLACEMENT: 'thay-the',
  ANNULMENT: 'huy-bo',
  ERRATUM: 'dinh-chinh',
};

/**
 * The next free id of a paper of this kind. It is named after the award that everything goes back to, so that an
 * amendment of an amendment has no longer a name than the first.
 */
export function followUpId(award: string, kind: FollowUpKind, taken: readonly string[]): string {
  const begins = `${award}-${SLUGS[kind]}-`;
  return `${begins}${taken.filter((id) => id.startsWith(begins)).length + 1}`;
}
