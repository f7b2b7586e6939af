import type { ScoreSummaryPaper } from '../../shared/documents/pdf/score-summary-paper.ts';
import { ResultBundle } from '../../shared/domain/bundle/result-bundle.ts';
import { dateInVietNam } from '../../shared/domain/calendar-date.ts';
import { sha256 } from '../../shared/domain/hash.ts';
import type { Unit } from '../../shared/domain/member.ts';
import type { BlocStore } from '../../shared/storage/bloc-store.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';
import type { PaperStore } from '../../shared/storage/paper-store.ts';
import type { RankingStore, StoredRanking } from '../../shared/storage/ranking-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import type { BlocAddress } from '../../shared/storage/table-keys.ts';
import { summaryTable } from './summary-table.ts';

/** What preparing papers needs. */
export type PrepareBlocPapersDeps = Pick<SettingsStores, 'units'> & {
  readonly blocs: BlocStore;
  readonly rankings: RankingStore;
  readonly papers: PaperStore;
  readonly documents: Pick<DocumentStore, 'get' | 'putOnce'>;
  readonly render: (paper: ScoreSummaryPaper) => Promise<Uint8Array>;
};

/**
 * Makes the papers of a bloc's ranking: the score summary. A paper of a newer ranking is never replaced by one of
 * an older, so late and repeated events do no harm.
 */
export async function prepareBlocPapers(
  deps: PrepareBlocPapersDeps,
  address: BlocAddress,
  version: number,
): Promise<void> {
  const [ranking, bloc] = await Promise.all([
    deps.rankings.get(address, version),
    deps.blocs.get(address),
  ]);
  if (ranking === undefined || bloc === undefined) throw new Error(`Ranking ${version} is missing`);
  const bytes = await deps.documents.get(ranking.bundleKey);
  const bundle = ResultBundle.parse(JSON.parse(new TextDecoder().decode(bytes)));
  const [head] = await deps.units.getAll(address.province, [bloc.headUnitId]);
  if (head === undefined) throw new Error(`Head unit ${bloc.headUnitId} is missing`);
  const paper = await deps.render(paperOf(bundle, ranking, head));
  const hash = sha256(paper);
  const key = `papers/${address.province}/${hash}.pdf`;
  await deps.documents.putOnce(key, paper, { contentType: 'application/pdf' });
  await deps.papers.put(address, { name: 'score-summary', rankingVersion: version, key, hash });
}

function paperOf(bundle: ResultBundle, ranking: StoredRanking, head: Unit): ScoreSummaryPaper {
  const { bloc, period, notice } = bundle.inputs;
  const when = `${period.name.charAt(0).toLowerCase()}${period.name.slice(1)}`;
  return {
    ...summaryTable(bundle),
    headUnit: [head.letterhead],
    bloc: [bloc.name.toLocaleUpperCase('vi')],
    place: head.seat,
    date: dateInVietNam(ranking.rankedAt),
    subject: `${bloc.name}, ${when}`,
    origin: {
      rankingVersion: ranking.version,
      hashes: [
        { label: 'Dữ liệu đầu vào', hash: ranking.inputsHash },
        { label: 'Gói kết quả', hash: ranking.digest },
      ],
    },
    signatures: [
      { title: 'THƯ KÝ' },
      { title: bloc.kind === 'KHOI' ? 'TRƯỞNG KHỐI' : 'TRƯỞNG CỤM' },
    ],
    notice,
    createdAt: ranking.rankedAt,
  };
}
