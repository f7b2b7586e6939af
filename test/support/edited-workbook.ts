import { readWorkbook } from '../../shared/documents/xlsx/read-workbook.ts';
import type { WorkbookFault } from '../../shared/documents/xlsx/workbook-fault.ts';
import { writeTemplate } from '../../shared/documents/xlsx/write-template.ts';
import { packed, unpacked } from './raw-workbook.ts';
import { filledRows, SAMPLE_LINES, sampleTemplate } from './sample-template.ts';

/** Parts of the sample workbook: the form, and the hidden marks. */
export const FORM = 'xl/worksheets/sheet2.xml';
export const IDENTITY = 'xl/worksheets/sheet3.xml';
/** The form of a workbook that came back: the list of faults stands before it. */
export const RETURNED_FORM = 'xl/worksheets/sheet3.xml';

/** The sample form with and without what a unit wrote. */
export const filled = await writeTemplate(sampleTemplate(filledRows(SAMPLE_LINES)));
export const blank = await writeTemplate(sampleTemplate());

/** A workbook with one part rewritten. */
export const edited = (
  workbook: Uint8Array,
  edit: (xml: string) => string,
  part = FORM,
): Uint8Array => {
  const parts = unpacked(workbook);
  return packed({ ...parts, [part]: edit(parts[part] ?? '') });
};

/** Puts another cell at a place of the form; `inner` is what stands between `<c>` and `</c>`. */
export const withCell = (
  ref: string,
  attributes: string,
  inner: string,
  workbook = blank,
  part = FORM,
): Uint8Array =>
  edited(
    workbook,
    (xml) => {
      if (!xml.includes(`<c r="${ref}"`)) throw new Error(`The form has no cell ${ref}`);
      return xml.replace(
        new RegExp(`<c r="${ref}"[^>]*?(?:/>|>.*?</c>)`),
        `<c r="${ref}" ${attributes}>${inner}</c>`,
      );
    },
    part,
  );

/** Puts text into a cell of the form. */
export const typed = (ref: string, text: string, workbook = blank, part = FORM): Uint8Array =>
  withCell(ref, 't="inlineStr"', `<is><t xml:space="preserve">${text}</t></is>`, workbook, part);

/** Shows the cells of style 0 by another number format: a code, or where that is blank one known by its number. */
export const shownAs = (workbook: Uint8Array, code: string, id: number): Uint8Array =>
  edited(
    workbook,
    (xml) => {
      const formats =
        code === '' ? '' : `<numFmts><numFmt numFmtId="${id}" formatCode="${code}"/></numFmts>`;
      return xml
        .replace(/<numFmts.*?<\/numFmts>/, '')
        .replace(/(<styleSheet[^>]*>)/, `$1${formats}`)
        .replace(/(<cellXfs[^>]*>)<xf numFmtId="0"/, `$1<xf numFmtId="${id}"`);
    },
    'xl/styles.xml',
  );

/** The lines of a workbook that must be readable. */
export async function linesOf(workbook: Uint8Array) {
  const read = await readWorkbook(workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.value.lines;
}
/** Everything a workbook is refused for; nothing when it is read. */
export async function faultsOf(workbook: Uint8Array): Promise<readonly WorkbookFault[]> {
  const read = await readWorkbook(workbook);
  return read.ok ? [] : read.errors;
}
/** The first indicator's result. */
export const actualOf = async (workbook: Uint8Array) => (await linesOf(workbook))[0]?.actual;
