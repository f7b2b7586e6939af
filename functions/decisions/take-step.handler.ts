import { DecisionStep } from '../../shared/domain/decisions/decision-step.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { DecisionPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { dependencies } from './dependencies.ts';
import { takeDecisionStep } from './take-step.ts';

const deps = dependencies();

export const handler = httpHandler({
  'POST /v1/provinces/{province}/decisions/{decision}/steps': route(
    { path: DecisionPath, body: DecisionStep },
    async ({ path, body, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      const taken = await takeDecisionStep(deps, asking, path.decision, body);
      return taken.ok ? json(200, taken.value) : problem(taken.errors);
    },
  ),
});
