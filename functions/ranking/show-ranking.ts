import { type Asking, authorize, notThere } from '../../shared/domain/authorize.ts';
import type { Bloc } from '../../shared/domain/member.ts';
import type { Action } from '../../shared/domain/permissions.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import { blocSubject } from '../../shared/domain/sheet-subject.ts';
import type { BlocStore } from '../../shared/storage/bloc-store.ts';
import type { RankingStore, StoredRanking } from '../../shared/storage/ranking-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import type { BlocAddress } from '../../shared/storage/table-keys.ts';

/** What showing a ranking needs. */
export type ShowRankingDeps = Pick<SettingsStores, 'accounts'> & {
  readonly blocs: BlocStore;
  readonly rankings: RankingStore;
};

/** A ranking with the bloc it is of; `final` once the council has decided on it. */
export type RankingView = { readonly bloc: Bloc; readonly ranking: StoredRanking };

/** A version of the bloc's ranking, the latest where none is named, for somebody who may do `action` with it. */
export async function showRanking(
  deps: ShowRankingDeps,
  { province, callerId, at }: Asking,
  address: BlocAddress,
  action: Action,
  version: number | undefined,
): Promise<Result<RankingView, Refusal>> {
  const [account, bloc] = await Promise.all([
    deps.accounts.get(province, callerId),
    deps.blocs.get(address),
  ]);
  if (bloc === undefined) return notThere(account?.record, 'BLOC', address.bloc, at);
  const may = authorize(account?.record, action, blocSubject(bloc, address.period, at), at);
  if (!may.ok) return may;
  const ranking = await findRanking(deps, bloc, address, version);
  return ranking.ok ? ok({ bloc, ranking: ranking.value }) : ranking;
}

/** A version of the bloc's ranking, the latest where none is named. */
export async function findRanking(
  { rankings }: Pick<ShowRankingDeps, 'rankings'>,
  bloc: Bloc,
  address: BlocAddress,
  version: number | undefined,
): Promise<Result<StoredRanking, Refusal>> {
  const wanted = version ?? bloc.ranking?.version;
  if (wanted === undefined) return refused({ kind: 'NotRankedYet', blocName: bloc.name });
  const ranking = await rankings.get(address, wanted);
  if (ranking === undefined)
    return refused({ kind: 'NotFound', what: 'RANKING', id: String(wanted) });
  return ok(ranking);
}
