import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DescribedRoute, DescribedRoutes } from '../../shared/edge/described-route.ts';
import type { Route as Handled } from '../../shared/edge/http-handler.ts';
import { CATALOGUE } from '../catalogue.ts';

/** A route of the API: what its handler parses, and what its service says of it. */
export type ApiRoute = {
  readonly route: string;
  readonly service: string;
  readonly shape: Handled['shape'];
  readonly described: DescribedRoute;
};

const FUNCTIONS = join(import.meta.dirname, '../../functions');

const load = (file: string): Promise<unknown> =>
  import(/* @vite-ignore */ pathToFileURL(join(FUNCTIONS, file)).href);

/** The described routes of the API, and those that nobody has described yet: a test wants none of them. */
export type ApiRoutes = {
  readonly routes: readonly ApiRoute[];
  readonly undescribed: readonly string[];
};

/**
 * Every route of the catalogue that asks for a token, from the handlers themselves. Their modules read the
 * environment: it must name a table and buckets, which nothing is asked of.
 */
export async function readApiRoutes(): Promise<ApiRoutes> {
  const routes: ApiRoute[] = [];
  const undescribed: string[] = [];
  for (const { name, trigger } of CATALOGUE) {
    if (trigger.kind !== 'http' || trigger.auth !== 'TOKEN') continue;
    const [service = ''] = name.split('/');
    const { handler } = (await load(`${name}.handler.ts`)) as {
      handler: { routes: Readonly<Record<string, Handled>> };
    };
    const { answers } = (await load(`${service}/answers.ts`)) as { answers: DescribedRoutes };
    for (const route of trigger.routes) {
      const shape = handler.routes[route]?.shape;
      const described = answers[route];
      if (shape === undefined || described === undefined) undescribed.push(route);
      else routes.push({ route, service, shape, described });
    }
  }
  return { routes, undescribed };
}
