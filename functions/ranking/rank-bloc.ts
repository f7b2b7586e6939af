import type { BlocCase } from '../../shared/domain/bundle/bloc-case.ts';
import {
  bundleText,
  makeBundle,
  type ResultBundle,
} from '../../shared/domain/bundle/result-bundle.ts';
import type { Bloc } from '../../shared/domain/member.ts';
import type { Stage } from '../../shared/domain/period.ts';
import { onBasis } from '../../shared/domain/ranking/basis-score.ts';
import type { BlocResult } from '../../shared/domain/ranking/bloc-result.ts';
import { parseRuleSet } from '../../shared/domain/scoring/rule-set.ts';
import { standingAt } from '../../shared/domain/stages.ts';
import type { BlocStore } from '../../shared/storage/bloc-store.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';
import type {
  RankedPlace,
  RankingStore,
  StoredRanking,
} from '../../shared/storage/ranking-store.ts';
import type { BlocAddress } from '../../shared/storage/table-keys.ts';
import { type GatherCaseDeps, gatherCase } from './gather-case.ts';

/** What ranking needs. */
export type RankBlocDeps = GatherCaseDeps & {
  readonly blocs: BlocStore;
  readonly rankings: RankingStore;
  readonly documents: Pick<DocumentStore, 'putOnce'>;
};

const TRIES = 5;

/**
 * Ranks a bloc whose scoring stage has ended and stores the ranking with its bundle. The same inputs never give
 * a second version, but are told again, as the same ranking may be final now; two runs at once give one, changed
 * inputs give the next. Does nothing for a bloc that
 * awaits no ranking: the event came twice, or late.
 *
 * @throws Error when the stored inputs don't make a valid case (a bug), or the bloc changed too often meanwhile;
 * the bloc stays due, so the next tick tries again
 */
export async function rankBloc(deps: RankBlocDeps, address: BlocAddress): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const bloc = await deps.blocs.get(address);
    if (bloc?.awaiting === undefined || bloc.decided !== undefined) return;
    const bundle = await bundleOf(deps, address, bloc);
    if (await settle(deps, address, bloc, bloc.awaiting, bundle)) return;
  }
  throw new Error(`Bloc ${address.bloc} changed while it was being ranked`);
}

async function bundleOf(
  deps: RankBlocDeps,
  address: BlocAddress,
  bloc: Bloc,
): Promise<ResultBundle> {
  const blocCase: BlocCase = await gatherCase(deps, address, bloc);
  const bundle = makeBundle(blocCase);
  if (bundle.ok) return bundle.value;
  const where = bundle.errors.map(({ kind, path }) => `${kind} at ${path}`).join(', ');
  throw new Error(`Stored inputs of ${address.bloc} are faulty: ${where}`);
}

async function settle(
  deps: RankBlocDeps,
  address: BlocAddress,
  bloc: Bloc,
  awaiting: { readonly stage: Stage; readonly since: string },
  bundle: ResultBundle,
): Promise<boolean> {
  const dueAt = standingAt(bloc.windows, awaiting.since).nextChangeAt;
  const { awaiting: _, ...settled } = { ...bloc, revision: bloc.revision + 1 };
  const { inputsHash, digest } = bundle;
  if (bloc.ranking?.inputsHash === inputsHash) {
    const version = String(bloc.ranking.version);
    const event = { kind: 'RankingStored' as const, ...address, version, at: awaiting.since };
    const attempt = String(settled.revision);
    return deps.blocs.save(address, settled, dueAt, { event, attempt });
  }
  const bundleKey = `bundles/${address.province}/${digest}.json`;
  const bytes = new TextEncoder().encode(bundleText(bundle));
  await deps.documents.putOnce(bundleKey, bytes, { contentType: 'application/json' });
  const version = (bloc.ranking?.version ?? 0) + 1;
  const ranking: StoredRanking = {
    blocId: address.bloc,
    periodId: address.period,
    version,
    stage: awaiting.stage,
    basis: bundle.result.basis,
    inputsHash,
    digest,
    bundleKey,
    rankedAt: awaiting.since,
    ...sourceNoteOf(bundle),
    places: withTotals(bundle.result),
    ...(bloc.ranking === undefined ? {} : { before: bloc.ranking }),
  };
  const next = { ...settled, ranking: { version, inputsHash, digest } };
  return deps.rankings.add(address, ranking, next, dueAt);
}

function sourceNoteOf({ inputs }: ResultBundle): { readonly sourceNote?: string } {
  const ruleSet = parseRuleSet(inputs.ruleSet);
  return ruleSet.ok && ruleSet.value.sourceNote ? { sourceNote: ruleSet.value.sourceNote } : {};
}

/** Places rest on what was reviewed as far as it was: an unreviewed line counts as the rule computes it. */
const withTotals = ({ places, scores }: BlocResult): RankedPlace[] =>
  places.map((place) => {
    const score = scores.find(({ unitId }) => unitId === place.unitId);
    return score === undefined ? place : { ...place, totals: onBasis(score, 'FINAL').totals };
  });
