import { type Asking, authorize } from '../../shared/domain/authorize.ts';
import {
  type BlocBeforeCouncil,
  checkBlocResult,
  countAwards,
} from '../../shared/domain/decisions/check-council-result.ts';
import { checkQuotas } from '../../shared/domain/decisions/check-quotas.ts';
import type {
  CouncilResult,
  RankingSeen,
  StoredCouncilResult,
} from '../../shared/domain/decisions/council-result.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import type { Bloc } from '../../shared/domain/member.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { errorsOf, ok, type Result, refused, unlessFaulty } from '../../shared/domain/result.ts';
import type { BlocStore } from '../../shared/storage/bloc-store.ts';
import type { CouncilStore } from '../../shared/storage/council-store.ts';
import type { DecisionStore } from '../../shared/storage/decision-store.ts';
import type { RankingStore } from '../../shared/storage/ranking-store.ts';
import type { RuleSetReader } from '../../shared/storage/rule-set-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import { decisionIdOf } from './decision-id.ts';

/** What recording needs. */
export type RecordCouncilResultDeps = Pick<SettingsStores, 'accounts' | 'periods' | 'units'> & {
  readonly blocs: BlocStore;
  readonly rankings: RankingStore;
  readonly ruleSetOf: RuleSetReader;
  readonly councils: CouncilStore;
  readonly decisions: DecisionStore;
};

/**
 * Records the council's result for all blocs of a period at once. The same result again changes nothing;
 * another one is the next version: until the decision is sent for signature it is drafted anew, and once it is
 * issued a decision that replaces it can be.
 */
export async function recordCouncilResult(
  deps: RecordCouncilResultDeps,
  asking: Asking,
  period: string,
  result: CouncilResult,
): Promise<Result<StoredCouncilResult, Refusal>> {
  const { province, callerId, at } = asking;
  const [account, when, before, entry] = await Promise.all([
    deps.accounts.get(province, callerId),
    deps.periods.get(province, period),
    deps.councils.latest(province, period),
    deps.decisions.entry(province, decisionIdOf(period)),
  ]);
  const may = authorize(account?.record, 'RECORD_COUNCIL_RESULT', { periodId: period }, at);
  if (!may.ok) return may;
  if (when === undefined) return refused({ kind: 'NotFound', what: 'PERIOD', id: period });
  if (when.record.kind === 'MID_YEAR') return refused({ kind: 'NoAwardsInThisPeriod' });
  if (before !== undefined && hashOf(before.result) === hashOf(result)) return ok(before);
  if (entry !== undefined && entry.state !== 'DRAFT' && entry.state !== 'ISSUED')
    return refused({ kind: 'NotADraft', decisionId: entry.id });
  const blocs = await blocsBefore(deps, province, period, result);
  if (!blocs.ok) return blocs;
  const faults = [
    ...blocs.value.flatMap((bloc) => checkBlocResult(bloc, result, at)),
    ...checkQuotas(
      when.record.quotas ?? [],
      countAwards(blocs.value, result),
      result.overrides ?? [],
    ),
  ];
  const checked = unlessFaulty(faults, () => true);
  if (!checked.ok) return checked;
  const stored = { version: (before?.version ?? 0) + 1, result, at, by: callerId };
  const decided = blocs.value.map(({ bloc }) => ({
    ...bloc,
    decided: { councilVersion: stored.version, at },
    revision: bloc.revision + 1,
  }));
  const states = [...decided, ...(await releasedBlocs(deps, province, period, before, result))];
  const added = await deps.councils.add(province, period, stored, states, decisionIdOf(period));
  return added ? ok(stored) : refused({ kind: 'BusyTryAgain' });
}

/** Blocs that the result before named and this one does not are undecided again. */
async function releasedBlocs(
  { blocs }: RecordCouncilResultDeps,
  province: string,
  period: string,
  before: StoredCouncilResult | undefined,
  { rankings }: CouncilResult,
): Promise<readonly Bloc[]> {
  const left = (before?.result.rankings ?? []).filter(
    ({ blocId }) => !rankings.some((seen) => seen.blocId === blocId),
  );
  const found = await Promise.all(
    left.map(({ blocId }) => blocs.get({ province, period, bloc: blocId })),
  );
  return found.flatMap((bloc) => {
    if (bloc === undefined) return [];
    const { decided: _, ...open } = bloc;
    return [{ ...open, revision: bloc.revision + 1 }];
  });
}

async function blocsBefore(
  deps: RecordCouncilResultDeps,
  province: string,
  period: string,
  { awards, rankings }: CouncilResult,
): Promise<Result<readonly BlocBeforeCouncil[], Refusal>> {
  const found = await Promise.all(rankings.map((seen) => blocBefore(deps, province, period, seen)));
  const unseen = [...new Set(awards.map(({ blocId }) => blocId))].filter(
    (id) => !rankings.some(({ blocId }) => blocId === id),
  );
  const faults: Refusal[] = [
    ...unseen.map((blocId): Refusal => ({ kind: 'RankingOfNoBloc', blocId })),
    ...found.flatMap((bloc): readonly Refusal[] => errorsOf(bloc)),
  ];
  return unlessFaulty(faults, () => found.flatMap((bloc) => (bloc.ok ? [bloc.value] : [])));
}

async function blocBefore(
  deps: RecordCouncilResultDeps,
  province: string,
  period: string,
  seen: RankingSeen,
): Promise<Result<BlocBeforeCouncil, Refusal>> {
  const address = { province, period, bloc: seen.blocId };
  const [bloc, ranking] = await Promise.all([
    deps.blocs.get(address),
    deps.rankings.get(address, seen.version),
  ]);
  if (bloc === undefined) return refused({ kind: 'NotFound', what: 'BLOC', id: seen.blocId });
  if (ranking === undefined) {
    return bloc.ranking === undefined
      ? refused({ kind: 'NotRankedYet', blocName: bloc.name })
      : refused({ kind: 'RankingNotLatest', blocName: bloc.name, latest: bloc.ranking.version });
  }
  const [ruleSet, units] = await Promise.all([
    deps.ruleSetOf(province, bloc.ruleSet),
    deps.units.getAll(province, bloc.members),
  ]);
  const nameOf = (id: string) => units.find((unit) => unit?.id === id)?.name ?? id;
  const { basis, places } = ranking;
  return ok({ bloc, seen, ruleSet, basis, places, nameOf });
}
