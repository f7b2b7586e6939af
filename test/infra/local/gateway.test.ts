import { request } from 'node:http';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCalendar } from '../../../infra/local/calendar.ts';
import { PayloadTooLarge } from '../../../infra/local/function-errors.ts';
import { type Gateway, startGateway } from '../../../infra/local/gateway.ts';
import { PortInUse } from '../../../infra/local/listen.ts';

const issuer = 'http://127.0.0.1:1/pool';
const clientId = 'co-dau-portal';
const calendar = createCalendar();
const log: string[] = [];
const { publicKey, privateKey } = await generateKeyPair('RS256');
const stranger = await generateKeyPair('RS256');
const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one' }] });

type Event = Record<string, unknown> & { requestContext: Record<string, unknown> };
let events: Event[];
let answer: (event: Event) => unknown;
let gateway: Gateway;

const options = {
  port: 0,
  entries: [
    {
      name: 'units/show-unit',
      trigger: { kind: 'http', routes: ['GET /v1/units/{unit}'], auth: 'TOKEN' },
    },
    { name: 'ranking/tick', trigger: { kind: 'minute' } },
    { name: 'portal/show', trigger: { kind: 'http', routes: ['ANY /{path+}'], auth: 'NONE' } },
  ],
  invoke: async (_: string, event: unknown) => {
    events.push(event as Event);
    return answer(event as Event);
  },
  calendar,
  issuer,
  clientId,
  keys,
  onClock: async (at: string) => {
    calendar.set(at);
    return { at, closed: 1 };
  },
  log: (line: string) => log.push(line),
  integrationTimeoutMs: 300,
} as const;

beforeAll(async () => {
  gateway = await startGateway(options);
});
afterAll(() => gateway.close());
beforeEach(() => {
  events = [];
  log.length = 0;
  answer = () => ({ statusCode: 200 });
});
afterEach(() => calendar.set(undefined));

type Sent = {
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: Buffer | string;
};

/** A request exactly as given: `fetch` would add headers and normalise the path. */
function send(path: string, { method = 'GET', headers = {}, body }: Sent = {}) {
  type Answer = { status: number; headers: Record<string, unknown>; body: Buffer };
  return new Promise<Answer>((resolve, reject) => {
    const { port } = gateway;
    const message = request(
      { port, host: '127.0.0.1', path, method, headers },
      async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        const { statusCode: status = 0 } = response;
        resolve({ status, headers: response.headers, body: Buffer.concat(chunks) });
      },
    );
    message.on('error', reject).end(body);
  });
}

