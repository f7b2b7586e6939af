import { sayDate } from '../../../shared/wording/numbers.ts';
import type { DecisionView } from '../api-answers.ts';
import type { ApiProblem } from '../api-client.ts';
import { csrfField } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { EMPTY_ISSUE, type IssueFault, type IssueForm } from '../issue-form.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { faultOf, faultText, problemNote, textField } from './form-fields.ts';

export type DecisionsView = {
  /** Newest first. */
  readonly decisions: readonly DecisionView[];
  readonly mayIssue: boolean;
  readonly csrf: string;
  /** The decision that was issued just now. */
  readonly issued?: string | undefined;
  /** What was typed into the form of a decision that could not be issued. */
  readonly typed?: { readonly decision: string; readonly form: IssueForm };
  readonly faults?: readonly IssueFault[];
  readonly problem?: ApiProblem | undefined;
};

/** The province's decisions. */
export const decisionsPage = (view: DecisionsView): Page => ({
  kind: 'PAGE',
  title: 'Quyết định khen thưởng',
  trail: [{ to: pages.home, text: 'Trang chính' }],
  body:
    view.decisions.length === 0
      ? html`<section><p>Chưa có quyết định nào. Quyết định được dự thảo sau khi ghi kết quả họp Hội đồng.</p></section>`
      : html`${view.decisions.map((decision) => decisionSection(view, decision))}`,
});

const decisionSection = (view: DecisionsView, decision: DecisionView): Html => html`<section>
${
  view.issued === decision.id &&
  html`<div class="note good" role="status"><p><strong class="in">Đã ban hành.</strong> Bản chính thức đang được tạo và khóa lưu trữ.</p></div>`
}
<h2>${decision.content.subject}</h2>
${numberAndDate(decision)}
${decision.content.annex.map(
  ({ blocName, awards }) =>
    html`<h3>${blocName}</h3><ul>${awards.map(
      ({ titleText, units }) =>
        html`<li>${titleText}: ${units.map(({ name }) => name).join('; ')}</li>`,
    )}</ul>`,
)}
${fileOf(decision)}
${view.mayIssue && decision.state === 'DRAFT' && issueForm(view, decision)}</section>`;

const numberAndDate = ({ issue, content }: DecisionView): Html =>
  issue === undefined
    ? html`<p><span class="state wait">Dự thảo</span> <span class="soft">chưa có số, chưa ban hành</span></p>`
    : html`<p><span class="state good">Đã ban hành</span> Số <b>${String(issue.number).padStart(2, '0')}/${content.symbol}</b> ngày <b>${sayDate(issue.date)}</b>, người ký: ${issue.signatory.name}</p>`;

const fileOf = ({ id, hash, state }: DecisionView): Html => {
  const name = state === 'DRAFT' ? 'Tải dự thảo (PDF)' : 'Tải quyết định (PDF)';
  return hash === undefined
    ? html`<p>Tệp PDF đang được tạo. <a href="${pages.decisions}">Tải lại trang này</a> sau ít phút.</p>`
    : html`<p class="actions"><a class="button" href="${pages.decisionFile(id)}">${name}</a></p>
<details><summary>Mã băm của tệp</summary><p><code>${hash}</code></p><p class="soft">Tệp tải về đúng là văn bản này khi có cùng mã băm SHA-256.</p></details>`;
};

const issueForm = (view: DecisionsView, { id, content }: DecisionView): Html => {
  const isTyped = view.typed?.decision === id;
  const form = isTyped ? (view.typed?.form ?? EMPTY_ISSUE) : EMPTY_ISSUE;
  const faults = isTyped ? (view.faults ?? []) : [];
  const input = (
    field: 'name' | 'title' | 'onBehalf' | 'number' | 'date',
    label: string,
    hint?: string,
  ) =>
    textField({
      id: `${id}-${field}`,
      field,
      label,
      ...(hint !== undefined && { hint }),
      value: form[field],
      faults,
    });
  return html`<h3>Ban hành quyết định này</h3>
${isTyped && view.problem !== undefined && problemNote(view.problem)}
${faults.length > 0 && html`<div class="note fault" role="alert"><p>Chưa ban hành: còn ${faults.length} mục cần sửa.</p></div>`}
<form method="post" action="${pages.issue(id)}">${csrfField(view.csrf)}
${input('number', 'Số', `Ký hiệu sau số: /${content.symbol}`)}
${input('date', 'Ngày ban hành', 'Dạng ngày/tháng/năm, ví dụ 15/01/2024')}
${input('title', 'Chức vụ người ký')}
${input('onBehalf', 'Ký thay (nếu có)', 'Ví dụ: KT. CHỦ TỊCH')}
${input('name', 'Họ và tên người ký')}
${confirmation(id, form, faults)}
<p class="actions"><button class="main">Ban hành</button></p></form>`;
};

const confirmation = (id: string, form: IssueForm, faults: readonly IssueFault[]): Html => {
  const box = `${id}-confirmed`;
  const field = { id: box, field: 'confirmed', faults };
  return html`<div class="field"><input type="checkbox" id="${box}" name="confirmed" value="1"${form.confirmed && html` checked`}${faultOf(field)}><label for="${box}">Đã đối chiếu với bản ký; hiểu rằng sau khi ban hành, số, ngày và nội dung không sửa được nữa</label>${faultText(field)}</div>`;
};
