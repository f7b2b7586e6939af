import { writtenFromNumber } from '../../domain/written-number.ts';
import type { GuardedWorkbook } from './guard-workbook.ts';
import type { RawCell } from './scan-sheet.ts';
import { unescapeText } from './workbook-strings.ts';

/** What a cell says, or why it can't be taken at its word. */
export type CellText =
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'FORMULA' }
  | { readonly kind: 'DATE' }
  | { readonly kind: 'ERROR'; readonly found: string }
  | { readonly kind: 'DAMAGED' };

const said = (text: string): CellText => ({ kind: 'TEXT', text: tidyText(text) });

/**
 * The text a person meant by a cell. Numbers come out with a point and by their 15 significant digits
 * (0.30000000000000004 is 0.3), spelled so that they can be read one way; a number shown as a percentage keeps its sign, exact: 0.6662 is 66.62%,
 * however few decimals the cell shows. What a formula last came to is never taken.
 */
export function cellText(
  cell: RawCell,
  book: Pick<GuardedWorkbook, 'strings' | 'formats'>,
): CellText {
  if (cell.formula) return { kind: 'FORMULA' };
  switch (cell.type) {
    case 's': {
      const text = /^\d+$/.test(cell.value) ? book.strings[Number(cell.value)] : undefined;
      return text === undefined ? { kind: 'DAMAGED' } : said(text);
    }
    case 'inlineStr':
      return said(cell.inline);
    case 'str':
      return said(unescapeText(cell.value));
    case 'b':
      return said(cell.value === '1' || cell.value === 'true' ? 'có' : 'không');
    case 'e':
      return { kind: 'ERROR', found: cell.value };
    case 'd':
      return { kind: 'DATE' };
    case 'n':
      return numberText(cell, book.formats[cell.style] ?? 'PLAIN');
    default:
      return { kind: 'DAMAGED' };
  }
}

function numberText(cell: RawCell, shown: GuardedWorkbook['formats'][number]): CellText {
  const raw = cell.value.trim();
  if (raw === '') return said('');
  if (!/^-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(raw) || !Number.isFinite(Number(raw))) {
    return { kind: 'DAMAGED' };
  }
  if (shown === 'DATE') return { kind: 'DATE' };
  const value = Number(raw);
  return said(
    shown === 'PERCENT' ? `${writtenFromNumber(hundredfold(value))}%` : writtenFromNumber(value),
  );
}

/** A hundred times a number, by its 15 significant digits: multiplying the float would not be exact. */
function hundredfold(value: number): number {
  const [mantissa, power] = value.toExponential(14).split('e');
  return Number(`${mantissa}e${Number(power) + 2}`);
}

/**
 * One line of composed text: letters typed in pieces are joined (NFC), line breaks, tabs and odd blanks
 * become blanks, and marks that nobody can see (zero-width blank, byte order mark) are dropped.
 */
export const tidyText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
