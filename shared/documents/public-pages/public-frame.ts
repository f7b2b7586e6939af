import { createHash } from 'node:crypto';
import { publicPaths } from '../../domain/decisions/published-decision.ts';
import { type Html, html } from '../html.ts';
import { STYLE } from '../style.ts';

/** A page for everybody. All its links are relative, so it works under any address and in a copy of the site. */
export type PublicPage = {
  readonly title: string;
  readonly provinceName?: string | undefined;
  /** What is stamped on every page made from figures that are made up. */
  readonly notice?: string | undefined;
  /** How many folders below the root the page lies. */
  readonly depth: number;
  readonly body: Html;
  /** A script of the site, by its path from the root. */
  readonly script?: string | undefined;
};

/** The style sheet of the site; its name says its content, so it is kept for ever. */
export const PUBLIC_STYLE = {
  path: publicPaths.asset(`${createHash('sha256').update(STYLE).digest('hex').slice(0, 16)}.css`),
  text: STYLE,
};

/** The way from a page up to the root of the site. */
export const upToRoot = (depth: number): string => (depth === 0 ? './' : '../'.repeat(depth));

/** The whole document. */
export function publicDocument(page: PublicPage): string {
  const root = upToRoot(page.depth);
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} – Cờ Đầu</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}${PUBLIC_STYLE.path}">
${page.script !== undefined && html`<script type="module" src="${root}${page.script}"></script>`}
</head>
<body>
<a class="skip" href="#noi-dung">Đến nội dung chính</a>
<header><div class="bar"><a class="brand" href="${root}">Cờ Đầu</a>
<span class="province">${page.provinceName}</span>
<nav aria-label="Các trang chính"><a href="${root}">Tra cứu, kiểm tra quyết định</a></nav></div>
${page.notice !== undefined && html`<p class="stamp">${page.notice}</p>`}</header>
<main id="noi-dung" tabindex="-1">
<h1>${page.title}</h1>
${page.body}
</main>
<footer>Trang công khai của hệ thống Cờ Đầu. Văn bản có giá trị pháp lý là bản do cơ quan có thẩm quyền ký, ban hành.</footer>
</body>
</html>
`.text;
}
