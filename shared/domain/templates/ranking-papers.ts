import type { KindSpec, PaperKind, PartSpec } from './kind-spec.ts';

/** The papers that the system makes when a bloc is ranked, in the words of their templates as of then. */
export const RANKING_PAPERS = [
  'SUBMISSION_LETTER',
  'REVIEW_MINUTES',
  'PERIOD_REPORT',
  'VERIFICATION_MINUTES',
  'EXPLANATION_REPORT',
  'ACHIEVEMENT_REPORT',
] as const satisfies readonly PaperKind[];
export type RankingPaper = (typeof RANKING_PAPERS)[number];

/** What any of them can say of the bloc, its period and its ranking. */
export const BLOC_FIELDS = {
  'tên tỉnh': {},
  'tên khối': {},
  'kỳ thi đua': {},
  'số đơn vị': {},
  'số đơn vị đã gửi': {},
  'tên bảng tiêu chí': {},
  /** What its ranking rests on. */
  'kết quả chấm': {},
  'tên cờ': {},
  'chức vụ trưởng khối': {},
} as const satisfies KindSpec['fields'];
export type BlocField = keyof typeof BLOC_FIELDS;

/** When what was discussed was closed: room to write it. */
export const CLOSED_AT = { 'thời gian kết thúc': {} } as const satisfies KindSpec['fields'];

/** A few sentences around what the system knows. */
export const sentences = (part: PartSpec['part'], given: Partial<PartSpec> = {}): PartSpec => ({
  part,
  least: 1,
  most: 5,
  longest: 1000,
  ...given,
});
