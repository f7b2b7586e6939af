import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { OriginalKind } from '../../shared/domain/decisions/signed-original.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { DecisionPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { announceOriginal } from './announce-original.ts';
import { dependenciesWithDocuments } from './dependencies.ts';
import { readDecision } from './read-decision.ts';

const deps = { ...dependenciesWithDocuments(), newId: randomUUID };

const Announcing = z.strictObject({
  kind: OriginalKind,
  redirectTo: z
    .string()
    .max(500)
    .regex(/^https?:\/\/[^\s<>"]+$/, 'InvalidAddress')
    .optional(),
});

export const handler = httpHandler({
  'POST /v1/provinces/{province}/decisions/{decision}/originals': route(
    { path: DecisionPath, body: Announcing },
    async ({ path, body, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      const permit = await announceOriginal(deps, asking, path.decision, body);
      if (!permit.ok) return problem(permit.errors);
      return json(201, { upload: permit.value.upload, ...permit.value.form });
    },
  ),
  'GET /v1/provinces/{province}/decisions/{decision}/originals': route(
    { path: DecisionPath },
    async ({ path, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      const found = await readDecision(deps, asking, path.decision, 'READ_DECISION_DRAFT');
      if (!found.ok) return problem(found.errors);
      return json(200, { items: await deps.originals.uploads(path.province, path.decision) });
    },
  ),
});
