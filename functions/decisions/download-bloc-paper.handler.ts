import { PaperFile } from '../../shared/domain/decisions/paper-name.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/domain/result.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { BlocPath, UnitPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { LINK_SECONDS } from '../../shared/storage/document-store.ts';
import type { BlocPaper } from '../../shared/storage/paper-store.ts';
import type { BlocAddress } from '../../shared/storage/table-keys.ts';
import { sayPaperFile, sayPaperName } from '../../shared/wording/papers.ts';
import { dependenciesWithDocuments } from './dependencies.ts';
import { findBlocPapers, findUnitPapers, type Readable } from './find-papers.ts';
import { offeredFile, sealedContent } from './offered-file.ts';
import { PAPER_TYPES } from './paper-types.ts';

const deps = dependenciesWithDocuments();
type Found = Result<Readable, Refusal>;
type Asked = Pick<BlocPaper, 'name' | 'format'>;

/** The papers of the bloc's ranking, of the bloc itself or of one unit. */
async function listed(found: Found, address: BlocAddress, unitId?: string) {
  if (!found.ok) return problem(found.errors);
  const version = found.value.bloc.ranking?.version ?? 0;
  const of = unitId === undefined ? 'BLOC' : { unitId };
  const papers = await deps.papers.list(address, version, of);
  const made = (await deps.papers.madeOf(address)) === version;
  return json(200, {
    items: papers.map((paper) => ({
      name: paper.name,
      format: paper.format,
      title: sayPaperName(paper.name),
      ...hashesOf(paper),
    })),
    complete: made,
  });
}

async function linked(found: Found, address: BlocAddress, asked: Asked, unitId?: string) {
  if (!found.ok) return problem(found.errors);
  const paper = await deps.papers.get(address, asked, unitId);
  const { name, format } = asked;
  if (paper === undefined)
    return problem([{ kind: 'NotFound', what: 'PAPER', id: `${name}.${format}` }]);
  const fileName = sayPaperFile(name, format, found.value.whose);
  const { key } = offeredFile(paper);
  const url = await deps.documents.link(key, fileName, PAPER_TYPES[format]);
  return json(200, { url, fileName, ...hashesOf(paper), expiresInSeconds: LINK_SECONDS });
}

const hashesOf = (paper: BlocPaper) => ({
  hash: offeredFile(paper).hash,
  content: sealedContent(paper),
  rankingVersion: paper.rankingVersion,
});

type Caller = { readonly id: string };
const askingOf = (path: BlocAddress, caller: Caller, at: string) => ({
  province: path.province,
  callerId: caller.id,
  at,
});

export const handler = httpHandler({
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/papers': route(
    { path: BlocPath },
    async ({ path, caller, at }) =>
      listed(await findBlocPapers(deps, askingOf(path, caller, at), path), path),
  ),
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/papers/{paper}': route(
    { path: BlocPath.extend({ paper: PaperFile }) },
    async ({ path, caller, at }) =>
      linked(await findBlocPapers(deps, askingOf(path, caller, at), path), path, path.paper),
  ),
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/papers': route(
    { path: UnitPath },
    async ({ path, caller, at }) =>
      listed(await findUnitPapers(deps, askingOf(path, caller, at), path), path, path.unit),
  ),
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/papers/{paper}': route(
    { path: UnitPath.extend({ paper: PaperFile }) },
    async ({ path, caller, at }) => {
      const found = await findUnitPapers(deps, askingOf(path, caller, at), path);
      return linked(found, path, path.paper, path.unit);
    },
  ),
});
