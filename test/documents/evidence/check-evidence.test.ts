import { describe, expect, it } from 'vitest';
import { checkEvidence } from '../../../shared/documents/evidence/check-evidence.ts';
import {
  EVIDENCE_BYTES,
  EVIDENCE_TYPES,
  type EvidenceType,
} from '../../../shared/domain/scoring/evidence-name.ts';
import { jpgFile, officeFile, pdfFile, pngFile } from '../../support/evidence-files.ts';
import { rawZip } from '../../support/raw-zip.ts';

const GOOD: Readonly<Record<EvidenceType, Uint8Array>> = {
  PDF: pdfFile(),
  DOCX: officeFile('docx'),
  XLSX: officeFile('xlsx'),
  JPG: jpgFile(),
  PNG: pngFile(),
};
const TYPES = Object.keys(EVIDENCE_TYPES) as EvidenceType[];

describe('R-EVIDENCE-1: a file is taken for what its bytes are', () => {
  for (const type of TYPES) {
    it(`takes a ${type} for that and for nothing else`, () => {
      const others = TYPES.filter((other) => other !== type);
      expect(checkEvidence(GOOD[type], type)).toBeUndefined();
      for (const other of others) expect(checkEvidence(GOOD[type], other)).toBe('OTHER_CONTENT');
      expect(checkEvidence(Buffer.from('<html>'), type)).toBe('OTHER_CONTENT');
      expect(checkEvidence(new Uint8Array(), type)).toBe('OTHER_CONTENT');
    });

    it(`refuses a ${type} that was cut off, wherever that was`, () => {
      const whole = GOOD[type];
      const needed = type === 'JPG' ? 29 : whole.length - 1;
      for (let length = 0; length < needed; length += 1)
        expect(checkEvidence(whole.subarray(0, length), type), `${length}`).toBeDefined();
    });
  }

  it('refuses more than 20 MB', () => {
    const padded = (bytes: number) =>
      Buffer.concat([
        Buffer.from('%PDF-1.4\n'),
        Buffer.alloc(bytes - pdfFile().length - 9),
        pdfFile(),
      ]);
    expect(checkEvidence(padded(EVIDENCE_BYTES), 'PDF')).toBeUndefined();
    expect(checkEvidence(padded(EVIDENCE_BYTES + 1), 'PDF')).toBe('TOO_LARGE');
  });

  it('refuses a PDF without its end, and pictures without a size', () => {
    expect(checkEvidence(Buffer.from('%PDF-1.4 and no more'), 'PDF')).toBe('DAMAGED');
    for (const [width, height] of [
      [0, 3],
      [4, 0],
    ] as const) {
      expect(checkEvidence(jpgFile(width, height), 'JPG')).toBe('OTHER_CONTENT');
      expect(checkEvidence(pngFile(width, height), 'PNG')).toBe('OTHER_CONTENT');
    }
  });

  it('refuses macros by what is declared and by what lies in the file', () => {
    expect(checkEvidence(officeFile('docm'), 'DOCX')).toBe('HAS_MACROS');
    expect(checkEvidence(officeFile('docx', 'word/vbaProject.bin'), 'DOCX')).toBe('HAS_MACROS');
    expect(checkEvidence(officeFile('xlsx', 'xl/macrosheets/sheet1.xml'), 'XLSX')).toBe(
      'HAS_MACROS',
    );
  });

  it('refuses containers whose list of parts is missing or lies', () => {
    const bare = rawZip([{ name: 'word/document.xml', content: '<x/>' }]);
    expect(checkEvidence(bare, 'DOCX')).toBe('DAMAGED');
    const up = officeFile('docx', '../up.xml');
    expect(checkEvidence(up, 'DOCX')).toBe('DAMAGED');
    const huge = rawZip([
      { name: '[Content_Types].xml', content: '<x/>' },
      { name: 'word/document.xml', content: '<x/>', inflatedBytes: 600 * 1024 * 1024 },
    ]);
    expect(checkEvidence(huge, 'DOCX')).toBe('DAMAGED');
  });
});
