import * as z from 'zod';
import { authorize, notThere } from '../../shared/domain/authorize.ts';
import { PlannedLine } from '../../shared/domain/scoring/sheet.ts';
import { blocSubject } from '../../shared/domain/sheet-subject.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { UnitPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { dependencies } from './dependencies.ts';
import { keepAssignment } from './keep-assignment.ts';

const deps = dependencies();
const Body = z.strictObject({ lines: z.array(PlannedLine).max(500) });

export const handler = httpHandler({
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/assignment': route(
    { path: UnitPath },
    async ({ path, caller, at }) => {
      const [account, bloc, assignment] = await Promise.all([
        deps.accounts.get(path.province, caller.id),
        deps.blocs.get(path),
        deps.assignments.get(path),
      ]);
      if (bloc === undefined) {
        return problem(notThere(account?.record, 'BLOC', path.bloc, at).errors);
      }
      const may = authorize(account?.record, 'READ_BLOC', blocSubject(bloc, path.period, at), at);
      if (!may.ok) return problem(may.errors);
      if (!bloc.members.includes(path.unit)) {
        return problem([{ kind: 'NotAMember', unitId: path.unit, blocName: bloc.name }]);
      }
      return json(200, assignment ?? { unitId: path.unit, lines: [] });
    },
  ),
  'PUT /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/assignment': route(
    { path: UnitPath, body: Body },
    async ({ path, body, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      const kept = await keepAssignment(deps, asking, path, body.lines);
      return kept.ok ? json(200, kept.value) : problem(kept.errors);
    },
  ),
});
