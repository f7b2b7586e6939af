import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/domain/result.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { PageQuery, pageBody, pageOf, UnitPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { dependencies } from './dependencies.ts';
import { listDrafts } from './list-drafts.ts';
import { type HistoryPage, type Listed, listVersions } from './list-versions.ts';
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
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet/versions': route(
    { path: UnitPath, query: PageQuery },
    async ({ path, query, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      return listing(await listVersions(deps, asking, path, historyPage(pageOf(query))));
    },
  ),
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet/drafts': route(
    { path: UnitPath, query: PageQuery },
    async ({ path, query, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      return listing(await listDrafts(deps, asking, path, historyPage(pageOf(query))));
    },
  ),
});

/** Entries hold whole texts of before and after, so few are answered at once. */
const MOST_LISTED = 20;

const historyPage = ({ limit, after }: ReturnType<typeof pageOf>): HistoryPage => ({
  limit: Math.min(limit, MOST_LISTED),
  before: /^[1-9]\d{0,4}$/.test(after ?? '') ? Number(after) : undefined,
});

const listing = (listed: Result<Listed<unknown>, Refusal>) =>
  listed.ok ? json(200, pageBody(listed.value.items, listed.value.next)) : problem(listed.errors);
