import type { Asking } from '../../shared/domain/authorize.ts';
import { dateInVietNam } from '../../shared/domain/calendar-date.ts';
import type { Decision } from '../../shared/domain/decisions/decision.ts';
import type { FollowUp } from '../../shared/domain/decisions/follow-up.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import { composeDraft } from './compose-draft.ts';
import { composeFollowUp } from './compose-follow-up.ts';
import type { DraftDecisionDeps } from './draft-decision.ts';
import { readDecision } from './read-decision.ts';

/**
 * Which version was read, the day on which the decision is to be signed (today where none is named), and for a paper
 * about a decision what is written now; what was written before where nothing is.
 */
export type Redraft = {
  readonly version: number;
  readonly datedOn?: string | undefined;
  readonly paper?: FollowUp | undefined;
};

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
  { version, datedOn = dateInVietNam(asking.at), paper }: Redraft,
): Promise<Result<Decision, Refusal>> {
  const found = await readDecision(deps, asking, id, 'DRAFT_DECISION');
  if (!found.ok) return found;
  const { decision: draft } = found.value;
  const { state } = draft;
  if (draft.version !== version)
    return refused({ kind: 'DecisionMoved', version: draft.version, state });
  if (state !== 'DRAFT') return refused({ kind: 'NotADraft', decisionId: id });
  const facts = { id, version: version + 1, datedOn };
  const made =
    draft.kind === 'AWARD' && paper === undefined
      ? ok(await awardsAnew(deps, asking, draft, facts))
      : await writtenAnew(deps, asking, draft, paper ?? draft.written, facts);
  if (!made.ok) return made;
  const outcome = await deps.decisions.add(asking.province, { decision: made.value });
  return outcome === 'STORED' ? made : refused({ kind: 'BusyTryAgain' });
}

type Anew = { readonly id: string; readonly version: number; readonly datedOn: string };

/** The decision of awards, by the council's latest result. */
async function awardsAnew(
  deps: DraftDecisionDeps,
  { province, callerId: by, at }: Asking,
  { id, periodId }: Decision,
  { version, datedOn }: Anew,
): Promise<Decision> {
  const council = await deps.councils.latest(province, periodId);
  if (council === undefined) throw new Error(`Draft ${id} rests on no council result`);
  return composeDraft(deps, province, periodId, council, { version, at, by, datedOn });
}

/** The paper about a decision, by what is written; of another kind it would be another paper. */
async function writtenAnew(
  deps: DraftDecisionDeps,
  asking: Asking,
  { id, kind, target }: Decision,
  paper: FollowUp | undefined,
  facts: Anew,
): Promise<Result<Decision, Refusal>> {
  if (paper?.kind !== kind) return refused({ kind: 'FollowUpKindDiffers', decisionKind: kind });
  const entry = target && (await deps.decisions.entry(asking.province, target.decisionId));
  const decision = entry && (await deps.decisions.get(asking.province, entry.id, entry.version));
  if (entry === undefined || decision === undefined)
    throw new Error(`Draft ${id} is about a decision that is missing`);
  return composeFollowUp(deps, asking, { decision, entry }, paper, facts);
}
