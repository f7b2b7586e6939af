import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { DecisionPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { LINK_SECONDS } from '../../shared/storage/document-store.ts';
import { sayDecisionFileName } from '../../shared/wording/decision.ts';
import { dependenciesWithDocuments } from './dependencies.ts';
import { readDecision } from './read-decision.ts';

const deps = dependenciesWithDocuments();

export const handler = httpHandler({
  'GET /v1/provinces/{province}/decisions/{decision}/pdf': route(
    { path: DecisionPath },
    async ({ path, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      const found = await readDecision(deps, asking, path.decision);
      if (!found.ok) return problem(found.errors);
      const { decision, entry } = found.value;
      const { document } = entry;
      if (document === undefined) return problem([{ kind: 'BeingPublished' }]);
      const fileName = sayDecisionFileName(decision.registration, decision.content.symbol);
      const url = await deps.documents.link(document.key, fileName, 'application/pdf');
      return json(200, { url, fileName, hash: document.hash, expiresInSeconds: LINK_SECONDS });
    },
  ),
});
