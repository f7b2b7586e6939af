import { describe, expect, it } from 'vitest';
import { ChunkedBody } from '../../../../infra/local/s3/chunked-body.ts';
import { SignatureCheck } from '../../../../infra/local/s3/signature.ts';
import { KEYS } from './local-s3.ts';

async function* cut(bytes: Buffer, sizeBytes: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += sizeBytes) yield bytes.subarray(at, at + sizeBytes);
}

async function unpack(body: ChunkedBody): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of body.bytes()) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('the examples of the S3 documentation (66,560 letters a in chunks)', () => {
  const signing = (seedSignature: string) => ({
    check: new SignatureCheck('us-east-1', KEYS),
    seedSignature,
    date: new Date('2013-05-24T00:00:00Z'),
    scope: '20130524/us-east-1/s3/aws4_request',
  });
  const chunk = (sizeBytes: number, signature: string) =>
    `${sizeBytes.toString(16)};chunk-signature=${signature}\r\n${'a'.repeat(sizeBytes)}\r\n`;

  const signed = [
    chunk(65_536, 'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648'),
    chunk(1024, '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497'),
    chunk(0, 'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9'),
  ].join('');
  const SIGNED_SEED = '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9';

  const trailed = [
    chunk(65_536, 'b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2'),
    chunk(1024, '1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7'),
    '0;chunk-signature=2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992\r\n',
    'x-amz-checksum-crc32c:sOO8/Q==\r\n',
    'x-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n\r\n',
  ].join('');
  const TRAILED_SEED = '106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e';

  it('are accepted however the network cuts them', async () => {
    for (const size of [1, 7, 4096, 100_000]) {
      const first = new ChunkedBody(cut(Buffer.from(signed), size), {
        signing: signing(SIGNED_SEED),
        trailerNames: [],
      });
      expect((await unpack(first)).equals(Buffer.alloc(66_560, 'a'))).toBe(true);
      const second = new ChunkedBody(cut(Buffer.from(trailed), size), {
        signing: signing(TRAILED_SEED),
        trailerNames: ['x-amz-checksum-crc32c'],
      });
      expect((await unpack(second)).equals(Buffer.alloc(66_560, 'a'))).toBe(true);
      expect([...second.trailers]).toEqual([['x-amz-checksum-crc32c', 'sOO8/Q==']]);
    }
  });

  it('are refused with one letter, one digit of a signature or the trailer changed', async () => {
    const attempt = (text: string, seed: string, trailerNames: string[]) =>
      unpack(
        new ChunkedBody(cut(Buffer.from(text), 4096), { signing: signing(seed), trailerNames }),
      ).then(
        () => 'accepted',
        (error) => error.code,
      );
    const refused = 'SignatureDoesNotMatch';
    expect(await attempt(signed.replace('aaaa\r\n400', 'aaab\r\n400'), SIGNED_SEED, [])).toBe(
      refused,
    );
    expect(await attempt(signed.replace('497', '498'), SIGNED_SEED, [])).toBe(refused);
    expect(await attempt(signed.replace('df9', 'df8'), SIGNED_SEED, [])).toBe(refused);
    expect(await attempt(signed, TRAILED_SEED, [])).toBe(refused);
    expect(await attempt(signed.replaceAll(/;chunk-signature=\w+/g, ''), SIGNED_SEED, [])).toBe(
      refused,
    );
    const names = ['x-amz-checksum-crc32c'];
    expect(await attempt(trailed.replace('sOO8', 'sOO9'), TRAILED_SEED, names)).toBe(refused);
    expect(
      await attempt(trailed.replace(/x-amz-trailer-signature.*\r\n/, ''), TRAILED_SEED, names),
    ).toBe(refused);
    expect(
      await attempt(trailed.replace('checksum-crc32c', 'checksum-sha256'), TRAILED_SEED, names),
    ).toBe('MalformedTrailerError');
    expect(await attempt(trailed, TRAILED_SEED, [])).toBe('MalformedTrailerError');
    expect(await attempt(signed.slice(0, 70_000 - 4000), SIGNED_SEED, [])).toBe('IncompleteBody');
    expect(await attempt('nonsense\r\n', SIGNED_SEED, [])).toBe('InvalidRequest');
  });
});
