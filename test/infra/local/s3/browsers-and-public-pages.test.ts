import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type LocalS3, startLocalS3, stopAndRemove } from './local-s3.ts';

let s3: LocalS3;
beforeAll(async () => {
  s3 = await startLocalS3();
  const page = { Key: 'trang/1.html', Body: '<p>', ContentType: 'text/html' };
  for (const Bucket of ['pages', 'documents'])
    await s3.client.send(new PutObjectCommand({ Bucket, ...page }));
});
afterAll(() => stopAndRemove(s3));

describe('a public bucket', () => {
  it('lets anyone read an object whose key is known', async () => {
    const answer = await fetch(`${s3.url}/pages/trang/1.html`);
    expect(answer.headers.get('content-type')).toBe('text/html');
    expect(await answer.text()).toBe('<p>');
    expect((await fetch(`${s3.url}/pages/trang/1.html`, { method: 'HEAD' })).status).toBe(200);
  });

  it('lets nobody list, write, delete, or learn what is missing', async () => {
    const answerTo = (path: string, method = 'GET') =>
      fetch(`${s3.url}/pages${path}`, { method }).then(codeOf);
    expect(await answerTo('?list-type=2')).toBe('AccessDenied');
    expect(await answerTo('?versions')).toBe('AccessDenied');
    expect(await answerTo('/trang/1.html', 'PUT')).toBe('AccessDenied');
    expect(await answerTo('/trang/1.html', 'DELETE')).toBe('AccessDenied');
    expect(await answerTo('/trang/1.html?retention')).toBe('AccessDenied');
    expect(await answerTo('/trang/1.html?versionId=null')).toBe('AccessDenied');
    expect(await answerTo('/missing')).toBe('AccessDenied');
  });

  it('sets no headers at the wish of a stranger', async () => {
    const answer = await fetch(`${s3.url}/pages/trang/1.html?response-content-type=text/plain`);
    expect(await codeOf(answer)).toBe('InvalidRequest');
  });

  it('makes no other bucket public', async () => {
    expect(await codeOf(await fetch(`${s3.url}/documents/trang/1.html`))).toBe('AccessDenied');
  });
});

describe('a page of an allowed origin', () => {
  const ask = (origin: string, bucket = 'documents', method = 'PUT') =>
    fetch(`${s3.url}/${bucket}/incoming/x`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'content-type,x-amz-meta-a',
      },
    });

  it('may send what it asks for', async () => {
    const answer = await ask('http://portal.example');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://portal.example');
    expect(answer.headers.get('access-control-allow-methods')).toContain('PUT');
    expect(answer.headers.get('access-control-allow-headers')).toBe('content-type,x-amz-meta-a');
  });

  it('may read the answers, refusals too', async () => {
    const headers = { origin: 'http://portal.example' };
    const answer = await fetch(`${s3.url}/documents/x`, { headers });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://portal.example');
    expect(answer.headers.get('access-control-expose-headers')).toContain('ETag');
    const other = await fetch(`${s3.url}/documents/x`, {
      headers: { origin: 'http://elsewhere.example' },
    });
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('alone is let in, and only for what is served', async () => {
    expect(await codeOf(await ask('http://elsewhere.example'))).toBe('AccessForbidden');
    expect(await codeOf(await ask('http://portal.example', 'plain'))).toBe('AccessForbidden');
    expect(await codeOf(await ask('http://portal.example', 'documents', 'DELETE'))).toBe(
      'AccessForbidden',
    );
  });
});
