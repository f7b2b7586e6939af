import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CSRF_FIELD, csrfToken } from '../../../functions/portal/csrf.ts';
import type { GatewayReply } from '../../../functions/portal/finish-reply.ts';
import type { GatewayEvent } from '../../../functions/portal/request.ts';
import { CLIENT_ID, type FakeWorld, startFakeWorld } from './fake-world.ts';

let world: FakeWorld;
let handler: (event: GatewayEvent) => Promise<GatewayReply>;

beforeAll(async () => {
  world = await startFakeWorld();
  Object.assign(process.env, { API_URL: world.url, ISSUER: world.url, CLIENT_ID });
  ({ handler } = await import('../../../functions/portal/show-portal.handler.ts'));
});
afterAll(() => world.close());

const HOME = '/v1/provinces/tinh-mau';
const NOTICE = 'DỮ LIỆU MẪU <không có giá trị>';

beforeEach(() => {
  world.answers.clear();
  world.asked.length = 0;
  delete world.grants.idToken;
  world.answers.set(`GET ${HOME}`, { body: { name: 'Tỉnh <Mẫu>', notice: NOTICE } });
  world.answers.set(`GET ${HOME}/me`, {
    body: { id: 'can-bo', name: 'Cán bộ', grants: [{ role: 'SECRETARIAT' }] },
  });
  world.answers.set(`GET ${HOME}/periods?limit=200`, { body: { items: [] } });
});

type Given = {
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly cookies?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
};

function ask({ method = 'GET', path = '/', query = '', cookies, headers = {}, form }: Given = {}) {
  const isForm = form !== undefined;
  return handler({
    rawPath: path,
    rawQueryString: query,
    cookies,
    headers: {
      ...(isForm && { 'content-type': 'application/x-www-form-urlencoded', origin: world.url }),
      ...headers,
    },
    ...(isForm && { body: Buffer.from(new URLSearchParams(form).toString()).toString('base64') }),
    isBase64Encoded: isForm,
    requestContext: {
      http: { method: isForm ? 'POST' : method },
      timeEpoch: Date.parse('2026-11-22T09:15:00Z'),
      requestId: 'request-1',
    },
  });
}

const signedIn = async () => [`co_dau_phien=${await world.tokenFor()}`];
const cookieOf = ({ cookies = [] }: GatewayReply, name: string): string =>
  cookies.find((cookie) => cookie.startsWith(`${name}=`)) ?? '';

