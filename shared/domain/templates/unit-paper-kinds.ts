import {
  ADDRESSEES,
  crossed,
  type KindSpec,
  OWN_BASES,
  RECIPIENTS,
  SUBJECT,
  signatures,
} from './kind-spec.ts';
import { BLOC_FIELDS, CLOSED_AT, sentences } from './ranking-papers.ts';

/** What any paper of a unit can say of it, beside what it can say of its bloc. */
const UNIT_FIELDS = {
  ...BLOC_FIELDS,
  'tên đơn vị': {},
  'tổng điểm tự chấm': {},
} as const satisfies KindSpec['fields'];

/** What a template of the minutes of verifying a unit's sheet (biên bản thẩm định) may hold. */
export const VERIFICATION_MINUTES: KindSpec = {
  parts: [
    SUBJECT,
    { ...OWN_BASES, least: 1 },
    sentences('LEAD_IN'),
    sentences('OPINION'),
    sentences('CLOSING'),
    RECIPIENTS,
    signatures(3),
  ],
  fields: { ...UNIT_FIELDS, ...CLOSED_AT, 'tổng điểm thẩm định': {} },
  circumstances: crossed([]),
};

/** What a template of a unit's report that explains its points (báo cáo giải trình) may hold. */
export const EXPLANATION_REPORT: KindSpec = {
  parts: [
    SUBJECT,
    ADDRESSEES,
    sentences('LEAD_IN'),
    sentences('CLOSING', { mandatory: { 'tổng điểm tự chấm': 'FIRST' } }),
    RECIPIENTS,
    signatures(1),
  ],
  fields: UNIT_FIELDS,
  circumstances: crossed([]),
};

/** What a template of the report of a unit that is nominated (báo cáo thành tích) may hold. */
export const ACHIEVEMENT_REPORT: KindSpec = {
  parts: [SUBJECT, sentences('LEAD_IN'), RECIPIENTS, signatures(2)],
  fields: { ...UNIT_FIELDS, 'tổng điểm': {}, 'kết quả xếp thứ': {} },
  circumstances: crossed([]),
};
