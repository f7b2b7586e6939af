import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicPath, publicSite } from '../../../../infra/local/gateway/public-site.ts';

let bucket: Server;
let bucketUrl: string;
const asked: string[] = [];

beforeAll(async () => {
  bucket = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url.endsWith('/none')) return response.writeHead(404).end();
    return response
      .writeHead(200, { 'content-type': 'text/html', 'cache-control': 'max-age=300', 'x-s3': '1' })
      .end(`at ${url}`);
  });
  await new Promise<void>((listening) => bucket.listen(0, '127.0.0.1', listening));
  bucketUrl = `http://127.0.0.1:${(bucket.address() as AddressInfo).port}/pages`;
});
afterAll(() => new Promise((closed) => bucket.close(closed)));

const get = (path: string, method = 'GET') => publicSite(bucketUrl, method, path);

describe('the public pages on this machine', () => {
  it('are the files of the bucket, under headers that let nothing else be loaded', async () => {
    const { statusCode, headers, body } = await get('/cong-khai/k/0A1B2C3D4E');
    expect([statusCode, body.toString()]).toEqual([200, 'at /pages/k/0A1B2C3D4E']);
    expect(headers).toMatchObject({
      'content-type': 'text/html',
      'cache-control': 'max-age=300',
      'content-security-policy': expect.stringMatching(/default-src 'none'; script-src 'self'/),
    });
    expect(headers).not.toHaveProperty('x-s3');
  });

  it('begin with the front page', async () => {
    expect((await get('/cong-khai/')).body.toString()).toBe('at /pages/index.html');
    expect(await get('/cong-khai')).toMatchObject({
      statusCode: 301,
      headers: { location: '/cong-khai/' },
    });
    expect([isPublicPath('/cong-khai/a'), isPublicPath('/cong-khai-khac')]).toEqual([true, false]);
  });

  it('are not where nothing was published, outside the bucket, or to be written', async () => {
    const { statusCode, body } = await get('/cong-khai/none');
    expect([statusCode, body.toString()]).toEqual([404, 'at /pages/khong-co.html']);
    asked.length = 0;
    for (const path of ['/cong-khai/../papers/x', '/cong-khai/%2e%2e/papers/x'])
      expect((await get(path)).statusCode).toBe(404);
    expect(new Set(asked)).toEqual(new Set(['/pages/khong-co.html']));
    expect((await get('/cong-khai/k/x', 'PUT')).statusCode).toBe(403);
  });
});
