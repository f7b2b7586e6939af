import { Province } from '../../shared/domain/member.ts';
import { json } from '../../shared/edge/answer.ts';
import { pagesFromEnv } from '../../shared/edge/aws.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { ProvincePath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { dependencies } from './dependencies.ts';
import { keepRecord, PRECONDITIONS, preconditionOf, readRecord } from './keep-record.ts';
import { openPublicSite } from './open-public-site.ts';

const deps = dependencies();
const pages = pagesFromEnv();
const IF_NOT_THERE = { ifNoneMatch: '*' } as const;
const Body = Province.omit({ id: true });

export const handler = httpHandler({
  'GET /v1/provinces/{province}': route({ path: ProvincePath }, async ({ path, caller, at }) => {
    const asking = { province: path.province, callerId: caller.id, at };
    const missing = { what: 'PROVINCE', id: path.province } as const;
    const found = await readRecord(
      deps,
      asking,
      'READ_PROVINCE',
      deps.provinces,
      missing,
      path.province,
    );
    return found.ok ? json(200, found.value.record, found.value.etag) : problem(found.errors);
  }),
  'PUT /v1/provinces/{province}': route(
    { path: ProvincePath, body: Body, headers: PRECONDITIONS },
    async ({ path, body, caller, at, header }) => {
      const kept = { record: { id: path.province, ...body }, precondition: preconditionOf(header) };
      // An operator founds the province; from then on its own secretariat keeps it.
      const founding = caller.isOperator && (await deps.provinces.get(path.province)) === undefined;
      const asking = { province: path.province, callerId: caller.id, at };
      const result = founding
        ? await deps.provinces.put(kept.record, IF_NOT_THERE, path.province)
        : await keepRecord(deps, asking, 'KEEP_PROVINCE', deps.provinces, kept, path.province);
      if (!result.ok) return problem(result.errors);
      if (kept.record.publicSite !== undefined) await openPublicSite(pages);
      return json(200, result.value.record, result.value.etag);
    },
  ),
});
