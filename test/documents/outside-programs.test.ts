import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAPERS } from '../../infra/offline/papers/list.ts';
import type { PaperFormat } from '../../infra/offline/papers/paper-entry.ts';
import { isInstalled, printedBy, savedByLibreOffice } from '../support/outside-programs.ts';
import { readDocx } from '../support/read-docx.ts';
import { temporaryFolder } from '../support/test-cloud.ts';

let folder: string;
const written: Record<PaperFormat, string[]> = { pdf: [], docx: [], xlsx: [] };

beforeAll(async () => {
  folder = await temporaryFolder('outside-programs');
  for (const { name, formats } of PAPERS) {
    for (const format of Object.keys(formats) as PaperFormat[]) {
      const file = join(folder, `${name}.${format}`);
      await writeFile(file, (await formats[format]?.()) ?? []);
      written[format].push(file);
    }
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The name of each sheet with its cells as text, the empty ones at the end of a row or a sheet left out. */
async function cellsOf(file: string): Promise<readonly unknown[]> {
  const { sheets } = await readXlsx(await readFile(file));
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows
      .map((row) =>
        row
          .map((cell) => String(cell ?? ''))
          .join('|')
          .replace(/\|+$/, ''),
      )
      .join('\n')
      .trimEnd(),
  }));
}

const withoutBlanks = (text: string): string => text.replace(/\s/g, '');

describe.skipIf(!isInstalled('qpdf'))('qpdf', () => {
  it('finds no fault in any PDF', async () => {
    for (const file of written.pdf)
      expect(await printedBy('qpdf', '--check', file)).toContain(
        'No syntax or stream encoding errors',
      );
  });
});

describe.skipIf(!isInstalled('pdffonts'))('pdffonts', () => {
  it('finds every font embedded, cut down to what is used, and readable as text', async () => {
    for (const file of written.pdf) {
      const [, , ...fonts] = (await printedBy('pdffonts', file)).trimEnd().split('\n');
      expect(fonts.length, file).toBeGreaterThan(0);
      for (const font of fonts)
        expect(font, file).toMatch(/^[A-Z]{6}\+Tinos\S* .* yes yes yes +\d+ +0$/);
    }
  });
});

describe.skipIf(!isInstalled('soffice'))('LibreOffice', () => {
  it('opens every Word document and keeps its text', async () => {
    await savedByLibreOffice(written.docx, 'txt:Text (encoded):UTF8', folder);
    for (const file of written.docx) {
      const kept = withoutBlanks(await readFile(file.replace(/docx$/, 'txt'), 'utf8'));
      for (const paragraph of readDocx(await readFile(file)).paragraphs)
        expect(kept, file).toContain(withoutBlanks(paragraph));
    }
  });

  it('opens every workbook, and works out each formula to the value that stands there', async () => {
    const again = join(folder, 'saved-again');
    await mkdir(again);
    await savedByLibreOffice(written.xlsx, 'xlsx:Calc MS Excel 2007 XML', again);
    expect((await readdir(again)).length).toBe(written.xlsx.length);
    for (const file of written.xlsx) {
      const before = await cellsOf(file);
      expect(JSON.stringify(before).length, file).toBeGreaterThan(500);
      expect(await cellsOf(join(again, basename(file))), file).toEqual(before);
    }
  });
});
