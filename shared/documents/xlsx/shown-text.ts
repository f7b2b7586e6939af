import { isoDay, serialDay } from './cell-date.ts';
import { type CellContext, cellText } from './cell-text.ts';
import type { RawCell } from './scan-sheet.ts';
import type { WorkbookFault } from './workbook-fault.ts';

/** Kinds of faults where what was shown need not be what was meant. */
const DOUBTFUL: readonly WorkbookFault['kind'][] = [
  'FormulaInInput',
  'DateInInput',
  'ScaledInInput',
  'MergedInput',
];

/**
 * What a faulty cell showed, for the person who typed it: blank where it showed nothing. A doubtful value
 * ends in a question mark, so that no program takes it before somebody has looked at it.
 */
export function shownText(
  cell: RawCell | undefined,
  book: CellContext,
  fault: WorkbookFault['kind'],
): string {
  const text = cell === undefined ? '' : lastShown(cell, book);
  return text !== '' && DOUBTFUL.includes(fault) ? `${text} ?` : text;
}

function lastShown(cell: RawCell, book: CellContext): string {
  const said = cellText({ ...cell, formula: false }, book);
  switch (said.kind) {
    case 'TEXT':
      return said.text;
    case 'DATE':
      return isoDay(cell.value) ?? serialDay(Math.floor(Number(cell.value)), book.from1904) ?? '';
    case 'SCALED':
      return cell.value;
    case 'ERROR':
      return said.found;
    case 'FORMULA':
    case 'DAMAGED':
      return '';
  }
}