describe('signing in', () => {
  it('shows strangers what this is and the way in', async () => {
    const reply = await ask();
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toContain('href="/dang-nhap"');
    expect(reply.body).not.toContain('Đăng xuất');
  });

  it('leads from a page to the sign-in and back to the same page', async () => {
    const path = '/ky/2026/khoi/a/xep-thu';
    const sent = await ask({ path, query: 'phien-ban=2' });
    expect(sent.statusCode).toBe(303);
    expect(sent.headers.location).toBe(
      `/dang-nhap?ve=${encodeURIComponent(`${path}?phien-ban=2`)}`,
    );
    const left = await ask({
      path: '/dang-nhap',
      query: sent.headers.location?.split('?')[1] ?? '',
    });
    const asked = new URL(left.headers.location ?? '');
    expect(`${asked.origin}${asked.pathname}`).toBe(`${world.url}/authorize`);
    const [cookie = ''] = cookieOf(left, 'co_dau_dang_nhap').split(';');
    world.grants.idToken = await world.tokenFor({ nonce: asked.searchParams.get('nonce') });
    const query = `code=c1&state=${asked.searchParams.get('state')}`;
    const back = await ask({ path: '/dang-nhap/xong', query, cookies: [cookie] });
    expect(back.statusCode).toBe(303);
    expect(back.headers.location).toBe(`${path}?phien-ban=2`);
    expect(cookieOf(back, 'co_dau_phien')).toBe(
      `co_dau_phien=${world.grants.idToken}; Path=/; HttpOnly; SameSite=Lax`,
    );
    expect(cookieOf(back, 'co_dau_dang_nhap')).toContain('Max-Age=0');
    const exchange = new URLSearchParams(world.asked.find(({ path: p }) => p === '/token')?.body);
    const verifier = exchange.get('code_verifier') ?? '';
    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(
      asked.searchParams.get('code_challenge'),
    );
  });

  it.each([
    ['another state', 'code=c1&state=other', 'nonce'],
    ['no code', 'error=access_denied', 'nonce'],
    ['a token for another sign-in', undefined, 'another nonce'],
  ])('makes no session of %s', async (_, query, nonce) => {
    const left = await ask({ path: '/dang-nhap' });
    const asked = new URL(left.headers.location ?? '').searchParams;
    const isRight = nonce === 'nonce';
    world.grants.idToken = await world.tokenFor({ nonce: isRight ? asked.get('nonce') : nonce });
    const reply = await ask({
      path: '/dang-nhap/xong',
      query: query ?? `code=c1&state=${asked.get('state')}`,
      cookies: [cookieOf(left, 'co_dau_dang_nhap').split(';')[0] ?? ''],
    });
    expect(reply.statusCode).toBe(400);
    expect(reply.cookies ?? []).toEqual([]);
    expect(reply.body).toContain('Đăng nhập lại');
  });

  it('leads nobody elsewhere by a crafted link', async () => {
    const left = await ask({ path: '/dang-nhap', query: 've=//evil.example/' });
    const asked = new URL(left.headers.location ?? '').searchParams;
    world.grants.idToken = await world.tokenFor({ nonce: asked.get('nonce') });
    const reply = await ask({
      path: '/dang-nhap/xong',
      query: `code=c1&state=${asked.get('state')}`,
      cookies: [cookieOf(left, 'co_dau_dang_nhap').split(';')[0] ?? ''],
    });
    expect(reply.headers.location).toBe('/');
  });

  it('asks again for a session that has expired', async () => {
    const expired = await world.tokenFor({ exp: Math.floor(Date.now() / 1000) - 1 });
    const reply = await ask({ path: '/quyet-dinh', cookies: [`co_dau_phien=${expired}`] });
    expect(reply.statusCode).toBe(303);
    expect(reply.headers.location).toBe('/dang-nhap?ve=%2Fquyet-dinh');
  });

  it('signs out here and at the sign-in service', async () => {
    const cookies = await signedIn();
    const token = cookies[0]?.slice('co_dau_phien='.length) ?? '';
    const form = { [CSRF_FIELD]: csrfToken(token) };
    const reply = await ask({ path: '/dang-xuat', form, cookies });
    expect(reply.statusCode).toBe(303);
    expect(cookieOf(reply, 'co_dau_phien')).toContain('Max-Age=0');
    const target = new URL(reply.headers.location ?? '');
    expect(`${target.origin}${target.pathname}`).toBe(`${world.url}/logout`);
    expect(Object.fromEntries(target.searchParams)).toEqual({
      client_id: CLIENT_ID,
      logout_uri: `${world.url}/`,
      post_logout_redirect_uri: `${world.url}/`,
    });
  });
});

