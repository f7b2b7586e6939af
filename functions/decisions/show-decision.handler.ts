import { authorize } from '../../shared/domain/authorize.ts';
import type { Decision } from '../../shared/domain/decisions/decision.ts';
import { publicPageAddress } from '../../shared/domain/decisions/published-decision.ts';
import { verificationCode } from '../../shared/domain/decisions/verification-code.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { DecisionPath, ProvincePath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { dependencies } from './dependencies.ts';
import { readAction, readDecision } from './read-decision.ts';
import { tellVersions } from './tell-versions.ts';

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
      const seen = entries.filter(
        ({ state, periodId }) => authorize(may.value, readAction(state), { periodId }, at).ok,
      );
      return json(200, { items: seen.map(({ document: _, sealed: _sealed, ...entry }) => entry) });
    },
  ),
  'GET /v1/provinces/{province}/decisions/{decision}': route(
    { path: DecisionPath },
    async ({ path, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      const found = await readDecision(deps, asking, path.decision);
      if (!found.ok) return problem(found.errors);
      const { decision, entry } = found.value;
      const { document, sealed, standing, effects } = entry;
      const offered = sealed ?? document;
      const publicPage = publicPageOf(path.province, decision);
      return json(200, { ...decision, standing, effects, hash: offered?.hash, publicPage });
    },
  ),
  'GET /v1/provinces/{province}/decisions/{decision}/versions': route(
    { path: DecisionPath },
    async ({ path, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      const found = await readDecision(deps, asking, path.decision, 'READ_DECISION_DRAFT');
      if (!found.ok) return problem(found.errors);
      return json(200, { items: await tellVersions(deps, path.province, path.decision) });
    },
  ),
});

/** Where everybody finds it, once it is issued. */
const publicPageOf = (province: string, { id, state, content: { publicAddress } }: Decision) =>
  state === 'ISSUED' && publicAddress !== undefined
    ? publicPageAddress(publicAddress, verificationCode(province, id))
    : undefined;
