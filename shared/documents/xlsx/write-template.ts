import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { coverSheet } from './cover-sheet.ts';
import { evidenceSheet } from './evidence-sheet.ts';
import { SHEETS } from './form-layout.ts';
import { formSheet, REPEATED_HEAD } from './form-sheet.ts';
import { identitySheet } from './identity-sheet.ts';
import { inflateEntries } from './inflate-entries.ts';
import type { SheetTemplate } from './sheet-template.ts';
import { DEFAULT_FONT } from './template-styles.ts';
import { writeZip, type ZipFile } from './write-zip.ts';
import { readZipDirectory } from './zip-directory.ts';

/** Any fixed instant: the library stamps the clock unless told, and equal input must give equal bytes. */
export const STAMP = new Date('2000-01-01T00:00:00Z');

/**
 * Makes the workbook a unit downloads, blank or with what it wrote so far; equal input gives equal bytes.
 * The sheet is protected without a password, which keeps hands off the wrong cells and hides nothing.
 */
export const writeTemplate = (template: SheetTemplate): Promise<Uint8Array> =>
  writeForm(template, [
    coverSheet(template),
    formSheet(template),
    ...(template.files?.length ? [evidenceSheet(template.files)] : []),
  ]);

/** Makes a unit's workbook of these sheets, of which one is its form, and the hidden one. */
export async function writeForm(
  template: SheetTemplate,
  sheets: readonly WriteSheet[],
): Promise<Uint8Array> {
  const book = await writeXlsx({
    sheets: [...sheets, identitySheet(template)],
    namedRanges: [REPEATED_HEAD],
    defaultFont: DEFAULT_FONT,
    activeSheet: 0,
    properties: {
      title: `${SHEETS.form} – ${template.unit}`.normalize('NFC'),
      creator: 'Cờ Đầu',
      created: STAMP,
      modified: STAMP,
    },
  });
  return finishWorkbook(book);
}

/** What the library wrote, in a container that is the same for the same parts, with rows that grow with their text. */
export const finishWorkbook = (book: Uint8Array): Uint8Array =>
  writeZip(filesOf(book).map(withFreeHeights).map(withWideNotes));

/** @throws when the library's own container is not sound: a bug */
function filesOf(book: Uint8Array): readonly ZipFile[] {
  const entries = readZipDirectory(book);
  const parts = entries.ok ? inflateEntries(entries.value) : entries;
  if (!entries.ok || !parts.ok) throw new Error('The workbook library wrote a broken container');
  return entries.value.flatMap(({ name }) => {
    const content = parts.value.get(name.toLowerCase());
    return content === undefined ? [] : [{ name, content }];
  });
}

/**
 * The library marks every height as set by hand, and then a row no longer grows with what is typed into
 * it. As a plain height it is where a program starts from.
 */
function withFreeHeights(file: ZipFile): ZipFile {
  if (!file.name.startsWith('xl/worksheets/')) return file;
  const xml = Buffer.from(file.content).toString('utf8');
  return {
    ...file,
    content: Buffer.from(xml.replace(/(<row [^>]*) customHeight="1"/g, '$1'), 'utf8'),
  };
}

/** The library's notes reach over two of our narrow columns; over three, a sentence can be read in them. */
function withWideNotes(file: ZipFile): ZipFile {
  if (!file.name.endsWith('.vml')) return file;
  const xml = Buffer.from(file.content).toString('utf8');
  const wide = xml.replace(
    /<x:Anchor>(\d+,\d+,\d+,\d+,)(\d+),/g,
    (_, from: string, to: string) => `<x:Anchor>${from}${Number(to) + 1},`,
  );
  return { ...file, content: Buffer.from(wide, 'utf8') };
}
