import { describe, expect, it } from 'vitest';
import {
  faultOf,
  packed,
  relation,
  relations,
  SHEET,
  smallWorkbook,
  withSheet,
} from '../../support/raw-workbook.ts';

describe('the sheets', () => {
  const cell = (ref: string): string => {
    const row = ref.replace(/\D/g, '');
    return `<sheetData><row r="${row}"><c r="${ref}"><v>1</v></c></row></sheetData>`;
  };

  it('takes content up to row 2,000 and column 100, and refuses the next of each', () => {
    expect(faultOf(withSheet(cell('CV2000')))).toBeUndefined();
    expect(faultOf(withSheet(cell('A2001')))).toEqual({
      kind: 'SheetTooLarge',
      sheet: 'Trang',
      cell: 'A2001',
    });
    expect(faultOf(withSheet(cell('CW1')))).toEqual({
      kind: 'SheetTooLarge',
      sheet: 'Trang',
      cell: 'CW1',
    });
  });

  it('passes over blank styled cells however far they reach', () => {
    expect(
      faultOf(withSheet('<sheetData><row r="1048576"><c r="XFD1048576" s="3"/></row></sheetData>')),
    ).toBeUndefined();
  });

  it('takes a dimension of whole columns and refuses one of the whole sheet', () => {
    expect(faultOf(withSheet('<dimension ref="A1:M1048576"/><sheetData/>'))).toBeUndefined();
    expect(faultOf(withSheet('<dimension ref="A1:XFD1048576"/><sheetData/>'))).toEqual({
      kind: 'SheetTooLarge',
      sheet: 'Trang',
      cell: 'XFD1048576',
    });
  });

  it('takes text as long as a cell can hold, and refuses one letter more, shared or not', () => {
    const inline = (length: number) =>
      withSheet(
        `<sheetData><row><c t="inlineStr"><is><t>${'a'.repeat(length)}</t></is></c></row></sheetData>`,
      );
    expect(faultOf(inline(32_767))).toBeUndefined();
    expect(faultOf(inline(32_768))).toMatchObject({ why: 'TOO_MUCH_CONTENT' });
    const shared = (length: number) =>
      packed({
        ...smallWorkbook(),
        'xl/_rels/workbook.xml.rels': relations(
          relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
            relation('rId2', 'sharedStrings', 'sharedStrings.xml'),
        ),
        'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(length)}</t></si></sst>`,
      });
    expect(faultOf(shared(32_767))).toBeUndefined();
    expect(faultOf(shared(32_768))).toMatchObject({ why: 'TOO_MUCH_CONTENT' });
  });

  it('refuses a merge of the whole sheet', () => {
    const merge = (ref: string) =>
      withSheet(`<sheetData/><mergeCells><mergeCell ref="${ref}"/></mergeCells>`);
    expect(faultOf(merge('A1:M4'))).toBeUndefined();
    expect(faultOf(merge('A1:XFD1048576'))).toEqual({
      kind: 'MergeTooLarge',
      sheet: 'Trang',
      range: 'A1:XFD1048576',
    });
  });

  it.each([
    ['a cell given twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['a cell in another row than its own', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['a row that is no number', '<row r="1e3"><c><v>1</v></c></row>'],
    ['a cell beyond every column', '<row r="1"><c r="XFE1"/></row>'],
    ['a cell that is no cell', '<row r="1"><c r="A0x1"/></row>'],
  ])('refuses %s', (_, rows) => {
    expect(faultOf(withSheet(`<sheetData>${rows}</sheetData>`))).toEqual({
      kind: 'DamagedWorkbook',
      where: 'SHEET',
      part: SHEET,
    });
  });
});
