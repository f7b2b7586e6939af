import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { UnitPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { dependencies } from './dependencies.ts';
import { showDraft } from './show-draft.ts';
import { showSheet } from './show-sheet.ts';

const deps = dependencies();

export const handler = httpHandler({
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet': route(
    { path: UnitPath },
    async ({ path, caller, at }) => {
      const shown = await showSheet(
        deps,
        { province: path.province, callerId: caller.id, at },
        path,
      );
      if (!shown.ok) return problem(shown.errors);
      return json(200, shown.value, `"v${shown.value.receipt.version}"`);
    },
  ),
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet/draft': route(
    { path: UnitPath },
    async ({ path, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      const shown = await showDraft(deps, asking, path);
      return shown.ok ? json(200, shown.value) : problem(shown.errors);
    },
  ),
});
