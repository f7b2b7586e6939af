import { small } from './entry-parts.ts';
import type { FunctionEntry } from './function-entry.ts';

/** What the API looks like, for whoever writes a program that uses it. */
export const API: readonly FunctionEntry[] = [
  {
    name: 'api/show-api',
    trigger: {
      kind: 'http',
      // Whatever else begins so is no route: it gets a refusal that programs can read, not a page.
      routes: ['GET /v1/openapi.json', 'ANY /v1/{path+}'],
      auth: 'NONE',
    },
    access: {},
    ...small,
  },
];
