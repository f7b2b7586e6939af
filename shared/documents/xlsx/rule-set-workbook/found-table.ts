import { type CellPlace, cellName } from '../cell-address.ts';
import { cellText } from '../cell-text.ts';
import { foldText } from '../form-layout.ts';
import type { GuardedWorkbook } from '../guard-workbook.ts';
import type { SheetGrid } from '../scan-sheet.ts';
import type { RuleSetWorkbookFault } from './rule-set-workbook-fault.ts';

/** A table of the workbook as it was found: where its columns are, and the rows that hold anything. */
export type FoundTable = {
  readonly sheet: string;
  readonly rows: readonly number[];
  /** The name of a cell, such as `Bảng tiêu chí!K12`. */
  readonly cell: (row: number, header: string) => string;
  /** The text of a cell, empty where it can't be taken at its word: that is reported once. */
  readonly text: (row: number, header: string) => string;
};

/** Heads are looked for in this many rows. */
const MOST_HEAD_ROW = 20;
/** A column for the authors' own notes. */
const NOTES = 'Ghi chú';

type Faults = RuleSetWorkbookFault[];

/**
 * Finds a table by the name of its sheet and the words of its heads, never by position. A head that is missing, unknown
 * or there twice is a fault; a column headed “Ghi chú” is passed over.
 */
export function findTable(
  book: GuardedWorkbook,
  sheet: string,
  headers: readonly string[],
  faults: Faults,
): FoundTable | undefined {
  const grid = book.sheets.find(({ name }) => foldText(name) === foldText(sheet));
  if (grid === undefined) {
    faults.push({ kind: 'SheetMissing', sheet });
    return undefined;
  }
  const texts = textsOf(grid, book, faults);
  const headRow = headRowOf(texts, headers);
  const columns = columnsOf(grid.name, texts.get(headRow) ?? new Map(), headers, headRow, faults);
  const missing = headers.filter((header) => !columns.has(header));
  faults.push(
    ...missing.map((header) => ({ kind: 'ColumnMissing', sheet: grid.name, header }) as const),
  );
  if (missing.length > 0) return undefined;
  const taken = [...columns.values()];
  const rows = [...texts]
    .filter(([row, cells]) => row > headRow && taken.some((column) => cells.has(column)))
    .map(([row]) => row);
  const place = (row: number, header: string): CellPlace => ({
    row,
    column: columns.get(header) ?? 0,
  });
  return {
    sheet: grid.name,
    rows: rows.toSorted((a, b) => a - b),
    cell: (row, header) => `${grid.name}!${cellName(place(row, header))}`,
    text: (row, header) => texts.get(row)?.get(place(row, header).column) ?? '',
  };
}

type Texts = Map<number, Map<number, string>>;

function textsOf(grid: SheetGrid, book: GuardedWorkbook, faults: Faults): Texts {
  const texts: Texts = new Map();
  for (const [name, raw] of grid.cells) {
    const said = cellText(raw, book);
    const cell = `${grid.name}!${name}`;
    const row = texts.get(raw.place.row) ?? new Map<number, string>();
    texts.set(raw.place.row, row);
    if (said.kind === 'TEXT') {
      if (said.text !== '') row.set(raw.place.column, said.text);
      continue;
    }
    row.set(raw.place.column, '');
    faults.push({ kind: 'File', fault: untakeable(said, cell) });
  }
  return texts;
}

function untakeable(
  said: Exclude<ReturnType<typeof cellText>, { kind: 'TEXT' }>,
  cell: string,
): Extract<RuleSetWorkbookFault, { kind: 'File' }>['fault'] {
  switch (said.kind) {
    case 'FORMULA':
      return { kind: 'FormulaInInput', cell };
    case 'DATE':
      return { kind: 'DateInInput', cell };
    case 'SCALED':
      return { kind: 'ScaledInInput', cell };
    case 'ERROR':
      return { kind: 'ErrorInInput', cell, found: said.found };
    case 'DAMAGED':
      return { kind: 'DamagedWorkbook', where: 'SHEET', part: cell };
  }
}

/** The row with the most of the heads; the first of equals. */
function headRowOf(texts: Texts, headers: readonly string[]): number {
  const wanted = new Set(headers.map(foldText));
  const counted = [...texts]
    .filter(([row]) => row <= MOST_HEAD_ROW)
    .map(([row, cells]) => ({
      row,
      heads: [...cells.values()].filter((text) => wanted.has(foldText(text))).length,
    }));
  return counted.toSorted((a, b) => b.heads - a.heads || a.row - b.row)[0]?.row ?? 1;
}

function columnsOf(
  sheet: string,
  head: ReadonlyMap<number, string>,
  headers: readonly string[],
  row: number,
  faults: Faults,
): Map<string, number> {
  const columns = new Map<string, number>();
  const at = (column: number) => `${sheet}!${cellName({ row, column })}`;
  for (const [column, text] of [...head].toSorted(([a], [b]) => a - b)) {
    if (text === '' || foldText(text) === foldText(NOTES)) continue;
    const header = headers.find((one) => foldText(one) === foldText(text));
    const first = header === undefined ? undefined : columns.get(header);
    if (header === undefined) {
      const problem = { kind: 'UnknownColumn', found: text } as const;
      faults.push({ kind: 'AtCell', cell: at(column), problem });
    } else if (first === undefined) columns.set(header, column);
    else {
      const problem = { kind: 'ColumnTwice', header, first: at(first) } as const;
      faults.push({ kind: 'AtCell', cell: at(column), problem });
    }
  }
  return columns;
}
