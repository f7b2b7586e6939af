import { describe, expect, it } from 'vitest';
import { PAPERS } from '../../infra/offline/papers/list.ts';
import { sealPdf } from '../../shared/documents/signature/seal-pdf.ts';
import type { Signer } from '../../shared/documents/signature/signer.ts';
import { SEAL_FIELD, saySeal } from '../../shared/wording/seal.ts';
import { archivalFaults } from '../support/archival-faults.ts';
import { newSigner } from '../support/test-signers.ts';

const papers = PAPERS.flatMap(({ name, formats }) =>
  formats.pdf === undefined ? [] : [{ name, pdf: formats.pdf }],
);

describe('the PDF of every paper', () => {
  it.each(papers.map(({ name, pdf }) => [name, pdf] as const))(
    '%s keeps what PDF/A-2a and PDF/UA-1 ask for, as far as our checks go',
    async (name, pdf) => {
      const bytes = await pdf();
      expect(archivalFaults(bytes)).toEqual([]);
      // What is printed onto a form, and an official letter, have no title of their own.
      expect(Buffer.from(bytes).includes('/S /H1')).toBe(!/^(noi-dung|cong-van)-/.test(name));
    },
  );
});

/** As the system seals them, with a key of this run. */
async function sealed(pdf: Uint8Array): Promise<Uint8Array> {
  signer ??= newSigner('ECDSA', 'Hệ thống Mẫu');
  const words = { name: SEAL_FIELD, meaning: saySeal() };
  return sealPdf(pdf, await signer, { words, at: '2024-02-05T03:04:05.678Z' });
}
let signer: Promise<Signer> | undefined;

describe('the sealed PDF of every paper', () => {
  it.each(papers.map(({ name, pdf }) => [name, pdf] as const))(
    '%s keeps the same with its seal, whose field is named, tagged and on a page',
    async (_name, pdf) => {
      const bytes = await sealed(await pdf());
      expect(archivalFaults(bytes)).toEqual([]);
      expect(Buffer.from(bytes).includes('/FT /Sig')).toBe(true);
    },
  );

  it.each([
    ['/StructParent ', '/StructPapent ', 'a field outside of tags'],
    ['/S /Form', '/S /Note', 'a field outside of tags'],
    ['/Type /OBJR', '/Type /OBJX', 'a field outside of tags'],
    ['/TU ', '/TX ', 'a field without words'],
    ['/F 132', '/F 134', 'a field that is not printed'],
    ['/Rect [0 0 0 0]', '/Rect [0 0 9 9]', 'a field of a size without its look'],
    ['/Annots ', '/Annotz ', 'a field on no page'],
  ])('is seen to be at fault with %s changed to %s', async (from, to, fault) => {
    const paper = papers.find(({ name }) => name === 'bang-tong-hop-khoi');
    const text = Buffer.from(await sealed((await paper?.pdf()) ?? new Uint8Array()));
    const at = text.lastIndexOf(from, undefined, 'latin1');
    expect(at).toBeGreaterThan(0);
    text.write(to, at, 'latin1');
    expect(archivalFaults(text)).toContain(fault);
  });
});

describe('the checks', () => {
  const changed = async (from: string, to: string): Promise<readonly string[]> => {
    const paper = papers.find(({ name }) => name === 'quyet-dinh-nhieu-cum');
    const text = Buffer.from((await paper?.pdf()) ?? []).toString('latin1');
    expect(text).toContain(from);
    return archivalFaults(Buffer.from(text.replace(from, to), 'latin1'));
  };

  it.each([
    ['/Lang (vi-VN)', '/Lang (en-GB)', 'no language'],
    ['/Marked true', '/Marked false', 'not marked as tagged'],
    ['/DisplayDocTitle true', '/DisplayDocTitle false', 'its title is not displayed'],
    ['/GTS_PDFA1', '/GTS_PDFX', 'no output intent'],
    ['<pdfuaid:part>1', '<pdfuaid:part>9', 'no part of PDF/UA'],
    ['/FontFile2', '/FontFileX', 'is not embedded'],
    ['/Scope /Column', '/Scoop /Column', 'a TH without scope'],
    ['/S /H1', '/S /H2', 'a level of headings left out'],
    ['/S /TD', '/S /XX', 'the unknown tag XX'],
    ['/Type /Page\n', '/ca 0.5 /Type /Page\n', 'transparency'],
  ])('see %s changed to %s', async (from, to, fault) => {
    expect((await changed(from, to)).join('\n')).toContain(fault);
  });
});
