import type { LocalAccount } from './accounts.ts';

/** HTML whose values are already escaped. */
export type Page = string;

export type LoginForm = {
  /** Where the form is sent, and where a hint leads with the account filled in. */
  readonly action: string;
  readonly userName: string;
  readonly fault?: string | undefined;
  readonly accounts: readonly LocalAccount[];
};

/** The sign-in page. It works without scripts: a hint is a link that fills in the account. */
export function loginPage({ action, userName, fault, accounts }: LoginForm): Page {
  const described = fault === undefined ? '' : ' aria-describedby="fault" aria-invalid="true"';
  const focus = (wanted: boolean): string => (wanted ? ' autofocus' : '');
  return page(
    'Đăng nhập Cờ Đầu (máy cục bộ)',
    `${fault === undefined ? '' : `<p class="fault" id="fault" role="alert">${escaped(fault)}</p>`}
<form method="post" action="${escaped(action)}">
<label for="userName">Tài khoản</label>
<input id="userName" name="userName" value="${escaped(userName)}" autocomplete="username" autocapitalize="none" spellcheck="false" required${focus(userName === '')}${described}>
<label for="password">Mật khẩu</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${focus(userName !== '')}${described}>
<button>Đăng nhập</button>
</form>
${accounts.length === 0 ? '' : hints(action, accounts)}`,
  );
}

/** A page that says one thing: signed out, or why signing in did not work. */
export const messagePage = (title: string, text: string, detail = ''): Page =>
  page(
    title,
    `<p>${escaped(text)}</p>${detail === '' ? '' : `<p class="detail">${escaped(detail)}</p>`}`,
  );

function hints(action: string, accounts: readonly LocalAccount[]): string {
  const items = accounts.map(
    ({ userName, name, role }) =>
      `<li><a href="${escaped(`${action}?userName=${encodeURIComponent(userName)}`)}">${escaped(userName)}</a>` +
      ` <span>${escaped(name)}, ${escaped(role)}</span></li>`,
  );
  return `<section aria-labelledby="hints"><h2 id="hints">Tài khoản mẫu</h2>
<p>Chọn một tài khoản để điền sẵn. Mật khẩu được in ở cửa sổ dòng lệnh khi khởi động.</p>
<ul>${items.join('\n')}</ul></section>`;
}

const STYLE = `
:root{color-scheme:light;--ink:#1c1b1a;--soft:#5c5753;--line:#8a827c;--flag:#a61c1c}
*{box-sizing:border-box}
body{margin:0;background:#f5f1ec;color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.stamp{margin:0;padding:.5rem 1rem;background:#fff3c4;border-bottom:1px solid #d9b93b;text-align:center;font-size:.875rem;font-weight:600}
main{max-width:27rem;margin:2rem auto;padding:1.5rem;background:#fff;border-top:.375rem solid var(--flag);border-radius:.375rem;box-shadow:0 1px 4px #0003}
h1{margin:0 0 1rem;font-size:1.375rem;line-height:1.3}
h2{margin:1.75rem 0 .25rem;font-size:1rem}
label{display:block;margin-top:1rem;font-weight:600}
input{width:100%;min-height:2.75rem;margin-top:.25rem;padding:.5rem .75rem;border:1px solid var(--line);border-radius:.25rem;font:inherit}
button{width:100%;min-height:2.75rem;margin-top:1.25rem;border:0;border-radius:.25rem;background:var(--flag);color:#fff;font:inherit;font-weight:600;cursor:pointer}
button:hover{background:#861414}
:focus-visible{outline:3px solid #1f5fbf;outline-offset:2px}
a{color:#14509f;font-weight:600;overflow-wrap:anywhere}
section p,.detail{margin:.25rem 0;color:var(--soft);font-size:.9375rem}
.detail{overflow-wrap:anywhere}
ul{margin:.5rem 0 0;padding:0;list-style:none}
li{padding:.5rem 0;border-top:1px solid #e5dfd8}
li span{display:block;color:var(--soft);font-size:.9375rem}
.fault{margin:0;padding:.75rem 1rem;border-left:.25rem solid var(--flag);background:#fdecea;font-weight:600}
@media(max-width:30rem){main{margin:0;border-radius:0;box-shadow:none;min-height:100vh}}`;

const page = (title: string, content: string): Page => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<p class="stamp">DỮ LIỆU MẪU – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ</p>
<main>
<h1>${escaped(title)}</h1>
${content}
</main>
</body>
</html>
`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? '');
