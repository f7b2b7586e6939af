import type { Decision } from '../../shared/domain/decisions/decision.ts';
import type { Effect } from '../../shared/domain/decisions/decision-kind.ts';
import type {
  CitedDecision,
  PublishedDecision,
  PublishedFile,
} from '../../shared/domain/decisions/published-decision.ts';
import { verificationCode } from '../../shared/domain/decisions/verification-code.ts';
import type { DecisionEntry, DecisionStore } from '../../shared/storage/decision-store.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';

/** What reading a decision for the public needs. */
export type ReadPublishedDeps = {
  readonly decisions: Pick<DecisionStore, 'entry' | 'get'>;
  readonly documents: Pick<DocumentStore, 'head'>;
};

/** An issued decision as everybody may know it now, with the version that was issued. */
export type IssuedDecision = { readonly decision: Decision; readonly published: PublishedDecision };

/**
 * Reads an issued decision, its files and what later papers made of it.
 *
 * @throws Error when it is not issued, or one of its files is missing: a bug
 */
export async function readPublished(
  deps: ReadPublishedDeps,
  province: string,
  id: string,
): Promise<IssuedDecision> {
  const entry = await deps.decisions.entry(province, id);
  const decision = entry && (await deps.decisions.get(province, id, entry.version));
  if (entry === undefined || decision?.state !== 'ISSUED')
    throw new Error(`Decision ${id} is not issued`);
  const { periodId, version, content, rankings, target } = decision;
  return {
    decision,
    published: {
      schemaVersion: 1,
      ...cited(province, decision),
      province,
      decisionId: id,
      periodId,
      version,
      subject: content.subject,
      standing: entry.standing ?? 'IN_FORCE',
      effects: await Promise.all(
        (entry.effects ?? []).map((effect) => citedEffect(deps, province, decision, effect)),
      ),
      ...(target === undefined ? {} : { target: await citedAs(deps, province, target.decisionId) }),
      files: await filesOf(deps, entry),
      rankings: rankings.map(({ blocId, version: ranking, digest }) => ({
        blocId,
        blocName: content.annex.find((group) => group.blocId === blocId)?.blocName ?? blocId,
        version: ranking,
        digest,
      })),
      ...(content.notice === undefined ? {} : { notice: content.notice }),
    },
  };
}

function cited(province: string, { id, kind, registration, content }: Decision): CitedDecision {
  if (registration === undefined) throw new Error(`Decision ${id} has no number`);
  return { code: verificationCode(province, id), kind, ...registration, symbol: content.symbol };
}

async function citedAs(
  { decisions }: ReadPublishedDeps,
  province: string,
  id: string,
): Promise<CitedDecision> {
  const entry = await decisions.entry(province, id);
  const decision = entry && (await decisions.get(province, id, entry.version));
  if (decision === undefined) throw new Error(`Decision ${id} is missing`);
  return cited(province, decision);
}

/** A later paper, with the units whose award it annulled as this decision names them. */
async function citedEffect(
  deps: ReadPublishedDeps,
  province: string,
  { content }: Decision,
  { decisionId, unitIds }: Effect,
): Promise<PublishedDecision['effects'][number]> {
  const awarded = content.annex.flatMap(({ awards }) => awards.flatMap(({ units }) => units));
  const units = unitIds?.map((id) => awarded.find(({ unitId }) => unitId === id)?.name ?? id);
  const paper = await citedAs(deps, province, decisionId);
  return units === undefined ? paper : { ...paper, units };
}

async function filesOf(
  { documents }: ReadPublishedDeps,
  { document, sealed }: DecisionEntry,
): Promise<PublishedFile[]> {
  const listed = [['CONTENT', document] as const, ['SEALED', sealed] as const];
  const files = listed.map(async ([kind, file]) => {
    if (file === undefined) return [];
    const kept = await documents.head(file.key);
    if (kept === undefined) throw new Error(`File ${file.key} is missing`);
    return [{ kind, sha256: file.hash, sizeBytes: kept.sizeBytes }];
  });
  return (await Promise.all(files)).flat();
}
