import { GetObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalS3, startLocalS3, stopAndRemove } from './local-s3.ts';

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

describe('a form', () => {
  it('stores its file under the key and with the headers that its policy names', async () => {
    const { url, fields } = await presign({
      Fields: {
        'Content-Type': 'application/test',
        'x-amz-meta-unit': 'Bắc Hà',
        'Cache-Control': 'no-store',
      },
    });
    expect(url).toBe(`${s3.url}/documents`);
    const answer = await post(formOf(fields, 'xin chào'));
    expect(answer.status).toBe(204);
    const object = await stored('incoming/ticket');
    expect(await object.Body?.transformToString()).toBe('xin chào');
    expect(object).toMatchObject({ ContentType: 'application/test', CacheControl: 'no-store' });
    expect(object.Metadata?.unit).toBe(`=?UTF-8?B?${Buffer.from('Bắc Hà').toString('base64')}?=`);
    expect(answer.headers.get('x-amz-version-id')).toBe(object.VersionId);
    await s3.idle();
    expect(s3.events.at(-1)).toMatchObject({
      key: 'incoming/ticket',
      reason: 'POST',
      versionId: object.VersionId,
    });
  });

  it('goes back to a page afterwards, so that it works without JavaScript', async () => {
    const page = 'http://portal.example/uploads/ticket?from=form';
    const { fields } = await presign({ Fields: { success_action_redirect: page } });
    const answer = await post(formOf(fields));
    expect(answer.status).toBe(303);
    const { searchParams, origin, pathname } = new URL(answer.headers.get('location') ?? '');
    expect(origin + pathname).toBe('http://portal.example/uploads/ticket');
    expect(Object.fromEntries(searchParams)).toEqual({
      from: 'form',
      bucket: 'documents',
      key: 'incoming/ticket',
      etag: '"9a0364b9e99bb480dd25e1f0284c8555"',
    });
  });

  it('is answered with the status it asks for', async () => {
    const statusFor = async (status: string) => {
      const { fields } = await presign({ Fields: { success_action_status: status } });
      return post(formOf(fields));
    };
    expect((await statusFor('200')).status).toBe(200);
    expect((await statusFor('204')).status).toBe(204);
    expect((await statusFor('418')).status).toBe(204);
    const created = await statusFor('201');
    expect(created.status).toBe(201);
    expect(await created.text()).toContain('<Key>incoming/ticket</Key>');
  });

  it('puts the name of the file, without folders, where the key says so', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how S3 writes its placeholder
    const { fields } = await presign({ Key: 'incoming/${filename}' });
    expect((await post(formOf(fields, 'a', 'C:\\sheets\\bảng "A" $&.xlsx'))).status).toBe(204);
    expect(await (await stored('incoming/bảng "A" $&.xlsx')).Body?.transformToString()).toBe('a');
  });

  it('may hold any bytes, its own boundary nearly among them', async () => {
    const { fields } = await presign({ Key: 'incoming/bytes' });
    const bytes = Buffer.from('\r\n--\r\n------formdata\r\n\0\xff--'.repeat(10_000), 'latin1');
    await post(formOf(fields, bytes));
    const content = await (await stored('incoming/bytes')).Body?.transformToByteArray();
    expect(Buffer.from(content ?? []).equals(bytes)).toBe(true);
  });
});
