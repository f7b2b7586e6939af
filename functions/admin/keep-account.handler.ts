import * as z from 'zod';
import { Id } from '../../shared/domain/identifiers.ts';
import { Account } from '../../shared/domain/member.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { ProvincePath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { dependencies } from './dependencies.ts';
import { keepRecord, PRECONDITIONS, preconditionOf, readRecord } from './keep-record.ts';

const deps = dependencies();
const IF_NOT_THERE = { ifNoneMatch: '*' } as const;
const Path = z.object({ province: Id, account: Id });

export const handler = httpHandler({
  'GET /v1/provinces/{province}/me': route({ path: ProvincePath }, async ({ path, caller }) => {
    const found = await deps.accounts.get(path.province, caller.id);
    if (found !== undefined) return json(200, found.record, found.etag);
    return problem([{ kind: 'NotFound', what: 'ACCOUNT', id: caller.id }]);
  }),
  'GET /v1/provinces/{province}/accounts/{account}': route(
    { path: Path },
    async ({ path: { province, account }, caller, at }) => {
      const asking = { province, callerId: caller.id, at };
      const missing = { what: 'ACCOUNT', id: account } as const;
      const found = await readRecord(
        deps,
        asking,
        'KEEP_ACCOUNTS',
        deps.accounts,
        missing,
        province,
        account,
      );
      return found.ok ? json(200, found.value.record, found.value.etag) : problem(found.errors);
    },
  ),
  'PUT /v1/provinces/{province}/accounts/{account}': route(
    { path: Path, body: Account.omit({ id: true }), headers: PRECONDITIONS },
    async ({ path: { province, account }, body, caller, at, header }) => {
      const kept = { record: { id: account, ...body }, precondition: preconditionOf(header) };
      const asking = { province, callerId: caller.id, at };
      // The operator who founds a province names its first accounts: a province without any would stay locked.
      const naming =
        caller.isOperator && (await deps.accounts.get(province, account)) === undefined;
      const result = naming
        ? await deps.accounts.put(kept.record, IF_NOT_THERE, province, account)
        : await keepRecord(deps, asking, 'KEEP_ACCOUNTS', deps.accounts, kept, province, account);
      return result.ok ? json(200, result.value.record, result.value.etag) : problem(result.errors);
    },
  ),
});
