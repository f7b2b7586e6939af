import { authorize } from '../../shared/domain/authorize.ts';
import { BlocSettings } from '../../shared/domain/member.ts';
import { blocSubject } from '../../shared/domain/sheet-subject.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { BlocPath, PeriodPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { dependencies } from './dependencies.ts';
import { keepBloc } from './keep-bloc.ts';
import { readBloc } from './read-bloc.ts';

const deps = dependencies();

export const handler = httpHandler({
  // Only the blocs that the person may see: members see the blocs their unit is in.
  'GET /v1/provinces/{province}/periods/{period}/blocs': route(
    { path: PeriodPath },
    async ({ path: { province, period }, caller, at }) => {
      const [account, blocs] = await Promise.all([
        deps.accounts.get(province, caller.id),
        deps.blocs.list(province, period),
      ]);
      const may = authorize(account?.record, 'READ_PROVINCE', { periodId: period }, at);
      if (!may.ok) return problem(may.errors);
      const seen = blocs.filter(
        (bloc) => authorize(may.value, 'READ_BLOC', blocSubject(bloc, period, at), at).ok,
      );
      return json(200, { items: seen });
    },
  ),
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}': route(
    { path: BlocPath },
    async ({ path, caller, at }) => {
      const found = await readBloc(
        deps,
        { province: path.province, callerId: caller.id, at },
        path,
      );
      return found.ok ? json(200, found.value) : problem(found.errors);
    },
  ),
  'PUT /v1/provinces/{province}/periods/{period}/blocs/{bloc}': route(
    { path: BlocPath, body: BlocSettings },
    async ({ path: { province, period, bloc }, body, caller, at }) => {
      const asking = { province, callerId: caller.id, at };
      const kept = await keepBloc(deps, asking, { period, bloc }, body);
      return kept.ok ? json(200, kept.value) : problem(kept.errors);
    },
  ),
});
