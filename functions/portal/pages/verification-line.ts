import type { LineReview, UnitReview } from '../../../shared/domain/reviews/unit-review.ts';
import { sayPoints } from '../../../shared/wording/numbers.ts';
import { sayUnsettled } from '../../../shared/wording/steps.ts';
import { type Html, html } from '../html.ts';
import { isLeftToReviewer, type SheetRow } from '../lines.ts';
import { choiceOf, choiceText, type LineChoice } from '../review-choice.ts';
import { fieldNames } from '../review-form.ts';
import { correctionFields } from './correction-fields.ts';
import { lineTexts } from './sheet-table.ts';
import type { VerificationView } from './verification-view.ts';

type Line = Extract<SheetRow, { kind: 'LINE' }>;

/** True when somebody must say the points of a line, and nobody has: to agree is not enough. */
export const isLeft = (
  { round, sheet }: Pick<VerificationView, 'round' | 'sheet'>,
  { indicator, score }: Pick<Line, 'indicator' | 'score'>,
): boolean => {
  const first = sheet.review?.lines.find(({ indicatorId }) => indicatorId === indicator.id);
  const granted = round === 'SECOND' && first !== undefined && first.outcome !== 'CONFIRMED';
  return isLeftToReviewer(score) && !granted;
};

/** One line of the verification screen: what was written and computed, and the reviewer's choice. */
export const verificationLine = (view: VerificationView, row: Line): Html => {
  const { indicator, heading, written, score, reason, line, ruled, review } = row;
  const awaited = ruled !== sayPoints(score.ruled);
  const points =
    score.unsettled === undefined
      ? `${sayPoints(score.points)} điểm`
      : sayUnsettled(score.unsettled);
  const second = view.round === 'SECOND';
  const { review: first, secondReview } = view.sheet;
  const said = (of: UnitReview | undefined) =>
    of?.lines.find(({ indicatorId }) => indicatorId === indicator.id);
  const stored = said(second ? secondReview : first);
  return html`<section class="line" id="dong-${indicator.id}">
<h3>${heading}</h3>
<dl class="facts">
<dt>Đơn vị ghi</dt><dd>${written.map((text) => html`<p>${text}</p>`)}${lineTexts(line, view.sheet.receipt)}</dd>
<dt>Theo quy định</dt><dd><b>${ruled}</b>${awaited ? '' : ' điểm'} (điểm chuẩn ${sayPoints(score.maximum)})</dd>
<dt>Lý do</dt><dd>${reason}</dd>
${second && html`<dt>Thẩm định lần đầu</dt><dd>${sayFirst(said(first))}</dd>`}
${score.reviewed && html`<dt>${second ? 'Điểm hiện tính' : 'Đã thẩm định'}</dt><dd><b>${points}</b>${review !== undefined && html`<p>${review}</p>`}</dd>`}
</dl>
${view.writable.includes(indicator.id) && line !== undefined && choices(view, row, choiceOf({ indicator, line }, stored))}</section>`;
};

/** To agree the second time leaves a line as the first review left it, which need not be what the unit wrote. */
const agreeing = ({ round, sheet }: VerificationView, indicatorId: string): string => {
  const said = sheet.review?.lines.some((line) => line.indicatorId === indicatorId);
  return round === 'SECOND' && said ? 'Giữ như thẩm định lần đầu' : 'Đúng';
};

/** What the first review said of a line, for whoever reviews it again. */
function sayFirst(review: LineReview | undefined): string {
  switch (review?.outcome) {
    case undefined:
      return 'Chưa thẩm định';
    case 'CONFIRMED':
      return 'Đúng';
    case 'CHANGED':
      return `Chấm lại ${sayPoints(review.granted)} điểm: ${review.reason}`;
    case 'CORRECTED':
      return `Sửa kết quả: ${review.reason}`;
  }
}

const choices = (view: VerificationView, row: Line, shown: LineChoice): Html => {
  const { id } = row.indicator;
  const names = fieldNames(id);
  const choice = view.choices.get(id) ?? shown;
  const faults = view.faults.filter(({ indicatorId }) => indicatorId === id);
  const invalid = faults.length > 0 && html` aria-invalid="true" aria-describedby="loi-${id}"`;
  const radio = (value: LineChoice['outcome'], text: string) =>
    html`<label class="choice"><input type="radio" name="${names.outcome}" value="${value}"${choice.outcome === value && html` checked`}>${text}</label>`;
  const { indicator } = row;
  const left = isLeft(view, row);
  return html`<input type="hidden" name="${names.shown}" value="${choiceText(shown)}">
<fieldset><legend class="hidden">Ý kiến thẩm định dòng ${row.heading}</legend>
${left && html`<p class="hint">Quy định để người thẩm định chấm dòng này: phải ghi điểm.</p>`}
${shown.outcome === '' && radio('', 'Chưa xem')}${!left && radio('CONFIRMED', agreeing(view, id))}${radio('CHANGED', 'Chấm lại điểm')}${indicator.kind !== 'DIRECT' && radio('CORRECTED', 'Sửa kết quả')}
<div class="change"><div class="grant"><label for="diem-${id}">Điểm chấm lại</label>
<input type="text" class="short" id="diem-${id}" name="${names.granted}" value="${choice.granted}" inputmode="decimal" autocomplete="off"${invalid}></div>
${indicator.kind !== 'DIRECT' && correctionFields(indicator, choice.result, invalid)}
<div class="because"><label for="ly-do-${id}">Lý do</label>
<input type="text" id="ly-do-${id}" name="${names.reason}" value="${choice.reason}" maxlength="1000" autocomplete="off"${invalid}></div></div>
${faults.length > 0 && html`<p class="error" id="loi-${id}">${faults.map(({ text }) => `${text} `)}</p>`}</fieldset>`;
};
