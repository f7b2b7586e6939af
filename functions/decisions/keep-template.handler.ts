import * as z from 'zod';
import { PAPER_KINDS } from '../../shared/domain/templates/kind-spec.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { ProvincePath, versionOf } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { dependencies } from './dependencies.ts';
import { keeperOf, keepTemplate } from './keep-template.ts';
import { listTemplates, showTemplate } from './show-template.ts';
import { TemplatePath, TemplateQuery } from './template-path.ts';

const deps = dependencies();
const Body = z.strictObject({ base: z.int().min(0).max(99_999), template: z.json() });

export const handler = httpHandler({
  'GET /v1/provinces/{province}/templates': route(
    { path: ProvincePath },
    async ({ path: { province }, caller, at }) => {
      const keeper = await keeperOf(deps, { province, callerId: caller.id, at });
      if (!keeper.ok) return problem(keeper.errors);
      return json(200, { items: await listTemplates(deps, province, PAPER_KINDS) });
    },
  ),
  'GET /v1/provinces/{province}/templates/{kind}': route(
    { path: TemplatePath, query: TemplateQuery },
    async ({ path: { province, kind }, query, caller, at }) => {
      const asking = { province, callerId: caller.id, at };
      const shown = await showTemplate(deps, asking, kind, versionOf(query));
      return shown.ok ? json(200, shown.value) : problem(shown.errors);
    },
  ),
  'PUT /v1/provinces/{province}/templates/{kind}': route(
    { path: TemplatePath, body: Body },
    async ({ path: { province, kind }, body, caller, at }) => {
      const kept = await keepTemplate(deps, { province, callerId: caller.id, at }, kind, body);
      return kept.ok ? json(200, kept.value) : problem(kept.errors);
    },
  ),
});
