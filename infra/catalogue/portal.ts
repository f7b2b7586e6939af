import type { FunctionEntry } from './function-entry.ts';

/** The portal: pages for people. It owns no data and decides nothing; it asks the API above. */
export const PORTAL: readonly FunctionEntry[] = [
  {
    name: 'portal/show-portal',
    trigger: { kind: 'http', routes: ['ANY /', 'ANY /{path+}'], auth: 'NONE' },
    access: {},
    timeoutSeconds: 20,
    memoryMb: 512,
    portal: true,
  },
];
