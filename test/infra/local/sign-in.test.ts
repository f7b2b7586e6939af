import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createCalendar } from '../../../infra/local/calendar.ts';
import { startGateway } from '../../../infra/local/gateway.ts';
import { PortInUse } from '../../../infra/local/listen.ts';
import { type SignIn, startSignIn } from '../../../infra/local/sign-in.ts';

const clientId = 'co-dau-portal';
const redirectUri = 'http://127.0.0.1:9/signed-in';
const afterLogout = 'http://127.0.0.1:9/';
const accounts = [
  {
    sub: 'sub-bac-ha',
    userName: 'bac-ha',
    password: 'mật khẩu <1>',
    name: 'Nguyễn Thị "Mẫu"',
    province: 'lao-cai',
    groups: [],
    role: 'cán bộ đơn vị <Bắc Hà>',
  },
  {
    sub: 'sub-operator',
    userName: 'van-hanh',
    password: 'khác',
    name: 'Trần Văn Mẫu',
    groups: ['operators', 'readers'],
    role: 'vận hành nền tảng',
  },
] as const;

let folder: string;
let keysFile: string;
let signIn: SignIn;
const log: string[] = [];
const printed: unknown[] = [];

const start = (port = 0) =>
  startSignIn({
    port,
    clientId,
    redirectUris: [redirectUri],
    postLogoutRedirectUris: [afterLogout],
    accounts: () => accounts,
    keysFile,
    log: (line) => log.push(line),
  });

beforeAll(async () => {
  for (const method of ['log', 'info', 'warn', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((...args) => void printed.push(args));
  }
  folder = await mkdtemp(join(tmpdir(), 'co-dau-sign-in-'));
  keysFile = join(folder, 'deep', 'keys.json');
  signIn = await start();
});
afterEach(() => {
  expect(log.splice(0)).toEqual([]);
  expect(printed.splice(0)).toEqual([]);
});
afterAll(async () => {
  await signIn.close();
  await rm(folder, { recursive: true });
  vi.restoreAllMocks();
});

/** A browser without scripts: follows redirects within the provider and keeps its cookies. */
function createBrowser() {
  const jar = new Map<string, string>();
  const visit = async (address: string, form?: Record<string, string>): Promise<Response> => {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) return response;
    const next = new URL(location, address).href;
    return next.startsWith(signIn.issuer) ? visit(next) : response;
  };
  return { visit, jar };
}

const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

async function authorizationUrl(changes: Record<string, string> = {}): Promise<string> {
  const discovery = await fetch(`${signIn.issuer}/.well-known/openid-configuration`);
  const { authorization_endpoint: address } = (await discovery.json()) as Record<string, string>;
  const asked = {
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile',
    state: 'the-state',
    nonce: 'the-nonce',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changes,
  };
  return `${address}?${new URLSearchParams(asked)}`;
}

async function openLogin(browser = createBrowser(), changes: Record<string, string> = {}) {
  const page = await browser.visit(await authorizationUrl(changes));
  return { browser, page, html: await page.text(), address: page.url };
}

const fill = (userName: string, password: string) => ({ userName, password });
const bacHa = fill(accounts[0].userName, accounts[0].password);

