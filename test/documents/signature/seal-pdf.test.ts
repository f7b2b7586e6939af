import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealPdf } from '../../../shared/documents/signature/seal-pdf.ts';
import type { Signer } from '../../../shared/documents/signature/signer.ts';
import { SEAL_FIELD, saySeal } from '../../../shared/wording/seal.ts';
import { askTool, hasTool } from '../../support/pdf-tools.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { renderDecision } from '../../support/render-decision.ts';
import { newSigner } from '../../support/test-signers.ts';
import { issuedDecision } from '../pdf/sample-papers.ts';

const seal = { words: { name: SEAL_FIELD, meaning: saySeal() }, at: '2024-02-05T03:04:05.678Z' };
let content: Uint8Array;
let signers: Record<'RSA' | 'ECDSA', Signer>;
beforeAll(async () => {
  content = await renderDecision(issuedDecision);
  signers = {
    RSA: await newSigner('RSA', 'Hệ thống Mẫu'),
    ECDSA: await newSigner('ECDSA', 'Hệ thống Mẫu'),
  };
});

const KINDS = ['RSA', 'ECDSA'] as const;
const appended = (sealed: Uint8Array): string =>
  Buffer.from(sealed.subarray(content.length)).toString('latin1');

describe.each(KINDS)('a PDF sealed with a key of kind %s', (kind) => {
  let sealed: Uint8Array;
  beforeAll(async () => {
    sealed = await sealPdf(content, signers[kind], seal);
  });

  it('begins with the content, byte for byte', () => {
    expect(Buffer.compare(sealed.subarray(0, content.length), content)).toBe(0);
    expect(sealed.length - content.length).toBeLessThan(20_000);
  });

  it('brings no font: all text stays in embedded ones', () => {
    expect(appended(sealed)).not.toMatch(/\/Font|Helvetica|ZapfDingbats/);
  });

  it('covers nothing and keeps the text, with one field more in the tags of the first page', async () => {
    const [before, after] = [await readPdf(content), await readPdf(sealed)];
    expect(after.text).toBe(before.text);
    expect(appended(sealed)).toContain('/Rect [0 0 0 0]');
    const tagsOf = ({ pages }: typeof before) => pages[0]?.structure as readonly unknown[];
    expect(tagsOf(before).at(-1)).not.toBe('Form');
    expect(JSON.stringify(tagsOf(after)).replace(',"Form"', '')).toBe(
      JSON.stringify(tagsOf(before)),
    );
  });

  it('is of the time that the record says', () => {
    expect(appended(sealed)).toContain('/M (D:20240205030405Z)');
  });

  it.skipIf(!hasTool('pdfsig'))(
    'is valid and whole for pdfsig (left out without poppler-utils)',
    () => {
      const { said } = askTool('pdfsig', [], sealed);
      expect(said).toContain('Signature is Valid');
      expect(said).toContain('Total document signed');
      expect(said).toContain('Common Name: Hệ thống Mẫu');
      expect(said.match(/Signature #/g)).toHaveLength(1);
    },
  );

  it.skipIf(!hasTool('qpdf'))('is sound for qpdf (left out without qpdf)', () => {
    expect(askTool('qpdf', ['--check'], sealed)).toMatchObject({ status: 0 });
  });
});

it('seals the same PDF with an RSA key into the same bytes', async () => {
  const [first, second] = [
    await sealPdf(content, signers.RSA, seal),
    await sealPdf(content, signers.RSA, seal),
  ];
  expect(Buffer.compare(first, second)).toBe(0);
});

it('does not seal what is sealed already', async () => {
  const sealed = await sealPdf(content, signers.RSA, seal);
  await expect(sealPdf(sealed, signers.RSA, seal)).rejects.toThrow('Not a PDF of ours');
});

it.each(KINDS)('certifies a key of kind %s by itself, for signatures only', async (kind) => {
  const certificate = new X509Certificate(signers[kind].certificate);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.subject).toBe('O=Cơ quan Mẫu\nCN=Hệ thống Mẫu');
  expect(certificate.ca).toBe(false);
  expect(certificate.validFrom).toBe('Jan  1 00:00:00 2023 GMT');
  expect(certificate.validTo).toBe('Jan  1 00:00:00 2053 GMT');
});
