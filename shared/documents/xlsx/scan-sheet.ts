import { ok, type Result, refused } from '../../domain/result.ts';
import {
  type CellPlace,
  type CellRange,
  cellName,
  cellsIn,
  parseCellName,
  parseRange,
} from './cell-address.ts';
import { readPart } from './part-text.ts';
import { damaged, unsafe, type WorkbookFault } from './workbook-fault.ts';
import { collectText, MAX_CELL_TEXT } from './workbook-strings.ts';
import type { XmlAttributes } from './xml-events.ts';

/** A cell as it lies in the file; `value` is its raw text, `inline` the text of a string kept in the cell. */
export type RawCell = {
  readonly place: CellPlace;
  readonly type: string;
  readonly style: number;
  readonly value: string;
  readonly inline: string;
  readonly formula: boolean;
};

/** The cells of one sheet that hold anything, by name, and its merged ranges. */
export type SheetGrid = {
  readonly name: string;
  readonly cells: ReadonlyMap<string, RawCell>;
  readonly merges: readonly CellRange[];
};

/** Content below this row is refused. */
export const MAX_ROW = 2_000;
const MAX_COLUMN = 100;
const MAX_DIMENSION_CELLS = 20_000_000;
const MAX_MERGE_CELLS = 10_000;
const MAX_MERGES = 2_000;
/** Content a whole workbook may hold; a form of 500 lines holds 7,000 cells. */
export const MAX_CELLS = 100_000;

/**
 * Reads the cells of one sheet. Blank styled cells and rows are passed over however far they reach, as
 * programs write them by the thousand; content beyond row 2,000 or column 100 is refused, and so is more
 * of it than `room` cells.
 */
export function scanSheet(
  bytes: Uint8Array,
  sheet: { readonly name: string; readonly part: string },
  room = MAX_CELLS,
): Result<SheetGrid, WorkbookFault> {
  const cells = new Map<string, RawCell>();
  const merges: CellRange[] = [];
  const cursor = cellCursor(sheet);
  const fault = readPart<WorkbookFault>(bytes, sheet.part, {
    open: (name, attributes) => {
      if (name === 'mergeCell') return addMerge(merges, attributes.get('ref') ?? '', sheet);
      if (name === 'dimension') return checkDimension(attributes.get('ref') ?? '', sheet);
      return cursor.open(name, attributes);
    },
    text: cursor.text,
    close: (name) => {
      const cell = cursor.close(name);
      if (cell === undefined) return undefined;
      const at = cellName(cell.place);
      if (cells.has(at)) return damaged('SHEET', sheet.part);
      if (Math.max(cell.value.length, cell.inline.length) > MAX_CELL_TEXT || cells.size >= room)
        return unsafe('TOO_MUCH_CONTENT', sheet.part);
      cells.set(at, cell);
      const { row, column } = cell.place;
      if (row <= MAX_ROW && column <= MAX_COLUMN) return undefined;
      return { kind: 'SheetTooLarge', sheet: sheet.name, cell: at };
    },
  });
  return fault === undefined ? ok({ name: sheet.name, cells, merges }) : refused(fault);
}

type SheetNames = { readonly name: string; readonly part: string };

function addMerge(merges: CellRange[], ref: string, sheet: SheetNames): WorkbookFault | undefined {
  const range = parseRange(ref);
  if (range === undefined) return damaged('SHEET', sheet.part);
  merges.push(range);
  if (cellsIn(range) <= MAX_MERGE_CELLS && merges.length <= MAX_MERGES) return undefined;
  return { kind: 'MergeTooLarge', sheet: sheet.name, range: ref };
}

/** Whole columns or whole rows may be formatted; a sheet that claims both claims 17 billion cells. */
function checkDimension(ref: string, sheet: SheetNames): WorkbookFault | undefined {
  const range = parseRange(ref);
  if (range === undefined || cellsIn(range) <= MAX_DIMENSION_CELLS) return undefined;
  return { kind: 'SheetTooLarge', sheet: sheet.name, cell: cellName(range.to) };
}

type OpenCell = {
  type: string;
  style: number;
  value: string;
  inline: boolean;
  formula: boolean;
};

/** Follows rows and cells, also where a writer leaves their names out: then each is the next one. */
function cellCursor(sheet: SheetNames) {
  const at = { row: 0, column: 0 };
  let cell: OpenCell | undefined;
  let inValue = false;
  const strings = collectText();
  return {
    open: (name: string, attributes: XmlAttributes): WorkbookFault | undefined => {
      if (name === 'row' || name === 'c') {
        const moved = name === 'row' ? nextRow(at, attributes) : nextCell(at, attributes);
        if (!moved) return damaged('SHEET', sheet.part);
        cell = name === 'c' ? openCell(attributes) : undefined;
        strings.begin();
      }
      if (cell === undefined) return undefined;
      if (name === 'v') inValue = true;
      if (name === 'f') cell.formula = true;
      if (name === 'is') cell.inline = true;
      if (cell.inline) strings.open(name);
      return undefined;
    },
    text: (text: string): void => {
      if (inValue && cell !== undefined) cell.value += text;
      strings.text(text);
    },
    close: (name: string): RawCell | undefined => {
      strings.close(name);
      if (name === 'v') inValue = false;
      if (name !== 'c' || cell === undefined) return undefined;
      const { inline, ...raw } = cell;
      cell = undefined;
      if (raw.value === '' && !inline && !raw.formula) return undefined;
      return { ...raw, inline: strings.end(), place: { ...at } };
    },
  };
}

const openCell = (attributes: XmlAttributes): OpenCell => ({
  type: attributes.get('t') ?? 'n',
  style: Number(attributes.get('s') ?? 0),
  value: '',
  inline: false,
  formula: false,
});

type Cursor = { row: number; column: number };

function nextRow(at: Cursor, attributes: XmlAttributes): boolean {
  const written = attributes.get('r');
  at.row = written === undefined ? at.row + 1 : rowNumber(written);
  at.column = 0;
  return at.row > 0;
}

/** A cell names its own row too; where the two differ, readers differ. */
function nextCell(at: Cursor, attributes: XmlAttributes): boolean {
  const written = attributes.get('r');
  const place = written === undefined ? undefined : parseCellName(written);
  at.column = written === undefined ? at.column + 1 : (place?.column ?? 0);
  return written === undefined || place?.row === at.row;
}

const rowNumber = (text: string): number => (/^[1-9]\d{0,6}$/.test(text) ? Number(text) : 0);
