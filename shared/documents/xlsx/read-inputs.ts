import type { WrittenLine } from '../../domain/scoring/sheet.ts';
import { type CellPlace, cellName, isWithin } from './cell-address.ts';
import { cellText } from './cell-text.ts';
import type { FoundForm } from './find-form.ts';
import { foldText, INPUT_COLUMNS } from './form-layout.ts';
import type { GuardedWorkbook } from './guard-workbook.ts';
import type { KnownRow } from './identity-sheet.ts';
import type { FormColumn, WorkbookFault } from './workbook-fault.ts';

/** The lines as written, and every cell that can't be taken at its word. */
export type ReadInputs = {
  readonly lines: readonly WrittenLine[];
  readonly faults: readonly WorkbookFault[];
};

type RowTexts = Readonly<Partial<Record<FormColumn, string>>>;

/** Stands in a line for a cell that can't be taken at its word, so that the line counts as written there. */
const UNREAD = '?';

/** Takes the input cells of every row that was found; kinds of cases go into the line of their indicator. */
export function readInputs(
  form: FoundForm,
  book: GuardedWorkbook,
  known: readonly KnownRow[],
  places: ReadonlyMap<string, number>,
): ReadInputs {
  const faults: WorkbookFault[] = [];
  const texts = new Map<string, RowTexts>();
  for (const row of known) {
    const place = places.get(row.key);
    if (place === undefined) continue;
    const read = readRow(form, book, row, place);
    faults.push(...read.faults);
    texts.set(row.key, read.texts);
  }
  const lines = known.flatMap((row): readonly WrittenLine[] => {
    const own = texts.get(row.key);
    if (row.eventId !== undefined || own === undefined) return [];
    const events = known.filter(
      ({ indicatorId, eventId }) => indicatorId === row.indicatorId && eventId !== undefined,
    );
    return writtenLine(row, own, countsOf(events, texts));
  });
  return { lines, faults };
}

function readRow(
  form: FoundForm,
  book: GuardedWorkbook,
  row: KnownRow,
  place: number,
): { readonly texts: RowTexts; readonly faults: readonly WorkbookFault[] } {
  const texts: Partial<Record<FormColumn, string>> = {};
  const faults: WorkbookFault[] = [];
  for (const column of INPUT_COLUMNS) {
    const at: CellPlace = { row: place, column: form.columns.get(column) ?? 0 };
    const takesDay = column === 'result' && row.result === 'date';
    const read = readCell(form, book, at, takesDay);
    if (typeof read !== 'string') {
      faults.push(read);
      if (takesInput(row, column)) texts[column] = UNREAD;
    } else if (read !== '' && !takesInput(row, column)) {
      faults.push({ kind: 'NotAnInput', cell: `${form.grid.name}!${cellName(at)}` });
    } else if (read !== '') texts[column] = read;
  }
  return { texts, faults };
}

const takesInput = (row: KnownRow, column: FormColumn): boolean =>
  column === 'result' ? row.result !== 'none' : row.eventId === undefined;

function readCell(
  form: FoundForm,
  book: GuardedWorkbook,
  at: CellPlace,
  takesDay: boolean,
): string | WorkbookFault {
  const cell = `${form.grid.name}!${cellName(at)}`;
  const merge = form.grid.merges.find((range) => isWithin(at, range));
  if (merge !== undefined && cellName(merge.from) !== cellName(merge.to)) {
    return { kind: 'MergedInput', cell, range: `${cellName(merge.from)}:${cellName(merge.to)}` };
  }
  const raw = form.grid.cells.get(cellName(at));
  const said = raw === undefined ? undefined : cellText(raw, book);
  switch (said?.kind) {
    case undefined:
      return '';
    case 'TEXT':
      return said.text;
    case 'FORMULA':
      return { kind: 'FormulaInInput', cell };
    case 'DATE':
      return takesDay && said.day !== undefined ? said.day : { kind: 'DateInInput', cell };
    case 'SCALED':
      return { kind: 'ScaledInInput', cell };
    case 'ERROR':
      return { kind: 'ErrorInInput', cell, found: said.found };
    case 'DAMAGED':
      return { kind: 'DamagedWorkbook', where: 'SHEET', part: cell };
  }
}

const countsOf = (
  events: readonly KnownRow[],
  texts: ReadonlyMap<string, RowTexts>,
): NonNullable<WrittenLine['cases']> =>
  events.flatMap(({ key, eventId }) => {
    const count = texts.get(key)?.result;
    return eventId === undefined || count === undefined ? [] : [{ eventId, count }];
  });

/** An indicator that was not assigned makes a line only when something was written for it, to be refused by name. */
function writtenLine(
  row: KnownRow,
  texts: RowTexts,
  cases: NonNullable<WrittenLine['cases']>,
): readonly WrittenLine[] {
  const { state, result, ...same } = texts;
  if (!row.assigned && Object.keys(texts).length === 0 && cases.length === 0) return [];
  const line: WrittenLine = {
    indicatorId: row.indicatorId,
    ...(state === undefined ? {} : { state: readState(state) }),
    ...(result === undefined ? {} : { [row.result]: result }),
    ...(cases.length === 0 ? {} : { cases }),
    ...same,
  };
  return [line];
}

const MARKS: readonly string[] = ['x', 'co', 'v', '1', 'true', 'khong phat sinh'];

/** A mark of any kind says "không phát sinh"; other words are passed on as they stand, to be refused. */
function readState(text: string): string {
  return MARKS.includes(foldText(text)) || /^[×✓✔]$/.test(text) ? 'NOTHING_AROSE' : text;
}
