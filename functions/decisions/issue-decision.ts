import { type Asking, authorize, notThere } from '../../shared/domain/authorize.ts';
import type { Decision, Issue } from '../../shared/domain/decisions/decision.ts';
import { legalBasesOn } from '../../shared/domain/decisions/legal-bases.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { CouncilStore } from '../../shared/storage/council-store.ts';
import type { DecisionStore } from '../../shared/storage/decision-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import { sayMinutesBasis } from '../../shared/wording/decision.ts';

/** What issuing needs. */
export type IssueDecisionDeps = Pick<SettingsStores, 'accounts' | 'provinces'> & {
  readonly councils: CouncilStore;
  readonly decisions: DecisionStore;
};

/**
 * Issues a drafted decision: who signed it, its number and its date are recorded, and the final file is made
 * and published by the event. The same issue again changes nothing; a number is given once per symbol and year.
 */
export async function issueDecision(
  deps: IssueDecisionDeps,
  asking: Asking,
  id: string,
  issue: Issue,
): Promise<Result<Decision, Refusal>> {
  const { province, callerId, at } = asking;
  const [account, entry, home] = await Promise.all([
    deps.accounts.get(province, callerId),
    deps.decisions.entry(province, id),
    deps.provinces.get(province),
  ]);
  if (entry === undefined) return notThere(account?.record, 'DECISION', id, at);
  const may = authorize(account?.record, 'ISSUE_DECISION', { periodId: entry.periodId }, at);
  if (!may.ok) return may;
  const draft = await deps.decisions.get(province, id, entry.version);
  if (draft === undefined || home === undefined)
    throw new Error(`Entry of decision ${id} names what is missing`);
  if (draft.issue !== undefined) {
    return isSame(draft.issue, issue) ? ok(draft) : refused({ kind: 'NotADraft', decisionId: id });
  }
  if (issue.date < draft.councilDate)
    return refused({
      kind: 'IssuedBeforeCouncil',
      date: issue.date,
      councilDate: draft.councilDate,
    });
  const council = await deps.councils.latest(province, draft.periodId);
  if (council?.version !== draft.councilVersion)
    return refused({ kind: 'DraftOutdated', decisionId: id });
  const bases = legalBasesOn(home.record.decisions.legalBases, issue.date);
  if (bases.length === 0) return refused({ kind: 'NoLegalBasis', date: issue.date });
  const { minutes } = council.result;
  const legalBases = [...bases, sayMinutesBasis(minutes.number, minutes.date)];
  const issued: Decision = {
    ...draft,
    version: draft.version + 1,
    state: 'ISSUED',
    legalBases,
    issue,
    at,
    by: callerId,
  };
  return settle(deps, province, issued, issue);
}

async function settle(
  deps: IssueDecisionDeps,
  province: string,
  issued: Decision,
  { number, date }: Issue,
): Promise<Result<Decision, Refusal>> {
  const { symbol } = issued.content;
  const year = date.slice(0, 4);
  const outcome = await deps.decisions.issue(province, issued, { symbol, year, number });
  if (outcome === 'ISSUED') return ok(issued);
  if (outcome === 'NUMBER_TAKEN') return refused({ kind: 'NumberTaken', number, symbol, year });
  return refused({ kind: 'BusyTryAgain' });
}

const isSame = (a: Issue, b: Issue): boolean =>
  a.number === b.number &&
  a.date === b.date &&
  a.signatory.name === b.signatory.name &&
  a.signatory.title === b.signatory.title &&
  a.signatory.onBehalf === b.signatory.onBehalf;
