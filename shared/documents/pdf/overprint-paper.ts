import type { Face } from '../paper.ts';
import { Flow, lineHeightOf, MM } from './flow.ts';
import { drawPageMarks } from './page-marks.ts';
import { closePdf, openPdf } from './pdf-document.ts';
import { SHEET_SIZES } from './sheet-sizes.ts';
import { span } from './text-lines.ts';

/** A place on a printed blank: millimetres from the left and the top edge of the sheet. */
export type OverprintField = {
  readonly key: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Points; a text that would not fit is set smaller, down to SMALLEST. */
  readonly size: number;
  readonly face: Face;
  readonly align: 'left' | 'center' | 'right';
};

/** Where the content goes on a blank whose frame, emblem and words are printed already. */
export type OverprintForm = {
  readonly sheet: 'A4' | 'A3';
  readonly orientation: 'PORTRAIT' | 'LANDSCAPE';
  readonly fields: readonly OverprintField[];
};

/** What is printed onto blanks, one sheet for each recipient. */
export type Overprint = {
  readonly title: string;
  readonly author: string;
  readonly form: OverprintForm;
  /** The text of each field by its key; a field without a text stays empty. */
  readonly recipients: readonly Readonly<Record<string, string>>[];
  /** A stamp for every page, as on sample data. */
  readonly notice?: string | undefined;
  /** UTC instant out of the paper's own record: the file's dates. The same content gives the same bytes. */
  readonly createdAt: string;
};

const SMALLEST = 9;

/** The lines of a text in the largest size at which they fit the field's height, each word whole. */
function fitted(flow: Flow, text: string, field: OverprintField) {
  const words = text.trim().split(/\s+/).length;
  for (let size = field.size; size >= SMALLEST; size -= 0.5) {
    const lines = flow.lines([span(text, field.face, size)], field.width * MM);
    const whole = lines.flatMap((line) => line.words).length <= words;
    const height = lineHeightOf(size);
    if (whole && lines.length * height <= field.height * MM + 0.001) return { lines, height };
  }
  throw new Error(`“${text}” does not fit the field ${field.key}.`);
}

/** Draws a text in the middle of its field's height. */
function drawField(flow: Flow, field: OverprintField, text: string): void {
  const { lines, height } = fitted(flow, text, field);
  const top = field.top * MM + (field.height * MM - lines.length * height) / 2;
  const element = flow.element(flow.document.root, 'P');
  flow.content(element, () => {
    for (const [index, line] of lines.entries()) {
      const box = { left: field.left * MM, top: top + index * height, width: field.width * MM };
      flow.line(line, { ...box, height, align: field.align });
    }
  });
  element.end();
}

function checkForm({ fields }: OverprintForm, [width, height]: readonly [number, number]): void {
  const outside = fields.find(
    (field) =>
      field.left < 0 ||
      field.top < 0 ||
      field.left + field.width > width ||
      field.top + field.height > height,
  );
  if (outside !== undefined) throw new Error(`The field ${outside.key} is not on the sheet.`);
}

/**
 * Renders what is printed onto blanks: text only, never the form itself.
 *
 * @throws {Error} a bug of the caller: nobody to print for, a field off the sheet, a text that does not fit its
 * field even at the smallest size, a character without a glyph.
 */
export async function renderOverprint(overprint: Overprint): Promise<Uint8Array> {
  const { form, recipients, notice } = overprint;
  if (recipients.length === 0) throw new Error('There is nobody to print for.');
  const [short, long] = SHEET_SIZES[form.sheet];
  const [width, height] =
    form.orientation === 'PORTRAIT' ? ([short, long] as const) : ([long, short] as const);
  checkForm(form, [width, height]);
  const margins = { top: 0, bottom: 14 * MM, left: 0, right: 0 };
  const document = openPdf(overprint);
  const flow = new Flow(document, { width: width * MM, height: height * MM, margins }, (page) =>
    drawPageMarks(page, { draft: false, notice, numbered: false }),
  );
  for (const [index, texts] of recipients.entries()) {
    if (index > 0) flow.newPage();
    for (const field of form.fields) {
      const text = texts[field.key] ?? '';
      if (text.trim() !== '') drawField(flow, field, text);
    }
  }
  return closePdf(document);
}
