import { dateText } from './calendar-text.ts';
import type { PaperHead } from './paper.ts';

/** Blanks to be filled in by hand or later, `count` spaces wide and never broken. */
export const blanks = (count: number): string => '\u00a0'.repeat(count);

/** A number of a paper as the form wants it: `05`, `12`; blank while it has none. */
const paddedNumber = (number: number | undefined, room: number): string =>
  number === undefined ? blanks(room) : String(number).padStart(2, '0');

/** `Số: 05/QĐ-UBND`: numbers below ten with a leading zero, blank while there is none. */
export const numberLine = ({ value, symbol }: NonNullable<PaperHead['number']>): string =>
  `Số: ${paddedNumber(value, 8)}/${symbol}`;

/** `05/QĐ-UBND` within a sentence. */
export const numberAndSymbol = ({ value, symbol }: NonNullable<PaperHead['number']>): string =>
  `${paddedNumber(value, 6)}/${symbol}`;

/** The date, or room to fill it in. */
export const dateOrBlanks = (date: string | undefined): string =>
  date === undefined ? `ngày ${blanks(6)} tháng ${blanks(6)} năm ${blanks(8)}` : dateText(date);

/** `Lào Cai, ngày 15 tháng 01 năm 2024`. */
export const placeAndDateLine = ({ place, date }: NonNullable<PaperHead['placeAndDate']>): string =>
  `${place}, ${dateOrBlanks(date)}`;

/** Without the mark at its end, which the form prescribes. */
export const unclosed = (text: string): string => text.trim().replace(/[\s;.,/]+$/, '');

/** The lines of Nơi nhận: each with its dash and closing mark. */
export const recipientLines = (recipients: readonly string[]): readonly string[] =>
  recipients.map((recipient, index) => {
    const text = unclosed(recipient.trim().replace(/^-\s*/, ''));
    return `- ${text}${index === recipients.length - 1 ? '.' : ';'}`;
  });
