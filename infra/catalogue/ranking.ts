import { api, BLOC, small, writes } from './entry-parts.ts';
import type { FunctionEntry } from './function-entry.ts';

/** Ranking: stages end by themselves, and the bloc is ranked. */
export const RANKING: readonly FunctionEntry[] = [
  {
    name: 'ranking/advance-stages',
    trigger: { kind: 'minute' },
    access: writes,
    timeoutSeconds: 50,
    memoryMb: 512,
    maxConcurrency: 1,
  },
  {
    name: 'ranking/rank-bloc',
    trigger: { kind: 'event', event: 'StageClosed' },
    access: { table: 'readWrite', documents: 'readWrite' },
    timeoutSeconds: 60,
    memoryMb: 1024,
  },
  {
    name: 'ranking/keep-register',
    trigger: api(`GET ${BLOC}/register`, `PUT ${BLOC}/register`),
    access: writes,
    ...small,
  },
  {
    name: 'ranking/show-ranking',
    trigger: api(
      `GET ${BLOC}/ranking`,
      `GET ${BLOC}/ranking/bundle`,
      `GET ${BLOC}/ranking/insight`,
    ),
    access: { table: 'read', documents: 'read' },
    ...small,
  },
];
