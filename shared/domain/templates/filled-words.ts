import type { DecisionContent } from '../decisions/decision.ts';
import type { FilledPart } from './fill-template.ts';
import type { PartName } from './kind-spec.ts';

/** The words of a decision, or of a letter, that come from its template. */
export type FilledWords = Pick<
  DecisionContent,
  'subject' | 'bases' | 'articles' | 'recipients' | 'signatureTitle' | 'annexTitle'
>;

/** A filled template as the content of a decision; the text of a letter is its only article. */
export function filledWords(filled: readonly FilledPart[]): FilledWords {
  const groups = (...parts: readonly PartName[]): string[][] =>
    filled.flatMap((one) => (parts.includes(one.part) ? [[...one.paragraphs]] : []));
  const lines = (part: PartName): string[] => groups(part).flat();
  const [annexTitle] = lines('ANNEX_TITLE');
  return {
    subject: lines('SUBJECT')[0] ?? '',
    bases: lines('BASES'),
    articles: groups('ARTICLE', 'TEXT'),
    recipients: lines('RECIPIENTS'),
    signatureTitle: lines('SIGNATURE')[0] ?? '',
    ...(annexTitle === undefined ? {} : { annexTitle }),
  };
}
