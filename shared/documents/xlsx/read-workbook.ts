import { ok, type Result, refused, unlessFaulty } from '../../domain/result.ts';
import type { WrittenLine } from '../../domain/scoring/sheet.ts';
import type { LineField } from '../../domain/scoring/sheet-fault.ts';
import { type CellPlace, cellName, parseCellName } from './cell-address.ts';
import { type FoundForm, findForm } from './find-form.ts';
import { INPUT_COLUMNS } from './form-layout.ts';
import { type GuardedWorkbook, guardWorkbook } from './guard-workbook.ts';
import { type KnownRow, readIdentity } from './identity-sheet.ts';
import { type LinePlace, placeOfField } from './line-place.ts';
import { matchRows } from './match-rows.ts';
import { readInputs } from './read-inputs.ts';
import type { SheetIdentity } from './sheet-template.ts';
import { shownText } from './shown-text.ts';
import type { WorkbookFault } from './workbook-fault.ts';

/** A unit's sheet as it was written into a workbook, not yet checked against the rules. */
export type WrittenSheet = {
  readonly identity: SheetIdentity;
  /** One line for each indicator row that is still there, in the order of the template. */
  readonly lines: readonly WrittenLine[];
  /** Where a field was written, such as `Bản tự chấm!I12`; the sheet's name alone when its row is gone. */
  readonly cellOf: (indicatorId: string, field: LineField, eventId?: string) => string;
};

/** A fault with where it is in the form, as far as it is in an input, and what stood there. */
export type PlacedFault = {
  readonly fault: WorkbookFault;
  readonly place?: LinePlace | undefined;
  readonly found?: string | undefined;
};

/** A sheet with every fault of its cells; what can't be taken at its word stands as `?` in its line. */
export type InspectedSheet = WrittenSheet & {
  readonly rows: readonly KnownRow[];
  readonly faults: readonly PlacedFault[];
};

/**
 * Reads an uploaded workbook: guards it, finds whose it is, and takes the inputs by the identity of rows
 * and the words of the head, never by position. Refuses what is no form of ours; answers everything else
 * with all faults at once. Never throws on any bytes.
 */
export async function inspectWorkbook(
  bytes: Uint8Array,
): Promise<Result<InspectedSheet, WorkbookFault>> {
  const book = guardWorkbook(bytes);
  if (!book.ok) return book;
  const marks = readIdentity(book.value);
  if (marks === undefined) return refused({ kind: 'MissingIdentity' });
  const form = findForm(book.value);
  if (!form.ok) return form;
  const { identity, rows } = marks;
  const matched = matchRows(form.value, book.value, rows);
  const inputs = readInputs(form.value, book.value, rows, matched.places);
  const faults = [...matched.faults, ...inputs.faults];
  return ok({
    identity,
    rows,
    lines: inputs.lines,
    cellOf: cellFinder(form.value, rows, matched.places),
    faults: faults.map((fault) => placeFault(fault, form.value, book.value, matched.places)),
  });
}

/** The same for a workbook that must be without faults. */
export async function readWorkbook(
  bytes: Uint8Array,
): Promise<Result<WrittenSheet, WorkbookFault>> {
  const sheet = await inspectWorkbook(bytes);
  if (!sheet.ok) return sheet;
  const faults = sheet.value.faults.map(({ fault }) => fault);
  return unlessFaulty<WrittenSheet, WorkbookFault>(faults, () => sheet.value);
}

function cellFinder(
  form: FoundForm,
  known: readonly KnownRow[],
  places: ReadonlyMap<string, number>,
): WrittenSheet['cellOf'] {
  return (indicatorId, field, eventId) => {
    const place = placeOfField(known, indicatorId, field, eventId);
    const row = place && places.get(place.key);
    const column = place && form.columns.get(place.column);
    return row === undefined || column === undefined
      ? form.grid.name
      : `${form.grid.name}!${cellName({ row, column })}`;
  };
}

/** A fault in a row that is no line of the form has no place there; all that was typed into it is told. */
function placeFault(
  fault: WorkbookFault,
  form: FoundForm,
  book: GuardedWorkbook,
  places: ReadonlyMap<string, number>,
): PlacedFault {
  const named = 'cell' in fault ? fault.cell : undefined;
  const at = named && parseCellName(named.slice(named.lastIndexOf('!') + 1));
  if (at === undefined || at === '') return { fault };
  const key = [...places].find(([, row]) => row === at.row)?.[0];
  const column = INPUT_COLUMNS.find((input) => form.columns.get(input) === at.column);
  const shown = (place: CellPlace): string =>
    shownText(form.grid.cells.get(cellName(place)), book, fault.kind);
  if (key !== undefined && column !== undefined)
    return { fault, place: { key, column }, found: shown(at) };
  const inputs = INPUT_COLUMNS.flatMap((input) => form.columns.get(input) ?? []);
  const texts = inputs.map((input) => shown({ row: at.row, column: input }));
  return { fault, found: texts.filter((text) => text !== '').join('; ') };
}
