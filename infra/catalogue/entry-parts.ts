import type { Route, Trigger } from './function-entry.ts';

/** What the routes of the API begin with. */
export const PROVINCE = '/v1/provinces/{province}';
export const PERIOD = `${PROVINCE}/periods/{period}` as const;
export const BLOC = `${PERIOD}/blocs/{bloc}` as const;
export const UNIT = `${BLOC}/units/{unit}` as const;

/** Routes for whoever is signed in. */
export const api = (...routes: readonly Route[]): Trigger => ({
  kind: 'http',
  routes,
  auth: 'TOKEN',
});

/** What most functions need, and what they may do with the table. */
export const small = { timeoutSeconds: 10, memoryMb: 512 } as const;
export const writes = { table: 'readWrite' } as const;
export const reads = { table: 'read' } as const;
