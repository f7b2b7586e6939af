import type { TemplateRow } from '../../shared/documents/xlsx/sheet-template.ts';
import { writeTemplate } from '../../shared/documents/xlsx/write-template.ts';
import type { WrittenLine } from '../../shared/domain/scoring/sheet.ts';
import { filledRows, SAMPLE_LINES, SAMPLE_ROWS, sampleTemplate } from './sample-template.ts';

const CLAUSE = 'Điểm b khoản 2 Điều 7 Quy chế thi đua (minh họa)';

/** The sample form with what it lacks: row 18 takes a date, row 19 a share of a whole. */
export const WIDE_ROWS: readonly TemplateRow[] = [
  ...SAMPLE_ROWS,
  {
    kind: 'INDICATOR',
    indicatorId: 'ke-hoach-thi-dua',
    numbering: '3',
    title: 'Ban hành kế hoạch phong trào thi đua trước ngày 31/01/2023',
    clause: CLAUSE,
    maximum: '5',
    unitOfMeasure: 'ngày',
    assigned: true,
    result: 'date',
    mayNotArise: false,
  },
  {
    kind: 'INDICATOR',
    indicatorId: 'co-so-dat-chuan',
    numbering: '4',
    title: 'Tỷ lệ cơ sở đạt chuẩn an toàn về an ninh, trật tự',
    clause: CLAUSE,
    maximum: '5',
    unitOfMeasure: 'cơ sở',
    assigned: true,
    result: 'actual',
    takesShare: true,
    mayNotArise: true,
  },
];

/** What a unit might have written on it. */
export const WIDE_LINES: readonly WrittenLine[] = [
  ...SAMPLE_LINES,
  { indicatorId: 'ke-hoach-thi-dua', date: '14/01/2023', claim: '5', evidence: 'KH số 05/KH-UBND' },
  { indicatorId: 'co-so-dat-chuan', actual: '62/127', claim: '2.44' },
];

/** The wide form with and without what a unit wrote. */
export const wideFilled = await writeTemplate(sampleTemplate(filledRows(WIDE_LINES, WIDE_ROWS)));
export const wideBlank = await writeTemplate(sampleTemplate(WIDE_ROWS));
