import type { Cell, DataValidation, WriteSheet } from 'hucre/xlsx';
import { columnLetters } from '../cell-address.ts';
import { rowHeights } from '../row-heights.ts';
import { type CellMap, numberCell, put, textCell } from '../template-cells.ts';
import { HEADER, OUTSIDE, printed, type RowLook } from '../template-styles.ts';
import { type Field, type FieldValue, fieldText } from './field.ts';

/** The sheets of the workbook in which a rule set is written. */
export const RULE_SET_SHEETS = {
  criteria: 'Bảng tiêu chí',
  details: 'Khoảng điểm',
  settings: 'Thiết lập',
  kinds: 'Loại công thức',
} as const;

/** The row of the heads, from 0: below the title and the hint. */
export const HEADER_ROW = 2;

/** How many rows below the written ones still offer their lists of words. */
const SPARE_ROWS = 200;

/** One sheet as a table: what stands above it, its columns, and its rows in order. */
export type TableSheet = {
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  readonly columns: readonly {
    readonly header: string;
    readonly width: number;
    readonly words?: Readonly<Record<string, string>>;
  }[];
  readonly frozenColumns: number;
  /** Over how many pages the columns are printed. */
  readonly pagesWide: number;
  readonly rows: readonly (readonly (Partial<Cell> | undefined)[])[];
};

/** The cell of a value: figures as numbers, all else as text that a spreadsheet leaves as it is. */
export function fieldCell(look: RowLook, field: Field, value: FieldValue | undefined) {
  const figure = field.as === 'NUMBER' || field.as === 'WHOLE';
  const style = printed(look, figure ? 'right' : 'left');
  if (value === undefined) return { value: null, style: figure ? style : asText(style) };
  const text = fieldText(field, value);
  return figure && text === String(value) ? numberCell(text, style) : textCell(text, asText(style));
}

/** The cell of a text that names something. */
export const wordCell = (look: RowLook, text: string): Partial<Cell> =>
  textCell(text, asText(printed(look, 'left')));

/** Text format: without it `1.10` typed by hand becomes 1.1. */
const asText = (style: NonNullable<Cell['style']>): NonNullable<Cell['style']> => ({
  ...style,
  numFmt: '@',
});

/** Lays a table out as a sheet that people may edit and print. */
export function layOut(table: TableSheet): WriteSheet {
  const { name, title, hint, columns, rows } = table;
  const cells: CellMap = new Map();
  put(cells, 0, 0, textCell(title, { ...OUTSIDE.heading, alignment: { vertical: 'center' } }));
  put(cells, 1, 0, textCell(hint, { ...OUTSIDE.plain, alignment: { vertical: 'center' } }));
  for (const [column, { header }] of columns.entries()) {
    put(cells, HEADER_ROW, column, textCell(header, HEADER));
  }
  for (const [row, cellsOfRow] of rows.entries()) {
    for (const [column, cell] of cellsOfRow.entries()) {
      if (cell !== undefined) put(cells, HEADER_ROW + 1 + row, column, cell);
    }
  }
  const widths = columns.map(({ width }) => width);
  return {
    name,
    columns: widths.map((width) => ({ width })),
    cells,
    rowDefs: rowHeights(cells, widths, HEADER_ROW),
    dataValidations: choices(columns, rows.length),
    freezePane: { rows: HEADER_ROW + 1, columns: table.frozenColumns },
    view: { showGridLines: false, zoomScale: 85 },
    pageSetup: {
      paperSize: 'a3',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: table.pagesWide,
      fitToHeight: 0,
    },
  };
}

/** Excel takes a list of words within the cell's rule only up to 255 characters. */
const MOST_LISTED = 255;

function choices(columns: TableSheet['columns'], rows: number): DataValidation[] {
  const last = HEADER_ROW + 1 + rows + SPARE_ROWS;
  return columns.flatMap(({ words, header }, index): DataValidation[] => {
    const values = Object.values(words ?? {});
    if (values.length === 0 || values.join(',').length > MOST_LISTED) return [];
    if (values.some((value) => value.includes(','))) return [];
    const letters = columnLetters(index + 1);
    return [
      {
        type: 'list',
        values,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'warning',
        errorTitle: header.slice(0, 32),
        errorMessage: 'Nên chọn một giá trị trong danh sách của ô này.',
        range: `${letters}${HEADER_ROW + 2}:${letters}${last}`,
      },
    ];
  });
}
