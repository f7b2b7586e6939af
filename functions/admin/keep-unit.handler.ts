import * as z from 'zod';
import { Id } from '../../shared/domain/identifiers.ts';
import { Unit } from '../../shared/domain/member.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { PageQuery, ProvincePath, pageBody, pageOf } from '../../shared/edge/paths.ts';
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
const Path = z.object({ province: Id, unit: Id });

export const handler = httpHandler({
  'GET /v1/provinces/{province}/units': route(
    { path: ProvincePath, query: PageQuery },
    async ({ path: { province }, query, caller, at }) => {
      const account = await authorized(
        deps,
        { province, callerId: caller.id, at },
        'READ_PROVINCE',
      );
      if (!account.ok) return problem(account.errors);
      const { records, next } = await deps.units.list(province, pageOf(query));
      return json(200, pageBody(records, next));
    },
  ),
  'GET /v1/provinces/{province}/units/{unit}': route(
    { path: Path },
    async ({ path: { province, unit }, caller, at }) => {
      const asking = { province, callerId: caller.id, at };
      const missing = { what: 'UNIT', id: unit } as const;
      const found = await readRecord(
        deps,
        asking,
        'READ_PROVINCE',
        deps.units,
        missing,
        province,
        unit,
      );
      return found.ok ? json(200, found.value.record, found.value.etag) : problem(found.errors);
    },
  ),
  'PUT /v1/provinces/{province}/units/{unit}': route(
    { path: Path, body: Unit.omit({ id: true }), headers: PRECONDITIONS },
    async ({ path: { province, unit }, body, caller, at, header }) => {
      const asking = { province, callerId: caller.id, at };
      const kept = { record: { id: unit, ...body }, precondition: preconditionOf(header) };
      const result = await keepRecord(deps, asking, 'KEEP_UNITS', deps.units, kept, province, unit);
      return result.ok ? json(200, result.value.record, result.value.etag) : problem(result.errors);
    },
  ),
});
