import { ADMIN } from './catalogue/admin.ts';
import { API } from './catalogue/api.ts';
import { DECISIONS } from './catalogue/decisions.ts';
import type { FunctionEntry } from './catalogue/function-entry.ts';
import { PORTAL } from './catalogue/portal.ts';
import { RANKING } from './catalogue/ranking.ts';
import { REVIEWS } from './catalogue/reviews.ts';
import { SUBMISSIONS } from './catalogue/submissions.ts';

/**
 * Every cloud function and what wakes it, in the order the data flows. Data only: the CDK stack and the
 * local cloud both read it, so a route or a trigger can't exist on one side alone. The function `a/b` is the
 * handler `functions/a/b.handler.ts`, bundled by `infra/build.ts`.
 */
export const CATALOGUE: readonly FunctionEntry[] = [
  ...ADMIN,
  ...SUBMISSIONS,
  ...REVIEWS,
  ...RANKING,
  ...DECISIONS,
  ...API,
  ...PORTAL,
];
