import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkScan,
  checkSignedOriginal,
} from '../../../shared/documents/signature/check-original.ts';
import type { Signer } from '../../../shared/documents/signature/signer.ts';
import type { OriginalFault } from '../../../shared/domain/decisions/signed-original.ts';
import { sha256 } from '../../../shared/domain/hash.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { appendRevision, numberAfter, objectText, pagesIn } from '../../support/append-revision.ts';
import { renderDecision } from '../../support/render-decision.ts';
import { scannedPdf } from '../../support/scanned-pdf.ts';
import { addTimestamp, addValidationData, signWithTool } from '../../support/signing-tool.ts';
import { newSigner } from '../../support/test-signers.ts';
import { draftDecision, issuedDecision } from '../pdf/sample-papers.ts';

let content: Uint8Array;
let other: Uint8Array;
let leader: Signer;
let organ: Signer;
beforeAll(async () => {
  content = await renderDecision(issuedDecision);
  other = await renderDecision(draftDecision);
  leader = await newSigner('RSA', 'Nguyễn Văn Mẫu');
  organ = await newSigner('ECDSA', 'Ủy ban nhân dân tỉnh Mẫu');
});

const check = (bytes: Uint8Array) =>
  checkSignedOriginal(bytes, async (hash) =>
    hash === sha256(content) ? 'content' : hash === sha256(other) ? 'other' : undefined,
  );
const faultsOf = (result: Result<unknown, OriginalFault>) => (result.ok ? [] : result.errors);
const repainted = (pdf: Uint8Array): Uint8Array => {
  const [page = 0] = pagesIn(pdf);
  const stream = numberAfter(objectText(pdf, page), 'Contents');
  return appendRevision(pdf, new Map([[stream, '<< /Length 2 >>\nstream\nBT\nendstream']]));
};

describe('a PDF that an authority signed', () => {
  it('is taken with one signature or two, and tells who signed as the certificates say', async () => {
    const once = await signWithTool(content, leader);
    const twice = await signWithTool(once, organ, { at: '2024-02-06T01:00:00Z' });
    const subject = 'Nguyễn Văn Mẫu, Cơ quan Mẫu';
    const one = { subject, issuer: subject, at: '2024-02-05T08:00:00Z' };
    expect(await check(once)).toEqual({
      ok: true,
      value: { content: 'content', signatures: [one] },
    });
    const both = await check(twice);
    expect(both.ok && both.value.signatures.map(({ at }) => at)).toEqual([
      '2024-02-05T08:00:00Z',
      '2024-02-06T01:00:00Z',
    ]);
  });

  it('is taken with a time-stamp and validation data, which are no signatures of people', async () => {
    const signed = await signWithTool(content, leader);
    const lasting = await addValidationData(
      await addTimestamp(await addValidationData(signed), leader),
    );
    const found = await check(lasting);
    expect(found.ok && found.value.signatures).toHaveLength(1);
    expect(faultsOf(await check(await addTimestamp(content, leader)))).toEqual([
      { kind: 'NOT_SIGNED' },
    ]);
  });

  it('tells which of our files was signed', async () => {
    const found = await check(await signWithTool(other, leader));
    expect(found.ok && found.value.content).toBe('other');
  });
});

describe('a PDF that is not taken as the original', () => {
  it('is not signed at all', async () => {
    expect(faultsOf(await check(content))).toEqual([{ kind: 'NOT_SIGNED' }]);
    expect(faultsOf(await check(repainted(content)))).toEqual([{ kind: 'NOT_SIGNED' }]);
  });

  it('is no PDF, or cut off', async () => {
    const signed = await signWithTool(content, leader);
    for (const bytes of [new Uint8Array(), signed.subarray(0, -20)])
      expect(faultsOf(await check(bytes))).toEqual([{ kind: 'NOT_READABLE' }]);
  });

  it('begins with something else, so that nothing proves what was signed', async () => {
    const changed = Uint8Array.from(content);
    changed[3000] = (changed[3000] ?? 0) ^ 1;
    expect(faultsOf(await check(await signWithTool(changed, leader)))).toEqual([
      { kind: 'NOT_OUR_CONTENT' },
    ]);
  });

  it('was changed on top before it was signed: the signature fits, the content does not', async () => {
    expect(faultsOf(await check(await signWithTool(repainted(content), leader)))).toEqual([
      { kind: 'ADDED', what: 'PAGE_CONTENT', page: 1 },
    ]);
  });

  it('was changed on top after it was signed', async () => {
    expect(faultsOf(await check(repainted(await signWithTool(content, leader))))).toEqual([
      { kind: 'ADDED', what: 'PAGE_CONTENT', page: 1 },
    ]);
  });

  it('has a signature that does not fit', async () => {
    const signed = await signWithTool(content, leader);
    const text = Buffer.from(signed).toString('latin1');
    const edited = Buffer.from(text.replace(/\/M \(D:2024/, '/M (D:2023'), 'latin1');
    expect(faultsOf(await check(edited))).toEqual([
      { kind: 'SIGNATURE_BROKEN', field: 'Signature_1' },
    ]);
  });

  it('is of any size and shape that a stranger can make, and never fails otherwise', async () => {
    const signed = await signWithTool(content, leader);
    for (let at = content.length; at < signed.length; at += 1499) {
      const edited = Uint8Array.from(signed);
      edited[at] = (edited[at] ?? 0) ^ 0x11;
      expect((await check(edited)).ok).toBe(false);
    }
  });
});

describe('a scan', () => {
  it('has pictures and no signature', async () => {
    expect(checkScan(scannedPdf)).toEqual({ ok: true, value: true });
    expect(faultsOf(checkScan(content))).toEqual([{ kind: 'NO_PICTURES' }]);
    expect(faultsOf(checkScan(await signWithTool(content, leader)))).toEqual([
      { kind: 'SIGNED_NOT_SCANNED' },
    ]);
    expect(faultsOf(checkScan(new Uint8Array([1])))).toEqual([{ kind: 'NOT_READABLE' }]);
  });
});