async function exchange(code: string, codeVerifier = verifier) {
  const response = await fetch(`${signIn.issuer}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      code,
      redirect_uri: redirectUri,
      code_verifier: codeVerifier,
    }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

async function signInAs(form: Record<string, string>) {
  const { browser, address } = await openLogin();
  const answer = await browser.visit(address, form);
  const landed = new URL(answer.headers.get('location') ?? 'http://nowhere');
  return { browser, landed, code: landed.searchParams.get('code') ?? '' };
}

describe('signing in', () => {
  it('leads a person through the form to an ID token with the claims of the account', async () => {
    const { landed, code } = await signInAs(bacHa);
    expect(`${landed.origin}${landed.pathname}`).toBe(redirectUri);
    expect(landed.searchParams.get('state')).toBe('the-state');
    const { body } = await exchange(code);
    const keys = createRemoteJWKSet(new URL(`${signIn.issuer}/.well-known/jwks.json`));
    const verified = await jwtVerify(body['id_token'] ?? '', keys, {
      issuer: signIn.issuer,
      audience: clientId,
    });
    expect(verified.protectedHeader.alg).toBe('RS256');
    expect(verified.payload).toMatchObject({
      sub: 'sub-bac-ha',
      name: 'Nguyễn Thị "Mẫu"',
      'custom:province': 'lao-cai',
      nonce: 'the-nonce',
    });
    expect(verified.payload).not.toHaveProperty('cognito:groups');
    const { exp = 0, iat = 0 } = verified.payload;
    expect(exp - iat).toBe(8 * 60 * 60);
  });

  it('names the groups of an operator, and no province where there is none', async () => {
    const { code } = await signInAs(fill('van-hanh', 'khác'));
    const claims = decodeJwt((await exchange(code)).body['id_token'] ?? '');
    expect(claims).toMatchObject({ 'cognito:groups': ['operators', 'readers'] });
    expect(claims).not.toHaveProperty('custom:province');
  });

  it('takes a code once, and only with its verifier', async () => {
    const first = await signInAs(bacHa);
    expect((await exchange(first.code, randomBytes(32).toString('base64url'))).status).toBe(400);
    const { code } = await signInAs(bacHa);
    expect((await exchange(code)).status).toBe(200);
    expect((await exchange(code)).body).toMatchObject({ error: 'invalid_grant' });
  });

  it('refuses a sign-in without PKCE or to an address that is not registered', async () => {
    const withoutChallenge = new URL(await authorizationUrl());
    withoutChallenge.searchParams.delete('code_challenge');
    withoutChallenge.searchParams.delete('code_challenge_method');
    const answer = await createBrowser().visit(withoutChallenge.href);
    expect(answer.headers.get('location')).toContain('error=invalid_request');
    const { page, html } = await openLogin(undefined, { redirect_uri: 'http://evil.example/' });
    expect(page.status).toBe(400);
    expect(html).toContain('Không đăng nhập được');
  });

  it('remembers who is signed in until they sign out', async () => {
    const { browser } = await signInAs(bacHa);
    const again = await browser.visit(await authorizationUrl());
    expect(again.headers.get('location')).toContain(`${redirectUri}?code=`);
    const logout = `${signIn.issuer}/logout?client_id=${clientId}&logout_uri=${afterLogout}&state=s`;
    const left = await browser.visit(logout);
    expect([left.status, left.headers.get('location')]).toEqual([303, `${afterLogout}?state=s`]);
    expect((await openLogin(browser)).html).toContain('Mật khẩu');
  });

  it('signs out by the name that OpenID gives the parameter, and to registered addresses only', async () => {
    const discovery = await fetch(`${signIn.issuer}/.well-known/openid-configuration`);
    const { end_session_endpoint: end } = (await discovery.json()) as Record<string, string>;
    const to = async (uri: string) => {
      const asked = `${end}?client_id=${clientId}&post_logout_redirect_uri=${uri}`;
      return (await createBrowser().visit(asked)).status;
    };
    expect(await to(afterLogout)).toBe(303);
    expect(await to('http://evil.example/')).toBe(400);
  });
});

describe('the sign-in page', () => {
  it('is in Vietnamese, labelled, without scripts, and escapes what it shows', async () => {
    const { page, html } = await openLogin();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('<title>Đăng nhập Cờ Đầu (máy cục bộ)</title>');
    expect(html).toContain('<label for="userName">Tài khoản</label>');
    expect(html).toContain('<label for="password">Mật khẩu</label>');
    expect(html).toContain('Nguyễn Thị &quot;Mẫu&quot;, cán bộ đơn vị &lt;Bắc Hà&gt;');
    expect(html).toContain('DỮ LIỆU MẪU – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ');
    expect(html).not.toMatch(/<script|mật khẩu &lt;1|mật khẩu <1/);
    expect(html).toBe(html.normalize('NFC'));
  });

  it('fills in the account of a chosen hint', async () => {
    const { browser, html, address } = await openLogin();
    const [, hint = ''] = /href="(\/login\/[^"]+userName=bac-ha)"/.exec(html) ?? [];
    const filled = await browser.visit(new URL(hint, address).href);
    expect(await filled.text()).toContain('value="bac-ha"');
  });

  it('says plainly that the password is wrong, the same for an account that does not exist', async () => {
    const { browser, address } = await openLogin();
    for (const form of [fill('bac-ha', 'sai'), fill('khong-co', ''), fill('', '')]) {
      const answer = await browser.visit(address, form);
      expect(answer.status).toBe(401);
      const html = await answer.text();
      expect(html).toContain('Tài khoản hoặc mật khẩu không đúng');
      expect(html).toContain(`value="${form.userName}"`);
    }
    const right = await browser.visit(address, bacHa);
    expect(right.headers.get('location')).toContain('code=');
  });

  it('escapes a user name that is sent back', async () => {
    const { browser, address } = await openLogin();
    const answer = await browser.visit(address, fill('"><script>alert(1)</script>', 'x'));
    expect(await answer.text()).not.toContain('<script>');
  });

  it('makes a guesser wait after five failures, even with the right password', async () => {
    const { browser, address } = await openLogin();
    const operator = (password: string) => browser.visit(address, fill('van-hanh', password));
    for (let failure = 0; failure < 5; failure += 1)
      expect((await operator('sai')).status).toBe(401);
    const held = await operator('khác');
    expect(held.status).toBe(429);
    expect(await held.text()).toMatch(/thử lại sau \d+ giây/);
    expect((await browser.visit(address, bacHa)).headers.get('location')).toContain('code=');
  });

  it('answers a sign-in that is nobody’s or out of date with a way back', async () => {
    const { address } = await openLogin();
    const stranger = await createBrowser().visit(address, bacHa);
    expect(stranger.status).toBe(400);
    expect(await stranger.text()).toContain('Phiên đăng nhập đã hết hạn');
  });
});

describe('tokens without a browser', () => {
  it('pass the gateway, which fetches the keys from the provider', async () => {
    const events: unknown[] = [];
    const gateway = await startGateway({
      port: 0,
      entries: [{ name: 'a/b', trigger: { kind: 'http', routes: ['GET /v1/me'], auth: 'TOKEN' } }],
      invoke: async (_, event) => {
        events.push(event);
        return { statusCode: 204 };
      },
      calendar: createCalendar(),
      issuer: signIn.issuer,
      clientId,
      log: () => undefined,
    });
    const authorization = `Bearer ${await signIn.tokenFor('sub-operator')}`;
    const { status } = await fetch(`${gateway.url}/v1/me`, { headers: { authorization } });
    await gateway.close();
    expect(status).toBe(204);
    expect(events).toMatchObject([
      {
        requestContext: {
          authorizer: {
            jwt: {
              claims: {
                sub: 'sub-operator',
                name: 'Trần Văn Mẫu',
                'cognito:groups': '[operators readers]',
              },
            },
          },
        },
      },
    ]);
  });

  it('are refused for an account that does not exist', async () => {
    await expect(signIn.tokenFor('nobody')).rejects.toThrow('nobody');
  });
});

describe('the keys', () => {
  it('are for this person alone and outlive a restart', async () => {
    expect((await stat(keysFile)).mode & 0o777).toBe(0o600);
    const token = await signIn.tokenFor('sub-bac-ha');
    const { port } = new URL(signIn.issuer);
    const before = signIn;
    await before.close();
    signIn = await start(Number(port));
    expect(signIn.issuer).toBe(before.issuer);
    const keys = createRemoteJWKSet(new URL(`${signIn.issuer}/.well-known/jwks.json`));
    await expect(jwtVerify(token, keys, { audience: clientId })).resolves.toBeDefined();
    expect(decodeProtectedHeader(await signIn.tokenFor('sub-bac-ha'))).toEqual(
      decodeProtectedHeader(token),
    );
  });

  it('are published without their private part', async () => {
    const response = await fetch(`${signIn.issuer}/.well-known/jwks.json`);
    const { keys } = (await response.json()) as { keys: Record<string, string>[] };
    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0] ?? {}).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  it.each(['', '{', '{}', '{"signing":{"kty":"EC"},"cookies":["x"]}'])(
    'are refused when their file holds %j',
    async (damaged) => {
      const kept = await readFile(keysFile, 'utf8');
      await writeFile(keysFile, damaged);
      await expect(start()).rejects.toThrow('is damaged');
      await writeFile(keysFile, kept);
      await chmod(keysFile, 0o600);
    },
  );

  it('come with a clear error when the port is taken', async () => {
    await expect(start(Number(new URL(signIn.issuer).port))).rejects.toBeInstanceOf(PortInUse);
  });
});
