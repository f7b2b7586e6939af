import { showHome } from './actions/show-home.ts';
import type { RoutePattern } from './router.ts';
import type { Action } from './visit.ts';

/** What is there for somebody who is signed in. */
export const ROUTES: Readonly<Record<RoutePattern, Action>> = {
  'GET /': showHome,
};
