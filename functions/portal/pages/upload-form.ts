import type { UploadPermit } from '../api-answers.ts';
import type { ApiProblem, Asked } from '../api-client.ts';
import { type Html, html } from '../html.ts';
import { pages, type UnitPlace } from '../paths.ts';

/** The page with an upload form is asked for anew before the form expires. */
export const FORM_REFRESH_SECONDS = 50 * 60;

/** Where a permit's form is sent: the bucket, not the portal. */
export const uploadOrigins = (upload: Asked<UploadPermit> | undefined): readonly string[] =>
  upload?.ok ? [new URL(upload.value.url).origin] : [];

/** Downloading the form, and handing it in. */
export const uploadSection = (
  place: UnitPlace,
  upload: Asked<UploadPermit>,
): Html => html`<section class="noprint">
<h2>Gửi bản tự chấm điểm bằng tệp Excel</h2>
<p>1. Tải phiếu về, điền vào các ô màu vàng rồi lưu lại ở dạng .xlsx. Phiếu đã điền sẵn những gì đơn vị gửi lần trước.</p>
<p class="actions"><a class="button second" href="${pages.template(place)}">Tải phiếu Excel</a></p>
<p>2. Chọn tệp đã điền và gửi lên. Hệ thống kiểm tra ngay và chỉ rõ từng ô cần sửa.</p>
${formOrReason(upload)}</section>`;

/** Handing in a file once more, after it was refused. */
export const mendedUploadSection = (
  place: UnitPlace,
  upload: Asked<UploadPermit>,
): Html => html`<section class="noprint">
<h2>Gửi lại tệp đã sửa</h2>
${formOrReason(upload)}
<p>Nếu không còn tệp vừa gửi: <a href="${pages.template(place)}">tải lại phiếu Excel</a>.</p></section>`;

const formOrReason = (upload: Asked<UploadPermit>): Html =>
  upload.ok ? uploadForm(upload.value) : uploadRefused(upload.problem);

/** The file goes straight to the bucket, which reads the fields before it. */
const uploadForm = ({
  url,
  fields,
}: UploadPermit): Html => html`<form method="post" action="${url}" enctype="multipart/form-data">
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="field"><label for="tep">Tệp Excel đã điền <span class="hint">Đuôi .xlsx, nhiều nhất 5 MB</span></label>
<input id="tep" name="file" type="file" accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" required></div>
<p class="actions"><button class="main">Gửi bản tự chấm điểm</button></p>
</form>`;

const uploadRefused = ({ title, detail }: ApiProblem): Html =>
  html`<div class="note warn"><strong>${title}</strong><p>${detail}</p></div>`;
