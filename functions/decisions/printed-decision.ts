import type { DecisionPaper } from '../../shared/documents/papers/decision.ts';
import type { DecisionContent, Signatory } from '../../shared/domain/decisions/decision.ts';
import { sayLegalBases } from '../../shared/wording/decision.ts';

/** What of a decision stands on its paper. */
export type PrintedFacts = {
  readonly content: DecisionContent;
  readonly legalBases: readonly string[];
  readonly registration?: { readonly number: number; readonly date: string } | undefined;
  readonly signatory?: Signatory | undefined;
  readonly draft: boolean;
  readonly at: string;
};

/**
 * The printed form of a decision: number and date are blank until it has them, a draft says DỰ THẢO on each page,
 * and where it lacks a legal basis it says so in its place.
 */
export function printedDecision(facts: PrintedFacts): DecisionPaper {
  const { content, registration, signatory, draft, at } = facts;
  const cited = sayLegalBases(facts.legalBases);
  const bases = [...cited, ...content.bases];
  const { issuingBody, symbol, place, subject, authority, articles, recipients, notice } = content;
  return {
    issuingBody,
    number: registration?.number,
    symbol,
    place,
    date: registration?.date,
    issuer: content.annexAuthority,
    subject,
    authority,
    legalBases: bases.slice(0, -1),
    proposal: bases.at(-1) ?? '',
    articles,
    recipients,
    signature: {
      onBehalf: signatory?.onBehalf,
      title: signatory?.title ?? content.signatureTitle ?? 'CHỦ TỊCH',
      name: signatory?.name,
    },
    annex: annexOf(content),
    draft,
    notice,
    createdAt: at,
  };
}

function annexOf({ annex, annexTitle, namedInArticle }: DecisionContent): DecisionPaper['annex'] {
  if (annex.length === 0 || namedInArticle === true) return undefined;
  const groups = annex.map(({ blocName, awards }) => ({
    blocName,
    awards: awards.map(({ titleText, units }) => ({
      title: titleText,
      recipients: units.map(({ name }) => name),
    })),
  }));
  return { title: annexTitle, groups };
}
