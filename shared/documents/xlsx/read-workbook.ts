import { type Result, refused, unlessFaulty } from '../../domain/result.ts';
import type { WrittenLine } from '../../domain/scoring/sheet.ts';
import type { LineField } from '../../domain/scoring/sheet-fault.ts';
import { cellName } from './cell-address.ts';
import { type FoundForm, findForm } from './find-form.ts';
import { guardWorkbook } from './guard-workbook.ts';
import { type KnownRow, readIdentity } from './identity-sheet.ts';
import { matchRows } from './match-rows.ts';
import { columnOfField, readInputs } from './read-inputs.ts';
import { rowKey, type SheetIdentity } from './sheet-template.ts';
import type { WorkbookFault } from './workbook-fault.ts';

/** A unit's sheet as it was written into a workbook, not yet checked against the rules. */
export type WrittenSheet = {
  readonly identity: SheetIdentity;
  /** One line for each indicator row that is still there, in the order of the template. */
  readonly lines: readonly WrittenLine[];
  /** Where a field was written, such as `Bản tự chấm!I12`; the sheet's name alone when its row is gone. */
  readonly cellOf: (indicatorId: string, field: LineField, eventId?: string) => string;
};

/**
 * Reads an uploaded workbook: guards it, finds whose it is, and takes the inputs by the identity of rows
 * and the words of the head, never by position. Answers with every fault at once; never throws on any bytes.
 */
export async function readWorkbook(
  bytes: Uint8Array,
): Promise<Result<WrittenSheet, WorkbookFault>> {
  const book = guardWorkbook(bytes);
  if (!book.ok) return book;
  const marks = readIdentity(book.value);
  if (marks === undefined) return refused({ kind: 'MissingIdentity' });
  const form = findForm(book.value);
  if (!form.ok) return form;
  const matched = matchRows(form.value, book.value, marks.rows);
  const inputs = readInputs(form.value, book.value, marks.rows, matched.places);
  return unlessFaulty<WrittenSheet, WorkbookFault>([...matched.faults, ...inputs.faults], () => ({
    identity: marks.identity,
    lines: inputs.lines,
    cellOf: cellFinder(form.value, marks.rows, matched.places),
  }));
}

function cellFinder(
  form: FoundForm,
  known: readonly KnownRow[],
  places: ReadonlyMap<string, number>,
): WrittenSheet['cellOf'] {
  return (indicatorId, field, eventId) => {
    const keys = known.filter((row) => row.indicatorId === indicatorId).map((row) => row.key);
    const key = rowKey(indicatorId, eventId);
    const row = places.get(keys.includes(key) ? key : indicatorId);
    const column = form.columns.get(columnOfField(field));
    return row === undefined || column === undefined
      ? form.grid.name
      : `${form.grid.name}!${cellName({ row, column })}`;
  };
}
