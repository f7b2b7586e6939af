import { Id } from '../../shared/domain/identifiers.ts';
import { EmulationPeriod } from '../../shared/domain/period.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { PageQuery, PeriodPath, ProvincePath, pageBody, pageOf } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { dependencies } from './dependencies.ts';
import {
  authorized,
  keepRecord,
  PRECONDITIONS,
  preconditionOf,
  readRecord,
} from './keep-record.ts';

const deps = dependencies();

/** The ids of a period's decision and of the papers about it begin with its own, and are at most 64 long. */
const NewPeriodPath = PeriodPath.extend({ period: Id.max(32, 'PeriodIdTooLong') });

export const handler = httpHandler({
  'GET /v1/provinces/{province}/periods': route(
    { path: ProvincePath, query: PageQuery },
    async ({ path: { province }, query, caller, at }) => {
      const account = await authorized(
        deps,
        { province, callerId: caller.id, at },
        'READ_PROVINCE',
      );
      if (!account.ok) return problem(account.errors);
      const { records, next } = await deps.periods.list(province, pageOf(query));
      return json(200, pageBody(records, next));
    },
  ),
  'GET /v1/provinces/{province}/periods/{period}': route(
    { path: PeriodPath },
    async ({ path: { province, period }, caller, at }) => {
      const asking = { province, callerId: caller.id, at };
      const missing = { what: 'PERIOD', id: period } as const;
      const found = await readRecord(
        deps,
        asking,
        'READ_PROVINCE',
        deps.periods,
        missing,
        province,
        period,
      );
      return found.ok ? json(200, found.value.record, found.value.etag) : problem(found.errors);
    },
  ),
  'PUT /v1/provinces/{province}/periods/{period}': route(
    { path: NewPeriodPath, body: EmulationPeriod.omit({ id: true }), headers: PRECONDITIONS },
    async ({ path: { province, period }, body, caller, at, header }) => {
      const { from, to } = body;
      if (to < from) return problem([{ kind: 'PeriodEndsBeforeItBegins', from, to }]);
      const asking = { province, callerId: caller.id, at };
      const kept = { record: { id: period, ...body }, precondition: preconditionOf(header) };
      const result = await keepRecord(
        deps,
        asking,
        'KEEP_PERIODS',
        deps.periods,
        kept,
        province,
        period,
      );
      return result.ok ? json(200, result.value.record, result.value.etag) : problem(result.errors);
    },
  ),
});
