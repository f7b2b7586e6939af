import { ResultBundle } from '../../shared/domain/bundle/result-bundle.ts';
import { sha256 } from '../../shared/domain/hash.ts';
import { parseRuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { BlocStore } from '../../shared/storage/bloc-store.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';
import type { PaperStore } from '../../shared/storage/paper-store.ts';
import type { RankingStore } from '../../shared/storage/ranking-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import type { BlocAddress } from '../../shared/storage/table-keys.ts';
import type { PaperContext } from './paper-context.ts';
import { PAPER_TYPES } from './paper-types.ts';
import type { PaperToMake } from './papers-of.ts';

/** What preparing papers needs. */
export type PrepareBlocPapersDeps = Pick<SettingsStores, 'units' | 'provinces'> & {
  readonly blocs: BlocStore;
  readonly rankings: RankingStore;
  readonly papers: Pick<PaperStore, 'put' | 'noteMade'>;
  readonly documents: Pick<DocumentStore, 'get' | 'putOnce'>;
  readonly papersOf: (context: PaperContext) => readonly PaperToMake[];
};

/**
 * Makes the papers that a bloc's ranking feeds, one after the other; none of one that a newer replaced. A paper of a newer ranking is never replaced by
 * one of an older, so late and repeated events do no harm.
 */
export async function prepareBlocPapers(
  deps: PrepareBlocPapersDeps,
  address: BlocAddress,
  version: number,
): Promise<void> {
  const context = await contextOf(deps, address, version);
  if (context.bloc.ranking?.version !== version) return;
  for (const { render, ...paper } of deps.papersOf(context)) {
    const bytes = await render();
    const hash = sha256(bytes);
    const key = `papers/${address.province}/${hash}.${paper.format}`;
    await deps.documents.putOnce(key, bytes, { contentType: PAPER_TYPES[paper.format] });
    await deps.papers.put(address, { ...paper, rankingVersion: version, key, hash });
  }
  await deps.papers.noteMade(address, version);
}

/** @throws {Error} a bug: something that a stored ranking names is missing. */
async function contextOf(
  deps: PrepareBlocPapersDeps,
  address: BlocAddress,
  version: number,
): Promise<PaperContext> {
  const [ranking, bloc, province] = await Promise.all([
    deps.rankings.get(address, version),
    deps.blocs.get(address),
    deps.provinces.get(address.province),
  ]);
  if (ranking === undefined || bloc === undefined || province === undefined)
    throw new Error(`Ranking ${version} or what is around it is missing`);
  const bytes = await deps.documents.get(ranking.bundleKey);
  const bundle = ResultBundle.parse(JSON.parse(new TextDecoder().decode(bytes)));
  const ruleSet = parseRuleSet(bundle.inputs.ruleSet);
  if (!ruleSet.ok) throw new Error('The rule set of a stored bundle is faulty');
  const found = await deps.units.getAll(address.province, [bloc.headUnitId, ...bloc.members]);
  const [head, ...units] = found;
  if (head === undefined) throw new Error(`Head unit ${bloc.headUnitId} is missing`);
  const members = units.filter((unit) => unit !== undefined);
  return {
    bundle,
    ruleSet: ruleSet.value,
    ranking,
    bloc,
    province: province.record,
    head,
    units: members,
  };
}
