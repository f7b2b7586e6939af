import { csrfField } from '../frame.ts';
import { html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';

/** What strangers see: what this is, and the way in. */
export const welcomePage = (): Page => ({
  kind: 'PAGE',
  title: 'Chấm điểm thi đua theo khối, cụm',
  body: html`<section>
<p>Các đơn vị trong khối, cụm thi đua gửi bản tự chấm điểm; cơ quan thẩm định xem từng dòng; khi hết thời gian, khối, cụm được xếp thứ kèm lý do của từng điểm, từng thứ hạng; kết quả họp Hội đồng được lập thành quyết định khen thưởng.</p>
<p class="actions"><a class="button" href="${pages.signIn('/')}">Đăng nhập</a></p>
<p class="soft">Tài khoản do Sở Nội vụ cấp. Nếu chưa có hoặc quên mật khẩu, liên hệ Sở Nội vụ của tỉnh.</p>
</section>
<section><h2>Dùng để làm gì</h2>
<ul>
<li>Tải phiếu tự chấm điểm dạng Excel, điền và gửi lại; lỗi được chỉ ra đến từng ô.</li>
<li>Nhận biên nhận có thời gian, phiên bản và mã băm của bản đã gửi.</li>
<li>Xem thứ hạng của khối, cụm và lý do của từng điểm.</li>
<li>Tải quyết định khen thưởng đã ban hành.</li>
</ul></section>`,
});

/** The way back from the sign-in did not fit together: mostly an old tab. */
export const signInFailedPage = (back: string): Page => ({
  kind: 'PAGE',
  status: 400,
  title: 'Chưa đăng nhập được',
  body: html`<p>Lần đăng nhập này đã hết hạn, hoặc được mở ở nhiều cửa sổ cùng lúc.</p>
<p class="actions"><a class="button" href="${pages.signIn(back)}">Đăng nhập lại</a></p>`,
});

/** A form that came after the session had changed or ended: what was typed is kept, to be sent once more. */
export const sendAgainPage = (
  action: string,
  fields: readonly (readonly [string, string])[],
  csrf: string | undefined,
): Page => ({
  kind: 'PAGE',
  status: 403,
  title: 'Phiên đăng nhập đã hết hạn',
  body: html`<div class="note warn"><p>Nội dung vừa gửi <strong class="in">chưa được ghi</strong>, nhưng vẫn được giữ trên trang này.</p></div>
<section><ol>
<li>${
    csrf === undefined
      ? html`<a href="${pages.signIn('/')}" target="_blank" rel="noopener">Đăng nhập lại ở cửa sổ mới</a>, để nguyên cửa sổ này.`
      : html`Đã đăng nhập lại.`
  }</li>
<li>Quay lại cửa sổ này và bấm “Gửi lại”.</li></ol>
<form method="post" action="${action}">${fields.map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}${csrf !== undefined && csrfField(csrf)}<p class="actions"><button class="main">Gửi lại</button></p></form></section>`,
});
