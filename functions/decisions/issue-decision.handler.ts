import { authorize } from '../../shared/domain/authorize.ts';
import { Issue } from '../../shared/domain/decisions/decision.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { DecisionPath, ProvincePath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { dependencies } from './dependencies.ts';
import { issueDecision } from './issue-decision.ts';
import { readDecision } from './read-decision.ts';

const deps = dependencies();

export const handler = httpHandler({
  'GET /v1/provinces/{province}/decisions': route(
    { path: ProvincePath },
    async ({ path: { province }, caller, at }) => {
      const [account, entries] = await Promise.all([
        deps.accounts.get(province, caller.id),
        deps.decisions.list(province),
      ]);
      const may = authorize(account?.record, 'READ_PROVINCE', {}, at);
      if (!may.ok) return problem(may.errors);
      const seen = entries.filter(({ state, periodId }) => {
        const action = state === 'ISSUED' ? 'READ_ISSUED_DECISION' : 'READ_DECISION_DRAFT';
        return authorize(may.value, action, { periodId }, at).ok;
      });
      return json(200, { items: seen.map(({ document: _, ...entry }) => entry) });
    },
  ),
  'GET /v1/provinces/{province}/decisions/{decision}': route(
    { path: DecisionPath },
    async ({ path, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      const found = await readDecision(deps, asking, path.decision);
      if (!found.ok) return problem(found.errors);
      const { decision, document } = found.value;
      return json(200, { ...decision, ...(document === undefined ? {} : { hash: document.hash }) });
    },
  ),
  'POST /v1/provinces/{province}/decisions/{decision}/issue': route(
    { path: DecisionPath, body: Issue },
    async ({ path, body, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      const issued = await issueDecision(deps, asking, path.decision, body);
      return issued.ok ? json(200, issued.value) : problem(issued.errors);
    },
  ),
});
