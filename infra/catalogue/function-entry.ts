/** Events that state changes leave in the outbox; the table's stream carries them to the functions. */
export const EVENT_KINDS = [
  'StageClosed',
  'RankingStored',
  'PaperArchiveWanted',
  'CouncilResultRecorded',
  'DecisionMoved',
  'DecisionIssued',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export type Route = `${'GET' | 'PUT' | 'POST' | 'ANY'} /${string}`;

export type Trigger =
  /** `TOKEN`: the gateway verifies the bearer's ID token first. `NONE`: the function itself decides. */
  | { readonly kind: 'http'; readonly routes: readonly Route[]; readonly auth: 'TOKEN' | 'NONE' }
  /** An object is created in the documents bucket under the prefix. */
  | { readonly kind: 'object'; readonly prefix: string }
  /** Every minute; the event carries the scheduled time. */
  | { readonly kind: 'minute' }
  | { readonly kind: 'event'; readonly event: EventKind };

export type Access = {
  readonly table?: 'read' | 'readWrite';
  readonly documents?: 'read' | 'readWrite';
  readonly publicPages?: 'readWrite';
};

export type FunctionEntry = {
  readonly name: `${string}/${string}`;
  readonly trigger: Trigger;
  readonly access: Access;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  /** At most this many at once, where the work must not crowd others out. */
  readonly maxConcurrency?: number;
  /** Needs `API_URL` and the sign-in client's settings. */
  readonly portal?: true;
  /** Needs the key of the system's seal. */
  readonly seals?: true;
};

/**
 * How Node runs each function: what is young in memory gets little room, which saves a fifth of the memory and costs
 * no time that could be measured (`npm run bench`, receive-workbook).
 */
export const NODE_OPTIONS = '--max-semi-space-size=2';
