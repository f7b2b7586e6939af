import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealPdf } from '../../../shared/documents/signature/seal-pdf.ts';
import { verifySignatures } from '../../../shared/documents/signature/verify-signatures.ts';
import { SEAL_FIELD, saySeal } from '../../../shared/wording/seal.ts';
import { renderDecision } from '../../support/render-decision.ts';
import { newSigner } from '../../support/test-signers.ts';
import { issuedDecision } from '../pdf/sample-papers.ts';

const seal = { words: { name: SEAL_FIELD, meaning: saySeal() }, at: '2024-02-05T03:04:05Z' };

describe.each(['RSA', 'ECDSA'] as const)('a seal of kind %s', (kind) => {
  let content: Uint8Array;
  let sealed: Uint8Array;
  let signature: number;
  beforeAll(async () => {
    content = await renderDecision(issuedDecision);
    sealed = await sealPdf(content, await newSigner(kind, 'Hệ thống Mẫu'), seal);
    signature = Buffer.from(sealed).indexOf('/Contents <', content.length);
    expect(await verifySignatures(sealed)).toMatchObject({ state: 'WHOLE' });
  });

  const stillWhole = async (at: number, change: number): Promise<boolean> => {
    const changed = Uint8Array.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ change;
    return (await verifySignatures(changed)).state === 'WHOLE';
  };

  it('is broken by any other byte anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sealed.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          expect(await stillWhole(at, change)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is broken by any other byte of the signature itself, which it does not cover', async () => {
    const anywhere = fc.integer({ min: signature, max: signature + 3500 });
    await fc.assert(
      fc.asyncProperty(anywhere, fc.integer({ min: 1, max: 255 }), async (at, change) => {
        expect(await stillWhole(at, change)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is broken by another letter case, length or name in what stands around the signature', async () => {
    for (let at = signature; at < signature + 60; at += 1) {
      for (const change of [1, 2, 4, 8, 0x20]) expect(await stillWhole(at, change)).toBe(false);
    }
  });
});