const tokenOf = (claims: JWTPayload = {}, key = privateKey) =>
  new SignJWT({ iss: issuer, aud: clientId, sub: 'u1', exp: inSeconds(60), ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .sign(key);
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;
const bearer = async (...args: Parameters<typeof tokenOf>) => ({
  headers: { authorization: `Bearer ${await tokenOf(...args)}` },
});

describe('the request event', () => {
  it('has the fields of payload format 2.0 and no others', async () => {
    calendar.set('2023-12-05T03:04:05Z');
    await send('/l%C3%A0o/cai?b=2&a=1&b=h%C3%A0&empty=', {
      method: 'POST',
      headers: {
        host: 'co-dau.localhost:8080',
        'User-Agent': 'test',
        'X-Twice': ['one', 'two'],
        cookie: 'session=abc; theme=light',
        'content-type': 'application/json; charset=utf-8',
      },
      body: '{"tên":"Bắc Hà"}',
    });
    expect(events).toEqual([
      {
        version: '2.0',
        routeKey: 'ANY /{path+}',
        rawPath: '/lào/cai',
        rawQueryString: 'b=2&a=1&b=h%C3%A0&empty=',
        cookies: ['session=abc', 'theme=light'],
        headers: {
          host: 'co-dau.localhost:8080',
          'user-agent': 'test',
          'x-twice': 'one,two',
          'content-type': 'application/json; charset=utf-8',
          'content-length': '20',
          'x-forwarded-for': '127.0.0.1',
          'x-forwarded-port': String(gateway.port),
          'x-forwarded-proto': 'http',
        },
        queryStringParameters: { a: '1', b: '2,hà', empty: '' },
        requestContext: {
          accountId: '000000000000',
          apiId: 'local',
          domainName: 'co-dau.localhost',
          domainPrefix: 'co-dau',
          http: {
            method: 'POST',
            path: '/lào/cai',
            protocol: 'HTTP/1.1',
            sourceIp: '127.0.0.1',
            userAgent: 'test',
          },
          requestId: expect.stringMatching(/^[\w+/]{15}=$/),
          routeKey: 'ANY /{path+}',
          stage: '$default',
          time: '05/Dec/2023:03:04:05 +0000',
          timeEpoch: Date.parse('2023-12-05T03:04:05Z'),
        },
        body: '{"tên":"Bắc Hà"}',
        pathParameters: { path: 'lào/cai' },
        isBase64Encoded: false,
      },
    ]);
  });

  it('leaves out what a plain request does not have', async () => {
    await send('/plain');
    expect(events[0]).not.toHaveProperty('cookies');
    expect(events[0]).not.toHaveProperty('queryStringParameters');
    expect(events[0]).not.toHaveProperty('body');
    expect(events[0]?.requestContext).not.toHaveProperty('authorizer');
  });

  it.each([
    ['text/csv', false],
    ['application/xml', false],
    ['application/problem+json', false],
    ['application/x-www-form-urlencoded', true],
    ['multipart/form-data; boundary=x', true],
    ['application/octet-stream', true],
    [undefined, true],
  ])('carries a body of type %s as Base64: %s', async (type, isBase64Encoded) => {
    const body = Buffer.from('thi đua');
    await send('/body', { method: 'POST', body, headers: type ? { 'content-type': type } : {} });
    expect(events[0]).toMatchObject({
      isBase64Encoded,
      body: body.toString(isBase64Encoded ? 'base64' : 'utf8'),
    });
  });

  it('carries every byte of a binary or compressed body', async () => {
    const body = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    await send('/body', { method: 'POST', body, headers });
    expect(Buffer.from(events[0]?.['body'] as string, 'base64')).toEqual(body);
  });
});

describe('the answer', () => {
  it('has the status, headers, cookies and body that the function says', async () => {
    answer = () => ({
      statusCode: 201,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'x-count': 3 },
      cookies: ['a=1; HttpOnly', 'b=2'],
      body: '<p>Cờ Đầu</p>',
    });
    const { status, headers, body } = await send('/page');
    expect(status).toBe(201);
    expect(body.toString()).toBe('<p>Cờ Đầu</p>');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': '18',
      'x-count': '3',
      'set-cookie': ['a=1; HttpOnly', 'b=2'],
      'apigw-requestid': events[0]?.requestContext['requestId'],
    });
  });

  it('has every byte of a Base64 body', async () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    answer = () => ({ statusCode: 200, body: bytes.toString('base64'), isBase64Encoded: true });
    expect((await send('/file')).body).toEqual(bytes);
  });

  it('is a 200 with JSON when the function gives a plain value', async () => {
    answer = () => ({ place: 1 });
    const { status, headers, body } = await send('/value');
    expect([status, headers['content-type'], body.toString()]).toEqual([
      200,
      'application/json',
      '{"place":1}',
    ]);
    answer = () => 'Hello from Lambda!';
    expect((await send('/value')).body.toString()).toBe('Hello from Lambda!');
  });

  it('has no body for 304 nor for HEAD', async () => {
    answer = () => ({ statusCode: 304, headers: { etag: '"1"' } });
    expect(await send('/x')).toMatchObject({ status: 304, headers: { etag: '"1"' } });
    answer = () => ({ statusCode: 200, body: 'seven b' });
    const { headers, body } = await send('/x', { method: 'HEAD' });
    expect([headers['content-length'], body.length]).toEqual(['7', 0]);
  });

  it.each([
    ['a status that is none', { statusCode: 'fine' }],
    ['a body that is no text', { statusCode: 200, body: { a: 1 } }],
    ['a header with a line break', { statusCode: 200, headers: { 'x-a': 'b\r\nc: d' } }],
    ['a header outside Latin-1', { statusCode: 200, headers: { 'x-a': 'Cờ Đầu' } }],
  ])('is a 500 when the function gives %s', async (_, result) => {
    answer = () => result;
    const { status, body } = await send('/x');
    expect([status, body.toString()]).toEqual([500, '{"message":"Internal Server Error"}']);
  });
});

