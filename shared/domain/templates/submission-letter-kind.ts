import { ADDRESSEES, crossed, type KindSpec, letterParts } from './kind-spec.ts';

/** The fields of the letter by which a bloc proposes awards. */
export const SUBMISSION_FIELDS = {
  'tên tỉnh': {},
  'tên khối': {},
  'kỳ thi đua': {},
  'số đơn vị': {},
  /** What its ranking rests on. */
  'kết quả chấm': {},
  'tên cờ': {},
  'danh sách đề nghị': { linesIn: 'TEXT' },
  'chức vụ trưởng khối': {},
} as const satisfies KindSpec['fields'];
export type SubmissionField = keyof typeof SUBMISSION_FIELDS;

const [SUBJECT, ...rest] = letterParts({ 'danh sách đề nghị': 'FIRST' });

/** What a template of the letter of a bloc (tờ trình) may hold. */
export const SUBMISSION_LETTER: KindSpec = {
  parts: [SUBJECT, ADDRESSEES, ...rest],
  fields: SUBMISSION_FIELDS,
  circumstances: crossed([]),
};
