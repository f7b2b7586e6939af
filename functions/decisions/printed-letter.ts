import type { Paper } from '../../shared/documents/paper.ts';
import { erratumLetter } from '../../shared/documents/papers/erratum-letter.ts';
import type { PrintedFacts } from './printed-decision.ts';

/** The printed form of a letter of errata: number and date are blank until it has them, a draft says DỰ THẢO. */
export const printedLetter = (facts: PrintedFacts): Paper => {
  const { content, signatory, registration, draft, at } = facts;
  return erratumLetter({
    head: {
      body: content.issuingBody,
      number: { value: registration?.number, symbol: content.symbol },
      placeAndDate: { place: content.place, date: registration?.date },
    },
    about: content.subject,
    addressees: content.addressees ?? [],
    paragraphs: content.articles.flat(),
    recipients: content.recipients,
    signature: {
      onBehalf: signatory?.onBehalf,
      title: signatory?.title ?? content.signatureTitle ?? 'CHỦ TỊCH',
      name: signatory?.name,
    },
    draft,
    notice: content.notice,
    createdAt: at,
  });
};
