import type { LineField } from '../../domain/scoring/sheet-fault.ts';
import type { KnownRow } from './identity-sheet.ts';
import type { FormColumn } from './workbook-fault.ts';

/** An input of the form by what it is: the key of its row, and its column. */
export type LinePlace = { readonly key: string; readonly column: FormColumn };

/** The column in which a line's field is written. */
export function columnOfField(field: LineField): FormColumn {
  if (field === 'state' || field === 'claim' || field === 'explanation' || field === 'evidence')
    return field;
  return 'result';
}

/**
 * Where a field of a line is written. Where the row itself takes no result, its first kind of case does, or
 * the claim. `undefined` for an indicator that the form does not have.
 */
export function placeOfField(
  rows: readonly KnownRow[],
  indicatorId: string,
  field: LineField,
  eventId?: string,
): LinePlace | undefined {
  const own = rows.filter((row) => row.indicatorId === indicatorId);
  const line = own.find((row) => row.eventId === undefined);
  const events = own.filter((row) => row.eventId !== undefined);
  const event = events.find((row) => row.eventId === eventId) ?? events[0];
  const column = columnOfField(field);
  const ofCases = field === 'cases' || line?.result === 'none';
  if (column === 'result' && ofCases && event !== undefined) return { key: event.key, column };
  if (line === undefined) return undefined;
  return { key: line.key, column: column === 'result' && ofCases ? 'claim' : column };
}
