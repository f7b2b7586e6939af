import { sha256 } from '../../shared/domain/hash.ts';
import type { Hash } from '../../shared/domain/identifiers.ts';
import type { DecisionStore } from '../../shared/storage/decision-store.ts';
import { type KeepSealedDeps, keepSealed } from './keep-sealed.ts';
import { decisionLockedUntil } from './locked-until.ts';
import { type PublishPagesDeps, publishPages } from './publish-pages.ts';

/** What sealing needs; `keyHash` is of the key that it is made with. */
export type SealDecisionDeps = PublishPagesDeps &
  KeepSealedDeps & {
    readonly decisions: Pick<DecisionStore, 'entry' | 'get' | 'noteSealed'>;
    readonly keyHash: () => Promise<Hash>;
    readonly retentionYears: number;
  };

/** Where the final files of decisions are put. */
const FINAL = /^decisions\/([^/]+)\/([^/]+)\/([0-9a-f]{64})\.pdf$/;

/**
 * Seals the final file of an issued decision as it arrives in the bucket: a second file, locked like the first, and the
 * decision's public pages anew, with the hashes of both. Twice, late or two at once end in the same: the first sealed file
 * that is kept is the one that counts.
 */
export async function sealDecision(deps: SealDecisionDeps, key: string): Promise<void> {
  const [, province, id, hash] = FINAL.exec(key) ?? [];
  if (province === undefined || id === undefined || hash === undefined)
    throw new Error(`No key of a final file: ${key}`);
  const entry = await deps.decisions.entry(province, id);
  const decision = entry && (await deps.decisions.get(province, id, entry.version));
  if (decision?.state !== 'ISSUED') throw new Error(`Decision ${id} is not issued`);
  const content = await deps.documents.get(key);
  if (content === undefined || sha256(content) !== hash) throw new Error(`${key} is not its hash`);
  const second = `sealed/${province}/${id}/${hash}.pdf`;
  const sealed = await keepSealed(deps, second, content, {
    at: decision.at,
    lockedUntil: decisionLockedUntil(decision, deps.retentionYears),
  });
  await deps.decisions.noteSealed(province, id, {
    version: decision.version,
    key: second,
    hash: sealed,
    keyHash: await deps.keyHash(),
  });
  await publishPages(deps, province, id);
}
