import { columnIndex } from '../../shared/documents/xlsx/form-layout.ts';
import type { KnownRow } from '../../shared/documents/xlsx/identity-sheet.ts';
import { placeOfField } from '../../shared/documents/xlsx/line-place.ts';
import type { ReturnedFault } from '../../shared/documents/xlsx/mark-faults.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { LeftLine } from '../../shared/domain/scoring/move-lines.ts';
import type { WrittenLine } from '../../shared/domain/scoring/sheet.ts';
import type { LineField, SheetFault } from '../../shared/domain/scoring/sheet-fault.ts';
import type { TicketFault } from '../../shared/storage/ticket-store.ts';
import { sayLeftLine, wordsOf } from '../../shared/wording/moved-lines.ts';
import { sayRefusal } from '../../shared/wording/refusals.ts';
import { saySheetFault } from '../../shared/wording/sheet-faults.ts';
import { sayWorkbookFault } from '../../shared/wording/workbook-faults.ts';
import type { ReceivedSheet } from './move-sheet.ts';

/** A fault in words, with its cell in the file that was sent and its place in our form. */
export type ToldFault = ReturnedFault & { readonly kind: string };

/**
 * Every fault of a sheet at once, as its form is read: of its cells, and of what the rules find in it. A cell that
 * can't be taken at its word is faulty as such, and a line that was not taken over from an older rule set as that;
 * what the rules would say of it is left out.
 */
export function tellFaults(
  sheet: ReceivedSheet,
  found: readonly SheetFault[],
  rows: readonly KnownRow[],
): readonly ToldFault[] {
  const cells = sheet.faults.map(
    ({ fault, place, found: shown }): ToldFault => ({
      kind: fault.kind,
      ...('cell' in fault ? { cell: fault.cell } : {}),
      ...sayWorkbookFault(fault),
      place,
      found: shown,
    }),
  );
  const untaken = new Set(cells.map(({ place }) => nameOf(place)));
  const { left = [] } = sheet;
  const missed = new Set(found.map(({ indicatorId }) => indicatorId));
  const told = left.filter((one) => one.written !== undefined || missed.has(one.indicatorId));
  const leftIds = new Set(told.map(({ indicatorId }) => indicatorId));
  const lines = found
    .filter(({ indicatorId }) => !leftIds.has(indicatorId))
    .map((fault) => tellLine(fault, sheet, rows))
    .filter(({ place }) => place === undefined || !untaken.has(nameOf(place)));
  return inReadingOrder(
    [...told.map((one) => tellLeft(one, sheet, rows)), ...cells, ...lines],
    rows,
  );
}

/** Row by row and from left to right; what has no place in the form comes last. */
function inReadingOrder(
  faults: readonly ToldFault[],
  rows: readonly KnownRow[],
): readonly ToldFault[] {
  const order = new Map(rows.map(({ key }, index) => [key, index]));
  const rowOf = ({ place }: ToldFault): number =>
    (place === undefined ? undefined : order.get(place.key)) ?? rows.length;
  const columnOf = ({ place }: ToldFault): number =>
    place === undefined ? 0 : columnIndex(place.column);
  return [...faults].sort((a, b) => rowOf(a) - rowOf(b) || columnOf(a) - columnOf(b));
}

const nameOf = (place: ReturnedFault['place']): string =>
  place === undefined ? '' : `${place.key} ${place.column}`;

function tellLeft(one: LeftLine, { cellOf }: ReceivedSheet, rows: readonly KnownRow[]): ToldFault {
  const { kind, indicatorId, written } = one;
  const place = placeOfField(rows, indicatorId, 'actual');
  return {
    kind,
    ...(written === undefined ? {} : { cell: cellOf(indicatorId, firstWritten(written)) }),
    ...sayLeftLine(one),
    place,
    // What has no cell of its own any more is shown in the list.
    ...(place === undefined && written !== undefined && { found: wordsOf(written) }),
  };
}

function tellLine(
  fault: SheetFault,
  { lines, cellOf }: ReceivedSheet,
  rows: readonly KnownRow[],
): ToldFault {
  const { kind, indicatorId } = fault;
  const eventId = 'eventId' in fault ? fault.eventId : undefined;
  const line = lines.find((one) => one.indicatorId === indicatorId);
  const field = 'field' in fault ? fault.field : firstWritten(line);
  const cell = cellOf(indicatorId, field, eventId);
  return {
    kind,
    cell,
    ...saySheetFault(fault),
    place: placeOfField(rows, indicatorId, field, eventId),
  };
}

const FIELDS = [
  'actual',
  'cases',
  'met',
  'date',
  'state',
  'claim',
  'explanation',
  'evidence',
] as const;

/** Where a fault of the whole line is shown: at the first thing written in it, else at its result. */
const firstWritten = (line: WrittenLine | undefined): LineField =>
  FIELDS.find((field) => line?.[field] !== undefined) ?? 'actual';

/** Reasons why a workbook is refused as a whole. */
export const tellRefusals = (refusals: readonly Refusal[]): readonly TicketFault[] =>
  refusals.map((refusal) => {
    const { what, mend } = sayRefusal(refusal);
    return { kind: refusal.kind, what, mend };
  });

const MOST_SHOWN = 200;

/** A ticket holds so many faults; what more there are is counted. */
export function shownFaults(faults: readonly TicketFault[]): readonly TicketFault[] {
  if (faults.length <= MOST_SHOWN) return faults;
  const more = {
    kind: 'MoreFaults',
    what: `Còn ${faults.length - MOST_SHOWN} lỗi khác chưa nêu ở đây.`,
    mend: 'Sửa các lỗi đã nêu rồi gửi lại để xem các lỗi còn lại.',
  };
  return [...faults.slice(0, MOST_SHOWN), more];
}
