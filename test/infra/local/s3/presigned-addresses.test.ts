import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type LocalS3, startLocalS3, stopAndRemove } from './local-s3.ts';

let s3: LocalS3;
beforeAll(async () => {
  s3 = await startLocalS3();
  await s3.client.send(new PutObjectCommand({ Bucket: 'plain', Key: 'there', Body: 'x' }));
});
afterAll(() => stopAndRemove(s3));

const target = { Bucket: 'plain', Key: 'there' };

describe('a presigned address', () => {
  const presigned = (more = {}, options = {}) =>
    getSignedUrl(s3.client, new GetObjectCommand({ ...target, ...more }), options);

  it('gives the object, with the headers that it names', async () => {
    const name = "attachment; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf";
    const answer = await fetch(
      await presigned({
        ResponseContentDisposition: name,
        ResponseContentType: 'application/pdf',
        ResponseCacheControl: 'private',
      }),
    );
    expect(await answer.text()).toBe('x');
    expect(answer.headers.get('content-disposition')).toBe(name);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toBe('private');
  });

  it('is refused with a header value that HTTP cannot carry', async () => {
    const answer = await fetch(
      await presigned({ ResponseContentDisposition: 'attachment; filename="Quyết định"' }),
    );
    expect(await codeOf(answer)).toBe('InvalidArgument');
    expect(await codeOf(await fetch(await presigned({ ResponseContentType: 'a\r\nb: c' })))).toBe(
      'InvalidArgument',
    );
  });

  it('is refused after its end', async () => {
    const signingDate = new Date(Date.now() - 61_000);
    const answer = await fetch(await presigned({}, { signingDate, expiresIn: 60 }));
    expect(answer.status).toBe(403);
    const text = await answer.text();
    expect(text).toContain('<Code>AccessDenied</Code><Message>Request has expired</Message>');
    expect((await fetch(await presigned({}, { signingDate, expiresIn: 600 }))).status).toBe(200);
  });

  it('is refused before its beginning', async () => {
    const signingDate = new Date(Date.now() + 3600_000);
    expect(await (await fetch(await presigned({}, { signingDate }))).text()).toContain(
      'not yet valid',
    );
  });

  it('is refused when it would hold for more than a week, or not at all', async () => {
    for (const expires of ['604801', '0', '-1', '1e3', '']) {
      const url = new URL(await presigned());
      url.searchParams.set('X-Amz-Expires', expires);
      expect(await codeOf(await fetch(url))).toBe('AuthorizationQueryParametersError');
    }
    expect((await fetch(await presigned({}, { expiresIn: 604_800 }))).status).toBe(200);
  });

  it('is refused when anything in it is changed', async () => {
    const changed = async (change: (url: URL) => void) => {
      const url = new URL(await presigned({ ResponseContentType: 'text/plain' }));
      change(url);
      return codeOf(await fetch(url));
    };
    expect(await changed((url) => url.searchParams.set('X-Amz-Expires', '901'))).toBe(
      'SignatureDoesNotMatch',
    );
    expect(await changed((url) => url.searchParams.set('response-content-type', 'a/b'))).toBe(
      'SignatureDoesNotMatch',
    );
    expect(
      await changed((url) => {
        url.pathname = '/plain/other';
      }),
    ).toBe('SignatureDoesNotMatch');
    expect(await changed((url) => url.searchParams.delete('X-Amz-SignedHeaders'))).toBe(
      'AuthorizationQueryParametersError',
    );
    expect(await changed((url) => url.searchParams.set('X-Amz-SignedHeaders', 'range'))).toBe(
      'AccessDenied',
    );
    expect(await changed((url) => url.searchParams.delete('X-Amz-Signature'))).toBe(
      'AuthorizationQueryParametersError',
    );
  });

  it('lets a file be put, with the metadata it names and no other', async () => {
    const command = new PutObjectCommand({
      Bucket: 'plain',
      Key: 'put',
      Metadata: { from: 'address' },
    });
    const url = await getSignedUrl(s3.client, command);
    expect((await fetch(url, { method: 'PUT', body: 'content' })).status).toBe(200);
    const object = await s3.client.send(new GetObjectCommand({ Bucket: 'plain', Key: 'put' }));
    expect(await object.Body?.transformToString()).toBe('content');
    expect(object.Metadata).toEqual({ from: 'address' });
    const more = { method: 'PUT', body: 'content', headers: { 'x-amz-meta-more': '1' } };
    expect(await codeOf(await fetch(url, more))).toBe('AccessDenied');
    expect(await codeOf(await fetch(url, { method: 'GET' }))).toBe('SignatureDoesNotMatch');
  });

  it('demands the headers that it signed', async () => {
    const command = new PutObjectCommand({
      Bucket: 'plain',
      Key: 'typed',
      ContentType: 'text/plain',
    });
    const url = await getSignedUrl(s3.client, command, {
      signableHeaders: new Set(['content-type']),
    });
    expect(url).toContain('content-type');
    const put = (type: string) =>
      fetch(url, { method: 'PUT', body: 'x', headers: { 'content-type': type } });
    expect(await codeOf(await put('text/html'))).toBe('SignatureDoesNotMatch');
    expect((await put('text/plain')).status).toBe(200);
  });
});
