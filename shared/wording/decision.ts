import { sayDate } from './numbers.ts';

/** `01`, `12`: numbers and counts of awards stand with two digits in decisions. */
export const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** `ngày 05 tháng 01 năm 2024`: days under 10 and months 1 and 2 with a leading zero, as the form prescribes. */
export function sayLongDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

/** The legal bases that are in force on a day, as they are printed: a draft says where there is none. */
export const sayLegalBases = (inForce: readonly string[]): readonly string[] =>
  inForce.length === 0 ? ['[Chưa có căn cứ pháp lý còn hiệu lực]'] : inForce;

/** The name under which a decision is saved: readable, with the diacritics, and no sign that a file system refuses. */
export function sayDecisionFileName(
  issue: { number: number; date: string } | undefined,
  symbol: string,
): string {
  if (issue === undefined) return 'Dự thảo Quyết định khen thưởng.pdf';
  const number = String(issue.number).padStart(2, '0');
  return `Quyết định số ${number}-${symbol.replaceAll('/', '-')} ngày ${sayDate(issue.date).replaceAll('/', '-')}.pdf`;
}
