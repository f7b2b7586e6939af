import type { DraftListed, Listing, VersionListed } from '../api-answers.ts';
import { together } from '../api-client.ts';
import { historyPage } from '../pages/history.page.ts';
import { problemPage } from '../pages/problem.page.ts';
import { api } from '../paths.ts';
import { mayWithSheet } from '../people.ts';
import type { Reply } from '../reply.ts';
import type { Visit } from '../visit.ts';
import { readUnit } from './read-unit.ts';

/** Who saved what when in a unit's sheet. */
export async function showHistory(visit: Visit): Promise<Reply> {
  const asked = await readUnit(visit);
  if (!asked.ok) return problemPage(asked.problem);
  const unit = asked.value;
  const { query, at } = visit.request;
  const own = mayWithSheet(unit.me, 'EDIT_SHEET', unit.bloc, unit.place, at);
  const lists = await together<{
    versions: Listing<VersionListed>;
    drafts: Listing<DraftListed> | undefined;
  }>({
    versions: visit.api.get(api.versions(unit.place, query.get('gui-truoc'))),
    drafts: own
      ? visit.api.get(api.drafts(unit.place, query.get('luu-truoc')))
      : Promise.resolve({ ok: true, value: undefined }),
  });
  return lists.ok ? historyPage({ ...unit, ...lists.value }) : problemPage(lists.problem);
}
