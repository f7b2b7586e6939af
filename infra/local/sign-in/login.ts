import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { accountFor, type LocalAccount } from './accounts.ts';
import { loginPage, messagePage, type Page } from './pages.ts';
import { LOGIN_PATH, SESSION_COOKIE } from './provider.ts';
import { createThrottle, type Throttle } from './throttle.ts';

export type LoginOptions = {
  readonly provider: Provider;
  readonly accounts: () => readonly LocalAccount[];
  readonly clientId: string;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
};

export type Handler = (message: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Shows the sign-in form, and takes it. The provider's own cookie says whose sign-in is under way. */
export function createLogin(options: LoginOptions): Handler {
  const throttle = createThrottle();
  return async (message, response) => {
    const url = new URL(message.url ?? '', 'http://local');
    const interaction = await options.provider
      .interactionDetails(message, response)
      .catch(() => undefined);
    if (interaction === undefined || url.pathname !== `${LOGIN_PATH}/${interaction.uid}`) {
      return sendPage(response, 400, options, EXPIRED);
    }
    const show = (statusCode: number, userName: string, fault?: string): void => {
      const form = { action: url.pathname, userName, fault, accounts: options.accounts() };
      sendPage(response, statusCode, options, loginPage(form));
    };
    if (message.method !== 'POST') return show(200, url.searchParams.get('userName') ?? '');
    const { userName, password } = await readForm(message);
    const checked = check(throttle, options.accounts(), userName, password);
    if ('fault' in checked) return show(checked.statusCode, userName, checked.fault);
    const result = { login: { accountId: checked.sub } };
    return options.provider.interactionFinished(message, response, result);
  };
}

/**
 * Signs out at once and leads back, as Cognito's `/logout` does with `logout_uri`; the name that OpenID
 * gives the parameter is understood too.
 */
export function createLogout(options: LoginOptions): Handler {
  return async (message, response) => {
    const asked = new URL(message.url ?? '', 'http://local').searchParams;
    const target = asked.get('logout_uri') ?? asked.get('post_logout_redirect_uri');
    const client = asked.get('client_id') ?? options.clientId;
    const known = target === null || options.postLogoutRedirectUris.includes(target);
    if (client !== options.clientId || !known) {
      return sendPage(response, 400, options, NOT_REGISTERED);
    }
    const { cookies } = options.provider.createContext(message, response);
    const sessionId = cookies.get(SESSION_COOKIE, { signed: true });
    const session = sessionId ? await options.provider.Session.find(sessionId) : undefined;
    await session?.destroy();
    cookies.set(SESSION_COOKIE, null, { signed: true });
    if (target === null) return sendPage(response, 200, options, SIGNED_OUT);
    const state = asked.get('state');
    const location = new URL(target);
    if (state !== null) location.searchParams.set('state', state);
    response.writeHead(303, { location: location.href }).end();
  };
}

type Checked = { readonly sub: string } | { readonly statusCode: number; readonly fault: string };

function check(
  throttle: Throttle,
  accounts: readonly LocalAccount[],
  userName: string,
  password: string,
): Checked {
  const waitSeconds = throttle.waitSeconds(userName);
  if (waitSeconds > 0) {
    const fault = `Đã nhập sai nhiều lần. Vui lòng thử lại sau ${waitSeconds} giây.`;
    return { statusCode: 429, fault };
  }
  const account = accountFor(accounts, userName, password);
  if (account === undefined) {
    throttle.failed(userName);
    return { statusCode: 401, fault: 'Tài khoản hoặc mật khẩu không đúng. Vui lòng nhập lại.' };
  }
  throttle.succeeded(userName);
  return { sub: account.sub };
}

const FORM_LIMIT_BYTES = 10_000;

async function readForm(message: IncomingMessage): Promise<{ userName: string; password: string }> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes <= FORM_LIMIT_BYTES) chunks.push(chunk);
  }
  const form = new URLSearchParams(Buffer.concat(chunks).toString());
  return {
    userName: (form.get('userName') ?? '').trim().normalize('NFC'),
    password: (form.get('password') ?? '').normalize('NFC'),
  };
}

/** The form's answer leads on to the client: browsers ask `form-action` about that step too. */
function sendPage(
  response: ServerResponse,
  statusCode: number,
  { redirectUris }: Pick<LoginOptions, 'redirectUris'>,
  page: Page,
): void {
  const origins = [...new Set(redirectUris.map((uri) => new URL(uri).origin))].join(' ');
  response.writeHead(statusCode, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'content-security-policy':
      `default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; ` +
      `frame-ancestors 'none'; form-action 'self' ${origins}`,
  });
  response.end(page);
}

const EXPIRED = messagePage(
  'Phiên đăng nhập đã hết hạn',
  'Hãy quay lại trang của Cờ Đầu và đăng nhập lại từ đầu.',
);
const NOT_REGISTERED = messagePage(
  'Không đăng xuất được',
  'Địa chỉ quay lại sau khi đăng xuất chưa được đăng ký.',
);
const SIGNED_OUT = messagePage('Đã đăng xuất', 'Có thể đóng trang này.');
