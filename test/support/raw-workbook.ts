import { guardWorkbook } from '../../shared/documents/xlsx/guard-workbook.ts';
import { inflateEntries } from '../../shared/documents/xlsx/inflate-entries.ts';
import type { WorkbookFault } from '../../shared/documents/xlsx/workbook-fault.ts';
import { readZipDirectory } from '../../shared/documents/xlsx/zip-directory.ts';
import { type RawEnd, type RawEntry, rawZip } from './raw-zip.ts';

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of the smallest workbook, with one sheet called `Trang` that holds the given XML. */
export const smallWorkbook = (sheet = '<sheetData/>'): Record<string, string | Uint8Array> => ({
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="Trang" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    `<Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>`,
  ),
  'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
});

/** A part of relationships; `type` is the last word of its type. */
export const relations = (inner: string): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;

export const relation = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${more}/>`;

/** Packs parts; `change` may turn an honest entry into another. */
export const packed = (
  parts: Readonly<Record<string, string | Uint8Array>>,
  change: (entry: RawEntry) => RawEntry = (entry) => entry,
  end: RawEnd = {},
): Uint8Array =>
  rawZip(
    Object.entries(parts).map(([name, content]) => change({ name, content })),
    end,
  );

/** Takes a workbook apart into its parts as text, so that a test can change one and pack it again. */
export function unpacked(workbook: Uint8Array): Record<string, string> {
  const entries = readZipDirectory(workbook);
  const parts = entries.ok ? inflateEntries(entries.value) : entries;
  if (!entries.ok || !parts.ok) throw new Error('The workbook under test is broken');
  return Object.fromEntries(
    entries.value.map(({ name }) => [
      name,
      Buffer.from(parts.value.get(name.toLowerCase()) ?? []).toString('utf8'),
    ]),
  );
}

/** The one sheet of the smallest workbook. */
export const SHEET = 'xl/worksheets/sheet1.xml';

export const withSheet = (sheet: string): Uint8Array => packed(smallWorkbook(sheet));

/** The smallest workbook with one entry that lies. */
export const changed = (name: string, change: Partial<RawEntry>): Uint8Array =>
  packed(smallWorkbook(), (entry) => (entry.name === name ? { ...entry, ...change } : entry));

/** Why the guard refuses a file; `undefined` when it lets it in. */
export const faultOf = (bytes: Uint8Array): WorkbookFault | undefined => {
  const guarded = guardWorkbook(bytes);
  return guarded.ok ? undefined : guarded.errors[0];
};
