import { expect, it } from 'vitest';
import type { WorkbookFault } from '../../shared/documents/xlsx/workbook-fault.ts';
import { sayWorkbookFault } from '../../shared/wording/workbook-faults.ts';

const cell = 'Bản tự chấm!I8';
const FAULTS: readonly WorkbookFault[] = [
  { kind: 'EmptyFile' },
  { kind: 'FileTooLarge', sizeBytes: 6_500_000, limitBytes: 5_242_880 },
  { kind: 'LegacyWorkbook' },
  { kind: 'EncryptedWorkbook' },
  { kind: 'WebPageFile' },
  { kind: 'PdfFile' },
  { kind: 'TextFile' },
  { kind: 'OtherDocument', found: 'ODF' },
  { kind: 'UnknownFile' },
  { kind: 'MacroWorkbook' },
  { kind: 'ExternalLinks' },
  { kind: 'DamagedWorkbook', where: 'CHECKSUM' },
  { kind: 'UnsafeWorkbook', why: 'DOCUMENT_TYPE' },
  { kind: 'SheetTooLarge', sheet: 'Trang', cell: 'A2001' },
  { kind: 'MergeTooLarge', sheet: 'Trang', range: 'A1:XFD9' },
  { kind: 'MissingIdentity' },
  { kind: 'MissingForm' },
  { kind: 'SeveralForms', sheets: ['Một', 'Hai'] },
  { kind: 'MissingColumn', column: 'evidence' },
  { kind: 'RepeatedColumn', column: 'claim', cell },
  { kind: 'UnknownRow', cell },
  { kind: 'RepeatedRow', cell, firstCell: 'Bản tự chấm!C7' },
  { kind: 'NotAnInput', cell },
  { kind: 'FormulaInInput', cell },
  { kind: 'DateInInput', cell },
  { kind: 'ErrorInInput', cell, found: '#REF!' },
  { kind: 'MergedInput', cell, range: 'I8:I9' },
];

it.each(FAULTS.map((fault) => [fault.kind, fault] as const))(
  'says what %s is and how to mend it',
  (_, fault) => {
    const { what, mend } = sayWorkbookFault(fault);
    for (const sentence of [what, mend]) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence).toBe(sentence.normalize('NFC'));
      expect(sentence).not.toMatch(/undefined|\[object/);
    }
  },
);

it('names what was found', () => {
  expect(
    sayWorkbookFault({ kind: 'FileTooLarge', sizeBytes: 6_500_000, limitBytes: 5_242_880 }).what,
  ).toBe('Tệp nặng 6,2 MB, vượt quá 5,0 MB.');
  expect(sayWorkbookFault({ kind: 'MissingColumn', column: 'evidence' }).what).toBe(
    'Không tìm thấy cột “Minh chứng”.',
  );
  expect(sayWorkbookFault({ kind: 'FormulaInInput', cell }).what).toBe(
    'Ô này chứa công thức; hãy gõ giá trị.',
  );
});
