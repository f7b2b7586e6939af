import {
  GetObjectRetentionCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DocumentStore,
  documentStore,
  LINK_SECONDS,
} from '../../shared/storage/document-store.ts';
import { startTestS3, type TestS3 } from '../support/test-cloud.ts';

let s3: TestS3;
let client: S3Client;
let documents: DocumentStore;
beforeAll(async () => {
  s3 = await startTestS3();
  client = new S3Client(s3.clientConfig);
  documents = documentStore(client, s3.documentsBucket);
});
afterAll(async () => {
  client.destroy();
  await s3.close();
});

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (found: Uint8Array | undefined) => found && new TextDecoder().decode(found);
const PDF = { contentType: 'application/pdf' };

describe('a document', () => {
  it('is written once: a second writing leaves the first as it is', async () => {
    await documents.putOnce('a/1', bytes('đầu tiên'), PDF);
    await documents.putOnce('a/1', bytes('thứ hai'), PDF);
    expect(text(await documents.get('a/1'))).toBe('đầu tiên');
    const { Versions = [] } = await client.send(
      new ListObjectVersionsCommand({ Bucket: s3.documentsBucket, Prefix: 'a/1' }),
    );
    expect(Versions).toHaveLength(1);
  });

  it('of ten writings at once is one version', async () => {
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        documents.putOnce('a/at-once', bytes(String(index)), PDF),
      ),
    );
    const { Versions = [] } = await client.send(
      new ListObjectVersionsCommand({ Bucket: s3.documentsBucket, Prefix: 'a/at-once' }),
    );
    expect(Versions).toHaveLength(1);
  });

  it('is there or not', async () => {
    await documents.putOnce('a/there', bytes('x'), PDF);
    expect([await documents.exists('a/there'), await documents.exists('a/none')]).toEqual([
      true,
      false,
    ]);
    expect(await documents.get('a/none')).toBeUndefined();
  });

  it('is read in the version that is named, and refused when it is larger than expected', async () => {
    const put = async (content: string) =>
      (
        await client.send(
          new PutObjectCommand({ Bucket: s3.documentsBucket, Key: 'a/over', Body: content }),
        )
      ).VersionId;
    const first = await put('một');
    await put('hai hai');
    expect(text(await documents.get('a/over', { versionId: first }))).toBe('một');
    expect(text(await documents.get('a/over'))).toBe('hai hai');
    await expect(documents.get('a/over', { limit: 6 })).rejects.toThrow(RangeError);
    expect(text(await documents.get('a/over', { limit: 7 }))).toBe('hai hai');
  });

  it('is locked until the day that is named', async () => {
    const lockedUntil = new Date('2199-12-31T17:00:00.000Z');
    await documents.putOnce('a/locked', bytes('x'), { ...PDF, lockedUntil });
    const { Retention } = await client.send(
      new GetObjectRetentionCommand({ Bucket: s3.documentsBucket, Key: 'a/locked' }),
    );
    expect(Retention).toEqual({ Mode: 'GOVERNANCE', RetainUntilDate: lockedUntil });
  });
});

describe('a link', () => {
  it('downloads under a readable Vietnamese name, for minutes', async () => {
    await documents.putOnce('a/link', bytes('nội dung'), PDF);
    const name = 'Quyết định số 01-QĐ-UBND ngày 05-01-2024.pdf';
    const url = await documents.link('a/link', name, 'application/pdf');
    expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe(String(LINK_SECONDS));
    const answer = await fetch(url);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const disposition = answer.headers.get('content-disposition') ?? '';
    const [, encoded = ''] = /filename\*=UTF-8''(.+)$/.exec(disposition) ?? [];
    expect(decodeURIComponent(encoded)).toBe(name);
    expect(await answer.text()).toBe('nội dung');
  });

  it('opens nothing when its key or its name is changed', async () => {
    await documents.putOnce('a/one', bytes('x'), PDF);
    await documents.putOnce('a/two', bytes('y'), PDF);
    const url = await documents.link('a/one', 'x.pdf', 'application/pdf');
    expect((await fetch(url.replace('/a/one', '/a/two'))).status).toBe(403);
    expect((await fetch(url.replace('x.pdf', 'z.pdf'))).status).toBe(403);
  });
});

describe('an upload form', () => {
  const post = async (form: Awaited<ReturnType<DocumentStore['uploadForm']>>, size: number) => {
    const data = new FormData();
    for (const [field, value] of Object.entries(form.fields)) data.set(field, value);
    data.set('file', new Blob(['x'.repeat(size)]), 'tờ khai.xlsx');
    return fetch(form.url, { method: 'POST', body: data, redirect: 'manual' });
  };
  const form = (limits: Partial<Parameters<DocumentStore['uploadForm']>[1]> = {}) =>
    documents.uploadForm('incoming/t', { maximumBytes: 100, seconds: 60, ...limits });

  it('takes one file up to its limit under its key', async () => {
    expect((await post(await form(), 100)).status).toBe(201);
    expect((await documents.get('incoming/t'))?.byteLength).toBe(100);
  });

  it('refuses a file that is larger or empty, another key, and a form that is too old', async () => {
    expect((await post(await form(), 101)).status).toBe(400);
    expect((await post(await form(), 0)).status).toBe(400);
    const { url, fields } = await form();
    expect((await post({ url, fields: { ...fields, key: 'incoming/khac' } }, 10)).status).toBe(403);
    expect((await post(await form({ seconds: -1 }), 10)).status).toBe(403);
  });

  it('leads the browser on without any script', async () => {
    const answer = await post(await form({ redirectTo: 'http://portal.example/xong?t=1' }), 10);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/^http:\/\/portal\.example\/xong\?t=1/);
  });
});
