import * as z from 'zod';
import { ok } from '../../shared/domain/result.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { DecisionPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { LINK_SECONDS } from '../../shared/storage/document-store.ts';
import { sayDecisionFileName } from '../../shared/wording/decision.ts';
import { sayFileName } from '../../shared/wording/seal.ts';
import {
  DECISION_FILES,
  type DecisionFile,
  type DecisionFileName,
  filesOf,
} from './decision-files.ts';
import { dependenciesWithDocuments } from './dependencies.ts';
import { type ReadableDecision, readDecision } from './read-decision.ts';

const deps = dependenciesWithDocuments();
const FilePath = DecisionPath.extend({ file: z.enum(DECISION_FILES) });

type Asked = {
  readonly path: z.infer<typeof DecisionPath>;
  readonly caller: { readonly id: string };
  readonly at: string;
};
/** A decision that the caller may read, with the files that are there. */
async function find({ path, caller, at }: Asked) {
  const { province, decision } = path;
  const found = await readDecision(deps, { province, callerId: caller.id, at }, decision);
  if (!found.ok) return found;
  const uploads = await deps.originals.uploads(province, decision);
  return ok({ ...found.value, files: filesOf(province, found.value.entry, uploads) });
}

/** A link to the file, or to the first that is there; the content's own hash stands beside it. */
async function link(
  { decision, entry, files }: ReadableDecision & { readonly files: readonly DecisionFile[] },
  name?: DecisionFileName,
) {
  const found = files.find(({ file }) => name === undefined || file === name);
  if (found === undefined) return problem([{ kind: 'BeingPublished' }]);
  const { file, key, hash, kind } = found;
  const plain = sayDecisionFileName(decision.registration, decision.content.symbol);
  const fileName = sayFileName(plain, file, kind);
  const url = await deps.documents.link(key, fileName, 'application/pdf');
  const contentHash = entry.document?.hash;
  return json(200, {
    file,
    kind,
    url,
    fileName,
    hash,
    contentHash,
    expiresInSeconds: LINK_SECONDS,
  });
}

export const handler = httpHandler({
  'GET /v1/provinces/{province}/decisions/{decision}/pdf': route(
    { path: DecisionPath },
    async (request) => {
      const found = await find(request);
      return found.ok ? link(found.value) : problem(found.errors);
    },
  ),
  'GET /v1/provinces/{province}/decisions/{decision}/files': route(
    { path: DecisionPath },
    async (request) => {
      const found = await find(request);
      if (!found.ok) return problem(found.errors);
      const items = found.value.files.map(({ file, hash, kind }) => ({ file, hash, kind }));
      return json(200, { items });
    },
  ),
  'GET /v1/provinces/{province}/decisions/{decision}/files/{file}': route(
    { path: FilePath },
    async (request) => {
      const found = await find(request);
      return found.ok ? link(found.value, request.path.file) : problem(found.errors);
    },
  ),
});
