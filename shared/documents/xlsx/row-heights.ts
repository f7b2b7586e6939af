import type { WriteSheet } from 'hucre/xlsx';
import type { CellMap } from './template-cells.ts';

type Heights = NonNullable<WriteSheet['rowDefs']>;

/** The size that column widths are counted in, how much higher than its letters a line is, and what is left free. */
const COUNTED_SIZE = 12;
const LINE_HEIGHT = 4 / 3;
const PADDING_POINTS = 5;

/**
 * The heights rows need for their wrapped text, by the column widths (in characters). An estimate: Excel
 * fits rows by itself, other programs show them as high as the file says. Merged cells are left out.
 */
export function rowHeights(cells: CellMap, widths: readonly number[], from: number): Heights {
  const heights = new Map<number, number>();
  for (const [at, { value, richText, style }] of cells) {
    const [row = 0, column = 0] = at.split(',').map(Number);
    const text = typeof value === 'string' ? value : (richText?.[0]?.text ?? '');
    if (row < from || style?.alignment?.wrapText !== true) continue;
    const size = style.font?.size ?? COUNTED_SIZE;
    const width = ((widths[column] ?? 0) * COUNTED_SIZE) / size;
    const lines = linesOf(text, width, style.font?.bold === true);
    heights.set(row, Math.max(heights.get(row) ?? 0, Math.ceil(lines * size * LINE_HEIGHT)));
  }
  return new Map([...heights].map(([row, height]) => [row, { height: height + PADDING_POINTS }]));
}

/** Lines of text in a column, breaking between words; a width is counted in digits. */
function linesOf(text: string, width: number, bold: boolean): number {
  const room = (width - 1) / (bold ? 1.08 : 1);
  let lines = 1;
  let used = 0;
  for (const word of text.normalize('NFC').split(' ')) {
    const long = [...word].reduce((sum, letter) => sum + digitsWide(letter), 0);
    if (used > 0 && used + 0.5 + long > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.floor(long / Math.max(room, 1));
    used += (used > 0 ? 0.5 : 0) + (long % Math.max(room, 1));
  }
  return lines;
}

const digitsWide = (letter: string): number => {
  if (/[\p{Lu}%m@]/u.test(letter)) return 1.4;
  if (/[+=×≈−ưừứửữựơờớởỡợ]/.test(letter)) return 1.15;
  return /[iíìỉĩịjlt.,:;'|!()/-]/.test(letter) ? 0.65 : 0.98;
};
