import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { guardWorkbook, MAX_UPLOAD_BYTES } from '../../../shared/documents/xlsx/guard-workbook.ts';
import type { WorkbookFault } from '../../../shared/documents/xlsx/workbook-fault.ts';
import { packed, relation, relations, smallWorkbook } from '../../support/raw-workbook.ts';
import { type RawEntry, rawZip } from '../../support/raw-zip.ts';

const faultOf = (bytes: Uint8Array): WorkbookFault | undefined => {
  const guarded = guardWorkbook(bytes);
  return guarded.ok ? undefined : guarded.errors[0];
};
const text = (content: string): Uint8Array => Buffer.from(content, 'utf8');
const ole2 = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(64),
  ]);
const withSheet = (sheet: string): Uint8Array => packed(smallWorkbook(sheet));
const changed = (name: string, change: Partial<RawEntry>): Uint8Array =>
  packed(smallWorkbook(), (entry) => (entry.name === name ? { ...entry, ...change } : entry));
const SHEET = 'xl/worksheets/sheet1.xml';

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

describe('the container', () => {
  it('lets honest ones in: stored, with folders, with sums after the data', () => {
    expect(faultOf(withSheet('<sheetData/>'))).toBeUndefined();
    for (const change of [
      { stored: true },
      { descriptor: 'SIGNED' },
      { descriptor: 'BARE' },
    ] as const) {
      expect(
        faultOf(packed(smallWorkbook(), (entry) => ({ ...entry, ...change }))),
      ).toBeUndefined();
    }
    expect(
      faultOf(packed({ ...smallWorkbook(), 'xl/': '' }, (entry) => ({ ...entry, stored: true }))),
    ).toBeUndefined();
  });

  it('finds an archive comment and refuses bytes after the end', () => {
    const whole = withSheet('<sheetData/>');
    const commented = Buffer.concat([whole, Buffer.from('xin chào')]);
    expect(faultOf(commented)).toEqual({ kind: 'DamagedWorkbook', where: 'TRUNCATED' });
    commented.writeUInt16LE(commented.length - whole.length, whole.length - 2);
    expect(faultOf(commented)).toBeUndefined();
  });

  it('refuses a file cut anywhere', () => {
    const whole = withSheet('<sheetData/>');
    for (let length = 4; length < whole.length; length += 7) {
      expect(faultOf(whole.subarray(0, length)), `${length} bytes`).toMatchObject({
        kind: 'DamagedWorkbook',
      });
    }
  });

  const unsafe = (why: string) => expect.objectContaining({ kind: 'UnsafeWorkbook', why });
  const damaged = (where: string) => expect.objectContaining({ kind: 'DamagedWorkbook', where });
  const named = (name: string): Uint8Array => packed({ ...smallWorkbook(), [name]: 'a' });
  const zip64 = Buffer.from('0100080000000000000000ff', 'hex');

  it.each([
    [
      'a locator of 64 bits',
      packed(smallWorkbook(), undefined, { locator: true }),
      unsafe('ZIP64'),
    ],
    ['a count of 64 bits', packed(smallWorkbook(), undefined, { count: 0xffff }), unsafe('ZIP64')],
    ['sizes of 64 bits', changed(SHEET, { extra: zip64 }), unsafe('ZIP64')],
    [
      'a size that stands for 64 bits',
      changed(SHEET, { inflatedBytes: 0xffffffff }),
      unsafe('ZIP64'),
    ],
    [
      '201 entries',
      packed(Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`a${index}`, 'a']))),
      unsafe('TOO_MANY_ENTRIES'),
    ],
    [
      'two entries of one name',
      rawZip([
        { name: 'a', content: '1' },
        { name: 'a', content: '2' },
      ]),
      unsafe('DUPLICATE_NAME'),
    ],
    [
      'names that differ in case alone',
      rawZip([
        { name: 'xl/a', content: '1' },
        { name: 'XL/A', content: '2' },
      ]),
      unsafe('DUPLICATE_NAME'),
    ],
    ['a name that climbs', named('xl/../../etc/passwd'), unsafe('UNSAFE_NAME')],
    ['an absolute name', named('/etc/passwd'), unsafe('UNSAFE_NAME')],
    ['a drive', named('C:/a.xml'), unsafe('UNSAFE_NAME')],
    ['a backslash', named('xl\\a.xml'), unsafe('UNSAFE_NAME')],
    ['a control character in a name', named('xl/a\u0000.xml'), unsafe('UNSAFE_NAME')],
    ['an encrypted entry', changed(SHEET, { flags: 1 }), unsafe('ENCRYPTED_ENTRY')],
    ['an unknown flag', changed(SHEET, { flags: 0x2000 }), unsafe('COMPRESSION_METHOD')],
    ['an unknown method', changed(SHEET, { method: 9 }), unsafe('COMPRESSION_METHOD')],
    ['a wrong CRC-32', changed(SHEET, { crc: 7 }), damaged('CHECKSUM')],
    [
      'headers that disagree on the sum',
      changed(SHEET, { central: { crc: 7 } }),
      damaged('HEADER'),
    ],
    [
      'headers that disagree on the size',
      changed(SHEET, { central: { size: 7 } }),
      damaged('HEADER'),
    ],
    [
      'headers that disagree on the name',
      changed(SHEET, { central: { name: 'xl/worksheets/sheet2.xml' } }),
      damaged('HEADER'),
    ],
    [
      'sums after the data that disagree',
      changed(SHEET, { descriptor: 'WRONG' }),
      damaged('HEADER'),
    ],
    [
      'an entry that points nowhere',
      changed(SHEET, { central: { offset: 999_999 } }),
      damaged('HEADER'),
    ],
    [
      'an entry that points at another',
      changed(SHEET, { central: { offset: 0 } }),
      damaged('HEADER'),
    ],
    ['a wrong count', packed(smallWorkbook(), undefined, { count: 4 }), damaged('DIRECTORY')],
    [
      'a wrong size of the directory',
      packed(smallWorkbook(), undefined, { size: 10 }),
      damaged('DIRECTORY'),
    ],
    ['less content than promised', changed(SHEET, { inflatedBytes: 90 }), damaged('CONTENT')],
    ['more content than promised', changed(SHEET, { inflatedBytes: 5 }), damaged('CONTENT')],
    [
      'bytes after the packed content',
      changed(SHEET, {
        content: Buffer.concat([deflateRawSync('<worksheet/>'), Buffer.from('x')]),
        stored: true,
        method: 8,
        inflatedBytes: 12,
      }),
      damaged('CONTENT'),
    ],
  ])('refuses %s', (_, bytes, fault) => {
    expect(faultOf(bytes)).toEqual(fault);
  });

  it('refuses two entries that share their bytes', () => {
    const one = { name: 'a', content: 'x', stored: true };
    const outer = { name: 'aa', content: Buffer.from(rawZip([one])), stored: true };
    const inner: RawEntry = { ...one, name: 'a', central: { offset: 32 } };
    expect(faultOf(rawZip([outer, inner]))).toMatchObject({
      kind: 'DamagedWorkbook',
      where: 'OVERLAP',
    });
  });
});

