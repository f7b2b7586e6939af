import { beforeAll, describe, expect, it } from 'vitest';
import { sealPdf } from '../../../shared/documents/signature/seal-pdf.ts';
import type { Signer } from '../../../shared/documents/signature/signer.ts';
import {
  type Verification,
  verifySignatures,
} from '../../../shared/documents/signature/verify-signatures.ts';
import { SEAL_FIELD, saySeal } from '../../../shared/wording/seal.ts';
import { appendRevision, objectText, pagesIn } from '../../support/append-revision.ts';
import { askTool, hasTool } from '../../support/pdf-tools.ts';
import { renderDecision } from '../../support/render-decision.ts';
import { addTimestamp, addValidationData, signWithTool } from '../../support/signing-tool.ts';
import { newSigner } from '../../support/test-signers.ts';
import { issuedDecision } from '../pdf/sample-papers.ts';

const seal = { words: { name: SEAL_FIELD, meaning: saySeal() }, at: '2024-02-05T03:04:05.678Z' };
let content: Uint8Array;
let rsa: Signer;
let ec: Signer;
beforeAll(async () => {
  content = await renderDecision(issuedDecision);
  rsa = await newSigner('RSA', 'Nguyễn Văn Mẫu');
  ec = await newSigner('ECDSA', 'Trần Thị Mẫu');
});

const signaturesOf = (found: Verification) => ('signatures' in found ? found.signatures : []);

describe('a PDF that is whole', () => {
  it.each(['RSA', 'ECDSA'] as const)('is known by the seal of a key of kind %s', async (kind) => {
    const sealed = await sealPdf(content, kind === 'RSA' ? rsa : ec, seal);
    const found = await verifySignatures(sealed);
    expect(found).toMatchObject({ state: 'WHOLE', added: [] });
    expect(signaturesOf(found)).toEqual([
      {
        field: SEAL_FIELD,
        kind: 'SIGNATURE',
        until: sealed.length,
        at: '2024-02-05T03:04:05Z',
        by: {
          subject: `${kind === 'RSA' ? 'Nguyễn Văn Mẫu' : 'Trần Thị Mẫu'}, Cơ quan Mẫu`,
          issuer: `${kind === 'RSA' ? 'Nguyễn Văn Mẫu' : 'Trần Thị Mẫu'}, Cơ quan Mẫu`,
          selfIssued: true,
          validFrom: '2023-01-01T00:00:00Z',
          validTo: '2053-01-01T00:00:00Z',
          keyHash: expect.stringMatching(/^[0-9a-f]{64}$/),
          nameConfirmed: true,
          withinValidity: true,
        },
      },
    ]);
  });

  it('may be signed by two, with time-stamp and validation data behind them', async () => {
    const first = await signWithTool(content, rsa);
    const second = await signWithTool(first, ec, { at: '2024-02-05T09:00:00Z' });
    const lasting = await addTimestamp(await addValidationData(second), rsa);
    const found = await verifySignatures(await addValidationData(lasting));
    expect(found).toMatchObject({ state: 'WHOLE', added: [] });
    expect(signaturesOf(found).map(({ kind, until, by }) => [kind, until, by?.subject])).toEqual([
      ['SIGNATURE', first.length, 'Nguyễn Văn Mẫu, Cơ quan Mẫu'],
      ['SIGNATURE', second.length, 'Trần Thị Mẫu, Cơ quan Mẫu'],
      ['TIMESTAMP', lasting.length, 'Nguyễn Văn Mẫu, Cơ quan Mẫu'],
    ]);
  });

  it('may be signed in the older form, which does not say whose certificate it is', async () => {
    const found = await verifySignatures(
      await signWithTool(content, rsa, { subFilter: 'adbe.pkcs7.detached' }),
    );
    expect(found).toMatchObject({ state: 'WHOLE' });
  });

  it.each(['STREAM', 'COLLECTION'] as const)(
    'may keep its objects in a cross-reference of kind %s',
    async (placing) => {
      const [page = 0] = pagesIn(content);
      const changed = appendRevision(content, new Map([[page, objectText(content, page)]]), {
        placing,
      });
      const signed = await signWithTool(changed, rsa);
      expect(await verifySignatures(signed)).toMatchObject({ state: 'WHOLE' });
    },
  );

  it('says so when the signer told a time outside the certificate', async () => {
    const found = await verifySignatures(
      await signWithTool(content, rsa, { at: '2022-12-31T23:59:59Z' }),
    );
    expect(signaturesOf(found)[0]?.by?.withinValidity).toBe(false);
  });
});

it('tells an unsigned PDF and what is none', async () => {
  expect(await verifySignatures(content)).toEqual({ state: 'NOT_SIGNED' });
  expect(await verifySignatures(new TextEncoder().encode('không phải PDF'))).toEqual({
    state: 'NO_PDF',
  });
  expect(await verifySignatures(new Uint8Array())).toEqual({ state: 'NO_PDF' });
});

