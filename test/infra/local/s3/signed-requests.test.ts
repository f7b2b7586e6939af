import { createHash } from 'node:crypto';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignatureCheck } from '../../../../infra/local/s3/signature.ts';
import {
  clientOf,
  codeOf,
  KEYS,
  type LocalS3,
  REGION,
  refusal,
  startLocalS3,
  stopAndRemove,
} from './local-s3.ts';

let s3: LocalS3;
beforeAll(async () => {
  s3 = await startLocalS3();
  await s3.client.send(new PutObjectCommand({ Bucket: 'plain', Key: 'there', Body: 'x' }));
});
afterAll(() => stopAndRemove(s3));

const target = { Bucket: 'plain', Key: 'there' };

/** Signs by hand, so that single parts can be made wrong afterwards. */
async function signedHeaders(
  method: string,
  path: string,
  more: Record<string, string> = {},
  date = new Date(),
) {
  const signer = new SignatureCheck(REGION, KEYS);
  const { headers } = await signer.sign(
    {
      method,
      path,
      protocol: 'http:',
      hostname: '127.0.0.1',
      headers: { host: new URL(s3.url).host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', ...more },
    },
    { signingDate: date },
  );
  return headers;
}

const fetched = (path: string, method: string, headers: Record<string, string>, body?: string) =>
  fetch(s3.url + path, { method, headers, ...(body === undefined ? {} : { body }) });

describe('a signed request', () => {
  it('is refused with a key id that nobody has', async () => {
    const client = clientOf(s3.url, { credentials: { ...KEYS, accessKeyId: 'AKIDUNKNOWN' } });
    expect(await refusal(client.send(new GetObjectCommand(target)))).toBe('InvalidAccessKeyId');
    client.destroy();
  });

  it('is refused with a wrong secret', async () => {
    const client = clientOf(s3.url, { credentials: { ...KEYS, secretAccessKey: 'wrong' } });
    expect(await refusal(client.send(new GetObjectCommand(target)))).toBe('SignatureDoesNotMatch');
    expect(await refusal(client.send(new PutObjectCommand({ ...target, Body: 'y' })))).toBe(
      'SignatureDoesNotMatch',
    );
    expect(await refusal(client.send(new ListObjectsV2Command({ Bucket: 'plain' })))).toBe(
      'SignatureDoesNotMatch',
    );
    client.destroy();
  });

  it('is refused for another region, and told which it is', async () => {
    const client = clientOf(s3.url, { region: 'us-east-1' });
    await expect(client.send(new GetObjectCommand(target))).rejects.toThrow(REGION);
    client.destroy();
  });

  it('is refused with a session token', async () => {
    const client = clientOf(s3.url, { credentials: { ...KEYS, sessionToken: 'token' } });
    expect(await refusal(client.send(new GetObjectCommand(target)))).toBe('InvalidToken');
    client.destroy();
  });

  it('is accepted when signed by hand', async () => {
    const answer = await fetched('/plain/there', 'GET', await signedHeaders('GET', '/plain/there'));
    expect(await answer.text()).toBe('x');
    expect(answer.headers.get('x-amz-request-id')).toMatch(/^[0-9A-F]{16}$/);
  });

  it('is refused when it was signed more than a quarter of an hour ago or ahead', async () => {
    for (const minutes of [-16, 16]) {
      const date = new Date(Date.now() + minutes * 60_000);
      const headers = await signedHeaders('GET', '/plain/there', {}, date);
      expect(await codeOf(await fetched('/plain/there', 'GET', headers))).toBe(
        'RequestTimeTooSkewed',
      );
    }
    const headers = await signedHeaders(
      'GET',
      '/plain/there',
      {},
      new Date(Date.now() - 14 * 60_000),
    );
    expect((await fetched('/plain/there', 'GET', headers)).status).toBe(200);
  });

  it('is refused for another key, method or parameter than the signed ones', async () => {
    const headers = await signedHeaders('GET', '/plain/there');
    expect(await codeOf(await fetched('/plain/other', 'GET', headers))).toBe(
      'SignatureDoesNotMatch',
    );
    expect(await codeOf(await fetched('/plain/there', 'DELETE', headers))).toBe(
      'SignatureDoesNotMatch',
    );
    expect(await codeOf(await fetched('/plain/there?versionId=1', 'GET', headers))).toBe(
      'SignatureDoesNotMatch',
    );
  });

  it('is refused when an x-amz header came that was not signed', async () => {
    const headers = await signedHeaders('PUT', '/plain/there');
    const answer = await fetched('/plain/there', 'PUT', { ...headers, 'x-amz-meta-a': 'b' }, 'x');
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('<HeadersNotSigned>x-amz-meta-a</HeadersNotSigned>');
  });

  it('is refused when its body is not the signed one', async () => {
    const sha256 = createHash('sha256').update('x').digest('hex');
    const headers = await signedHeaders('PUT', '/plain/body', { 'x-amz-content-sha256': sha256 });
    expect(await codeOf(await fetched('/plain/body', 'PUT', headers, 'y'))).toBe(
      'XAmzContentSHA256Mismatch',
    );
    expect((await fetched('/plain/body', 'PUT', headers, 'x')).status).toBe(200);
  });

  it('is refused when its authorization is of another kind or in pieces', async () => {
    const answerTo = (authorization: string) =>
      fetched('/plain/there', 'GET', { authorization }).then(codeOf);
    expect(await answerTo('AWS AKIA:signature')).toBe('InvalidRequest');
    expect(await answerTo('Bearer token')).toBe('InvalidRequest');
    const headers = await signedHeaders('GET', '/plain/there');
    const broken = {
      ...headers,
      authorization: headers.authorization?.replace('SignedHeaders=', 'Signed=') ?? '',
    };
    expect(await codeOf(await fetched('/plain/there', 'GET', broken))).toBe(
      'AuthorizationHeaderMalformed',
    );
  });

  it('is refused when it is signed twice over', async () => {
    const url = new URL(await getSignedUrl(s3.client, new GetObjectCommand(target)));
    const headers = await signedHeaders('GET', '/plain/there');
    expect(await codeOf(await fetched(url.pathname + url.search, 'GET', headers))).toBe(
      'InvalidArgument',
    );
  });
});

describe('a request without a signature', () => {
  it('is refused', async () => {
    expect(await codeOf(await fetch(`${s3.url}/plain/there`))).toBe('AccessDenied');
    expect(await codeOf(await fetch(`${s3.url}/plain/there`, { method: 'DELETE' }))).toBe(
      'AccessDenied',
    );
    expect(await codeOf(await fetch(`${s3.url}/plain/new`, { method: 'PUT', body: 'x' }))).toBe(
      'AccessDenied',
    );
    expect(await codeOf(await fetch(`${s3.url}/plain?list-type=2`))).toBe('AccessDenied');
    expect(await codeOf(await fetch(s3.url))).toBe('AccessDenied');
  });

  it('is refused when its address cannot be read', async () => {
    expect(await codeOf(await fetch(`${s3.url}/plain/%ff`))).toBe('InvalidURI');
    expect(await codeOf(await fetch(`${s3.url}/plain/x?a=1&a=2`))).toBe('InvalidArgument');
  });
});
