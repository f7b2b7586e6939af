import { GetObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
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
});
afterAll(() => stopAndRemove(s3));

const presign = (options: Partial<PresignedPostOptions> = {}) =>
  createPresignedPost(s3.client, { Bucket: 'documents', Key: 'incoming/ticket', ...options });

type Fields = Record<string, string>;

function formOf(
  fields: Fields,
  content: string | Uint8Array<ArrayBuffer> = 'content',
  filename = 'sheet.xlsx',
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([content]), filename);
  return form;
}

const post = (body: FormData, bucket = 'documents') =>
  fetch(`${s3.url}/${bucket}`, { method: 'POST', body, redirect: 'manual' });

const stored = (Key: string) => s3.client.send(new GetObjectCommand({ Bucket: 'documents', Key }));

describe('a form is refused', () => {
  it('when its file is larger or smaller than its policy allows', async () => {
    const { fields } = await presign({
      Key: 'incoming/size',
      Conditions: [['content-length-range', 2, 4]],
    });
    expect(await codeOf(await post(formOf(fields, '1')))).toBe('EntityTooSmall');
    expect(await codeOf(await post(formOf(fields, '12345')))).toBe('EntityTooLarge');
    expect(await codeOf(await post(formOf(fields, Buffer.alloc(5_000_000))))).toBe(
      'EntityTooLarge',
    );
    expect(await refusal(stored('incoming/size'))).toBe('NoSuchKey');
    expect((await post(formOf(fields, '12'))).status).toBe(204);
    expect((await post(formOf(fields, '1234'))).status).toBe(204);
  });

  it('when its key is another, or it goes to another bucket', async () => {
    const { fields } = await presign();
    const answer = await post(formOf({ ...fields, key: 'incoming/other' }));
    expect(await answer.text()).toContain(
      'Policy Condition failed: [&quot;eq&quot;,&quot;$key&quot;',
    );
    expect(await codeOf(await post(formOf(fields), 'plain'))).toBe('AccessDenied');
    expect(await codeOf(await post(formOf({ ...fields, bucket: 'plain' })))).toBe('AccessDenied');
    const { bucket: _, ...withoutBucket } = fields;
    expect(await codeOf(await post(formOf(withoutBucket), 'plain'))).toBe('AccessDenied');
    expect((await post(formOf(withoutBucket))).status).toBe(204);
  });

  it('when a field is missing that the policy names, or there is one that it does not name', async () => {
    const { fields } = await presign({
      Fields: { 'Content-Type': 'text/plain' },
      Conditions: [['starts-with', '$x-amz-meta-note', '']],
    });
    expect(await codeOf(await post(formOf(fields)))).toBe('AccessDenied');
    const complete: Fields = { ...fields, 'x-amz-meta-note': 'anything' };
    expect((await post(formOf(complete))).status).toBe(204);
    const { 'Content-Type': _, ...incomplete } = complete;
    expect(await codeOf(await post(formOf(incomplete)))).toBe('AccessDenied');
    expect(await codeOf(await post(formOf({ ...complete, 'Content-Type': 'text/html' })))).toBe(
      'AccessDenied',
    );
    const extra = await post(formOf({ ...complete, 'x-amz-meta-extra': '1' }));
    expect(await extra.text()).toContain('Extra input fields: x-amz-meta-extra');
    expect((await post(formOf({ ...complete, 'x-ignore-me': '1' }))).status).toBe(204);
  });

  it('when a value does not start as its policy says', async () => {
    const { fields } = await presign({ Conditions: [['starts-with', '$Content-Type', 'image/']] });
    expect(await codeOf(await post(formOf({ ...fields, 'Content-Type': 'text/plain' })))).toBe(
      'AccessDenied',
    );
    expect((await post(formOf({ ...fields, 'Content-Type': 'image/png' }))).status).toBe(204);
  });

  it('when its policy has expired', async () => {
    const { fields } = await presign({ Expires: -1 });
    expect(await (await post(formOf(fields))).text()).toContain('Policy expired.');
  });

  it('when its policy or signature was changed, or made with other keys', async () => {
    const { fields } = await presign();
    const policy = JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString());
    const later = { ...policy, expiration: '2999-01-01T00:00:00Z' };
    const Policy = Buffer.from(JSON.stringify(later)).toString('base64');
    expect(await codeOf(await post(formOf({ ...fields, Policy })))).toBe('SignatureDoesNotMatch');
    const signature = '0'.repeat(64);
    expect(await codeOf(await post(formOf({ ...fields, 'X-Amz-Signature': signature })))).toBe(
      'SignatureDoesNotMatch',
    );
    const madeWith = async (keys: typeof KEYS) => {
      const client = clientOf(s3.url, { credentials: keys });
      const made = await createPresignedPost(client, { Bucket: 'documents', Key: 'x' });
      return codeOf(await post(formOf(made.fields)));
    };
    expect(await madeWith({ ...KEYS, secretAccessKey: 'wrong' })).toBe('SignatureDoesNotMatch');
    expect(await madeWith({ ...KEYS, accessKeyId: 'AKIDUNKNOWN' })).toBe('InvalidAccessKeyId');
  });

  it('when it carries no policy, or not all of its signature', async () => {
    expect(await codeOf(await post(formOf({ key: 'x' })))).toBe('AccessDenied');
    const { fields } = await presign();
    const { 'X-Amz-Signature': _, ...unsigned } = fields;
    expect(await codeOf(await post(formOf(unsigned)))).toBe('InvalidArgument');
    const { key: __, ...keyless } = fields;
    expect(await codeOf(await post(formOf(keyless)))).toBe('InvalidArgument');
  });

  it('when it has no file, something after its file, or a field twice', async () => {
    const { fields } = await presign();
    const bare = new FormData();
    for (const [name, value] of Object.entries(fields)) bare.append(name, value);
    expect(await codeOf(await post(bare))).toBe('InvalidArgument');
    const after = formOf(fields);
    after.append('submit', 'Gửi');
    expect(await codeOf(await post(after))).toBe('InvalidArgument');
    const twice = new FormData();
    twice.append('key', 'incoming/ticket');
    for (const [name, value] of Object.entries(fields)) twice.append(name, value);
    twice.append('file', new Blob(['x']), 'x');
    expect(await codeOf(await post(twice))).toBe('InvalidArgument');
  });

  it('when a signed field is none that is served here', async () => {
    const { fields } = await presign({ Fields: { acl: 'public-read' } });
    expect(await codeOf(await post(formOf(fields)))).toBe('NotImplemented');
  });

  it('when it would go on to something that is no web page', async () => {
    const { fields } = await presign({
      Fields: { success_action_redirect: 'javascript:alert(1)' },
    });
    expect(await codeOf(await post(formOf(fields)))).toBe('InvalidArgument');
  });

  it('when its policy, though signed, is no policy', async () => {
    const { fields } = await presign();
    for (const text of ['no JSON', '{}', '{"expiration":"soon","conditions":[]}', '[]']) {
      const Policy = Buffer.from(text).toString('base64');
      const signature = await new SignatureCheck(REGION, KEYS).ofText(Policy, new Date());
      const form = formOf({ ...fields, Policy, 'X-Amz-Signature': signature });
      expect(await codeOf(await post(form))).toBe('InvalidPolicyDocument');
    }
  });

  it('when its body is no such form', async () => {
    const send = (body: string, type: string) =>
      fetch(`${s3.url}/documents`, {
        method: 'POST',
        body,
        headers: { 'content-type': type },
      }).then(codeOf);
    expect(await send('a=b', 'application/x-www-form-urlencoded')).toBe('MalformedPOSTRequest');
    expect(await send('garbage\r\n', 'multipart/form-data; boundary=x')).toBe(
      'MalformedPOSTRequest',
    );
    expect(
      await send(
        '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n',
        'multipart/form-data; boundary=x',
      ),
    ).toBe('IncompleteBody');
    const large = `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n${'a'.repeat(30_000)}\r\n--x--\r\n`;
    expect(await send(large, 'multipart/form-data; boundary=x')).toBe('MalformedPOSTRequest');
  });
});
