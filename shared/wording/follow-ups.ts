import type { DecisionTarget } from '../domain/decisions/decision.ts';
import type { ArticleChange, Correction } from '../domain/decisions/follow-up.ts';
import { sayLongDate, twoDigits } from './decision.ts';

/** `07/QĐ-UBND`. */
export const sayNumberOf = ({ number, symbol }: DecisionTarget): string =>
  `${twoDigits(number)}/${symbol}`;

/** `Quyết định số 07/QĐ-UBND ngày 15 tháng 01 năm 2024 của Chủ tịch Ủy ban nhân dân tỉnh Mẫu`. */
export const sayCitation = (target: DecisionTarget, authority: string): string =>
  `Quyết định số ${sayNumberOf(target)} ${sayLongDate(target.date)} của ${authority}`;

/** The articles in their new text, each said to be changed or added. `articles`: how many the decision has now. */
export function sayChanges(changes: readonly ArticleChange[], articles: number): string[] {
  const quoted = ({ article, text }: ArticleChange) => `“Điều ${article}. ${text}”`;
  if (changes.length === 1) return changes.map(quoted);
  const verb = (article: number) => (article <= articles ? 'Sửa đổi' : 'Bổ sung');
  return changes.flatMap((change, index) => [
    `${index + 1}. ${verb(change.article)} Điều ${change.article} như sau:`,
    quoted(change),
  ]);
}

/** An award that is annulled: of whom, and which. */
export type AnnulledAward = { readonly name: string; readonly titleText: string };

/** The awards that are annulled, one a line. */
export const sayAnnulledAwards = (awards: readonly AnnulledAward[]): string[] =>
  awards.map(
    ({ name, titleText }, index) =>
      `${index + 1}. ${name}: ${titleText}${index === awards.length - 1 ? '.' : ';'}`,
  );

/** `Cờ thi đua và tiền thưởng đã nhận`: what is taken back; undefined where nothing is. */
export function sayRecovered(
  awards: readonly AnnulledAward[],
  { object, prizeMoney }: { readonly object: boolean; readonly prizeMoney: boolean },
): string | undefined {
  const objects = object ? [...new Set(awards.map(({ titleText }) => titleText))] : [];
  const back = [...objects, ...(prizeMoney ? ['tiền thưởng đã nhận'] : [])];
  const last = back.pop();
  if (last === undefined) return undefined;
  return back.length === 0 ? last : `${back.join(', ')} và ${last}`;
}

/** What was printed and what is right, one a line. */
export const sayCorrections = (corrections: readonly Correction[]): string[] =>
  corrections.map(
    ({ place, printed, correct }, index) =>
      `${index + 1}. ${place}: đã in là “${printed}”, nay đính chính là “${correct}”.`,
  );
