import type { DecisionPaper } from '../../shared/documents/papers/decision.ts';
import type { Decision } from '../../shared/domain/decisions/decision.ts';
import { sha256 } from '../../shared/domain/hash.ts';
import type { DecisionStore } from '../../shared/storage/decision-store.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';

/** What making the file of a decision needs. */
export type KeepPaperDeps = {
  readonly decisions: Pick<DecisionStore, 'noteDocument'>;
  readonly documents: Pick<DocumentStore, 'putOnce'>;
  readonly render: (paper: DecisionPaper) => Promise<Uint8Array>;
  /** Years for which nobody may delete an issued decision. */
  readonly retentionYears: number;
};

/** Renders a decision's version and keeps the file under its hash; an issued one is locked (GOVERNANCE). */
export async function keepDecisionPaper(deps: KeepPaperDeps, province: string, decision: Decision) {
  const bytes = await deps.render(paperOf(decision));
  const hash = sha256(bytes);
  const folder = decision.state === 'ISSUED' ? 'decisions' : 'drafts';
  const key = `${folder}/${province}/${decision.id}/${hash}.pdf`;
  const lockedUntil = decision.issue && yearsAfter(decision.issue.date, deps.retentionYears);
  await deps.documents.putOnce(key, bytes, {
    contentType: 'application/pdf',
    ...(lockedUntil === undefined ? {} : { lockedUntil }),
  });
  const document = { version: decision.version, key, hash };
  await deps.decisions.noteDocument(province, decision.id, document);
  return document;
}

const yearsAfter = (date: string, years: number): Date =>
  new Date(`${Number(date.slice(0, 4)) + years}-12-31T17:00:00.000Z`);

/** The printed form of a decision: a draft has blanks for number and date, and DỰ THẢO on each page. */
function paperOf({ content, legalBases, issue, at, state }: Decision): DecisionPaper {
  return {
    issuingBody: content.issuingBody,
    number: issue?.number,
    symbol: content.symbol,
    place: content.place,
    date: issue?.date,
    issuer: content.annexAuthority,
    subject: content.subject,
    authority: content.authority,
    legalBases,
    proposal: content.proposal,
    articles: content.articles.map((article) => [article]),
    recipients: content.recipients,
    signature: {
      onBehalf: issue?.signatory.onBehalf,
      title: issue?.signatory.title ?? 'CHỦ TỊCH',
      name: issue?.signatory.name,
    },
    annex: {
      groups: content.annex.map(({ blocName, awards }) => ({
        blocName,
        awards: awards.map(({ titleText, units }) => ({
          title: titleText,
          recipients: units.map(({ name }) => name),
        })),
      })),
    },
    draft: state === 'DRAFT',
    notice: content.notice,
    createdAt: at,
  };
}