describe('bombs', () => {
  it('refuses more than 20 MB in all, before inflating it', () => {
    expect(
      faultOf(
        rawZip([
          {
            name: 'a',
            content: Buffer.alloc(3_000_000, 1),
            stored: true,
            inflatedBytes: 21 * 1024 * 1024,
          },
        ]),
      ),
    ).toMatchObject({ why: 'TOO_MUCH_CONTENT' });
  });

  it('refuses 1 GB in 1 MB', () => {
    const packedMillion = deflateRawSync(Buffer.alloc(10_000_000));
    const bomb = {
      name: SHEET,
      content: packedMillion,
      stored: true,
      method: 8,
      inflatedBytes: 10_000_000,
    };
    expect(faultOf(rawZip([bomb]))).toEqual({
      kind: 'UnsafeWorkbook',
      why: 'COMPRESSION_RATIO',
      part: SHEET,
    });
  });

  it('refuses millions of cells', () => {
    const row = '<row><c/><c/><c/><c/><c/></row>';
    const noisy = Array.from(
      { length: 90_000 },
      (_, index) => `${row}<!--${(index * 7919).toString(36)}-->`,
    ).join('');
    expect(faultOf(withSheet(`<sheetData>${noisy}</sheetData>`))).toMatchObject({
      why: 'TOO_MUCH_CONTENT',
    });
  });
});

