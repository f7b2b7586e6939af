import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import type { Decision, DecisionDocument } from '../../shared/domain/decisions/decision.ts';
import type { DecisionStore } from '../../shared/storage/decision-store.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';
import { type KeepPaperDeps, keepDecisionPaper } from './keep-decision-paper.ts';
import { lockedUntil } from './locked-until.ts';

/** What publishing needs. */
export type PublishDecisionDeps = KeepPaperDeps & {
  readonly decisions: DecisionStore;
  readonly pages: Pick<DocumentStore, 'putOnce'>;
  /** Years for which nobody may delete an issued decision. */
  readonly retentionYears: number;
};

/**
 * Makes the final file of an issued decision, locks it, and leaves a record for the public: who got what by which
 * decision, and the hash by which a copy of the file can be checked. Twice is the same as once.
 */
export async function publishDecision(
  deps: PublishDecisionDeps,
  province: string,
  id: string,
  version: number,
): Promise<void> {
  const decision = await deps.decisions.get(province, id, version);
  if (decision?.state !== 'ISSUED') throw new Error(`Decision ${id} v${version} is not issued`);
  const until = lockedUntil(decision, deps.retentionYears);
  const document = await keepDecisionPaper(deps, province, decision, until);
  const record = new TextEncoder().encode(
    canonicalJson(publicRecord(province, decision, document)),
  );
  await deps.pages.putOnce(`decisions/${province}/${id}/v${version}.json`, record, {
    contentType: 'application/json; charset=utf-8',
  });
}

function publicRecord(province: string, decision: Decision, document: DecisionDocument) {
  const { id, version, registration, content, rankings } = decision;
  return {
    schemaVersion: 1,
    province,
    decision: id,
    version,
    number: registration?.number,
    symbol: content.symbol,
    date: registration?.date,
    subject: content.subject,
    awards: content.annex.map(({ blocName, awards }) => ({
      blocName,
      awards: awards.map(({ titleText, units }) => ({
        title: titleText,
        units: units.map(({ name }) => name),
      })),
    })),
    rankings: rankings.map(({ blocId, version: ranking, digest }) => ({
      blocId,
      version: ranking,
      digest,
    })),
    fileHash: document.hash,
    ...(content.notice === undefined ? {} : { notice: content.notice }),
  };
}
