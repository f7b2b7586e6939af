import type { UploadTicket } from '../../../shared/storage/ticket-store.ts';
import { sayInstant } from '../../../shared/wording/numbers.ts';
import type { UploadPermit } from '../api-answers.ts';
import type { Asked } from '../api-client.ts';
import { type Html, html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { placeOf } from './place-of-fault.ts';
import { receiptFacts } from './receipt.ts';
import type { UnitPageView } from './unit.page.ts';
import { FORM_REFRESH_SECONDS, mendedUploadSection, uploadOrigins } from './upload-form.ts';

export type UploadPageView = Pick<UnitPageView, 'place' | 'period' | 'bloc' | 'unit'> & {
  readonly state: UploadTicket['state'];
  readonly receipt: UploadTicket['receipt'];
  readonly receivedAt: string | undefined;
  readonly faults: NonNullable<UploadTicket['faults']>;
  /** Kept as a draft, or meant to be. */
  readonly asDraft?: boolean;
  readonly draft?: UploadTicket['draft'];
  /** How the workbook was taken, where that needs saying. */
  readonly notice?: string | undefined;
  /** Where the copy is in which the faults are marked. */
  readonly returned?: string | undefined;
  /** The browser comes from the bucket: the file is there. */
  readonly sent: boolean;
  readonly askedAt: string;
  /** The reader is the head of the unit, who hands in. */
  readonly maySubmit?: boolean;
  /** The form for the mended file. */
  readonly upload: Asked<UploadPermit> | undefined;
  readonly at: string;
};

/** What became of an upload. */
export const uploadPage = (view: UploadPageView): Page => ({
  kind: 'PAGE',
  trail: [
    { to: pages.home, text: 'Trang chính' },
    { to: pages.bloc(view.place), text: view.bloc.name },
    { to: pages.unit(view.place), text: view.unit.name },
  ],
  ...CONTENT[view.state](view),
});

type Content = Pick<Page, 'title' | 'body' | 'refreshSeconds' | 'formOrigins'>;

/** A workbook is read in a second or two; what takes longer is looked at less often. */
const SOON_SECONDS = 2;
const LATER_SECONDS = 10;
const LONG_MS = 5 * 60_000;

const waiting = ({ place, sent, askedAt, at }: UploadPageView): Content => {
  const long = Date.parse(at) - Date.parse(askedAt) > LONG_MS;
  const again = pages.unit(place);
  if (!sent) {
    return {
      title: 'Chưa nhận được tệp',
      body: html`<p>Chưa có tệp nào được gửi lên bằng biểu mẫu này.</p><p><a href="${again}">Quay lại để gửi tệp</a></p>`,
    };
  }
  return {
    title: 'Đang kiểm tra tệp…',
    refreshSeconds: long ? LATER_SECONDS : SOON_SECONDS,
    body: html`<section role="status"><p>Tệp đã đến nơi và đang được kiểm tra từng ô. Trang tự tải lại, thường mất vài giây; có thể đóng trang này, kết quả vẫn được giữ.</p>
${long && html`<p>Việc kiểm tra đang lâu hơn thường lệ. Thời gian nộp được tính từ lúc tệp đến nơi, không phải lúc kiểm tra xong.</p>`}
<p><a href="">Xem lại ngay</a></p></section>`,
  };
};

const noticeOf = ({ notice }: Pick<UploadPageView, 'notice'>): Html =>
  html`${notice !== undefined && html`<div class="note"><p>${notice}</p></div>`}`;

const accepted = ({ receipt, period, bloc, unit, place, notice }: UploadPageView): Content => ({
  title: 'Biên nhận bản tự chấm điểm',
  body: html`<div class="note good" role="status"><p><strong class="in">Đã tiếp nhận.</strong> Bản tự chấm điểm không có lỗi và đã được ghi.</p></div>
${noticeOf({ notice })}<section>${
    receipt !== undefined &&
    receiptFacts(receipt, { period: period.name, bloc: bloc.name, unit: unit.name })
  }</section>
<p class="soft noprint">Cho đến hết thời gian tự chấm điểm, đơn vị có thể gửi bản mới thay thế.</p>
<p class="actions">${receipt !== undefined && html`<a class="button" href="${pages.receipt(place, receipt.version)}">Tải biên nhận (PDF)</a>`}
<a class="button second" href="${pages.unit(place)}">Xem điểm từng dòng</a></p>`,
});

const refused = (view: UploadPageView): Content => ({
  title: `Tệp có ${view.faults.length} lỗi, chưa được tiếp nhận`,
  ...formSettings(view),
  body: html`<div class="note fault" role="alert"><p>${
    view.receivedAt !== undefined && html`Nhận tệp lúc ${sayInstant(view.receivedAt)}. `
  }${
    view.returned === undefined
      ? 'Sửa tất cả các lỗi dưới đây ngay trong tệp vừa gửi, lưu lại rồi gửi lên lần nữa.'
      : 'Tải tệp đã đánh dấu về, sửa các ô tô đỏ, lưu lại rồi gửi lên lần nữa.'
  } Bản đã nộp trước đó (nếu có) vẫn còn nguyên giá trị.</p></div>
${noticeOf(view)}${faultsAndForm(view)}`,
});

const kept = (view: UploadPageView): Content => ({
  title: 'Đã giữ bản nháp, chưa nộp',
  ...formSettings(view),
  body: html`<div class="note good" role="status"><p><strong class="in">Đã giữ ${view.draft?.lines ?? 0} dòng làm bản nháp.</strong> Bản nháp chưa phải là bản nộp và không được tính điểm.</p></div>
${whyKept(view)}${noticeOf(view)}${
  view.faults.length > 0 &&
  html`<div class="note warn"><p>Có ${view.faults.length} lỗi; ô có công thức, ngày hay ô gộp chưa được lấy vào bản nháp, các ô khác nằm trong bản nháp như đã ghi và phải sửa trước khi gửi.${
    view.returned !== undefined &&
    ' Tệp đã đánh dấu dưới đây có đủ mọi dòng: sửa các ô tô đỏ rồi gửi lên lần nữa.'
  }</p></div>
${faultsAndForm(view)}`
}
<p class="actions"><a class="button" href="${pages.unit(view.place)}">Làm tiếp từ bản nháp</a></p>`,
});

/** Why a file that was to be handed in is a draft. */
const whyKept = ({ asDraft, draft, maySubmit, place }: UploadPageView): Html | undefined => {
  const conflicts = draft?.conflicts ?? 0;
  const look = html`<a href="${pages.draft(place)}">Xem bản nháp</a>`;
  if (conflicts > 0)
    return html`<div class="note warn"><p>Tệp được điền từ một bản cũ hơn; ${conflicts} chỗ đã được người khác ghi khác. Hệ thống giữ cả hai bên để chọn. ${look}.</p></div>`;
  if (asDraft) return undefined;
  return maySubmit
    ? html`<div class="note warn"><p>Tệp được điền từ một bản cũ hơn nên đã được ghép với những gì đơn vị lưu sau đó. Xem lại toàn bộ rồi gửi. ${look}.</p></div>`
    : html`<div class="note warn"><p><strong class="in">Chờ thủ trưởng gửi.</strong> Thủ trưởng đơn vị xem bản nháp rồi gửi. ${look}.</p></div>`;
};

const formSettings = ({ upload }: UploadPageView): Partial<Content> => ({
  ...(upload?.ok && { refreshSeconds: FORM_REFRESH_SECONDS }),
  formOrigins: uploadOrigins(upload),
});

const faultsAndForm = ({ faults, returned, place, upload, asDraft }: UploadPageView): Html =>
  html`${returned !== undefined && html`<p class="actions"><a class="button" href="${returned}">Tải tệp đã đánh dấu lỗi</a></p>`}
<section><h2>Các lỗi cần sửa</h2><div class="scroll"><table>
<thead><tr><th scope="col">Ô</th><th scope="col">Lỗi</th><th scope="col">Cách sửa</th></tr></thead>
<tbody>${faults.map(faultRow)}</tbody></table></div></section>
${upload !== undefined && mendedUploadSection({ place, upload, asDraft })}`;

const faultRow = ({ cell, what, mend }: UploadPageView['faults'][number]): Html =>
  html`<tr><th scope="row">${placeOf(cell)}</th><td>${what}</td><td>${mend}</td></tr>`;

const CONTENT = { WAITING: waiting, ACCEPTED: accepted, KEPT: kept, REFUSED: refused } as const;
