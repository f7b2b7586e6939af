import { Recording } from '../../shared/domain/register/register-entry.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { BlocPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { dependencies } from './dependencies.ts';
import { keepRegister, readRegister } from './keep-register.ts';

const deps = dependencies();

export const handler = httpHandler({
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/register': route(
    { path: BlocPath },
    async ({ path, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      const read = await readRegister(deps, asking, path);
      return read.ok ? json(200, { items: read.value }) : problem(read.errors);
    },
  ),
  'PUT /v1/provinces/{province}/periods/{period}/blocs/{bloc}/register': route(
    { path: BlocPath, body: Recording },
    async ({ path, body, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      const kept = await keepRegister(deps, asking, path, body);
      return kept.ok ? json(200, kept.value) : problem(kept.errors);
    },
  ),
});