describe('a PDF that was changed', () => {
  const edited = (pdf: Uint8Array, from: string, to: string): Uint8Array =>
    Buffer.from(Buffer.from(pdf).toString('latin1').replace(from, to), 'latin1');

  it('before its signature does not fit it', async () => {
    const sealed = await sealPdf(content, rsa, seal);
    const found = await verifySignatures(edited(sealed, '/Lang (vi-VN)', '/Lang (vi-VM)'));
    expect(found).toMatchObject({ state: 'CHANGED' });
    expect(signaturesOf(found)[0]?.fault).toBe('DIGEST');
  });

  it('after its signature names what was added', async () => {
    const sealed = await sealPdf(content, rsa, seal);
    const [page = 0] = pagesIn(sealed);
    const text = objectText(sealed, page).replace('/UserUnit 1', '/UserUnit 2');
    expect(await verifySignatures(appendRevision(sealed, new Map([[page, text]])))).toMatchObject({
      state: 'CHANGED',
      added: [{ kind: 'PAGE', page: 1, entry: 'UserUnit' }],
    });
  });

  it('with a signature over less than it, or more left out than the signature, is not covered', async () => {
    const sealed = await sealPdf(content, rsa, seal);
    const range = /\/ByteRange \[0 (\d+) +(\d+) +(\d+)/.exec(
      Buffer.from(sealed).toString('latin1'),
    );
    const [all = '', , , length = ''] = range ?? [];
    const shorter = all.replace(length, String(Number(length) - 2));
    const found = await verifySignatures(edited(sealed, all, shorter));
    expect(signaturesOf(found)[0]?.fault).toBe('RANGE');
  });

  it.each([
    ['one', (r: string, s: string) => [r + '02'.repeat(2) + s]],
    ['too long', (r: string, s: string) => [r + s.slice(2), s.slice(0, 2)]],
    ['three', (r: string, s: string) => [r, s.slice(0, -6), '01']],
    ['negative', (r: string, s: string) => [`FF${r.slice(2)}`, s]],
    ['padded', (r: string, s: string) => [`0001${r.slice(4)}`, s]],
  ])('in the two numbers of its signature, into %s, is not readable', async (_, changed) => {
    const sealed = await sealPdf(content, ec, seal);
    const number = (digits: string) =>
      `02${(digits.length / 2).toString(16).padStart(2, '0').toUpperCase()}${digits}`;
    // A number is a byte shorter, once in a while.
    const either = (name: string) =>
      `02(?:1F(?<${name}1F>\\w{62})|20(?<${name}20>\\w{64})|21(?<${name}21>\\w{66}))`;
    const found = new RegExp(`${either('r')}${either('s')}(?=00*>)`).exec(
      Buffer.from(sealed).toString('latin1'),
    );
    const [all = ''] = found ?? [];
    const { r1F = '', r20 = '', r21 = '', s1F = '', s20 = '', s21 = '' } = found?.groups ?? {};
    const other = changed(r1F || r20 || r21, s1F || s20 || s21)
      .map(number)
      .join('');
    expect(other).toHaveLength(all.length);
    expect(await verifySignatures(edited(sealed, all, other))).toMatchObject({
      state: 'CHANGED',
      signatures: [{ fault: 'UNREADABLE' }],
    });
  });

  it('by another key under the same name is signed by that other key', async () => {
    const forger = await newSigner('RSA', 'Nguyễn Văn Mẫu');
    const [own] = signaturesOf(await verifySignatures(await sealPdf(content, rsa, seal)));
    const [forged] = signaturesOf(await verifySignatures(await sealPdf(content, forger, seal)));
    expect(forged?.by?.subject).toBe(own?.by?.subject);
    expect(forged?.by?.keyHash).not.toBe(own?.by?.keyHash);
  });

  it('by one byte at its end, or one byte less, is not even built as one any more', async () => {
    const sealed = await sealPdf(content, rsa, seal);
    const broken = { state: 'CHANGED', structure: true };
    expect(await verifySignatures(Buffer.concat([sealed, Buffer.from(' ')]))).toMatchObject(broken);
    expect(await verifySignatures(sealed.subarray(0, -3))).toMatchObject(broken);
  });
});

describe.skipIf(!hasTool('pdfsig'))('pdfsig (left out without poppler-utils)', () => {
  it('agrees on what is whole and what is changed', async () => {
    const signed = await signWithTool(await signWithTool(content, rsa), ec);
    expect(askTool('pdfsig', [], signed).said.match(/Signature is Valid/g)).toHaveLength(2);
    const changed = Uint8Array.from(signed);
    changed[content.length - 100] = (changed[content.length - 100] ?? 0) ^ 1;
    expect(askTool('pdfsig', [], changed).said).not.toContain('Signature is Valid');
    expect(await verifySignatures(changed)).toMatchObject({ state: 'CHANGED' });
  });
});
