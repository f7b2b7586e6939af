import { describe, expect, it } from 'vitest';
import {
  EvidenceName,
  evidenceTypeOf,
  tidyEvidenceName,
} from '../../../shared/domain/scoring/evidence-name.ts';

describe('the name of a file of evidence', () => {
  it('keeps its diacritics, composed', () => {
    const name = 'Báo cáo số 125-BC-UBND ngày 10.12.2023.pdf';
    expect(tidyEvidenceName(name.normalize('NFD'))).toBe(name);
  });

  it('is the last step of a path, without what prints as nothing', () => {
    const written = {
      'C:\\Users\\Lan\\Báo cáo.pdf': 'Báo cáo.pdf',
      '../../etc/passwd.pdf': 'passwd.pdf',
      '  Biên   bản\u00a0\n họp .docx': 'Biên bản họp.docx',
      'gi\u0000a\u202e\u200bo\u00ad.xlsx': 'giao.xlsx',
      '...ẩn.png': 'ẩn.png',
      'Giấy mời.pdf  ': 'Giấy mời.pdf',
    };
    for (const [given, kept] of Object.entries(written)) expect(tidyEvidenceName(given)).toBe(kept);
  });

  it('is cut to 150 letters before its ending', () => {
    const kept = tidyEvidenceName(`${'ổ'.repeat(300)}.pdf`);
    expect(kept).toBe(`${'ổ'.repeat(146)}.pdf`);
    expect(EvidenceName.parse(kept)).toBe(kept);
    expect(tidyEvidenceName(`${'ổ'.repeat(146)}.pdf`)).toBe(kept);
  });

  it('does not end in a space where it was cut', () => {
    expect(tidyEvidenceName(`${'ổ'.repeat(145)} họp.pdf`)).toBe(`${'ổ'.repeat(145)}.pdf`);
  });

  it('may be without an ending', () => {
    expect(tidyEvidenceName('a')).toBe('a');
  });

  it('is none when nothing is left of it', () => {
    for (const name of [
      '',
      '.',
      '...',
      'a/',
      'a\\',
      `a.${'x'.repeat(200)}`,
      `😀.${'x'.repeat(149)}`,
    ])
      expect(tidyEvidenceName(name), name).toBeUndefined();
  });

  it('promises a kind by its ending, in any case', () => {
    const types = ['a.pdf', 'a.DOCX', 'a.xlsx', 'a.jpg', 'a.JPEG', 'a.b.png'].map(evidenceTypeOf);
    expect(types).toEqual(['PDF', 'DOCX', 'XLSX', 'JPG', 'JPG', 'PNG']);
    for (const name of [
      'a',
      'pdf',
      'a.doc',
      'a.docm',
      'a.pdf.exe',
      'a.pdf ',
      'a.svg',
      tidyEvidenceName('.pdf') ?? '',
    ])
      expect(evidenceTypeOf(name), name).toBeUndefined();
  });
});
