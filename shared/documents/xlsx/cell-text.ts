import { writtenFromNumber } from '../../domain/written-number.ts';
import { isoDay, isPlainDay, serialDay } from './cell-date.ts';
import type { GuardedWorkbook } from './guard-workbook.ts';
import type { NumberShown } from './number-formats.ts';
import type { RawCell } from './scan-sheet.ts';
import { tidyText, unescapeText } from './tidy-text.ts';

/** What a cell says, or why it can't be taken at its word. */
export type CellText =
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'FORMULA' }
  /** `day` reads `31/01/2023`, where the person who saw the cell can't have taken it for another day. */
  | { readonly kind: 'DATE'; readonly day?: string }
  /** A number shown divided by a thousand or more: what is seen is not what is kept. */
  | { readonly kind: 'SCALED' }
  | { readonly kind: 'ERROR'; readonly found: string }
  | { readonly kind: 'DAMAGED' };

/** What `cellText` has to know of the workbook. */
export type CellContext = Pick<GuardedWorkbook, 'strings' | 'formats' | 'from1904'>;

const said = (text: string): CellText => ({ kind: 'TEXT', text });

/**
 * The text a person meant by a cell. Numbers come out with a point and by their 15 significant digits
 * (0.30000000000000004 is 0.3), spelled so that they can be read one way; a number shown as a percentage keeps its sign, exact: 0.6662 is 66.62%,
 * however few decimals the cell shows. What a formula last came to is never taken.
 */
export function cellText(cell: RawCell, book: CellContext): CellText {
  if (cell.formula) return { kind: 'FORMULA' };
  const shown = book.formats[cell.style] ?? 'PLAIN';
  switch (cell.type) {
    case 's': {
      const text = /^\d+$/.test(cell.value) ? book.strings[Number(cell.value)] : undefined;
      return text === undefined ? { kind: 'DAMAGED' } : said(text);
    }
    case 'inlineStr':
      return said(tidyText(cell.inline));
    case 'str':
      return said(tidyText(unescapeText(cell.value)));
    case 'b':
      return said(cell.value === '1' || cell.value === 'true' ? 'có' : 'không');
    case 'e':
      return ERROR.test(cell.value) ? { kind: 'ERROR', found: cell.value } : { kind: 'DAMAGED' };
    case 'd':
      return dateText(isoDay(cell.value), shown);
    case 'n':
      return numberText(cell, shown, book.from1904);
    default:
      return { kind: 'DAMAGED' };
  }
}

/** `#REF!`, `#DIV/0!`, `#N/A`, and what other programs add (`Err:502`). */
const ERROR = /^[#A-Za-z0-9_/!?:]{1,20}$/;

function numberText(cell: RawCell, shown: NumberShown, from1904: boolean): CellText {
  const raw = cell.value.trim();
  if (raw === '') return said('');
  if (!/^-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(raw) || !Number.isFinite(Number(raw))) {
    return { kind: 'DAMAGED' };
  }
  const value = Number(raw);
  switch (shown) {
    case 'DATE':
    case 'CLEAR_DATE':
      return dateText(serialDay(value, from1904), shown);
    case 'SCALED':
      return { kind: 'SCALED' };
    case 'PERCENT':
      return said(`${writtenFromNumber(hundredfold(value))}%`);
    case 'PLAIN':
      return said(writtenFromNumber(value));
  }
}

const dateText = (day: string | undefined, shown: NumberShown): CellText =>
  day !== undefined && (shown === 'CLEAR_DATE' || isPlainDay(day))
    ? { kind: 'DATE', day }
    : { kind: 'DATE' };

/** A hundred times a number, by its 15 significant digits: multiplying the float would not be exact. */
function hundredfold(value: number): number {
  const [mantissa, power] = value.toExponential(14).split('e');
  return Number(`${mantissa}e${Number(power) + 2}`);
}
