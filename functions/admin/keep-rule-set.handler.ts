import * as z from 'zod';
import { Id, Text } from '../../shared/domain/identifiers.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import {
  PageQuery,
  ProvincePath,
  pageBody,
  pageOf,
  RuleSetPath,
  VersionQuery,
  versionOf,
} from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { dependencies } from './dependencies.ts';
import { authorized } from './keep-record.ts';
import { keepClone, keepRuleSet } from './keep-rule-set.ts';
import { readRuleSet } from './read-rule-set.ts';
import { usesSeenBy } from './rule-set-uses.ts';

const deps = dependencies();
const CloneNames = z.strictObject({ id: Id, title: Text(300) });

export const handler = httpHandler({
  // Each with the blocs that use it, as far as the person may see them.
  'GET /v1/provinces/{province}/rule-sets': route(
    { path: ProvincePath, query: PageQuery },
    async ({ path: { province }, query, caller, at }) => {
      const asking = { province, callerId: caller.id, at };
      const account = await authorized(deps, asking, 'READ_PROVINCE');
      if (!account.ok) return problem(account.errors);
      const [{ records, next }, uses] = await Promise.all([
        deps.ruleSets.list(province, pageOf(query)),
        usesSeenBy(deps, province, account.value, at),
      ]);
      const items = records.map((entry) => ({
        ...entry,
        uses: uses.filter(({ ruleSetId }) => ruleSetId === entry.id),
      }));
      return json(200, pageBody(items, next));
    },
  ),
  'GET /v1/provinces/{province}/rule-sets/{ruleSet}': route(
    { path: RuleSetPath, query: VersionQuery },
    async ({ path: { province, ruleSet: ruleSetId }, query, caller, at }) => {
      const asking = { province, callerId: caller.id, at };
      const read = await readRuleSet(deps, asking, { ruleSetId, version: versionOf(query) });
      return read.ok ? json(200, read.value.stored) : problem(read.errors);
    },
  ),
  'PUT /v1/provinces/{province}/rule-sets/{ruleSet}': route(
    { path: RuleSetPath, body: z.json() },
    async ({ path: { province, ruleSet }, body, caller, at }) => {
      const kept = await keepRuleSet(deps, { province, callerId: caller.id, at }, ruleSet, body);
      return kept.ok ? json(200, kept.value) : problem(kept.errors);
    },
  ),
  'POST /v1/provinces/{province}/rule-sets/{ruleSet}/clones': route(
    { path: RuleSetPath, query: VersionQuery, body: CloneNames },
    async ({ path: { province, ruleSet: ruleSetId }, query, body, caller, at }) => {
      const asking = { province, callerId: caller.id, at };
      const kept = await keepClone(deps, asking, { ruleSetId, version: versionOf(query) }, body);
      return kept.ok ? json(201, kept.value) : problem(kept.errors);
    },
  ),
});
