import { cellName } from './cell-address.ts';
import { cellText } from './cell-text.ts';
import type { FoundForm } from './find-form.ts';
import { type Column, foldText, INPUT_COLUMNS } from './form-layout.ts';
import type { GuardedWorkbook } from './guard-workbook.ts';
import { type KnownRow, MAX_TITLE } from './identity-sheet.ts';
import type { CellFault } from './workbook-fault.ts';

/** Where each known row now stands in the form, by its key, and what stands where no row belongs. */
export type MatchedRows = {
  readonly places: ReadonlyMap<string, number>;
  readonly faults: readonly CellFault[];
};

/** Rows of ours that take no input begin with this. */
const FURNITURE = '#';

/**
 * Finds the rows by the hidden key, or, where that was deleted, by number and title. Where the two name
 * different rows (cells were pasted or sorted past the hidden column), neither is taken. A row typed in
 * between that belongs to no indicator is a fault, so that nothing written there is lost in silence; what
 * stands below the last known row is the unit's own (signatures, notes).
 */
export function matchRows(
  form: FoundForm,
  book: GuardedWorkbook,
  known: readonly KnownRow[],
): MatchedRows {
  const marks = rowMarks(form, book, known);
  const byKey = new Map(known.map((row) => [row.key, row]));
  const places = new Map<string, number>();
  const faults: CellFault[] = [];
  const lastKeyed = Math.max(form.headerRow, ...marks.keys());
  for (let row = form.headerRow + 1; row <= lastKeyed; row += 1) {
    const mark = marks.get(row);
    const own = byKey.get(mark?.key ?? '');
    if (mark === undefined || own === undefined) {
      const ours = mark?.key.startsWith(FURNITURE) === true;
      const written = firstWritten(form, row, ours);
      const kind = ours ? 'NotAnInput' : 'UnknownRow';
      if (written !== undefined) faults.push({ kind, cell: written });
      continue;
    }
    const cell = named(form, row);
    const first = places.get(own.key);
    if (first !== undefined) {
      faults.push({ kind: 'RepeatedRow', cell, firstCell: named(form, first) });
    } else if (mark.named !== undefined && mark.named !== own.key) {
      faults.push({ kind: 'RowMixedUp', cell, title: `${own.numbering} ${own.title}`.trim() });
    } else places.set(own.key, row);
  }
  return { places, faults };
}

/** What a row is by its key, and by its number and title. */
type RowMarks = { readonly key: string; readonly named: string | undefined };

/** The marks of every row that has any: also of rows that are ours but take no input. */
function rowMarks(
  form: FoundForm,
  book: GuardedWorkbook,
  known: readonly KnownRow[],
): ReadonlyMap<number, RowMarks> {
  const marks = new Map<number, RowMarks>();
  const byTitle = titles(known);
  for (let row = form.headerRow + 1; row <= form.lastRow; row += 1) {
    const text = (column: Column): string => textAt(form, book, column, row);
    const title = text('title').length > MAX_TITLE ? '' : text('title');
    const named = byTitle.get(titleKey(text('numbering').slice(0, MAX_TITLE), title));
    const key = text('key') === '' ? (named ?? '') : text('key');
    if (key !== '') marks.set(row, { key, named });
  }
  return marks;
}

/** Two rows of one number and title can't be told apart, and one without a letter not from a blank row: neither is known so. */
function titles(known: readonly KnownRow[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const repeated = new Set<string>();
  for (const { numbering, title, key } of known) {
    const name = titleKey(numbering, title);
    if (foldText(title) === '') continue;
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
