import { type Asking, authorize } from '../../shared/domain/authorize.ts';
import type {
  CouncilResult,
  StoredCouncilResult,
} from '../../shared/domain/decisions/council-result.ts';
import {
  type DossierState,
  dossierState,
  type Proposed,
  proposedFor,
} from '../../shared/domain/decisions/dossier.ts';
import type { Bloc, Province, Unit } from '../../shared/domain/member.ts';
import type { EmulationPeriod } from '../../shared/domain/period.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { BlocStore } from '../../shared/storage/bloc-store.ts';
import type { CouncilStore } from '../../shared/storage/council-store.ts';
import type { RankingStore, StoredRanking } from '../../shared/storage/ranking-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';

/** What reading a period for the department's papers needs. */
export type ReadDossierDeps = Pick<
  SettingsStores,
  'accounts' | 'provinces' | 'periods' | 'units'
> & {
  readonly blocs: Pick<BlocStore, 'list'>;
  readonly rankings: Pick<RankingStore, 'get'>;
  readonly councils: Pick<CouncilStore, 'latest'>;
};

/** A bloc in the department's papers; `ranking` is there once it is ranked for good. */
export type DossierBloc = {
  readonly bloc: Pick<Bloc, 'id' | 'name'>;
  readonly state: DossierState;
  readonly ranking: StoredRanking | undefined;
  readonly proposed: readonly Proposed[];
};

/** What the department's papers of a period are made from. */
export type Dossier = {
  readonly province: Province;
  readonly period: EmulationPeriod;
  readonly council: StoredCouncilResult | undefined;
  /** All blocs of the period, in the order in which the council had them before it. */
  readonly blocs: readonly DossierBloc[];
  readonly units: ReadonlyMap<string, Unit>;
};

/**
 * A period as the department proposes its awards, for those who draft its decision. The stored rankings have all
 * that is printed, so no bundle is read.
 *
 * @throws {Error} a bug: something that a stored record names is missing.
 */
export async function readDossier(
  deps: ReadDossierDeps,
  { province, callerId, at }: Asking,
  period: string,
): Promise<Result<Dossier, Refusal>> {
  const [account, home, when, listed, council] = await Promise.all([
    deps.accounts.get(province, callerId),
    deps.provinces.get(province),
    deps.periods.get(province, period),
    deps.blocs.list(province, period),
    deps.councils.latest(province, period),
  ]);
  const may = authorize(account?.record, 'DRAFT_DECISION', { periodId: period }, at);
  if (!may.ok) return may;
  if (when === undefined) return refused({ kind: 'NotFound', what: 'PERIOD', id: period });
  if (home === undefined) throw new Error(`Province ${province} is missing`);
  const blocs = await Promise.all(
    inCouncilsOrder(listed, council?.result).map((bloc) =>
      dossierBloc(deps, { province, period: when.record }, bloc, council?.result),
    ),
  );
  const members = listed.flatMap((bloc) => bloc.members);
  const units = await deps.units.getAll(province, members);
  return ok({
    province: home.record,
    period: when.record,
    council,
    blocs,
    units: new Map(units.flatMap((unit) => (unit === undefined ? [] : [[unit.id, unit]]))),
  });
}

async function dossierBloc(
  { rankings }: Pick<ReadDossierDeps, 'rankings'>,
  { province, period }: { readonly province: string; readonly period: EmulationPeriod },
  bloc: Bloc,
  council: CouncilResult | undefined,
): Promise<DossierBloc> {
  const state = dossierState(bloc, council);
  if (state === 'NOT_RANKED_FOR_GOOD') return { bloc, state, ranking: undefined, proposed: [] };
  const version = bloc.ranking?.version ?? 0;
  const ranking = await rankings.get({ province, period: period.id, bloc: bloc.id }, version);
  if (ranking === undefined) throw new Error(`Ranking ${version} of ${bloc.id} is missing`);
  const isProposed = state === 'PROPOSED' && period.kind !== 'MID_YEAR';
  const { places } = ranking;
  return {
    bloc,
    state,
    ranking,
    proposed: isProposed ? proposedFor({ id: bloc.id, places }, council) : [],
  };
}

/** As the council had them before it, so that the list reads like that of the decision; the others behind. */
function inCouncilsOrder(
  blocs: readonly Bloc[],
  council: Pick<CouncilResult, 'rankings'> | undefined,
): readonly Bloc[] {
  const seen = (council?.rankings ?? []).flatMap(({ blocId }) =>
    blocs.filter(({ id }) => id === blocId),
  );
  return [...seen, ...blocs.filter((bloc) => !seen.includes(bloc))];
}
