import { api, reads, small, UNIT, writes } from './entry-parts.ts';
import type { FunctionEntry } from './function-entry.ts';

/** What a unit hands in. */
export const SUBMISSIONS: readonly FunctionEntry[] = [
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
];
