import type { Paper } from '../../shared/documents/paper.ts';
import type { Decision } from '../../shared/domain/decisions/decision.ts';
import { verificationCode } from '../../shared/domain/decisions/verification-code.ts';
import { sha256 } from '../../shared/domain/hash.ts';
import type { DecisionStore } from '../../shared/storage/decision-store.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';
import { printedPaper } from './printed-paper.ts';

/** What making the file of a decision needs. */
export type KeepPaperDeps = {
  readonly decisions: Pick<DecisionStore, 'noteDocument'>;
  readonly documents: Pick<DocumentStore, 'putOnce'>;
  readonly render: (paper: Paper) => Promise<Uint8Array>;
};

/** Renders a decision's version and keeps the file under its hash, an issued one locked (GOVERNANCE). */
export async function keepDecisionPaper(
  deps: KeepPaperDeps,
  province: string,
  decision: Decision,
  lockedUntil?: Date,
) {
  const draft = decision.state === 'DRAFT';
  const paper = printedPaper(decision.kind, { ...decision, draft });
  const bytes = await deps.render({ ...paper, lookup: lookupOf(province, decision) });
  const hash = sha256(bytes);
  const folder = decision.state === 'ISSUED' ? 'decisions' : 'drafts';
  const key = `${folder}/${province}/${decision.id}/${hash}.pdf`;
  await deps.documents.putOnce(key, bytes, {
    contentType: 'application/pdf',
    ...(lockedUntil === undefined ? {} : { lockedUntil }),
  });
  const document = { version: decision.version, key, hash };
  await deps.decisions.noteDocument(province, decision.id, document);
  return document;
}

/** Where everybody finds it: only what is issued can be found. */
const lookupOf = (province: string, { id, state, content: { publicAddress } }: Decision) =>
  state !== 'ISSUED' || publicAddress === undefined
    ? undefined
    : { code: verificationCode(province, id), address: publicAddress };
