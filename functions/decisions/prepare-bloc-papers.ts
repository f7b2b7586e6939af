import { ResultBundle } from '../../shared/domain/bundle/result-bundle.ts';
import { dateInVietNam } from '../../shared/domain/calendar-date.ts';
import { sha256 } from '../../shared/domain/hash.ts';
import type { Bloc } from '../../shared/domain/member.ts';
import { parseRuleSet } from '../../shared/domain/scoring/rule-set.ts';
import { isRankedForGood } from '../../shared/domain/stages.ts';
import { RANKING_PAPERS } from '../../shared/domain/templates/ranking-papers.ts';
import type { BlocStore } from '../../shared/storage/bloc-store.ts';
import type { BlocPaper, PaperStore } from '../../shared/storage/paper-store.ts';
import type { RankingStore } from '../../shared/storage/ranking-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import type { BlocAddress } from '../../shared/storage/table-keys.ts';
import { type KeepSealedDeps, keepSealed, type Sealing } from './keep-sealed.ts';
import { type TemplateDeps, templatesAt } from './keep-template.ts';
import { lockedUntil } from './locked-until.ts';
import type { PaperContext } from './paper-context.ts';
import { PAPER_TYPES } from './paper-types.ts';
import type { PaperPlace, PaperToMake } from './papers-of.ts';

/** What preparing papers needs. */
export type PrepareBlocPapersDeps = Pick<SettingsStores, 'units' | 'provinces'> &
  KeepSealedDeps &
  Pick<TemplateDeps, 'templates'> & {
    readonly blocs: BlocStore;
    readonly rankings: RankingStore;
    readonly papers: Pick<PaperStore, 'list' | 'put' | 'noteMade'>;
    readonly papersOf: (context: PaperContext) => readonly PaperToMake[];
    /** Years for which nobody may delete the papers of a final ranking. */
    readonly retentionYears: number;
  };

/**
 * Makes the papers that a bloc's ranking feeds, one after the other; none of one that a newer replaced. A paper of a
 * newer ranking is never replaced by one of an older, and one that is there is not made again: late and repeated
 * events do no harm, and a run that was cut off is gone on with.
 *
 * The papers of a final ranking, one after all scoring, are locked, and each PDF gets a second file with the
 * system's seal: of drafts too, as the PDF shows what the system wrote, and whoever goes on writing takes the DOCX
 * or XLSX beside it, which have none. Those of a provisional ranking get no seal; they are made anew when it turns out to be the final one.
 */
export async function prepareBlocPapers(
  deps: PrepareBlocPapersDeps,
  address: BlocAddress,
  version: number,
): Promise<void> {
  const { bloc, context } = await rankedBloc(deps, address, version);
  if (bloc.ranking?.version !== version) return;
  const sealing = sealingOf(bloc, context.ranking.rankedAt, deps.retentionYears);
  const folder = `papers/${address.province}/${sealing === undefined ? 'provisional' : 'final'}`;
  const made = await deps.papers.list(address, version, 'ALL');
  for (const paper of deps.papersOf(context)) {
    if (made.some((one) => isSame(one, paper) && one.key.startsWith(folder))) continue;
    const kept = await keepPaper(deps, folder, paper, sealing);
    await deps.papers.put(address, { ...kept, rankingVersion: version });
  }
  await deps.papers.noteMade(address, version);
}

const isSame = (one: PaperPlace, other: PaperPlace): boolean =>
  one.name === other.name && one.format === other.format && one.unitId === other.unitId;

/** How the papers of a final ranking are sealed and locked; undefined while it is provisional. */
function sealingOf(bloc: Bloc, rankedAt: string, years: number): Sealing | undefined {
  if (!isRankedForGood(bloc)) return undefined;
  return { at: rankedAt, lockedUntil: lockedUntil(dateInVietNam(rankedAt), years) };
}

async function keepPaper(
  deps: KeepSealedDeps,
  folder: string,
  { render, ...paper }: PaperToMake,
  sealing: Sealing | undefined,
): Promise<Omit<BlocPaper, 'rankingVersion'>> {
  const bytes = await render();
  const hash = sha256(bytes);
  const key = `${folder}/${hash}.${paper.format}`;
  await deps.documents.putOnce(key, bytes, {
    contentType: PAPER_TYPES[paper.format],
    ...(sealing === undefined ? {} : { lockedUntil: sealing.lockedUntil }),
  });
  const kept = { ...paper, key, hash };
  if (sealing === undefined || paper.format !== 'pdf') return kept;
  const second = `${folder}/${hash}.sealed.pdf`;
  const sealed = await keepSealed(deps, second, bytes, sealing);
  return { ...kept, sealed: { key: second, hash: sealed, contentBytes: bytes.length } };
}

/** @throws {Error} a bug: something that a stored ranking names is missing. */
async function rankedBloc(
  deps: PrepareBlocPapersDeps,
  address: BlocAddress,
  version: number,
): Promise<{ readonly bloc: Bloc; readonly context: PaperContext }> {
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
  const [[head, ...units], templateOf] = await Promise.all([
    deps.units.getAll(address.province, [bloc.headUnitId, ...bloc.members]),
    templatesAt(deps, address.province, RANKING_PAPERS, ranking.rankedAt),
  ]);
  if (head === undefined) throw new Error(`Head unit ${bloc.headUnitId} is missing`);
  const members = units.filter((unit) => unit !== undefined);
  return {
    bloc,
    context: {
      bundle,
      ruleSet: ruleSet.value,
      ranking,
      province: province.record,
      head,
      units: members,
      templateOf,
    },
  };
}
