import { describe, expect, it } from 'vitest';
import { calendar, send, stage, useGateway } from './staged-gateway.ts';

useGateway();

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
    expect(stage.events).toEqual([
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
          'x-forwarded-port': String(stage.gateway.port),
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
    expect(stage.events[0]).not.toHaveProperty('cookies');
    expect(stage.events[0]).not.toHaveProperty('queryStringParameters');
    expect(stage.events[0]).not.toHaveProperty('body');
    expect(stage.events[0]?.requestContext).not.toHaveProperty('authorizer');
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
    expect(stage.events[0]).toMatchObject({
      isBase64Encoded,
      body: body.toString(isBase64Encoded ? 'base64' : 'utf8'),
    });
  });

  it('carries every byte of a binary or compressed body', async () => {
    const body = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    await send('/body', { method: 'POST', body, headers });
    expect(Buffer.from(stage.events[0]?.['body'] as string, 'base64')).toEqual(body);
  });
});
