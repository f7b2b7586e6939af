import type { Bloc } from '../../shared/domain/member.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/domain/result.ts';
import { type Answer, json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { BlocPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { LINK_SECONDS } from '../../shared/storage/document-store.ts';
import type { PaperArchive } from '../../shared/storage/paper-store.ts';
import type { BlocAddress } from '../../shared/storage/table-keys.ts';
import { dependenciesWithDocuments } from './dependencies.ts';
import { findBlocPapers } from './find-papers.ts';
import { findArchive, wantArchive } from './want-paper-archive.ts';

const deps = dependenciesWithDocuments();

/** How far the archive is, and once it is ready the link to it. */
async function shown(archive: PaperArchive, blocName: string): Promise<Answer> {
  const { key, hash, state, done, total, rankingVersion, wantedAt } = archive;
  const progress = { state, done, total, rankingVersion, wantedAt };
  if (key === undefined) return json(200, progress);
  const fileName = `Văn bản - ${blocName}.zip`;
  const url = await deps.documents.link(key, fileName, 'application/zip');
  return json(200, { ...progress, url, fileName, hash, expiresInSeconds: LINK_SECONDS });
}

type Find = (
  address: BlocAddress,
  bloc: Bloc,
  at: string,
) => Promise<Result<PaperArchive, Refusal>>;

const answering = (find: Find) =>
  route({ path: BlocPath }, async ({ path, caller, at }) => {
    const asking = { province: path.province, callerId: caller.id, at };
    const found = await findBlocPapers(deps, asking, path, 'READ_BUNDLE');
    if (!found.ok) return problem(found.errors);
    const archive = await find(path, found.value.bloc, at);
    return archive.ok ? shown(archive.value, found.value.whose) : problem(archive.errors);
  });

export const handler = httpHandler({
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/papers/archive': answering(
    (address, bloc) => findArchive(deps, address, bloc),
  ),
  'POST /v1/provinces/{province}/periods/{period}/blocs/{bloc}/papers/archive': answering(
    (address, bloc, at) => wantArchive(deps, address, bloc, at),
  ),
});
