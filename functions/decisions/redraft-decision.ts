import type { Asking } from '../../shared/domain/authorize.ts';
import { dateInVietNam } from '../../shared/domain/calendar-date.ts';
import type { Decision } from '../../shared/domain/decisions/decision.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import { composeDraft } from './compose-draft.ts';
import type { DraftDecisionDeps } from './draft-decision.ts';
import { readDecision } from './read-decision.ts';

/** Which version was read, and the day on which the decision is to be signed; today where none is named. */
export type Redraft = { readonly version: number; readonly datedOn?: string | undefined };

/**
 * Makes a draft anew (soạn lại), in the words of the template and by the law and amounts that hold now, as its next
 * version: nothing of a draft changes unless somebody asks for it.
 *
 * @rule R-TPL-6 a draft stays as it is until it is made anew
 */
export async function redraftDecision(
  deps: DraftDecisionDeps & Pick<SettingsStores, 'accounts'>,
  asking: Asking,
  id: string,
  { version, datedOn }: Redraft,
): Promise<Result<Decision, Refusal>> {
  const { province, callerId: by, at } = asking;
  const found = await readDecision(deps, asking, id, 'DRAFT_DECISION');
  if (!found.ok) return found;
  const { decision: draft } = found.value;
  const { periodId, state } = draft;
  if (draft.version !== version)
    return refused({ kind: 'DecisionMoved', version: draft.version, state });
  if (state !== 'DRAFT' || draft.kind !== 'AWARD')
    return refused({ kind: 'NotADraft', decisionId: id });
  const council = await deps.councils.latest(province, periodId);
  if (council === undefined) throw new Error(`Draft ${id} rests on no council result`);
  const facts = { version: version + 1, at, by, datedOn: datedOn ?? dateInVietNam(at) };
  const decision = await composeDraft(deps, province, periodId, council, facts);
  const outcome = await deps.decisions.add(province, { decision });
  return outcome === 'STORED' ? ok(decision) : refused({ kind: 'BusyTryAgain' });
}
