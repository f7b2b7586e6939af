import { STYLE_PATH } from './assets/assets.ts';
import { CSRF_FIELD } from './csrf.ts';
import { type Html, html } from './html.ts';
import { pages } from './paths.ts';
import type { Page } from './reply.ts';

/** Who is signed in, as the head of each page says it. */
export type Person = { readonly name: string; readonly csrf: string };

/** What stands around a page. */
export type Frame = {
  readonly person: Person | undefined;
  readonly provinceName: string | undefined;
  /** What is stamped on every page of a province whose figures are made up. */
  readonly notice: string | undefined;
  /** The province's public pages, where anybody looks decisions up. */
  readonly publicAddress?: string | undefined;
  /** Set in an app's own browser, which can neither save nor choose files reliably: the page's full address. */
  readonly openElsewhere: string | undefined;
};

/** The whole document of a page. */
export const framed = (page: Page, frame: Frame): string =>
  html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${page.refreshSeconds !== undefined && html`<meta http-equiv="refresh" content="${page.refreshSeconds}">`}
<title>${page.title} – Cờ Đầu</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STYLE_PATH}">
${page.script !== undefined && html`<script src="${page.script.path}" defer></script>`}
</head>
<body>
<a class="skip" href="#noi-dung">Đến nội dung chính</a>
${header(frame)}
<main id="noi-dung" tabindex="-1">
${trail(page)}
<h1>${page.title}</h1>
${frame.openElsewhere !== undefined && elsewhere(frame.openElsewhere)}
${page.body}
</main>
<footer>Cờ Đầu – chấm điểm và xếp thứ khối, cụm thi đua. Giờ ghi trên trang là giờ Việt Nam.${frame.publicAddress !== undefined && html` <a href="${frame.publicAddress}/">Tra cứu, kiểm tra quyết định đã ban hành</a>`}</footer>
</body>
</html>
`.text;

const header = ({ person, provinceName, notice }: Frame): Html =>
  html`<header><div class="bar">
<a class="brand" href="${pages.home}">Cờ Đầu</a>
<span class="province">${provinceName}</span>
${
  person === undefined
    ? html`<a href="${pages.signIn('/')}">Đăng nhập</a>`
    : html`<nav aria-label="Các trang chính"><a href="${pages.home}">Trang chính</a> <a href="${pages.ruleSets}">Bảng tiêu chí</a> <a href="${pages.decisions}">Quyết định</a></nav>
<div class="person"><span>${person.name}</span>
<form method="post" action="${pages.signOut}">${csrfField(person.csrf)}<button>Đăng xuất</button></form></div>`
}
</div>
${notice !== undefined && html`<p class="stamp">${notice}</p>`}</header>`;

const trail = ({ trail: links = [] }: Page): Html | undefined =>
  links.length === 0
    ? undefined
    : html`<nav aria-label="Vị trí trang"><ol class="trail">${links.map(
        ({ to, text }) => html`<li><a href="${to}">${text}</a> </li>`,
      )}</ol></nav>`;

const elsewhere = (address: string): Html => html`<div class="note warn noprint">
<strong>Đang mở trong ứng dụng nhắn tin</strong>
<p>Để tải tệp về và gửi tệp lên, mở trang này bằng trình duyệt: chọn nút ba chấm ở góc màn hình, rồi “Mở bằng trình duyệt”; hoặc chép địa chỉ: <code>${address}</code></p>
</div>`;

/** The field that proves that a form comes from this session's page. */
export const csrfField = (token: string): Html =>
  html`<input type="hidden" name="${CSRF_FIELD}" value="${token}">`;
