import { fieldNames } from '../../../shared/domain/templates/fill-template.ts';
import { KIND_SPECS } from '../../../shared/domain/templates/kind-specs.ts';
import { samplesOf } from '../../../shared/domain/templates/samples.ts';
import { sayInstant } from '../../../shared/wording/numbers.ts';
import {
  sayBySystem,
  sayCondition,
  sayField,
  sayPaperKind,
  sayPart,
  saySample,
} from '../../../shared/wording/templates.ts';
import type { TemplateView } from '../api-answers.ts';
import type { ApiProblem } from '../api-client.ts';
import type { FieldFault } from '../field-fault.ts';
import { csrfField } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { TEMPLATE_FIELDS, type TemplateForm } from '../template-form.ts';
import { problemNote, textField } from './form-fields.ts';
import { partFields, partNames } from './template-fields.ts';

export type TemplatePageView = {
  readonly shown: TemplateView;
  readonly form: TemplateForm;
  /** What it was looked at with. */
  readonly sample?: string | undefined;
  readonly saved: boolean;
  readonly faults: readonly FieldFault[];
  readonly problem?: ApiProblem | undefined;
  readonly csrf: string;
};

/** A template to be changed, tried and kept, with its fields beside it and its versions below. */
export const templatePage = (view: TemplatePageView): Page => ({
  kind: 'PAGE',
  title: `Mẫu: ${sayPaperKind(view.shown.kind)}`,
  trail: [
    { to: pages.home, text: 'Trang chính' },
    { to: pages.wordings, text: 'Mẫu văn bản' },
  ],
  body: html`${view.saved && html`<div class="note good" role="status"><p><strong class="in">Đã lưu.</strong> Văn bản soạn từ bây giờ theo mẫu này.</p></div>`}
${view.problem !== undefined && problemNote(view.problem)}
${view.faults.length > 0 && html`<div class="note fault" role="alert"><p>Chưa lưu: còn ${view.faults.length} lỗi, ghi ngay ở chỗ cần sửa; nội dung đã gõ được giữ nguyên.</p><ul>${faultLinks(view)}</ul></div>`}
${standing(view)}
<div class="aside">${wordingForm(view)}${fieldList(view)}</div>
${history(view.shown)}`,
});

/** A link to each place with a fault. */
function faultLinks({ form, faults }: TemplatePageView): readonly Html[] {
  const names = partNames(form.parts);
  return [...new Set(faults.map(({ field }) => field))].map((field) => {
    const [, part, paragraph] = field.split('.').map(Number);
    const name = part === undefined ? SOURCE : (names[part] ?? '');
    const place = paragraph === undefined ? name : `${name}, đoạn ${paragraph + 1}`;
    return html`<li><a href="#${field.replaceAll('.', '-')}">${place}</a></li>`;
  });
}

const SOURCE = 'Nguồn của mẫu';

const standing = ({ shown: { kind, version, latest } }: TemplatePageView): Html =>
  version === latest
    ? html`<p>${version === 0 ? 'Đang dùng mẫu chuẩn kèm theo hệ thống.' : `Đang dùng phiên bản ${version}.`} ${sayBySystem(kind)}</p>`
    : html`<div class="note warn"><p>Đây là ${version === 0 ? 'mẫu chuẩn' : `phiên bản ${version}`}, không phải mẫu đang dùng (<a href="${pages.wording(kind)}">phiên bản ${latest}</a>). Lưu lại thì nội dung này thành phiên bản ${latest + 1}.</p></div>`;

const wordingForm = ({ shown, form, sample, faults, csrf }: TemplatePageView): Html => {
  const names = partNames(form.parts);
  return html`<form method="post" action="${pages.wording(shown.kind)}"><section>${csrfField(csrf)}
<input type="hidden" name="${TEMPLATE_FIELDS.base}" value="${form.base}">
<input type="hidden" name="${TEMPLATE_FIELDS.parts}" value="${form.parts.map(({ part }) => part).join(' ')}">
${form.parts.map((part, index) => partFields(shown.kind, part, index, names[index] ?? '', faults))}
${textField({ id: 'nguon', field: TEMPLATE_FIELDS.source, label: SOURCE, hint: 'Văn bản, điều khoản làm căn cứ cho lời văn', value: form.source, faults })}
<div class="field"><label for="so-lieu">Số liệu minh họa để xem trước</label>
<select id="so-lieu" name="${TEMPLATE_FIELDS.sample}">${samplesOf(shown.kind).map((one) => html`<option value="${one}"${one === sample && html` selected`}>${saySample(one)}</option>`)}</select></div>
<p class="actions"><button class="second" formaction="${pages.wordingPreview(shown.kind)}" formtarget="_blank">Xem trước (PDF)</button>
<button class="main">Lưu thành phiên bản ${shown.latest + 1}</button></p></section></form>`;
};

const fieldList = ({ shown: { kind } }: TemplatePageView): Html =>
  html`<section class="beside" tabindex="0" aria-labelledby="cac-truong"><h2 id="cac-truong">Các trường dùng được</h2>
<p class="hint">Viết trường giữa hai dấu ngoặc nhọn, ví dụ {{${fieldNames(kind)[0]}}}. Khi soạn, hệ thống thay bằng giá trị.</p>
<dl>${fieldNames(kind).map((name) => {
    const { needs, linesIn } = KIND_SPECS[kind].fields[name] ?? {};
    return html`<dt><code>{{${name}}}</code></dt><dd>${sayField(name)}${needs !== undefined && html` <span class="soft">(chỉ khi ${sayCondition(needs)})</span>`}${linesIn !== undefined && html` <span class="soft">(nhiều dòng: để một mình trong một đoạn của phần “${sayPart(linesIn)}”)</span>`}</dd>`;
  })}</dl></section>`;

const history = ({ kind, versions }: TemplateView): Html => html`<section><h2>Các phiên bản</h2>
<ul>${versions.map(
  ({ version, at, byName }) =>
    html`<li><a href="${pages.wording(kind, version)}">Phiên bản ${version}</a>, lưu lúc ${sayInstant(at)}, ${byName}</li>`,
)}<li><a href="${pages.wording(kind, 0)}">Mẫu chuẩn kèm theo hệ thống</a></li></ul></section>`;
