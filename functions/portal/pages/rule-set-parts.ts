import { sayPoints } from '../../../shared/wording/numbers.ts';
import { sayUses } from '../../../shared/wording/rule-set-uses.ts';
import type { RuleSetPreview } from '../api-answers.ts';
import { csrfField } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { pages } from '../paths.ts';

/** Where a rule set is used, or that it is not. */
export const usesOf = ({ uses }: Pick<RuleSetPreview, 'uses'>): Html =>
  uses.length === 0
    ? html`<span class="state none">Chưa dùng</span>`
    : html`<span class="state good">Đang dùng</span> ${sayUses(uses)}`;

/** What differs from the tables that this one follows. */
export const comparisonSections = ({ comparisons }: RuleSetPreview): readonly Html[] =>
  comparisons.map(
    ({
      with: { id, version, title },
      changes,
    }) => html`<section><h2>Thay đổi so với <a href="${pages.ruleSet(id, version)}">${title}</a> (mã ${id}, phiên bản ${version})</h2>
${
  changes.length === 0
    ? html`<p>Không có thay đổi nào.</p>`
    : html`<ul>${changes.map(
        ({ text, details }) =>
          html`<li>${text}${details.length > 0 && html`<ul>${details.map((detail) => html`<li>${detail}</li>`)}</ul>`}</li>`,
      )}</ul>`
}</section>`,
  );

/** What each criterion gives in examples, by the code that scores. */
export const exampleTable = ({
  indicators,
}: RuleSetPreview): Html => html`<div class="scroll"><table>
<caption>Mỗi tiêu chí vài kết quả giả định, tính bằng chính hệ thống. Ví dụ nào so với chỉ tiêu hoặc cùng kỳ thì lời giải thích nêu rõ số so sánh.</caption>
<thead><tr><th scope="col">Tiêu chí</th><th scope="col">Cách tính và điểm</th></tr></thead>
<tbody>${indicators.map(
  ({
    number,
    title,
    basePoints,
    examples,
  }) => html`<tr><th scope="row">${number}. ${title} <span class="soft">(điểm chuẩn ${sayPoints(basePoints)})</span></th>
<td>${examples.map(({ points, text }) => html`<p><b>${sayPoints(points)} điểm</b>: ${text}</p>`)}</td></tr>`,
)}</tbody></table></div>`;

/** The form that sends a workbook to be looked at; nothing is kept by it. */
export const workbookForm = (
  csrf: string,
): Html => html`<form method="post" action="${pages.ruleSetPreview}" enctype="multipart/form-data">${csrfField(csrf)}
<div class="field"><label for="tep">Tệp bảng tiêu chí <span class="hint">Đuôi .xlsx, nhiều nhất 2 MB</span></label>
<input id="tep" name="tep" type="file" accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" required></div>
<p class="actions"><button class="main">Kiểm tra và xem trước</button></p></form>`;
