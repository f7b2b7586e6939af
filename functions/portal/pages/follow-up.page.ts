import { awardedUnits } from '../../../shared/domain/decisions/awarded-units.ts';
import type { FollowUpKind } from '../../../shared/domain/decisions/decision-kind.ts';
import { sayDecisionKind } from '../../../shared/wording/decision-life.ts';
import type { DecisionView } from '../api-answers.ts';
import type { ApiProblem } from '../api-client.ts';
import type { FieldFault } from '../field-fault.ts';
import { followUpRows } from '../follow-up-form.ts';
import { csrfField } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { faultOf, faultText, problemNote, textField } from './form-fields.ts';

export type FollowUpView = {
  readonly decision: DecisionView;
  readonly kind: FollowUpKind;
  /** Where the form is sent. */
  readonly action: string;
  /** The draft that is written again, with the version that was read. */
  readonly rewrites?: Pick<DecisionView, 'id' | 'content'> & { readonly version: string };
  readonly csrf: string;
  readonly typed: URLSearchParams;
  readonly faults: readonly FieldFault[];
  readonly problem?: ApiProblem | undefined;
};

/** The form of a paper about an issued decision, for the secretariat. */
export const followUpPage = (view: FollowUpView): Page => ({
  kind: 'PAGE',
  title: `${view.rewrites === undefined ? 'Soạn' : 'Sửa'} ${sayDecisionKind(view.kind)}`,
  trail: [
    { to: pages.home, text: 'Trang chính' },
    { to: pages.decisions, text: 'Quyết định' },
    {
      to: pages.decision((view.rewrites ?? view.decision).id),
      text: (view.rewrites ?? view.decision).content.subject,
    },
  ],
  body: html`<section><p class="soft">${view.rewrites === undefined ? NEW : AGAIN}</p>
${view.problem !== undefined && problemNote(view.problem)}
${view.faults.length > 0 && html`<div class="note fault" role="alert"><p>Chưa soạn được: còn ${view.faults.length} mục cần sửa.</p></div>`}
<form method="post" action="${view.action}">${csrfField(view.csrf)}${view.rewrites !== undefined && html`<input type="hidden" name="version" value="${view.rewrites.version}">`}
${line(view, 'reason', 'Lý do')}
${view.kind === 'ERRATUM' ? letterFields(view) : decisionFields(view)}
<p class="actions"><button class="main">${view.rewrites === undefined ? 'Lập dự thảo' : 'Lưu dự thảo'}</button></p></form></section>`,
});

const NEW =
  'Văn bản được lập thành dự thảo, rồi trình ký, ký, cấp số và ban hành như mọi quyết định. Quyết định được nêu chỉ thay đổi hiệu lực khi văn bản này ban hành.';
const AGAIN =
  'Nội dung dưới đây là nội dung đã ghi. Lưu lại thì dự thảo được soạn lại thành phiên bản tiếp theo, theo mẫu và căn cứ hiện hành; các phiên bản trước còn nguyên.';

const line = (
  { typed, faults }: FollowUpView,
  field: string,
  label: string,
  { hint, prefilled = '', short }: { hint?: string; prefilled?: string; short?: boolean } = {},
): Html =>
  textField({
    id: field,
    field,
    label,
    ...(hint !== undefined && { hint }),
    value: typed.get(field) ?? prefilled,
    faults,
    ...(short !== undefined && { short }),
  });

const lines = (
  { typed, faults }: FollowUpView,
  field: string,
  label: string,
  hint: string,
): Html => {
  const own = { id: field, field, faults };
  return html`<div class="field"><label for="${field}">${label} <span class="hint">${hint}</span></label>
<textarea id="${field}" name="${field}" rows="4"${faultOf(own)}>${typed.get(field) ?? ''}</textarea>${faultText(own)}</div>`;
};

const box = ({ typed }: FollowUpView, name: string, value: string, label: string): Html => {
  const id = `${name}-${value}`;
  const isOn = typed.getAll(name).includes(value);
  return html`<p><input type="checkbox" id="${id}" name="${name}" value="${value}"${isOn && html` checked`}><label for="${id}">${label}</label></p>`;
};

const each = ({ typed }: FollowUpView, row: (index: number) => Html): readonly Html[] =>
  Array.from({ length: followUpRows(typed) }, (_, index) => row(index));

const letterFields = (view: FollowUpView): Html => html`
${line(view, 'symbol', 'Ký hiệu công văn', { hint: 'Phần sau số, ví dụ UBND-NC', short: true })}
${lines(view, 'addressees', 'Kính gửi', 'Mỗi nơi một dòng')}
${each(
  view,
  (row) => html`<fieldset><legend>Chỗ cần đính chính ${row + 1}${row > 0 && ' (nếu có)'}</legend>
${line(view, `place-${row}`, 'Vị trí', { hint: 'Ví dụ: Điều 1, hoặc dòng 02 của Danh sách' })}
${line(view, `printed-${row}`, 'Đã in là')}${line(view, `correct-${row}`, 'Nay đính chính là')}</fieldset>`,
)}`;

const decisionFields = (view: FollowUpView): Html => html`
${view.kind === 'AMENDMENT' && amendmentFields(view)}
${view.kind === 'REPLACEMENT' && lines(view, 'articles', 'Các điều của quyết định thay thế', 'Mỗi điều một dòng, không ghi số điều. Để trống thì lấy theo kết quả họp Hội đồng mới.')}
${view.kind === 'ANNULMENT' && annulmentFields(view)}
<h2>Đề nghị và thi hành</h2>
${line(view, 'proposal-by', 'Người đề nghị', { prefilled: 'Giám đốc Sở Nội vụ' })}
${line(view, 'proposal-number', 'Số Tờ trình', { hint: 'Ví dụ: 40/TTr-SNV', short: true })}
${line(view, 'proposal-date', 'Ngày Tờ trình', { hint: 'Dạng ngày/tháng/năm', short: true })}
${line(view, 'executors', 'Người chịu trách nhiệm thi hành', { prefilled: 'Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, Thủ trưởng các cơ quan, đơn vị liên quan' })}`;

const amendmentFields = (view: FollowUpView): readonly Html[] =>
  each(
    view,
    (
      row,
    ) => html`<fieldset><legend>Điều sửa đổi, bổ sung ${row + 1}${row > 0 && ' (nếu có)'}</legend>
${line(view, `article-${row}`, 'Điều số', { short: true })}${line(view, `text-${row}`, 'Nội dung mới của cả điều')}</fieldset>`,
  );

function annulmentFields(view: FollowUpView): Html {
  const { content, effects = [] } = view.decision;
  const gone = effects.flatMap(({ unitIds = [] }) => unitIds);
  const boxes = awardedUnits(content.annex)
    .filter(({ unitId }) => !gone.includes(unitId))
    .map(({ unitId, name, titleText }) => box(view, 'unit', unitId, `${name}: ${titleText}`));
  const own = { id: 'unit', field: 'unit', faults: view.faults };
  return html`${boxes.length > 0 && html`<fieldset><legend>Hủy bỏ tặng thưởng đối với</legend><input type="hidden" name="has-units" value="1">${boxes}${faultText(own)}</fieldset>`}
<fieldset><legend>Thu hồi</legend>${box(view, 'object', '1', 'Hiện vật khen thưởng (Cờ, Bằng)')}${box(view, 'prizeMoney', '1', 'Tiền thưởng đã nhận')}</fieldset>`;
}