describe('a page', () => {
  it('has the headers that keep foreign code, frames and caches out', async () => {
    const { headers } = await ask({ cookies: await signedIn() });
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self' ${world.url}; frame-ancestors 'none'; base-uri 'none'`,
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
    });
  });

  it('says who is signed in, where, and the stamp of sample data, all escaped', async () => {
    const { body } = await ask({ cookies: await signedIn() });
    expect(body).toContain('Cán bộ &lt;Mẫu&gt;');
    expect(body).toContain('Tỉnh &lt;Mẫu&gt;');
    expect(body).toContain('<p class="stamp">DỮ LIỆU MẪU &lt;không có giá trị&gt;</p>');
    expect(body).not.toMatch(/<(Mẫu|không)/);
  });

  it('asks the API with the person’s own token', async () => {
    const cookies = await signedIn();
    await ask({ cookies });
    const calls = world.asked.filter(({ path }) => path.startsWith('/v1/'));
    expect(calls.length).toBeGreaterThan(0);
    expect(new Set(calls.map(({ authorization }) => authorization))).toEqual(
      new Set([`Bearer ${cookies[0]?.slice('co_dau_phien='.length)}`]),
    );
  });

  it('serves its style sheet for ever under a name that changes with its content', async () => {
    const { body } = await ask();
    const [, path = ''] = /href="(\/assets\/[0-9a-f]{16}\.css)"/.exec(body) ?? [];
    const style = await ask({ path });
    expect(style.statusCode).toBe(200);
    expect(style.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(style.headers['content-type']).toBe('text/css; charset=utf-8');
    expect(Buffer.from(style.body, 'base64').length).toBeLessThanOrEqual(15_000);
  });

  it('answers HEAD without a body', async () => {
    const reply = await ask({ method: 'HEAD' });
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toBe('');
  });

  it('is told apart from what is not there, and from what takes no such request', async () => {
    const cookies = await signedIn();
    expect((await ask({ path: '/khong-co', cookies })).statusCode).toBe(404);
    expect((await ask({ path: '/quyet-dinh/q/buoc', cookies })).statusCode).toBe(405);
  });

  it('shows a refusal of the API with its words', async () => {
    const reply = await ask({ path: '/ky/2026/khoi/x', cookies: await signedIn() });
    expect(reply.statusCode).toBe(404);
    expect(reply.body).toContain('Không tìm thấy khối, cụm thi đua');
  });

  it('is a friendly 503 while the API cannot be reached', async () => {
    world.answers.set(`GET ${HOME}/me`, { status: 502, body: { message: 'Bad Gateway' } });
    const reply = await ask({ cookies: await signedIn() });
    expect(reply.statusCode).toBe(503);
    expect(reply.headers['retry-after']).toBe('30');
    expect(reply.body).toContain('Hệ thống đang bận');
    expect(reply.body).not.toContain('Bad Gateway');
  });

  it('gives a number to report when the program itself fails, and nothing of the fault', async () => {
    world.answers.set(`GET ${HOME}/periods?limit=200`, { body: { items: null } });
    const reply = await ask({ cookies: await signedIn() });
    expect(reply.statusCode).toBe(500);
    expect(reply.body).toContain('request-1');
    expect(reply.body).not.toContain('TypeError');
  });

  it('tells an account without a role whom to ask', async () => {
    world.answers.delete(`GET ${HOME}/me`);
    const reply = await ask({ cookies: await signedIn() });
    expect(reply.statusCode).toBe(403);
    expect(reply.body).toContain('Tài khoản chưa được giao quyền');
  });

  it('says in an app’s own browser how to open the page where files work', async () => {
    const headers = { 'user-agent': 'Mozilla/5.0 (Linux; Android 13) Chrome/109 Zalo android/12' };
    const { body } = await ask({ path: '/', cookies: await signedIn(), headers });
    expect(body).toContain('Mở bằng trình duyệt');
    expect(body).toContain(`<code>${world.url}/</code>`);
  });
});

describe('a form', () => {
  const path = '/quyet-dinh/q1/buoc';
  const fields = { step: 'NUMBER', version: '3', number: '7', date: '30/11/2026', confirmed: '1' };

  async function post(headers: Readonly<Record<string, string>>, csrf?: string) {
    const cookies = await signedIn();
    const token = cookies[0]?.slice('co_dau_phien='.length) ?? '';
    const form = { ...fields, [CSRF_FIELD]: csrf ?? csrfToken(token) };
    return ask({ path, form, cookies, headers });
  }
  const sentToApi = () => world.asked.filter(({ method }) => method === 'POST');

  it('is taken from a page of the same session', async () => {
    world.answers.set(`POST ${HOME}/decisions/q1/steps`, { body: {} });
    const reply = await post({});
    expect(reply.statusCode).toBe(303);
    expect(reply.headers.location).toBe('/quyet-dinh/q1?da-chuyen-buoc=1');
    expect(JSON.parse(sentToApi()[0]?.body ?? '')).toEqual({
      step: 'NUMBER',
      version: 3,
      number: 7,
      date: '2026-11-30',
    });
  });

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
  ])('is refused from %s, though its token be right', async (_, headers) => {
    expect((await post(headers)).statusCode).toBe(403);
    expect(sentToApi()).toEqual([]);
  });

  it('with the token of another session is not carried out, but kept for sending again', async () => {
    const reply = await post({}, csrfToken('another session'));
    expect(reply.statusCode).toBe(403);
    expect(sentToApi()).toEqual([]);
    expect(reply.body).toContain('name="date" value="30/11/2026"');
    expect(reply.body).toContain('Gửi lại');
  });

  it('is kept for sending again when the session has ended', async () => {
    const reply = await ask({ path, form: { ...fields, [CSRF_FIELD]: 'old' } });
    expect(reply.statusCode).toBe(403);
    expect(reply.body).toContain('name="number" value="7"');
    expect(reply.body).not.toContain('value="old"');
    expect(reply.body).toContain('Đăng nhập lại ở cửa sổ mới');
  });
});
