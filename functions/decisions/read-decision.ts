import { type Asking, authorize, notThere } from '../../shared/domain/authorize.ts';
import type { Decision } from '../../shared/domain/decisions/decision.ts';
import type { DecisionState } from '../../shared/domain/decisions/decision-kind.ts';
import type { Action } from '../../shared/domain/permissions.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { DecisionEntry, DecisionStore } from '../../shared/storage/decision-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';

/** A decision's latest version, and where it stands. */
export type ReadableDecision = { readonly decision: Decision; readonly entry: DecisionEntry };

/** What one must be allowed to: until it is issued it is for those who work on it, then for everybody. */
export const readAction = (state: DecisionState): Action =>
  state === 'ISSUED' ? 'READ_ISSUED_DECISION' : 'READ_DECISION_DRAFT';

/** A decision for somebody who may do this with it; to read it, unless another action is named. */
export async function readDecision(
  deps: Pick<SettingsStores, 'accounts'> & { readonly decisions: DecisionStore },
  { province, callerId, at }: Asking,
  id: string,
  action?: Action,
): Promise<Result<ReadableDecision, Refusal>> {
  const [account, entry] = await Promise.all([
    deps.accounts.get(province, callerId),
    deps.decisions.entry(province, id),
  ]);
  if (entry === undefined) return notThere(account?.record, 'DECISION', id, at);
  const { periodId, state, version } = entry;
  const may = authorize(account?.record, action ?? readAction(state), { periodId }, at);
  if (!may.ok) return may;
  const decision = await deps.decisions.get(province, id, version);
  if (decision === undefined) throw new Error(`Entry of decision ${id} names a missing version`);
  return ok({ decision, entry });
}
