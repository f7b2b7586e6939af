import * as z from 'zod';
import { Id } from '../../shared/domain/identifiers.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { versionOf } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { dependencies } from './dependencies.ts';
import { authorized } from './keep-record.ts';
import { keepRuleSet } from './keep-rule-set.ts';

const deps = dependencies();
const Path = z.object({ province: Id, ruleSet: Id });

export const handler = httpHandler({
  'GET /v1/provinces/{province}/rule-sets/{ruleSet}': route(
    { path: Path },
    async ({ path: { province, ruleSet }, query, caller, at }) => {
      const account = await authorized(
        deps,
        { province, callerId: caller.id, at },
        'READ_PROVINCE',
      );
      if (!account.ok) return problem(account.errors);
      const version = versionOf(query);
      const found =
        version === undefined
          ? await deps.ruleSets.latest(province, ruleSet)
          : await deps.ruleSets.get(province, ruleSet, version);
      if (found !== undefined) return json(200, found);
      return problem([{ kind: 'NotFound', what: 'RULE_SET', id: ruleSet }]);
    },
  ),
  'PUT /v1/provinces/{province}/rule-sets/{ruleSet}': route(
    { path: Path, body: z.json() },
    async ({ path: { province, ruleSet }, body, caller, at }) => {
      const kept = await keepRuleSet(deps, { province, callerId: caller.id, at }, ruleSet, body);
      if (!kept.ok) return problem(kept.errors);
      const { version, hash } = kept.value;
      return json(200, { id: ruleSet, version, hash });
    },
  ),
});
