import { encoded, KEPT } from '../../shared/documents/public-pages/public-keeping.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import type { Decision, DecisionDocument } from '../../shared/domain/decisions/decision.ts';
import { publicPaths } from '../../shared/domain/decisions/published-decision.ts';
import { verificationCode } from '../../shared/domain/decisions/verification-code.ts';
import type { DecisionStore } from '../../shared/storage/decision-store.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';
import { type KeepPaperDeps, keepDecisionPaper } from './keep-decision-paper.ts';
import { decisionLockedUntil } from './locked-until.ts';
import { publishFront, type SiteScripts } from './publish-front.ts';
import { awardsOf, type PublishPagesDeps, publishPages } from './publish-pages.ts';

/** What publishing needs. */
export type PublishDecisionDeps = KeepPaperDeps &
  PublishPagesDeps & {
    readonly decisions: DecisionStore;
    readonly documents: DocumentStore;
    readonly siteScripts: () => SiteScripts;
    /** Years for which nobody may delete an issued decision. */
    readonly retentionYears: number;
  };

/**
 * Makes the final file of an issued decision, locks it, leaves a record for the public (who got what by which
 * decision, and the hash by which a copy of the file can be checked), and writes the pages for people, also
 * those of the decision that it changes. Twice is the same as once.
 */
export async function publishDecision(
  deps: PublishDecisionDeps,
  province: string,
  id: string,
  version: number,
): Promise<void> {
  const decision = await deps.decisions.get(province, id, version);
  if (decision?.state !== 'ISSUED') throw new Error(`Decision ${id} v${version} is not issued`);
  const document = await finalFile(deps, province, decision);
  await deps.pages.putOnce(
    publicPaths.manifest(province, id, version),
    encoded(canonicalJson(publicRecord(province, decision, document))),
    KEPT.record,
  );
  await publishFront(deps.pages, deps.siteScripts());
  for (const about of [id, decision.target?.decisionId])
    if (about !== undefined) await publishPages(deps, province, about);
}

/** The file that was made when it was first published stays the one, whatever today's software would make of it. */
async function finalFile(
  deps: PublishDecisionDeps,
  province: string,
  decision: Decision,
): Promise<DecisionDocument> {
  const { document } = (await deps.decisions.entry(province, decision.id)) ?? {};
  if (document?.version === decision.version) return document;
  const until = decisionLockedUntil(decision, deps.retentionYears);
  return keepDecisionPaper(deps, province, decision, until);
}

function publicRecord(province: string, decision: Decision, document: DecisionDocument) {
  const { id, version, registration, content, rankings } = decision;
  return {
    schemaVersion: 1,
    province,
    code: verificationCode(province, id),
    decision: id,
    version,
    number: registration?.number,
    symbol: content.symbol,
    date: registration?.date,
    subject: content.subject,
    awards: awardsOf(decision),
    rankings: rankings.map(({ blocId, version: ranking, digest }) => ({
      blocId,
      version: ranking,
      digest,
    })),
    fileHash: document.hash,
    ...(content.notice === undefined ? {} : { notice: content.notice }),
  };
}
