import type { FormColumn } from './workbook-fault.ts';

/** Names of the sheets; the last one is hidden from people, and `faults` is there when a file goes back. */
export const SHEETS = {
  faults: 'Các ô cần sửa',
  cover: 'Hướng dẫn',
  form: 'Bản tự chấm',
  evidence: 'Tệp minh chứng',
  identity: '_co_dau',
} as const;

/** The columns of the form, in printed order. */
export type Column =
  | 'key'
  | 'numbering'
  | 'title'
  | 'clause'
  | 'maximum'
  | 'bonus'
  | 'target'
  | 'measure'
  | FormColumn;

type ColumnLayout = { readonly column: Column; readonly header: string; readonly width: number };

/**
 * The columns from A on, with their width in characters: together what an A4 page holds across at a size
 * that can still be read. The first is hidden.
 */
export const COLUMNS: readonly ColumnLayout[] = [
  { column: 'key', header: 'Mã dòng', width: 12 },
  { column: 'numbering', header: 'TT', width: 6 },
  { column: 'title', header: 'Nội dung', width: 36 },
  { column: 'clause', header: 'Căn cứ', width: 17 },
  { column: 'maximum', header: 'Điểm chuẩn', width: 7 },
  { column: 'bonus', header: 'Điểm thưởng tối đa', width: 8 },
  { column: 'target', header: 'Chỉ tiêu giao', width: 11 },
  { column: 'measure', header: 'Đơn vị tính', width: 9 },
  { column: 'result', header: 'Kết quả thực hiện', width: 11 },
  { column: 'state', header: 'Không phát sinh (x)', width: 8 },
  { column: 'claim', header: 'Điểm tự chấm', width: 9 },
  { column: 'explanation', header: 'Giải trình', width: 25 },
  { column: 'evidence', header: 'Minh chứng (số, ký hiệu, ngày văn bản)', width: 23 },
];

/** The columns a unit writes into. */
export const INPUT_COLUMNS: readonly FormColumn[] = [
  'result',
  'state',
  'claim',
  'explanation',
  'evidence',
];

/** The place of a column in our own template, from 0. */
export const columnIndex = (column: Column): number =>
  COLUMNS.findIndex((layout) => layout.column === column);

/** The header of a column as people read it, without what stands in brackets. */
export const columnHeader = (column: Column): string =>
  (COLUMNS[columnIndex(column)]?.header ?? '').replace(/ \(.*/, '');

/**
 * Text for comparing: without tone and letter marks, so that composed and decomposed letters, "thuỷ" and
 * "thủy", and what a hurried hand left out are one; without capitals, punctuation and extra blanks.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
