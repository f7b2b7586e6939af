import type { Indicator } from '../../../shared/domain/scoring/criterion.ts';
import { resultFieldOf } from '../../../shared/domain/scoring/kinds/kind-rules.ts';
import { subRowsOf } from '../../../shared/domain/scoring/kinds/sub-rows.ts';
import { type Html, html } from '../html.ts';
import type { TypedResult } from '../review-choice.ts';
import { fieldNames } from '../review-form.ts';

/** The fields in which a reviewer writes the result as it should have been reported; `invalid` marks them as faulty. */
export const correctionFields = (
  indicator: Indicator,
  result: TypedResult,
  invalid: Html | false,
): Html => {
  const { id, nothingArose } = indicator;
  const names = fieldNames(id);
  const counts = subRowsOf(indicator).map(
    (row, at) => html`<div class="count"><label for="${names.count(row.id)}">${row.title}</label>
<input type="text" class="short" id="${names.count(row.id)}" name="${names.count(row.id)}" value="${result.counts[at] ?? ''}" inputmode="numeric" autocomplete="off"${invalid}></div>`,
  );
  const spared =
    nothingArose !== 'NOT_ALLOWED' &&
    html`<label for="${names.nothingArose}" class="choice"><input type="checkbox" id="${names.nothingArose}" name="${names.nothingArose}" value="1"${result.nothingArose && html` checked`}>Không phát sinh</label>`;
  return html`<div class="correct">${value(indicator, result.value, invalid)}${counts}${spared}</div>`;
};

function value(indicator: Indicator, typed: string, invalid: Html | false): Html | false {
  const { id, unitOfMeasure } = indicator;
  const name = fieldNames(id).value;
  const field = resultFieldOf(indicator);
  if (field === 'cases' || field === 'claim') return false;
  if (field === 'met') {
    const option = (text: string) =>
      html`<option${typed === text && html` selected`}>${text}</option>`;
    return html`<label for="${name}">Kết quả đúng: đạt yêu cầu?</label>
<select class="short" id="${name}" name="${name}"${invalid}><option value=""></option>${['Có', 'Không'].map(option)}</select>`;
  }
  const label =
    field === 'date'
      ? 'Ngày thực hiện đúng (nếu chưa thì ghi “chưa”)'
      : `Kết quả đúng (${unitOfMeasure})`;
  return html`<label for="${name}">${label}</label>
<input type="text" class="short" id="${name}" name="${name}" value="${typed}" autocomplete="off"${invalid}>`;
}
