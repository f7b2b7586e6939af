import { awardedUnits } from '../../shared/domain/decisions/awarded-units.ts';
import type { Decision } from '../../shared/domain/decisions/decision.ts';
import type { Effect } from '../../shared/domain/decisions/decision-kind.ts';
import type {
  CitedDecision,
  PublishedDecision,
  PublishedFile,
  PublishedFileKind,
} from '../../shared/domain/decisions/published-decision.ts';
import { verificationCode } from '../../shared/domain/decisions/verification-code.ts';
import type { Hash } from '../../shared/domain/identifiers.ts';
import type { DecisionEntry, DecisionStore } from '../../shared/storage/decision-store.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';
import type { OriginalStore } from '../../shared/storage/original-store.ts';
import { type DecisionFile, filesOf } from './decision-files.ts';

/** What reading a decision for the public needs. */
export type ReadPublishedDeps = {
  readonly decisions: Pick<DecisionStore, 'entry' | 'get'>;
  readonly originals: Pick<OriginalStore, 'uploads'>;
  readonly documents: Pick<DocumentStore, 'head'>;
};

/** An issued decision as everybody may know it now, with the version that was issued. */
export type IssuedDecision = {
  readonly decision: Decision;
  readonly published: PublishedDecision;
  /** Of the key that its seal was made with, once it has one. */
  readonly sealKeyHash: Hash | undefined;
};

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
    sealKeyHash: entry.sealed?.keyHash,
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
      files: await publishedFiles(deps, province, entry),
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
  const awarded = awardedUnits(content.annex);
  const units = unitIds?.map((id) => awarded.find(({ unitId }) => unitId === id)?.name ?? id);
  const paper = await citedAs(deps, province, decisionId);
  return units === undefined ? paper : { ...paper, units };
}

/** In the order content, sealed, original: how programs have always been told them. */
const KINDS = ['content', 'sealed', 'original'] as const;

const kindOf = ({ file, kind = 'SCAN' }: DecisionFile): PublishedFileKind =>
  file === 'original' ? kind : ({ content: 'CONTENT', sealed: 'SEALED' } as const)[file];

async function publishedFiles(
  { originals, documents }: ReadPublishedDeps,
  province: string,
  entry: DecisionEntry,
): Promise<PublishedFile[]> {
  const there = filesOf(province, entry, await originals.uploads(province, entry.id));
  const listed = KINDS.flatMap((name) => there.filter(({ file }) => file === name));
  return Promise.all(
    listed.map(async (one) => {
      const kept = await documents.head(one.key);
      if (kept === undefined) throw new Error(`File ${one.key} is missing`);
      return { kind: kindOf(one), sha256: one.hash, sizeBytes: kept.sizeBytes };
    }),
  );
}
