import { api, BLOC, PERIOD, PROVINCE, reads, small, UNIT, writes } from './entry-parts.ts';
import type { FunctionEntry } from './function-entry.ts';

/** Administration: who takes part, under which rules, when. */
export const ADMIN: readonly FunctionEntry[] = [
  {
    name: 'admin/keep-province',
    trigger: api(`GET ${PROVINCE}`, `PUT ${PROVINCE}`),
    // The public site says that it is there before anything is published.
    access: { table: 'readWrite', publicPages: 'readWrite' },
    ...small,
  },
  {
    name: 'admin/keep-account',
    trigger: api(
      `GET ${PROVINCE}/me`,
      `GET ${PROVINCE}/accounts/{account}`,
      `PUT ${PROVINCE}/accounts/{account}`,
    ),
    access: writes,
    ...small,
  },
  {
    name: 'admin/keep-unit',
    trigger: api(
      `GET ${PROVINCE}/units`,
      `GET ${PROVINCE}/units/{unit}`,
      `PUT ${PROVINCE}/units/{unit}`,
    ),
    access: writes,
    ...small,
  },
  {
    name: 'admin/keep-rule-set',
    trigger: api(
      `GET ${PROVINCE}/rule-sets`,
      `GET ${PROVINCE}/rule-sets/{ruleSet}`,
      `PUT ${PROVINCE}/rule-sets/{ruleSet}`,
      `POST ${PROVINCE}/rule-sets/{ruleSet}/clones`,
    ),
    access: writes,
    ...small,
  },
  {
    name: 'admin/author-rule-set',
    trigger: api(
      `GET ${PROVINCE}/rule-set-starter`,
      `POST ${PROVINCE}/rule-sets/preview`,
      `GET ${PROVINCE}/rule-sets/{ruleSet}/preview`,
      `GET ${PROVINCE}/rule-sets/{ruleSet}/xlsx`,
    ),
    access: reads,
    timeoutSeconds: 20,
    memoryMb: 1024,
  },
  {
    name: 'admin/keep-period',
    trigger: api(`GET ${PROVINCE}/periods`, `GET ${PERIOD}`, `PUT ${PERIOD}`),
    access: writes,
    ...small,
  },
  {
    name: 'admin/keep-bloc',
    trigger: api(`GET ${PERIOD}/blocs`, `GET ${BLOC}`, `PUT ${BLOC}`),
    access: writes,
    ...small,
  },
  {
    name: 'admin/keep-assignment',
    trigger: api(`GET ${UNIT}/assignment`, `PUT ${UNIT}/assignment`),
    access: writes,
    ...small,
  },
];
