import type { WriteSheet } from 'hucre/xlsx';
import { SHEETS } from './form-layout.ts';
import { rowHeights } from './row-heights.ts';
import type { AttachedFile } from './sheet-template.ts';
import { type CellMap, put, textCell } from './template-cells.ts';
import { HEADER, OUTSIDE } from './template-styles.ts';

const WIDTHS = [60, 50, 20, 20];
const HEAD = ['Chỉ tiêu', 'Tên tệp', 'Tình trạng', 'Mã tệp'];
const NOTE =
  'Trang này chỉ để xem. Tệp được gửi, gắn và gỡ trên cổng, ở trang Minh chứng; nộp lại phiếu này không làm mất tệp nào.';
const HEAD_ROW = 3;

/** The sheet that lists the files behind each line: to be read only, since files are kept apart from the form. */
export function evidenceSheet(files: readonly AttachedFile[]): WriteSheet {
  const cells: CellMap = new Map();
  put(cells, 0, 0, textCell('TỆP MINH CHỨNG CỦA TỪNG CHỈ TIÊU', OUTSIDE.title));
  put(cells, 1, 0, textCell(NOTE, OUTSIDE.plain));
  for (const [column, name] of HEAD.entries()) put(cells, HEAD_ROW, column, textCell(name, HEADER));
  for (const [index, { indicator, name, state, id }] of files.entries())
    for (const [column, text] of [indicator, name, state, id].entries())
      put(cells, HEAD_ROW + 1 + index, column, textCell(text, OUTSIDE.plain));
  return {
    name: SHEETS.evidence,
    columns: WIDTHS.map((width) => ({ width })),
    cells,
    merges: [0, 1].map((row) => ({
      startRow: row,
      startCol: 0,
      endRow: row,
      endCol: WIDTHS.length - 1,
    })),
    rowDefs: rowHeights(cells, WIDTHS, HEAD_ROW).set(0, { height: 30 }).set(1, { height: 24 }),
    protection: { sheet: true, formatCells: true, formatColumns: true, formatRows: true },
    view: { showGridLines: false },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1 },
  };
}
