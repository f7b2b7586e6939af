import { describe, expect, it } from 'vitest';
import { MAX_UPLOAD_BYTES } from '../../../shared/documents/xlsx/guard-workbook.ts';
import { faultOf, packed, smallWorkbook } from '../../support/raw-workbook.ts';
import { rawZip } from '../../support/raw-zip.ts';

const text = (content: string): Uint8Array => Buffer.from(content, 'utf8');
const ole2 = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(64),
  ]);

describe('recognising a file by its content', () => {
  it.each([
    ['an empty file', new Uint8Array(), { kind: 'EmptyFile' }],
    ['an old .xls', ole2('Workbook'), { kind: 'LegacyWorkbook' }],
    ['a workbook with a password', ole2('EncryptedPackage'), { kind: 'EncryptedWorkbook' }],
    ['an old Word file', ole2('WordDocument'), { kind: 'OtherDocument', found: 'WORD' }],
    [
      'a web page called .xls',
      text('﻿\n<HTML><table><tr><td>1</td></tr></table>'),
      { kind: 'WebPageFile' },
    ],
    [
      'an XML spreadsheet of 2003',
      text('<?xml version="1.0"?><Workbook/>'),
      { kind: 'WebPageFile' },
    ],
    ['a PDF', text('%PDF-1.7\n'), { kind: 'PdfFile' }],
    ['CSV', text('TT;Nội dung;Điểm\n1;Thu ngân sách;10\n'), { kind: 'TextFile' }],
    ['text in UTF-16', Buffer.from('﻿TT\tNội dung\n', 'utf16le'), { kind: 'TextFile' }],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), { kind: 'UnknownFile' }],
    ['zeros', new Uint8Array(100_000), { kind: 'UnknownFile' }],
    [
      'a plain archive',
      rawZip([{ name: 'a.txt', content: 'a' }]),
      { kind: 'OtherDocument', found: 'ARCHIVE' },
    ],
    ['an empty archive', rawZip([]), { kind: 'OtherDocument', found: 'ARCHIVE' }],
    [
      'an OpenDocument sheet',
      rawZip([
        { name: 'mimetype', content: 'application/vnd.oasis', stored: true },
        { name: 'content.xml', content: '<a/>' },
      ]),
      { kind: 'OtherDocument', found: 'ODF' },
    ],
  ])('tells %s', (_, bytes, fault) => {
    expect(faultOf(bytes)).toEqual(fault);
  });

  it('tells a Word file and a binary workbook in an OOXML package', () => {
    const typed = (type: string) =>
      packed({
        ...smallWorkbook(),
        '[Content_Types].xml': `<Types><Override PartName="/x" ContentType="${type}"/></Types>`,
      });
    expect(
      faultOf(
        typed('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      ),
    ).toEqual({ kind: 'OtherDocument', found: 'WORD' });
    expect(faultOf(typed('application/vnd.ms-excel.sheet.binary.macroEnabled.main'))).toEqual({
      kind: 'OtherDocument',
      found: 'XLSB',
    });
  });

  it('takes a file of exactly the limit and refuses one byte more', () => {
    expect(faultOf(new Uint8Array(MAX_UPLOAD_BYTES))).toEqual({ kind: 'UnknownFile' });
    expect(faultOf(new Uint8Array(MAX_UPLOAD_BYTES + 1))).toEqual({
      kind: 'FileTooLarge',
      sizeBytes: MAX_UPLOAD_BYTES + 1,
      limitBytes: MAX_UPLOAD_BYTES,
    });
  });
});
