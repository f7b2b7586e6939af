import { cellName } from './cell-address.ts';
import { cellText } from './cell-text.ts';
import type { FoundForm } from './find-form.ts';
import { type Column, foldText, INPUT_COLUMNS } from './form-layout.ts';
import type { GuardedWorkbook } from './guard-workbook.ts';
import type { KnownRow } from './identity-sheet.ts';
import type { CellFault } from './workbook-fault.ts';

/** Where each known row now stands in the form, by its key, and what stands where no row belongs. */
export type MatchedRows = {
  readonly places: ReadonlyMap<string, number>;
  readonly faults: readonly CellFault[];
};

/** Rows of ours that take no input begin with this. */
const FURNITURE = '#';

/**
 * Finds the rows by the hidden key, or, where that column was deleted, by number and title. A row typed in
 * between that belongs to no indicator is a fault, so that nothing written there is lost in silence; what
 * stands below the last known row is the unit's own (signatures, notes).
 */
export function matchRows(
  form: FoundForm,
  book: GuardedWorkbook,
  known: readonly KnownRow[],
): MatchedRows {
  const keys = rowKeys(form, book, known);
  const byKey = new Set(known.map((row) => row.key));
  const places = new Map<string, number>();
  const faults: CellFault[] = [];
  const lastKeyed = Math.max(form.headerRow, ...keys.keys());
  for (let row = form.headerRow + 1; row <= lastKeyed; row += 1) {
    const key = keys.get(row);
    const first = key === undefined ? undefined : places.get(key);
    if (key !== undefined && first !== undefined) {
      faults.push({ kind: 'RepeatedRow', cell: named(form, row), firstCell: named(form, first) });
    } else if (key !== undefined && byKey.has(key)) {
      places.set(key, row);
    } else {
      const written = firstWritten(form, row, key?.startsWith(FURNITURE) === true);
      const kind = key?.startsWith(FURNITURE) === true ? 'NotAnInput' : 'UnknownRow';
      if (written !== undefined) faults.push({ kind, cell: written });
    }
  }
  return { places, faults };
}

/** The key of every row that has one: also of rows that are ours but take no input. */
function rowKeys(
  form: FoundForm,
  book: GuardedWorkbook,
  known: readonly KnownRow[],
): ReadonlyMap<number, string> {
  const keys = new Map<number, string>();
  const byTitle = titles(known);
  for (let row = form.headerRow + 1; row <= form.lastRow; row += 1) {
    const key = form.columns.has('key')
      ? textAt(form, book, 'key', row)
      : byTitle.get(
          titleKey(textAt(form, book, 'numbering', row), textAt(form, book, 'title', row)),
        );
    if (key !== undefined && key !== '') keys.set(row, key);
  }
  return keys;
}

/** Two rows of one number and title can't be told apart, so neither is known by them. */
function titles(known: readonly KnownRow[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const repeated = new Set<string>();
  for (const { numbering, title, key } of known) {
    const name = titleKey(numbering, title);
    if (keys.has(name)) repeated.add(name);
    keys.set(name, key);
  }
  for (const name of repeated) keys.delete(name);
  return keys;
}

const titleKey = (numbering: string, title: string): string =>
  `${foldText(numbering)}|${foldText(title)}`;

function textAt(form: FoundForm, book: GuardedWorkbook, column: Column, row: number): string {
  const at = form.columns.get(column);
  const cell = at === undefined ? undefined : form.grid.cells.get(cellName({ row, column: at }));
  const said = cell === undefined ? undefined : cellText(cell, book);
  return said?.kind === 'TEXT' ? said.text : '';
}

const named = (form: FoundForm, row: number): string =>
  `${form.grid.name}!${cellName({ row, column: form.columns.get('title') ?? form.columns.get('result') ?? 1 })}`;

/**
 * The first input cell of a row that holds anything. Claims of our own rows are sums; so are formulas
 * among the claims of any other row that takes no input, a heading that lost its key among them.
 */
function firstWritten(form: FoundForm, row: number, ours: boolean): string | undefined {
  for (const column of INPUT_COLUMNS) {
    const at = cellName({ row, column: form.columns.get(column) ?? 0 });
    const cell = form.grid.cells.get(at);
    const isSum = column === 'claim' && (ours || cell?.formula === true);
    if (cell !== undefined && !isSum) return `${form.grid.name}!${at}`;
  }
  return undefined;
}
