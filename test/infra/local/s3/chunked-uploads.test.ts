import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amzDate, SignatureCheck } from '../../../../infra/local/s3/signature.ts';
import {
  codeOf,
  KEYS,
  type LocalS3,
  REGION,
  refusal,
  startLocalS3,
  stopAndRemove,
} from './local-s3.ts';

describe('an upload in chunks', () => {
  let s3: LocalS3;
  beforeAll(async () => {
    s3 = await startLocalS3();
  });
  afterAll(() => stopAndRemove(s3));

  type Parts = { readonly texts: string[]; readonly trailer?: string; readonly kind: string };
  const check = new SignatureCheck(REGION, KEYS);

  /** Signs a chunked body as a client does; `tamper` changes what goes over the wire. */
  async function upload(parts: Parts, tamper = (wire: string) => wire, declaredBytes?: number) {
    const date = new Date(Math.floor(Date.now() / 1000) * 1000);
    const scope = `${amzDate(date).slice(0, 8)}/${REGION}/s3/aws4_request`;
    const size = declaredBytes ?? Buffer.byteLength(parts.texts.join(''));
    const { headers } = await check.sign(
      {
        method: 'PUT',
        path: '/plain/chunked',
        protocol: 'http:',
        hostname: '127.0.0.1',
        headers: {
          host: new URL(s3.url).host,
          'content-encoding': 'aws-chunked',
          'x-amz-content-sha256': parts.kind,
          'x-amz-decoded-content-length': String(size),
          ...(parts.trailer === undefined
            ? {}
            : { 'x-amz-trailer': parts.trailer.split(':')[0] ?? '' }),
        },
      },
      { signingDate: date },
    );
    let previous = /Signature=(\w+)/.exec(headers.authorization ?? '')?.[1] ?? '';
    const sign = async (kind: string, ...hashes: string[]) => {
      previous = await check.ofText(
        [kind, amzDate(date), scope, previous, ...hashes].join('\n'),
        date,
      );
      return previous;
    };
    const isSigned = parts.kind.includes('HMAC');
    let wire = '';
    for (const text of [...parts.texts, '']) {
      const signature = isSigned
        ? `;chunk-signature=${await sign('AWS4-HMAC-SHA256-PAYLOAD', sha256(''), sha256(text))}`
        : '';
      wire += `${Buffer.byteLength(text).toString(16)}${signature}\r\n${text === '' ? '' : `${text}\r\n`}`;
    }
    if (parts.trailer !== undefined) {
      wire += `${parts.trailer}\r\n`;
      if (isSigned) {
        wire += `x-amz-trailer-signature:${await sign('AWS4-HMAC-SHA256-TRAILER', sha256(`${parts.trailer}\n`))}\r\n`;
      }
    }
    return fetch(`${s3.url}/plain/chunked`, {
      method: 'PUT',
      headers,
      body: tamper(`${wire}\r\n`),
    });
  }

  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const crcTrailer = (text: string) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(crc32(text));
    return `x-amz-checksum-crc32:${bytes.toString('base64')}`;
  };
  const texts = ['one ', 'two ', 'ba'];
  const trailer = crcTrailer('one two ba');
  const KINDS: Parts[] = [
    { kind: 'STREAMING-UNSIGNED-PAYLOAD-TRAILER', texts, trailer },
    { kind: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD', texts },
    { kind: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER', texts, trailer },
  ];

  it.each(KINDS)('of kind $kind is stored unpacked', async (parts) => {
    expect((await upload(parts)).status).toBe(200);
    const object = await s3.client.send(new GetObjectCommand({ Bucket: 'plain', Key: 'chunked' }));
    expect(await object.Body?.transformToString()).toBe('one two ba');
    expect(object.ContentEncoding).toBeUndefined();
    await s3.idle();
  });

  it.each(KINDS)('of kind $kind is refused when tampered with', async (parts) => {
    const eventsBefore = s3.events.length;
    const signed = parts.kind.includes('HMAC');
    const bad = signed ? 'SignatureDoesNotMatch' : 'BadDigest';
    expect(await codeOf(await upload(parts, (wire) => wire.replace('two', 'zwo')))).toBe(bad);
    if (parts.trailer !== undefined) {
      const wrong = crcTrailer('other');
      expect(await codeOf(await upload(parts, (wire) => wire.replace(trailer, wrong)))).toBe(bad);
      expect(await codeOf(await upload({ ...parts, trailer: wrong }))).toBe('BadDigest');
      const without = await upload(parts, (wire) => wire.replace(`${trailer}\r\n`, ''));
      expect(await codeOf(without)).toBe(
        signed ? 'SignatureDoesNotMatch' : 'MalformedTrailerError',
      );
    }
    expect(await codeOf(await upload(parts, (wire) => wire.slice(0, wire.indexOf('two'))))).toBe(
      'IncompleteBody',
    );
    expect(await codeOf(await upload(parts, undefined, 11))).toBe('IncompleteBody');
    await s3.idle();
    expect(s3.events.length).toBe(eventsBefore);
  });

  it('must name a checksum that is served here in x-amz-trailer', async () => {
    const kind = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
    expect(await codeOf(await upload({ kind, texts, trailer: 'x-amz-other:1' }))).toBe(
      'InvalidRequest',
    );
    expect(await codeOf(await upload({ kind, texts, trailer: 'x-amz-checksum-crc64nvme:1' }))).toBe(
      'NotImplemented',
    );
    expect(
      await codeOf(await upload({ kind: 'STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD', texts })),
    ).toBe('NotImplemented');
  });

  it('leaves nothing behind when the client goes away half-way', async () => {
    const stop = new AbortController();
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(Buffer.from('first half')),
    });
    const { headers } = await check.sign({
      method: 'PUT',
      path: '/plain/half',
      protocol: 'http:',
      hostname: '127.0.0.1',
      headers: {
        host: new URL(s3.url).host,
        'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
        'x-amz-decoded-content-length': '100',
        'x-amz-trailer': 'x-amz-checksum-crc32',
      },
    });
    const sent = fetch(`${s3.url}/plain/half`, {
      method: 'PUT',
      headers,
      body,
      duplex: 'half',
      signal: stop.signal,
    } as RequestInit);
    setTimeout(() => stop.abort(), 50);
    await expect(sent).rejects.toThrow();
    expect(
      await refusal(s3.client.send(new GetObjectCommand({ Bucket: 'plain', Key: 'half' }))),
    ).toBe('NoSuchKey');
  });
});
