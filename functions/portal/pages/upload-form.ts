import type { Draft } from '../../../shared/storage/draft-store.ts';
import { sayInstant } from '../../../shared/wording/numbers.ts';
import type { UploadPermit } from '../api-answers.ts';
import type { ApiProblem, Asked } from '../api-client.ts';
import { type Html, html } from '../html.ts';
import { pages, type UnitPlace } from '../paths.ts';

/** The page with an upload form is asked for anew before the form expires. */
export const FORM_REFRESH_SECONDS = 50 * 60;

/** Where a permit's form is sent: the bucket, not the portal. */
export const uploadOrigins = (upload: Asked<UploadPermit> | undefined): readonly string[] =>
  upload?.ok ? [new URL(upload.value.url).origin] : [];

/** How a unit's workbook is handed over: the form for it, to be handed in or kept as a draft. */
export type UploadView = {
  readonly place: UnitPlace;
  readonly upload: Asked<UploadPermit>;
  readonly asDraft?: boolean | undefined;
};

/** Downloading the form, and handing it in. */
export const uploadSection = (
  view: UploadView,
  draft: Draft | undefined,
): Html => html`<section class="noprint">
<h2>${view.asDraft ? 'Giữ bản nháp bằng tệp Excel' : 'Gửi bản tự chấm điểm bằng tệp Excel'}</h2>
${draft === undefined ? html`<p>1. Tải phiếu về, điền vào các ô màu vàng rồi lưu lại ở dạng .xlsx. Phiếu đã điền sẵn những gì đơn vị gửi lần trước.</p>` : draftNote(view.place, draft)}
<p class="actions"><a class="button second" href="${pages.template(view.place)}">Tải phiếu Excel</a></p>
${
  view.asDraft
    ? html`<p>2. Chọn tệp đang làm và gửi lên để giữ lại. Nội dung trong tệp được ghép vào bản nháp, ô có lỗi được nêu rõ; <strong>bản nháp chưa phải là bản nộp</strong>.</p>`
    : html`<p>2. Chọn tệp đã điền và gửi lên. Hệ thống kiểm tra ngay và chỉ rõ từng ô cần sửa.</p>`
}
${formOrReason(view)}
${view.upload.ok && otherWay(view)}</section>`;

const draftNote = (place: UnitPlace, { at, lines }: Draft): Html =>
  html`<div class="note warn"><p><strong class="in">Đang có bản nháp</strong> giữ lúc ${sayInstant(at)}, gồm ${lines} dòng, chưa nộp.</p></div>
<p>1. Tải phiếu về để làm tiếp từ bản nháp; hoặc <a href="${pages.templateOfSheet(place)}">tải phiếu không có bản nháp</a>. Điền vào các ô màu vàng rồi lưu lại ở dạng .xlsx.</p>`;

const otherWay = ({ place, asDraft }: UploadView): Html =>
  asDraft
    ? html`<p class="soft">Đã làm xong? <a href="${pages.unit(place)}">Gửi tệp để nộp bản tự chấm điểm</a>.</p>`
    : html`<p class="soft">Chưa làm xong? <a href="${pages.unitDraft(place)}">Gửi tệp để giữ làm bản nháp</a>, chưa nộp.</p>`;

/** Handing in a file once more, after it was refused. */
export const mendedUploadSection = (view: UploadView): Html => html`<section class="noprint">
<h2>Gửi lại tệp đã sửa</h2>
${formOrReason(view)}
<p>Nếu không còn tệp vừa gửi: <a href="${pages.template(view.place)}">tải lại phiếu Excel</a>.</p></section>`;

const formOrReason = ({ upload, asDraft }: UploadView): Html =>
  upload.ok ? uploadForm(upload.value, asDraft) : uploadRefused(upload.problem);

/** The file goes straight to the bucket, which reads the fields before it. */
const uploadForm = (
  { url, fields }: UploadPermit,
  asDraft: boolean | undefined,
): Html => html`<form method="post" action="${url}" enctype="multipart/form-data">
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="field"><label for="tep">Tệp Excel đã điền <span class="hint">Đuôi .xlsx, nhiều nhất 5 MB</span></label>
<input id="tep" name="file" type="file" accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" required></div>
<p class="actions"><button class="main">${asDraft ? 'Giữ làm bản nháp' : 'Gửi bản tự chấm điểm'}</button></p>
</form>`;

const uploadRefused = ({ title, detail }: ApiProblem): Html =>
  html`<div class="note warn"><strong>${title}</strong><p>${detail}</p></div>`;