describe('the package', () => {
  const plus = (parts: Record<string, string | Uint8Array>): Uint8Array =>
    packed({ ...smallWorkbook(), ...parts });
  const without = (name: string): Uint8Array =>
    packed(Object.fromEntries(Object.entries(smallWorkbook()).filter(([part]) => part !== name)));
  const RELS = 'xl/_rels/workbook.xml.rels';
  const sheetRelation = relation('rId1', 'worksheet', 'worksheets/sheet1.xml');

  it.each([
    ['a macro project', plus({ 'xl/vbaProject.bin': 'x' })],
    ['an Excel 4 macro sheet', plus({ 'xl/macrosheets/sheet1.xml': '<a/>' })],
    ['a control', plus({ 'xl/activeX/activeX1.bin': 'x' })],
    [
      'a macro relationship',
      plus({
        [RELS]: relations(sheetRelation + relation('rId2', 'vbaProject', 'a.bin')),
        'xl/a.bin': 'x',
      }),
    ],
    [
      'a macro content type',
      plus({
        '[Content_Types].xml':
          '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      }),
    ],
  ])('refuses %s', (_, bytes) => {
    expect(faultOf(bytes)).toEqual({ kind: 'MacroWorkbook' });
  });

  it.each([
    ['a part of links', plus({ 'xl/externalLinks/externalLink1.xml': '<a/>' })],
    [
      'a relationship of links',
      plus({ [RELS]: relations(sheetRelation + relation('rId2', 'externalLink', 'workbook.xml')) }),
    ],
    [
      'a picture from elsewhere',
      plus({
        [RELS]: relations(
          sheetRelation + relation('rId2', 'image', 'http://a/b.png', ' TargetMode="External"'),
        ),
      }),
    ],
  ])('refuses %s to other files', (_, bytes) => {
    expect(faultOf(bytes)).toEqual({ kind: 'ExternalLinks' });
  });

  it('lets web links and links inside the workbook be', () => {
    const links =
      relation('rId2', 'hyperlink', 'https://example.org', ' TargetMode="External"') +
      relation('rId3', 'hyperlink', '#Trang!A1');
    expect(faultOf(plus({ [RELS]: relations(sheetRelation + links) }))).toBeUndefined();
  });

  it('refuses a relationship to a part that is not there, wherever it lies', () => {
    const gone = relations(relation('rId1', 'drawing', '../drawings/drawing1.xml'));
    expect(faultOf(plus({ 'xl/worksheets/_rels/sheet1.xml.rels': gone }))).toMatchObject({
      kind: 'DamagedWorkbook',
      where: 'PACKAGE',
    });
    expect(
      faultOf(
        plus({ 'xl/worksheets/_rels/sheet1.xml.rels': gone, 'xl/drawings/drawing1.xml': '<a/>' }),
      ),
    ).toBeUndefined();
  });

  it('finds parts without regard to case and by absolute or escaped addresses', () => {
    const base = smallWorkbook();
    const { [SHEET]: sheet = '', ...rest } = base;
    const moved = (target: string, part: string) =>
      packed({ ...rest, [RELS]: relations(relation('rId1', 'worksheet', target)), [part]: sheet });
    expect(faultOf(moved('/xl/Worksheets/Sheet1.xml', 'xl/worksheets/sheet1.xml'))).toBeUndefined();
    expect(faultOf(moved('worksheets/sheet%201.xml', 'xl/worksheets/sheet 1.xml'))).toBeUndefined();
  });

  it.each([
    [
      'its content types',
      without('[Content_Types].xml'),
      { kind: 'OtherDocument', found: 'ARCHIVE' },
    ],
    [
      'its root relationships',
      without('_rels/.rels'),
      { kind: 'DamagedWorkbook', where: 'PACKAGE', part: '_rels/.rels' },
    ],
    [
      'the workbook',
      without('xl/workbook.xml'),
      { kind: 'DamagedWorkbook', where: 'PACKAGE', part: '_rels/.rels' },
    ],
    ['its sheets', without(SHEET), { kind: 'DamagedWorkbook', where: 'PACKAGE', part: RELS }],
  ])('refuses a package without %s', (_, bytes, fault) => {
    expect(faultOf(bytes)).toEqual(fault);
  });

  const entityBomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]>';
  it.each([
    ['a document type in a sheet', plus({ [SHEET]: `${entityBomb}<worksheet/>` })],
    [
      'an external entity',
      plus({ [SHEET]: '<!DOCTYPE a SYSTEM "file:///etc/passwd"><worksheet/>' }),
    ],
    [
      'a document type in a part that is never read',
      plus({ 'docProps/app.xml': `<?xml version="1.0"?>${entityBomb}<a/>` }),
    ],
    ['a document type after a blank', plus({ [SHEET]: '<! doctype a><worksheet/>' })],
  ])('refuses %s', (_, bytes) => {
    expect(faultOf(bytes)).toMatchObject({ kind: 'UnsafeWorkbook', why: 'DOCUMENT_TYPE' });
  });

  it.each([
    ['UTF-16 with a mark', Buffer.from(`﻿${entityBomb}<worksheet/>`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(`${entityBomb}<worksheet/>`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`﻿${entityBomb}<worksheet/>`, 'utf16le').swap16()],
    ['UTF-7 by declaration', text('<?xml version="1.0" encoding="UTF-7"?><worksheet/>')],
    ['bytes that are no UTF-8', Buffer.from([0x3c, 0x61, 0xff, 0x2f, 0x3e])],
  ])('refuses %s', (_, content) => {
    expect(faultOf(plus({ [SHEET]: content }))).toMatchObject({
      kind: 'UnsafeWorkbook',
      why: 'TEXT_ENCODING',
    });
  });

  it.each([
    ['an unknown entity', '<worksheet><a>&b;</a></worksheet>'],
    ['tags that do not match', '<worksheet><a></worksheet></a>'],
    ['an open end', '<worksheet><a>'],
    ['an attribute given twice', '<worksheet a="1" a="2"/>'],
    ['text outside', '<worksheet/>abc'],
    ['nothing', ''],
  ])('refuses XML with %s', (_, xml) => {
    expect(faultOf(plus({ [SHEET]: xml }))).toEqual({
      kind: 'DamagedWorkbook',
      where: 'XML',
      part: SHEET,
    });
  });
});

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
