/**
 * Every cloud function and what wakes it, in the order the data flows. Data only: the CDK stack and the
 * local cloud both read it, so a route or a trigger can't exist on one side alone. The function `a/b` is the
 * handler `functions/a/b.handler.ts`, bundled by `infra/build.ts`.
 */

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

const PROVINCE = '/v1/provinces/{province}';
const PERIOD = `${PROVINCE}/periods/{period}` as const;
const BLOC = `${PERIOD}/blocs/{bloc}` as const;
const UNIT = `${BLOC}/units/{unit}` as const;

const api = (...routes: readonly Route[]): Trigger => ({ kind: 'http', routes, auth: 'TOKEN' });

const small = { timeoutSeconds: 10, memoryMb: 512 } as const;
const writes = { table: 'readWrite' } as const;
const reads = { table: 'read' } as const;

/**
 * How Node runs each function: what is young in memory gets little room, which saves a fifth of the memory and costs
 * no time that could be measured (`npm run bench`, receive-workbook).
 */
export const NODE_OPTIONS = '--max-semi-space-size=2';

export const CATALOGUE: readonly FunctionEntry[] = [
  // Administration: who takes part, under which rules, when.
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
  // Submissions: a unit's sheet comes in, as JSON or as a workbook.
  {
    name: 'submissions/submit-sheet',
    trigger: api(`PUT ${UNIT}/sheet`, `PUT ${UNIT}/sheet/draft`, `POST ${UNIT}/sheet/submissions`),
    access: writes,
    ...small,
  },
  {
    name: 'submissions/show-sheet',
    trigger: api(
      `GET ${UNIT}/sheet`,
      `GET ${UNIT}/sheet/draft`,
      `GET ${UNIT}/sheet/versions`,
      `GET ${UNIT}/sheet/drafts`,
    ),
    access: reads,
    ...small,
  },
  {
    name: 'submissions/download-receipt',
    trigger: api(`GET ${UNIT}/sheet/receipts/{version}`),
    access: reads,
    timeoutSeconds: 20,
    memoryMb: 1024,
  },
  {
    name: 'submissions/download-template',
    trigger: api(`GET ${UNIT}/sheet/template`),
    access: reads,
    ...small,
  },
  {
    name: 'submissions/request-upload',
    trigger: api(`POST ${UNIT}/sheet/uploads`, `GET ${UNIT}/sheet/uploads/{ticket}`),
    access: { table: 'readWrite', documents: 'readWrite' },
    ...small,
  },
  {
    name: 'submissions/receive-workbook',
    trigger: { kind: 'object', prefix: 'incoming/' },
    access: { table: 'readWrite', documents: 'readWrite' },
    timeoutSeconds: 30,
    memoryMb: 1024,
  },
  // Evidence: files behind the lines, straight into the bucket and judged as they arrive.
  {
    name: 'submissions/keep-evidence',
    trigger: api(
      `GET ${UNIT}/evidence`,
      `POST ${UNIT}/evidence`,
      `GET ${UNIT}/evidence/{file}`,
      `POST ${UNIT}/evidence/{file}/lines`,
      `GET ${UNIT}/evidence-files/{evidenceId}`,
    ),
    access: { table: 'readWrite', documents: 'readWrite' },
    ...small,
  },
  {
    name: 'submissions/receive-evidence',
    trigger: { kind: 'object', prefix: 'evidence-incoming/' },
    access: { table: 'readWrite', documents: 'readWrite' },
    timeoutSeconds: 30,
    memoryMb: 1024,
  },
  // Reviews: someone other than the unit confirms or changes each line.
  {
    name: 'reviews/verify-sheet',
    trigger: api(
      `GET ${UNIT}/review`,
      `PUT ${UNIT}/review`,
      `GET ${UNIT}/second-review`,
      `PUT ${UNIT}/second-review`,
    ),
    access: writes,
    ...small,
  },
  // Ranking: stages end by themselves, and the bloc is ranked.
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
  // Templates: the words of the papers, as data that the secretariat keeps.
  {
    name: 'decisions/keep-template',
    trigger: api(
      `GET ${PROVINCE}/templates`,
      `GET ${PROVINCE}/templates/{kind}`,
      `PUT ${PROVINCE}/templates/{kind}`,
    ),
    access: writes,
    ...small,
  },
  {
    name: 'decisions/preview-template',
    trigger: api(`POST ${PROVINCE}/templates/{kind}/preview`),
    access: reads,
    timeoutSeconds: 20,
    memoryMb: 1024,
  },
  // Decisions: the council's result becomes one decision of the province.
  {
    name: 'decisions/prepare-bloc-papers',
    trigger: { kind: 'event', event: 'RankingStored' },
    access: { table: 'readWrite', documents: 'readWrite' },
    // A few papers of each unit, one after the other.
    timeoutSeconds: 300,
    memoryMb: 1024,
    seals: true,
  },
  {
    name: 'decisions/download-bloc-paper',
    trigger: api(
      `GET ${BLOC}/papers`,
      `GET ${BLOC}/papers/{paper}`,
      `GET ${UNIT}/papers`,
      `GET ${UNIT}/papers/{paper}`,
    ),
    access: { table: 'read', documents: 'read' },
    ...small,
  },
  {
    name: 'decisions/want-paper-archive',
    trigger: api(`GET ${BLOC}/papers/archive`, `POST ${BLOC}/papers/archive`),
    access: { table: 'readWrite', documents: 'read' },
    ...small,
  },
  {
    name: 'decisions/archive-papers',
    trigger: { kind: 'event', event: 'PaperArchiveWanted' },
    access: { table: 'readWrite', documents: 'readWrite' },
    timeoutSeconds: 300,
    memoryMb: 1024,
  },
  {
    name: 'decisions/download-period-paper',
    trigger: api(`GET ${PERIOD}/papers`, `GET ${PERIOD}/papers/{paper}`),
    // Made when they are asked for, of all blocs of the period.
    access: reads,
    timeoutSeconds: 20,
    memoryMb: 1024,
  },
  {
    name: 'decisions/record-council-result',
    trigger: api(`GET ${PERIOD}/council-result`, `PUT ${PERIOD}/council-result`),
    access: writes,
    ...small,
  },
  {
    name: 'decisions/draft-decision',
    trigger: { kind: 'event', event: 'CouncilResultRecorded' },
    access: writes,
    ...small,
  },
  {
    name: 'decisions/show-decision',
    trigger: api(
      `GET ${PROVINCE}/decisions`,
      `GET ${PROVINCE}/decisions/{decision}`,
      `GET ${PROVINCE}/decisions/{decision}/versions`,
    ),
    access: reads,
    ...small,
  },
  {
    name: 'decisions/take-step',
    trigger: api(`POST ${PROVINCE}/decisions/{decision}/steps`),
    access: writes,
    ...small,
  },
  {
    name: 'decisions/draft-follow-up',
    trigger: api(`POST ${PROVINCE}/decisions/{decision}/follow-ups`),
    access: writes,
    ...small,
  },
  {
    name: 'decisions/redraft-decision',
    trigger: api(`POST ${PROVINCE}/decisions/{decision}/redraft`),
    access: writes,
    ...small,
  },
  {
    name: 'decisions/print-decision',
    trigger: { kind: 'event', event: 'DecisionMoved' },
    access: { table: 'readWrite', documents: 'readWrite' },
    timeoutSeconds: 60,
    memoryMb: 1024,
  },
  {
    name: 'decisions/publish-decision',
    trigger: { kind: 'event', event: 'DecisionIssued' },
    access: { table: 'readWrite', documents: 'readWrite', publicPages: 'readWrite' },
    timeoutSeconds: 60,
    memoryMb: 1024,
  },
  {
    name: 'decisions/keep-original',
    trigger: api(
      `GET ${PROVINCE}/decisions/{decision}/originals`,
      `POST ${PROVINCE}/decisions/{decision}/originals`,
    ),
    access: { table: 'readWrite', documents: 'readWrite' },
    ...small,
  },
  {
    name: 'decisions/receive-original',
    trigger: { kind: 'object', prefix: 'originals-incoming/' },
    access: { table: 'readWrite', documents: 'readWrite' },
    timeoutSeconds: 60,
    memoryMb: 1024,
  },
  {
    name: 'decisions/seal-decision',
    trigger: { kind: 'object', prefix: 'decisions/' },
    access: { table: 'readWrite', documents: 'readWrite', publicPages: 'readWrite' },
    timeoutSeconds: 60,
    memoryMb: 1024,
    seals: true,
  },
  {
    name: 'decisions/download-decision',
    trigger: api(
      `GET ${PROVINCE}/decisions/{decision}/pdf`,
      `GET ${PROVINCE}/decisions/{decision}/files`,
      `GET ${PROVINCE}/decisions/{decision}/files/{file}`,
    ),
    access: { table: 'read', documents: 'read' },
    ...small,
  },
  // What the API looks like, for whoever writes a program that uses it.
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
  // The portal: pages for people. It owns no data and decides nothing; it asks the API above.
  {
    name: 'portal/show-portal',
    trigger: { kind: 'http', routes: ['ANY /', 'ANY /{path+}'], auth: 'NONE' },
    access: {},
    timeoutSeconds: 20,
    memoryMb: 512,
    portal: true,
  },
];
