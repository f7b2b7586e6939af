import type { Bloc } from '../../shared/domain/member.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { PaperArchive, PaperStore } from '../../shared/storage/paper-store.ts';
import type { BlocAddress } from '../../shared/storage/table-keys.ts';

/** What asking for an archive needs. */
export type WantArchiveDeps = {
  readonly papers: Pick<PaperStore, 'archive' | 'list' | 'madeOf' | 'wantArchive'>;
};

const notYet = (id: string): Result<never, Refusal> =>
  refused({ kind: 'NotFound', what: 'PAPER', id });

/** The archive of the bloc's present ranking, as far as it is made. */
export async function findArchive(
  { papers }: WantArchiveDeps,
  address: BlocAddress,
  { ranking }: Bloc,
): Promise<Result<PaperArchive, Refusal>> {
  const archive = ranking && (await papers.archive(address, ranking.version));
  return archive === undefined ? notYet('archive') : ok(archive);
}

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
  const total = (await papers.list(address, version, 'ALL')).length;
  await papers.wantArchive(address, {
    rankingVersion: version,
    state: 'MAKING',
    done: 0,
    total,
    wantedAt: at,
  });
  return findArchive(deps, address, bloc);
}
