import { describe, expect, it } from 'vitest';
import { send, stage, useGateway } from './staged-gateway.ts';

useGateway();

describe('the answer', () => {
  it('has the status, headers, cookies and body that the function says', async () => {
    stage.answer = () => ({
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
      'apigw-requestid': stage.events[0]?.requestContext['requestId'],
    });
  });

  it('has every byte of a Base64 body', async () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    stage.answer = () => ({
      statusCode: 200,
      body: bytes.toString('base64'),
      isBase64Encoded: true,
    });
    expect((await send('/file')).body).toEqual(bytes);
  });

  it('is a 200 with JSON when the function gives a plain value', async () => {
    stage.answer = () => ({ place: 1 });
    const { status, headers, body } = await send('/value');
    expect([status, headers['content-type'], body.toString()]).toEqual([
      200,
      'application/json',
      '{"place":1}',
    ]);
    stage.answer = () => 'Hello from Lambda!';
    expect((await send('/value')).body.toString()).toBe('Hello from Lambda!');
  });

  it('has no body for 304 nor for HEAD', async () => {
    stage.answer = () => ({ statusCode: 304, headers: { etag: '"1"' } });
    expect(await send('/x')).toMatchObject({ status: 304, headers: { etag: '"1"' } });
    stage.answer = () => ({ statusCode: 200, body: 'seven b' });
    const { headers, body } = await send('/x', { method: 'HEAD' });
    expect([headers['content-length'], body.length]).toEqual(['7', 0]);
  });

  it.each([
    ['a status that is none', { statusCode: 'fine' }],
    ['a body that is no text', { statusCode: 200, body: { a: 1 } }],
    ['a header with a line break', { statusCode: 200, headers: { 'x-a': 'b\r\nc: d' } }],
    ['a header outside Latin-1', { statusCode: 200, headers: { 'x-a': 'Cờ Đầu' } }],
  ])('is a 500 when the function gives %s', async (_, result) => {
    stage.answer = () => result;
    const { status, body } = await send('/x');
    expect([status, body.toString()]).toEqual([500, '{"message":"Internal Server Error"}']);
  });
});
