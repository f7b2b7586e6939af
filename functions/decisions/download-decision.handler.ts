import * as z from 'zod';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { DecisionPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { LINK_SECONDS } from '../../shared/storage/document-store.ts';
import { sayDecisionFileName } from '../../shared/wording/decision.ts';
import { saySealedFileName } from '../../shared/wording/seal.ts';
import { DECISION_FILES, type DecisionFileName, filesOf } from './decision-files.ts';
import { dependenciesWithDocuments } from './dependencies.ts';
import { type ReadableDecision, readDecision } from './read-decision.ts';

const deps = dependenciesWithDocuments();
const FilePath = DecisionPath.extend({ file: z.enum(DECISION_FILES) });

type Asked = {
  readonly path: z.infer<typeof DecisionPath>;
  readonly caller: { readonly id: string };
  readonly at: string;
};
const find = ({ path, caller, at }: Asked) =>
  readDecision(deps, { province: path.province, callerId: caller.id, at }, path.decision);

/** A link to the file, or to the first that is there; the content's own hash stands beside it. */
async function link({ decision, entry }: ReadableDecision, name?: DecisionFileName) {
  const found = filesOf(entry).find(({ file }) => name === undefined || file === name);
  if (found === undefined) return problem([{ kind: 'BeingPublished' }]);
  const { file, document } = found;
  const plain = sayDecisionFileName(decision.registration, decision.content.symbol);
  const fileName = file === 'sealed' ? saySealedFileName(plain) : plain;
  const url = await deps.documents.link(document.key, fileName, 'application/pdf');
  return json(200, {
    file,
    url,
    fileName,
    hash: document.hash,
    contentHash: entry.document?.hash,
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
      const items = filesOf(found.value.entry).map(({ file, document: { version, hash } }) => ({
        file,
        version,
        hash,
      }));
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
