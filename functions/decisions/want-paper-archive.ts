import { hashOf } from '../../shared/domain/hash.ts';
import type { Hash } from '../../shared/domain/identifiers.ts';
import type { Bloc } from '../../shared/domain/member.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { BlocPaper, PaperArchive, PaperStore } from '../../shared/storage/paper-store.ts';
import type { BlocAddress } from '../../shared/storage/table-keys.ts';
import { offeredFile } from './offered-file.ts';

/** What asking for an archive needs. */
export type WantArchiveDeps = {
  readonly papers: Pick<PaperStore, 'archive' | 'list' | 'madeOf' | 'wantArchive'>;
};

const notYet = (id: string): Result<never, Refusal> =>
  refused({ kind: 'NotFound', what: 'PAPER', id });

/** The archive of the bloc's present ranking, as far as it is made; none when its papers were made anew since. */
export async function findArchive(
  { papers }: WantArchiveDeps,
  address: BlocAddress,
  { ranking }: Bloc,
): Promise<Result<PaperArchive, Refusal>> {
  const archive = ranking && (await papers.archive(address, ranking.version));
  if (archive === undefined) return notYet('archive');
  const files = await papers.list(address, archive.rankingVersion, 'ALL');
  return archive.of === filesHash(files) ? ok(archive) : notYet('archive');
}

const filesHash = (papers: readonly BlocPaper[]): Hash =>
  hashOf(papers.map((paper) => offeredFile(paper).hash));

/** The same, asked for where it isn't there: once for a ranking, when all its papers are there. */
export async function wantArchive(
  deps: WantArchiveDeps,
  address: BlocAddress,
  bloc: Bloc,
  at: string,
): Promise<Result<PaperArchive, Refusal>> {
  const { papers } = deps;
  const known = await findArchive(deps, address, bloc);
  const version = bloc.ranking?.version;
  if (known.ok || version === undefined) return known;
  if ((await papers.madeOf(address)) !== version) return notYet('archive');
  const files = await papers.list(address, version, 'ALL');
  await papers.wantArchive(address, {
    rankingVersion: version,
    state: 'MAKING',
    done: 0,
    total: files.length,
    of: filesHash(files),
    wantedAt: at,
  });
  return findArchive(deps, address, bloc);
}