describe('authorization', () => {
  it('hands on the claims as text', async () => {
    const claims = {
      'cognito:groups': ['a', 'b'],
      email_verified: true,
      'custom:province': 'lao-cai',
    };
    const exp = inSeconds(60);
    const { status } = await send('/v1/units/bac-ha', await bearer({ ...claims, exp }));
    expect(status).toBe(200);
    expect(events[0]?.requestContext['authorizer']).toEqual({
      jwt: {
        claims: {
          iss: issuer,
          aud: clientId,
          sub: 'u1',
          exp: String(exp),
          'cognito:groups': '[a b]',
          email_verified: 'true',
          'custom:province': 'lao-cai',
        },
        scopes: null,
      },
    });
  });

  it('accepts a bare token, and a client id where there is no audience', async () => {
    const bare = await tokenOf({ aud: undefined, client_id: clientId });
    const { status } = await send('/v1/units/x', { headers: { authorization: bare } });
    expect(status).toBe(200);
  });

  it('judges the age of a token by the real clock, whatever the calendar says', async () => {
    calendar.set('2099-01-01T00:00:00Z');
    expect((await send('/v1/units/x', await bearer())).status).toBe(200);
    calendar.set('2001-01-01T00:00:00Z');
    expect((await send('/v1/units/x', await bearer({ exp: inSeconds(-5) }))).status).toBe(401);
  });

  it('refuses a request without a token', async () => {
    const { status, headers, body } = await send('/v1/units/x');
    expect([status, headers['www-authenticate'], body.toString()]).toEqual([
      401,
      'Bearer',
      '{"message":"Unauthorized"}',
    ]);
    expect(events).toEqual([]);
  });

  it.each<[string, () => Promise<string>]>([
    ['expired', () => tokenOf({ exp: inSeconds(-1) })],
    ['without an end', () => tokenOf({ exp: undefined })],
    ['not valid yet', () => tokenOf({ nbf: inSeconds(60) })],
    ['of a foreign issuer', () => tokenOf({ iss: 'http://127.0.0.1:2/pool' })],
    ['for another audience', () => tokenOf({ aud: 'another' })],
    ['for another client', () => tokenOf({ aud: undefined, client_id: 'another' })],
    ['signed with a foreign key', () => tokenOf({}, stranger.privateKey)],
    ['with a changed claim', async () => (await tokenOf()).replace(/\.\w/, '.Z')],
    ['unsigned', async () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`],
    ['that is none', async () => 'not-a-token'],
  ])('refuses a token %s', async (_, token) => {
    const headers = { authorization: `Bearer ${await token()}` };
    const answered = await send('/v1/units/x', { headers });
    expect(answered.status).toBe(401);
    expect(answered.headers['www-authenticate']).toContain('error="invalid_token"');
    expect(events).toEqual([]);
  });
});

describe('limits and faults', () => {
  const tenMb = 10 * 1024 * 1024;

  it('takes a body of ten megabytes and refuses one byte more', async () => {
    const post = (size: number) => send('/x', { method: 'POST', body: Buffer.alloc(size) });
    expect((await post(tenMb)).status).toBe(200);
    const { status, body } = await post(tenMb + 1);
    expect([status, body.toString()]).toEqual([413, '{"message":"Request Entity Too Large"}']);
    expect(events).toHaveLength(1);
  });

  it('says the same when the event is too large for a function', async () => {
    answer = () => {
      throw new PayloadTooLarge('portal/show', 7_000_000);
    };
    expect((await send('/x')).status).toBe(413);
  });

  it('refuses more than ten kilobytes of headers', async () => {
    const headers = { 'x-long': 'x'.repeat(11_000) };
    expect((await send('/x', { headers })).status).toBe(431);
  });

  it('gives up on a function that does not answer in time', async () => {
    answer = () => new Promise(() => undefined);
    const { status, body } = await send('/x');
    expect([status, body.toString()]).toEqual([503, '{"message":"Service Unavailable"}']);
  });

  it('tells nothing of a fault to the client, and all of it to the log', async () => {
    answer = () => {
      throw new Error('the table is called secret');
    };
    const { status, body } = await send('/x');
    expect([status, body.toString()]).toEqual([500, '{"message":"Internal Server Error"}']);
    expect(log.join()).toContain('the table is called secret');
  });

  it('answers 404 where there is no route and 400 to a broken escape', async () => {
    const { status, body } = await send('/');
    expect([status, body.toString()]).toEqual([404, '{"message":"Not Found"}']);
    expect((await send('/%E1%')).status).toBe(400);
  });

  it('says so when the port is taken', async () => {
    const second = startGateway({ ...options, port: gateway.port });
    await expect(second).rejects.toBeInstanceOf(PortInUse);
  });

  it('finishes what runs before it closes', async () => {
    const before = gateway;
    answer = () => new Promise((resolve) => setTimeout(() => resolve({ statusCode: 202 }), 50));
    const running = send('/x');
    await expect.poll(() => events.length).toBe(1);
    await before.close();
    expect((await running).status).toBe(202);
    gateway = await startGateway(options);
    await expect(fetch(`${before.url}/x`)).rejects.toThrow();
  });
});

describe('the control of the local clock', () => {
  const headers = { 'x-co-dau-local': '1' };
  const path = '/_local/clock?at=2023-12-15T17:00:00Z';

  it('sets the clock and shows what came of it', async () => {
    const { status, body } = await send(path, { method: 'POST', headers });
    expect([status, JSON.parse(body.toString())]).toEqual([
      200,
      { at: '2023-12-15T17:00:00Z', closed: 1 },
    ]);
    expect(calendar.now().toISOString()).toBe('2023-12-15T17:00:00.000Z');
  });

  it.each<[string, number, string, Sent]>([
    ['without its header', 403, path, { method: 'POST' }],
    [
      'under a foreign name',
      403,
      path,
      { method: 'POST', headers: { ...headers, host: 'evil.example' } },
    ],
    ['read', 405, path, { headers }],
    ['without an instant', 400, '/_local/clock', { method: 'POST', headers }],
    ['with a wrong instant', 400, '/_local/clock?at=tomorrow', { method: 'POST', headers }],
    ['at another path', 404, '/_local/other', { method: 'POST', headers }],
  ])('is refused %s', async (_, expected, to, sent) => {
    const before = Date.now();
    expect((await send(to, sent)).status).toBe(expected);
    expect(calendar.now().getTime()).toBeGreaterThanOrEqual(before);
    expect(events).toEqual([]);
  });
});
