import * as z from 'zod';
import { FollowUp } from '../../shared/domain/decisions/follow-up.ts';
import { CalendarDate } from '../../shared/domain/identifiers.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { DecisionPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { dependencies } from './dependencies.ts';
import { redraftDecision } from './redraft-decision.ts';

const deps = dependencies();
const Body = z.strictObject({
  version: z.int().min(1),
  datedOn: CalendarDate.optional(),
  paper: FollowUp.optional(),
});

export const handler = httpHandler({
  'POST /v1/provinces/{province}/decisions/{decision}/redraft': route(
    { path: DecisionPath, body: Body },
    async ({ path, body, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      const made = await redraftDecision(deps, asking, path.decision, body);
      return made.ok ? json(200, made.value) : problem(made.errors);
    },
  ),
});
