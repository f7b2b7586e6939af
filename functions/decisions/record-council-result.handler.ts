import { authorize } from '../../shared/domain/authorize.ts';
import { CouncilResult } from '../../shared/domain/decisions/council-result.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { PeriodPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { dependencies } from './dependencies.ts';
import { recordCouncilResult } from './record-council-result.ts';

const deps = dependencies();

export const handler = httpHandler({
  'GET /v1/provinces/{province}/periods/{period}/council-result': route(
    { path: PeriodPath },
    async ({ path: { province, period }, caller, at }) => {
      const [account, stored] = await Promise.all([
        deps.accounts.get(province, caller.id),
        deps.councils.latest(province, period),
      ]);
      const may = authorize(account?.record, 'READ_COUNCIL_RESULT', { periodId: period }, at);
      if (!may.ok) return problem(may.errors);
      if (stored !== undefined) return json(200, stored);
      return problem([{ kind: 'NotFound', what: 'COUNCIL_RESULT', id: period }]);
    },
  ),
  'PUT /v1/provinces/{province}/periods/{period}/council-result': route(
    { path: PeriodPath, body: CouncilResult },
    async ({ path: { province, period }, body, caller, at }) => {
      const asking = { province, callerId: caller.id, at };
      const recorded = await recordCouncilResult(deps, asking, period, body);
      return recorded.ok ? json(200, recorded.value) : problem(recorded.errors);
    },
  ),
});
