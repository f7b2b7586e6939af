import type { DecisionTarget } from '../domain/decisions/decision.ts';
import type { ArticleChange, Correction } from '../domain/decisions/follow-up.ts';
import { sayLongDate, twoDigits } from './decision.ts';
import { sayDate } from './numbers.ts';

/** `Quyết định số 07/QĐ-UBND ngày 15 tháng 01 năm 2024 của Chủ tịch Ủy ban nhân dân tỉnh Mẫu`. */
export const sayCitation = ({ number, symbol, date }: DecisionTarget, authority: string): string =>
  `Quyết định số ${twoDigits(number)}/${symbol} ${sayLongDate(date)} của ${authority}`;

/** `Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 40/TTr-SNV ngày …`. */
export const sayProposalOf = (by: string, number: string, date: string): string =>
  `Theo đề nghị của ${by} tại Tờ trình số ${number} ${sayLongDate(date)}`;

/** The article on who carries a decision about a decision out. */
export const sayExecutionOf = (executors: string): string =>
  `${executors} và các tập thể có liên quan chịu trách nhiệm thi hành Quyết định này.`;

/** What an amending decision is about. */
export const sayAmendmentSubject = (changes: readonly ArticleChange[], cited: string): string =>
  changes.length === 1
    ? `Về việc sửa đổi, bổ sung Điều ${changes[0]?.article} ${cited}`
    : `Về việc sửa đổi, bổ sung một số điều của ${cited}`;

/** Điều 1 of an amending decision: the articles in their new text. `articles`: how many the decision has now. */
export function sayAmendment(
  changes: readonly ArticleChange[],
  articles: number,
  cited: string,
): string[] {
  const verb = (article: number) => (article <= articles ? 'Sửa đổi' : 'Bổ sung');
  const quoted = ({ article, text }: ArticleChange) => `“Điều ${article}. ${text}”`;
  const [only, ...others] = changes;
  if (only !== undefined && others.length === 0)
    return [`${verb(only.article)} Điều ${only.article} ${cited} như sau:`, quoted(only)];
  const each = changes.flatMap((change, index) => [
    `${index + 1}. ${verb(change.article)} Điều ${change.article} như sau:`,
    quoted(change),
  ]);
  return [`Sửa đổi, bổ sung một số điều của ${cited} như sau:`, ...each];
}

/** What else an amended decision says. */
export const sayRestStands = (): string =>
  'Các nội dung khác của Quyết định nêu tại Điều 1 không thay đổi. Quyết định này có hiệu lực kể từ ngày ký.';

/** The article by which a decision takes another's place. */
export const sayReplaces = (cited: string): string => `Quyết định này thay thế ${cited}.`;

/** An award that is annulled: of whom, and which. */
export type AnnulledAward = { readonly name: string; readonly titleText: string };

/** What an annulling decision is about. */
export const sayAnnulmentSubject = (isWhole: boolean, cited: string): string =>
  `Về việc hủy bỏ ${isWhole ? '' : 'một phần '}${cited}`;

/** Điều 1 of an annulling decision: what is annulled, and why. */
export function sayAnnulment(
  awards: readonly AnnulledAward[],
  isWhole: boolean,
  reason: string,
  cited: string,
): string[] {
  const why = `Lý do: ${reason.replace(/\.$/, '')}.`;
  if (isWhole) return [`Hủy bỏ ${cited}.`, why];
  const listed = awards.map(
    ({ name, titleText }, index) =>
      `${index + 1}. ${name}: ${titleText}${index === awards.length - 1 ? '.' : ';'}`,
  );
  return [`Hủy bỏ việc tặng thưởng theo ${cited} đối với:`, ...listed, why];
}

/** The article on what is taken back; undefined where nothing is. */
export function sayRecovery(
  awards: readonly AnnulledAward[],
  { object, prizeMoney }: { readonly object: boolean; readonly prizeMoney: boolean },
): string | undefined {
  const objects = object ? [...new Set(awards.map(({ titleText }) => titleText))] : [];
  const back = [...objects, ...(prizeMoney ? ['tiền thưởng đã nhận'] : [])];
  const last = back.pop();
  if (last === undefined) return undefined;
  const listed = back.length === 0 ? last : `${back.join(', ')} và ${last}`;
  return `Thu hồi ${listed} của các tập thể bị hủy bỏ tặng thưởng theo Điều 1.`;
}

/** What a letter of errata is about: `V/v đính chính Quyết định số 128/QĐ-UBND ngày 15/01/2024`. */
export const sayErratumSubject = ({ number, symbol, date }: DecisionTarget): string =>
  `V/v đính chính Quyết định số ${twoDigits(number)}/${symbol} ngày ${sayDate(date)}`;

/** The text of a letter of errata. */
export const sayErratum = (
  corrections: readonly Correction[],
  reason: string,
  cited: string,
  authority: string,
): string[] => [
  `${cited} có sai sót: ${reason.replace(/\.$/, '')}. ${authority} đính chính như sau:`,
  ...corrections.map(
    ({ place, printed, correct }, index) =>
      `${index + 1}. ${place}: đã in là “${printed}”, nay đính chính là “${correct}”.`,
  ),
  'Các nội dung khác của Quyết định không thay đổi. Công văn này là một phần không tách rời của Quyết định nêu trên.',
];
