import { FollowUp } from '../../shared/domain/decisions/follow-up.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { DecisionPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { dependencies } from './dependencies.ts';
import { draftFollowUp } from './draft-follow-up.ts';

const deps = dependencies();

export const handler = httpHandler({
  'POST /v1/provinces/{province}/decisions/{decision}/follow-ups': route(
    { path: DecisionPath, body: FollowUp },
    async ({ path, body, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      const drafted = await draftFollowUp(deps, asking, path.decision, body);
      return drafted.ok ? json(201, drafted.value) : problem(drafted.errors);
    },
  ),
});
