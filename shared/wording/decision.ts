import { sayDate } from './numbers.ts';

/** `01`, `12`: numbers and counts of awards stand with two digits in decisions. */
export const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** How many collectives get which award, in the order of the titles. */
export type AwardCount = { readonly titleText: string; readonly count: number };

/** Điều 1: who is awarded what, and for what. `when` is the period's name, such as `năm 2023`. */
export function sayAwardArticle(
  counts: readonly AwardCount[],
  merit: string,
  when: string,
): string {
  const awards = counts.map(
    ({ titleText, count }) => `${titleText} cho ${twoDigits(count)} tập thể`,
  );
  const last = awards.pop() ?? '';
  const listed = awards.length === 0 ? last : `${awards.join(', ')} và ${last}`;
  return `Tặng ${listed} ${merit} ${when} (có Danh sách kèm theo).`;
}

/** The article on effect. */
export const sayEffectArticle = (): string => 'Quyết định này có hiệu lực kể từ ngày ký.';

/** The article on who carries it out. */
export const sayExecutionArticle = (executors: string): string =>
  `${executors} và các tập thể có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`;

/** `ngày 05 tháng 01 năm 2024`: days under 10 and months 1 and 2 with a leading zero, as the form prescribes. */
export function sayLongDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

/** The council's minutes as a basis of the decision. */
export const sayMinutesBasis = (number: string, date: string): string =>
  `Căn cứ kết quả họp Hội đồng Thi đua - Khen thưởng tỉnh tại Biên bản số ${number} ${sayLongDate(date)}`;

/** The proposal line, from the province's wording with `{number}` and `{date}`. */
export const sayProposal = (wording: string, number: string, date: string): string =>
  wording.replace('{number}', () => number).replace('{date}', sayLongDate(date));

/** The name under which a decision is saved: readable, with the diacritics, and no sign that a file system refuses. */
export function sayDecisionFileName(
  issue: { number: number; date: string } | undefined,
  symbol: string,
): string {
  if (issue === undefined) return 'Dự thảo Quyết định khen thưởng.pdf';
  const number = String(issue.number).padStart(2, '0');
  return `Quyết định số ${number}-${symbol.replaceAll('/', '-')} ngày ${sayDate(issue.date).replaceAll('/', '-')}.pdf`;
}
