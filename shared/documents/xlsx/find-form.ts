import { type Result, refused, unlessFaulty } from '../../domain/result.ts';
import { cellName } from './cell-address.ts';
import { cellText } from './cell-text.ts';
import {
  COLUMNS,
  type Column,
  columnHeader,
  foldText,
  INPUT_COLUMNS,
  SHEETS,
} from './form-layout.ts';
import type { GuardedWorkbook } from './guard-workbook.ts';
import type { SheetGrid } from './scan-sheet.ts';
import type { CellFault } from './workbook-fault.ts';

/** The sheet that is the form, the row of its head, and where each column now stands. */
export type FoundForm = {
  readonly grid: SheetGrid;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<Column, number>;
  readonly lastRow: number;
};

/** So many input columns in one row make it the head of a form. */
const ENOUGH_HEADERS = 3;

/**
 * Finds the form by the words of its head, wherever the sheet, the row and the columns were moved to. A
 * sheet that still has the form's name goes before its copies.
 */
export function findForm(book: GuardedWorkbook): Result<FoundForm, CellFault> {
  const heads = book.sheets.flatMap((grid) => {
    const head = grid.name === SHEETS.identity ? undefined : findHead(grid, book);
    return head === undefined ? [] : [head];
  });
  const named = heads.filter(({ grid }) => foldText(grid.name) === foldText(SHEETS.form));
  const [head, ...others] = named.length > 0 ? named : heads;
  if (head === undefined) return refused({ kind: 'MissingForm' });
  if (others.length > 0) {
    return refused({
      kind: 'SeveralForms',
      sheets: [head, ...others].map(({ grid }) => grid.name),
    });
  }
  return locateColumns(head);
}

type Head = {
  readonly grid: SheetGrid;
  readonly row: number;
  readonly labels: readonly { readonly column: Column; readonly at: number }[];
};

function findHead(grid: SheetGrid, book: GuardedWorkbook): Head | undefined {
  const rows = new Map<number, { readonly column: Column; readonly at: number }[]>();
  for (const cell of grid.cells.values()) {
    const said = cellText(cell, book);
    const column = said.kind === 'TEXT' ? columnOf(said.text) : undefined;
    if (column === undefined) continue;
    const labels = rows.get(cell.place.row) ?? [];
    labels.push({ column, at: cell.place.column });
    rows.set(cell.place.row, labels);
  }
  const isHead = (labels: Head['labels']): boolean =>
    INPUT_COLUMNS.filter((column) => labels.some((label) => label.column === column)).length >=
    ENOUGH_HEADERS;
  const [row, labels] =
    [...rows].filter(([, found]) => isHead(found)).sort(([a], [b]) => a - b)[0] ?? [];
  return row === undefined || labels === undefined ? undefined : { grid, row, labels };
}

const HEADERS: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap(({ column, header }) => [
    [foldText(header), column] as const,
    [foldText(columnHeader(column)), column] as const,
  ]),
);

function columnOf(text: string): Column | undefined {
  if (text.length > 100) return undefined;
  const [before = '', ...bracket] = text.split('(');
  return (
    HEADERS.get(foldText(text)) ?? (bracket.length > 0 ? HEADERS.get(foldText(before)) : undefined)
  );
}

function locateColumns({ grid, row, labels }: Head): Result<FoundForm, CellFault> {
  const faults = INPUT_COLUMNS.flatMap((column): readonly CellFault[] => {
    const [first, second] = labels.filter((label) => label.column === column);
    if (first === undefined) return [{ kind: 'MissingColumn', column }];
    if (second === undefined) return [];
    return [
      {
        kind: 'RepeatedColumn',
        column,
        cell: `${grid.name}!${cellName({ row, column: second.at })}`,
      },
    ];
  });
  return unlessFaulty(faults, () => ({
    grid,
    headerRow: row,
    columns: new Map(labels.map(({ column, at }) => [column, at] as const)),
    lastRow: Math.max(...[...grid.cells.values()].map((cell) => cell.place.row)),
  }));
}
