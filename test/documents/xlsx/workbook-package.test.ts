import { describe, expect, it } from 'vitest';
import {
  faultOf,
  packed,
  relation,
  relations,
  SHEET,
  smallWorkbook,
} from '../../support/raw-workbook.ts';

const text = (content: string): Uint8Array => Buffer.from(content, 'utf8');

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
