import { api, BLOC, PERIOD, PROVINCE, reads, small, UNIT, writes } from './entry-parts.ts';
import type { FunctionEntry } from './function-entry.ts';

/** Decisions and all papers around them. */
export const DECISIONS: readonly FunctionEntry[] = [
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
];
