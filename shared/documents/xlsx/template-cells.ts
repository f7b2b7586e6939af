import type { Cell, CellStyle } from 'hucre/xlsx';
import { sayDecimal } from '../../wording/numbers.ts';
import { tidyText } from './tidy-text.ts';

/** Cells to be written, by `row,column` from 0. */
export type CellMap = Map<string, Partial<Cell>>;

/**
 * A cell with text: never a formula or an error value, whatever the text says, and none either when somebody
 * edits the cell later: the blank before a sign keeps it text, and is dropped when it is read. A literal
 * `_x0041_` is written so that it isn't read as a control character.
 */
export function textCell(text: string, style: CellStyle): Partial<Cell> {
  const tidy = tidyText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  if (tidy === '') return { value: null, style };
  const value = /^[=+\-@]/.test(tidy) && style.numFmt !== '@' ? ` ${tidy}` : tidy;
  // The library writes a shared string like `#N/A` as an error value; a run of text it leaves alone.
  return value.startsWith('#') ? { richText: [{ text: value }], style } : { value, style };
}

/**
 * A cell with a number, so that spreadsheets can add it up; text when it is no canonical number, or has
 * more digits than a spreadsheet keeps.
 */
export function numberCell(text: string | undefined, style: CellStyle): Partial<Cell> {
  if (text === undefined) return { value: null, style };
  const canonical = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(text) && text !== '-0';
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '').length;
  return canonical && digits <= 15 ? { value: Number(text), style } : textCell(text, style);
}

/** What a cell of ours shows, numbers with a comma. */
export function cellWords({ value, richText }: Partial<Cell>): string {
  if (typeof value === 'number') return sayDecimal(String(value));
  return typeof value === 'string' ? value.trim() : (richText?.[0]?.text ?? '');
}

/** Puts a cell at a place counted from 0. */
export const put = (cells: CellMap, row: number, column: number, cell: Partial<Cell>): void => {
  cells.set(`${row},${column}`, cell);
};
