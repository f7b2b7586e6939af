import { writeXlsx } from 'hucre/xlsx';
import { coverSheet } from './cover-sheet.ts';
import { SHEETS } from './form-layout.ts';
import { formSheet } from './form-sheet.ts';
import { identitySheet } from './identity-sheet.ts';
import type { SheetTemplate } from './sheet-template.ts';
import { DEFAULT_FONT } from './template-styles.ts';

/** Any fixed instant: the library stamps the clock unless told, and equal input must give equal bytes. */
const STAMP = new Date('2000-01-01T00:00:00Z');

/**
 * Makes the workbook a unit downloads, blank or with what it wrote so far; equal input gives equal bytes.
 * The sheet is protected without a password, which keeps hands off the wrong cells and hides nothing.
 */
export async function writeTemplate(template: SheetTemplate): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [coverSheet(template), formSheet(template), identitySheet(template)],
    defaultFont: DEFAULT_FONT,
    activeSheet: 0,
    properties: {
      title: `${SHEETS.form} – ${template.unit}`.normalize('NFC'),
      creator: 'Cờ Đầu',
      created: STAMP,
      modified: STAMP,
    },
  });
}
