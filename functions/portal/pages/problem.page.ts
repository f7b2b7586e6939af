import type { ApiFault, ApiProblem } from '../api-client.ts';
import { type Html, html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';

/** A refusal with every fault: what happened, and what to do. */
export const problemPage = (problem: ApiProblem): Page => ({
  kind: 'PAGE',
  status: problem.status,
  title: problem.title,
  body: html`<div class="note fault" role="alert"><p>${problem.detail}</p></div>
${faultList(problem)}
<p><a href="${pages.home}">Về trang chính</a></p>`,
});

/** The faults beyond the one that the detail tells already. */
const faultList = ({ errors, detail }: ApiProblem): Html | undefined => {
  const further = errors.filter(({ what }) => !detail.startsWith(what));
  return further.length === 0
    ? undefined
    : html`<section><h2>Cần xử lý</h2><ul>${further.map(faultItem)}</ul></section>`;
};

const faultItem = ({ what, mend }: ApiFault): Html => html`<li>${what} ${mend}</li>`;

/** Nothing lies at this address. */
export const notFoundPage = (): Page => ({
  kind: 'PAGE',
  status: 404,
  title: 'Không có trang này',
  body: html`<p>Địa chỉ không đúng, hoặc trang đã được chuyển đi. Hãy bắt đầu lại từ <a href="${pages.home}">trang chính</a>.</p>`,
});

/** The address is there, but not for being sent a form. */
export const otherMethodPage = (): Page => ({
  kind: 'PAGE',
  status: 405,
  title: 'Không thực hiện được',
  body: html`<p>Địa chỉ này không nhận yêu cầu dạng đó. Hãy quay lại <a href="${pages.home}">trang chính</a>.</p>`,
});

/** Something of ours is down; nothing was done. */
export const unavailablePage = (): Page => ({
  kind: 'PAGE',
  status: 503,
  title: 'Hệ thống đang bận',
  body: html`<p>Máy chủ chưa trả lời được lúc này. Không có dữ liệu nào bị mất.</p>
<p>Hãy tải lại trang sau ít phút, hoặc <a href="${pages.home}">về trang chính</a>.</p>`,
});

/** A fault of the program; the number leads to its log. */
export const brokenPage = (requestId: string): Page => ({
  kind: 'PAGE',
  status: 500,
  title: 'Hệ thống gặp lỗi',
  body: html`<p>Yêu cầu chưa được thực hiện. Hãy thử lại sau ít phút; nếu vẫn lỗi, báo cho Sở Nội vụ mã <code>${requestId}</code>.</p>
<p><a href="${pages.home}">Về trang chính</a></p>`,
});

/** A form that does not come from a page of this site. */
export const foreignFormPage = (): Page => ({
  kind: 'PAGE',
  status: 403,
  title: 'Không nhận biểu mẫu này',
  body: html`<p>Biểu mẫu không được gửi từ trang của Cờ Đầu nên không có gì được thực hiện. Hãy mở lại trang rồi thao tác từ đó.</p>
<p><a href="${pages.home}">Về trang chính</a></p>`,
});

/** A form whose fields are not those that the page put into it. */
export const unreadableFormPage = (): Page => ({
  kind: 'PAGE',
  status: 422,
  title: 'Không đọc được biểu mẫu',
  body: html`<div class="note fault" role="alert"><p>Nội dung gửi lên không đúng như trang đã đưa ra nên không có gì được thực hiện. Hãy mở lại trang rồi làm lại.</p></div>
<p><a href="${pages.home}">Về trang chính</a></p>`,
});

/** A token without a province, or an account without any role in it. */
export const noRolePage = (): Page => ({
  kind: 'PAGE',
  status: 403,
  title: 'Tài khoản chưa được giao quyền',
  body: html`<p>Đăng nhập thành công, nhưng tài khoản này chưa được giao vai trò nào trong hệ thống.</p>
<p>Hãy liên hệ Sở Nội vụ để được giao vai trò, sau đó tải lại trang; không cần đăng nhập lại.</p>`,
});
