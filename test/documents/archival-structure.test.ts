import { describe, expect, it } from 'vitest';
import { PAPERS } from '../../infra/offline/papers/list.ts';
import { archivalFaults } from '../support/archival-faults.ts';

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
