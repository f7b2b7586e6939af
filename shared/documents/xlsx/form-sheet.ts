import type { Cell, MergeRange, WriteSheet } from 'hucre/xlsx';
import { COLUMNS, type Column, columnIndex, SHEETS } from './form-layout.ts';
import { putRows } from './form-rows.ts';
import { formValidations } from './form-validations.ts';
import { rowHeights } from './row-heights.ts';
import { rowKey, type SheetTemplate } from './sheet-template.ts';
import { type CellMap, put, textCell } from './template-cells.ts';
import { HEADER, OUTSIDE } from './template-styles.ts';

const HEADER_ROW = 4;

/** The row (from 0) of every line of the form, by its key. */
export const rowsByKey = (template: SheetTemplate): ReadonlyMap<string, number> =>
  new Map(
    template.rows.flatMap((row, index) =>
      row.kind === 'GROUP'
        ? []
        : [
            [
              rowKey(row.indicatorId, row.kind === 'EVENT' ? row.eventId : undefined),
              HEADER_ROW + 1 + index,
            ] as const,
          ],
    ),
  );

const LAST_COLUMN = COLUMNS.length - 1;

/**
 * The head is printed on every page. Named here and not by the library, which leaves the quotes off a
 * sheet's name with blanks in it: Excel calls that file damaged.
 */
export const REPEATED_HEAD = {
  name: '_xlnm.Print_Titles',
  range: `'${SHEETS.form}'!$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`,
  scope: SHEETS.form,
} as const;

/** The sheet a unit fills in: title block, one row for each indicator, totals, place for the signatures. */
export function formSheet(template: SheetTemplate): WriteSheet {
  const cells: CellMap = new Map();
  const merges: MergeRange[] = [];
  const banner = (row: number, text: string, style: NonNullable<Cell['style']>): void => {
    put(cells, row, 1, textCell(text, style));
    merges.push({ startRow: row, startCol: 1, endRow: row, endCol: LAST_COLUMN });
  };
  banner(0, 'BẢN TỰ CHẤM ĐIỂM THI ĐUA', OUTSIDE.title);
  banner(1, `${template.unit} – ${template.bloc} – ${template.province}`, OUTSIDE.centred);
  banner(
    2,
    `${template.period} – ${template.ruleSet} – Hạn nộp: ${template.deadline}`,
    OUTSIDE.centred,
  );
  banner(
    3,
    template.stamp ?? 'Chỉ nhập vào các ô nền vàng nhạt.',
    OUTSIDE[template.stamp === undefined ? 'date' : 'stamp'],
  );
  for (const [index, { header }] of COLUMNS.entries()) {
    put(cells, HEADER_ROW, index, textCell(header, HEADER));
  }
  putRows(cells, template.rows, HEADER_ROW + 1);
  const widths = COLUMNS.map(({ width }) => width);
  const heights = rowHeights(cells, widths, HEADER_ROW).set(0, { height: 24 });
  putSignatures(cells, merges, HEADER_ROW + template.rows.length + 3);
  return {
    name: SHEETS.form,
    columns: COLUMNS.map(({ column, width }) => ({ width, hidden: column === 'key' })),
    cells,
    merges,
    rowDefs: heights,
    dataValidations: formValidations(template.rows, HEADER_ROW + 2),
    freezePane: { rows: HEADER_ROW + 1, columns: 3 },
    protection: { sheet: true, formatCells: true, formatColumns: true, formatRows: true },
    view: { showGridLines: false, zoomScale: 85 },
    ...printSetup(template.unit),
  };
}

function printSetup(unit: string): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${unit.normalize('NFC').replaceAll('&', '&&')}&RTrang &P/&N` },
  };
}

function putSignatures(cells: CellMap, merges: MergeRange[], at: number): void {
  const block = (
    row: number,
    from: Column,
    to: Column,
    text: string,
    style: NonNullable<Cell['style']>,
  ): void => {
    put(cells, row, columnIndex(from), textCell(text, style));
    merges.push({
      startRow: row,
      startCol: columnIndex(from),
      endRow: row,
      endCol: columnIndex(to),
    });
  };
  block(at, 'state', 'evidence', '………………, ngày …… tháng …… năm ………', OUTSIDE.date);
  block(at + 1, 'numbering', 'clause', 'NGƯỜI LẬP BIỂU', OUTSIDE.signature);
  block(at + 1, 'state', 'evidence', 'THỦ TRƯỞNG ĐƠN VỊ', OUTSIDE.signature);
  block(at + 2, 'numbering', 'clause', '(Ký, ghi rõ họ tên)', OUTSIDE.date);
  block(at + 2, 'state', 'evidence', '(Ký tên, đóng dấu)', OUTSIDE.date);
}
