import { type Asking, authorize, notThere } from '../../shared/domain/authorize.ts';
import type { Decision, DecisionDocument } from '../../shared/domain/decisions/decision.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { DecisionStore } from '../../shared/storage/decision-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';

/** A decision's latest version, and its file once that is made. */
export type ReadableDecision = {
  readonly decision: Decision;
  readonly document: DecisionDocument | undefined;
};

/** A decision for somebody who may read it: a draft is for those who work on it, an issued one for everybody. */
export async function readDecision(
  deps: Pick<SettingsStores, 'accounts'> & { readonly decisions: DecisionStore },
  { province, callerId, at }: Asking,
  id: string,
): Promise<Result<ReadableDecision, Refusal>> {
  const [account, entry] = await Promise.all([
    deps.accounts.get(province, callerId),
    deps.decisions.entry(province, id),
  ]);
  if (entry === undefined) return notThere(account?.record, 'DECISION', id, at);
  const action = entry.state === 'ISSUED' ? 'READ_ISSUED_DECISION' : 'READ_DECISION_DRAFT';
  const may = authorize(account?.record, action, { periodId: entry.periodId }, at);
  if (!may.ok) return may;
  const decision = await deps.decisions.get(province, id, entry.version);
  if (decision === undefined) throw new Error(`Entry of decision ${id} names a missing version`);
  return ok({ decision, document: entry.document });
}
