import type { Asking } from '../../shared/domain/authorize.ts';
import { dateInVietNam } from '../../shared/domain/calendar-date.ts';
import type { Decision } from '../../shared/domain/decisions/decision.ts';
import type { FollowUp } from '../../shared/domain/decisions/follow-up.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import { composeFollowUp } from './compose-follow-up.ts';
import type { DraftDecisionDeps } from './draft-decision.ts';
import { readDecision } from './read-decision.ts';

/** What drafting a paper about a decision needs. */
export type DraftFollowUpDeps = DraftDecisionDeps & Pick<SettingsStores, 'accounts'>;

/**
 * Drafts a paper about an issued decision from what the secretariat wrote. The same paper written again while it is
 * still a draft is that draft.
 */
export async function draftFollowUp(
  deps: DraftFollowUpDeps,
  asking: Asking,
  id: string,
  paper: FollowUp,
): Promise<Result<Decision, Refusal>> {
  const found = await readDecision(deps, asking, id, 'DRAFT_DECISION');
  if (!found.ok) return found;
  const facts = { version: 1, datedOn: dateInVietNam(asking.at) };
  const composed = await composeFollowUp(deps, asking, found.value, paper, facts);
  if (!composed.ok) return composed;
  const decision = composed.value;
  const before = await sameDraft(deps, asking.province, decision);
  if (before !== undefined) return ok(before);
  if ((await deps.decisions.add(asking.province, { decision })) === 'STORED') return ok(decision);
  const meanwhile = await sameDraft(deps, asking.province, decision);
  return meanwhile === undefined ? refused({ kind: 'BusyTryAgain' }) : ok(meanwhile);
}

/** A draft that says the same about the same decision. */
async function sameDraft(
  { decisions }: DraftFollowUpDeps,
  province: string,
  draft: Decision,
): Promise<Decision | undefined> {
  const entries = await decisions.list(province);
  const drafts = await Promise.all(
    entries
      .filter(({ kind, state }) => kind === draft.kind && state === 'DRAFT')
      .filter(({ target }) => target?.decisionId === draft.target?.decisionId)
      .map(({ id, version }) => decisions.get(province, id, version)),
  );
  return drafts.find((one) => one !== undefined && wordsOf(one) === wordsOf(draft));
}

const wordsOf = ({ content, reason = '' }: Decision): string => hashOf({ content, reason });
