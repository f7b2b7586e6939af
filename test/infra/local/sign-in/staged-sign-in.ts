import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import { type SignIn, startSignIn } from '../../../../infra/local/sign-in.ts';

export const clientId = 'co-dau-portal';
export const redirectUri = 'http://127.0.0.1:9/signed-in';
export const afterLogout = 'http://127.0.0.1:9/';
export const accounts = [
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

/** The provider under test and the folder of its keys. */
export const stage: { signIn: SignIn; keysFile: string } = {
  signIn: { issuer: '', tokenFor: () => Promise.reject(), close: async () => undefined },
  keysFile: '',
};
const log: string[] = [];
const printed: unknown[] = [];

export const start = (port = 0) =>
  startSignIn({
    port,
    clientId,
    redirectUris: [redirectUri],
    postLogoutRedirectUris: [afterLogout],
    accounts: () => accounts,
    keysFile: stage.keysFile,
    log: (line) => log.push(line),
  });

/** Starts the provider for the tests of one file. Whatever it prints or logs fails the test. */
export function useSignIn(): void {
  let folder: string;
  beforeAll(async () => {
    for (const method of ['log', 'info', 'warn', 'error'] as const) {
      vi.spyOn(console, method).mockImplementation((...args) => void printed.push(args));
    }
    folder = await mkdtemp(join(tmpdir(), 'co-dau-sign-in-'));
    stage.keysFile = join(folder, 'deep', 'keys.json');
    stage.signIn = await start();
  });
  afterEach(() => {
    expect(log.splice(0)).toEqual([]);
    expect(printed.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await stage.signIn.close();
    await rm(folder, { recursive: true });
    vi.restoreAllMocks();
  });
}

/** A browser without scripts: follows redirects within the provider and keeps its cookies. */
export function createBrowser() {
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
    return next.startsWith(stage.signIn.issuer) ? visit(next) : response;
  };
  return { visit, jar };
}

const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

export async function authorizationUrl(changes: Record<string, string> = {}): Promise<string> {
  const discovery = await fetch(`${stage.signIn.issuer}/.well-known/openid-configuration`);
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

export async function openLogin(browser = createBrowser(), changes: Record<string, string> = {}) {
  const page = await browser.visit(await authorizationUrl(changes));
  return { browser, page, html: await page.text(), address: page.url };
}

export const fill = (userName: string, password: string) => ({ userName, password });
export const bacHa = fill(accounts[0].userName, accounts[0].password);

export async function exchange(code: string, codeVerifier = verifier) {
  const response = await fetch(`${stage.signIn.issuer}/oauth2/token`, {
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

export async function signInAs(form: Record<string, string>) {
  const { browser, address } = await openLogin();
  const answer = await browser.visit(address, form);
  const landed = new URL(answer.headers.get('location') ?? 'http://nowhere');
  return { browser, landed, code: landed.searchParams.get('code') ?? '' };
}
