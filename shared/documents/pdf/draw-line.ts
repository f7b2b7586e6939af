import type { Faces, PdfInternals } from './pdf-internals.ts';
import { glyphText, type Line, type Span } from './text-lines.ts';

/** Where the text stands within its width. */
export type Align = 'left' | 'center' | 'right' | 'justify';

/** Where a line stands: points from the left and the top of the page; `baseline` is the foot of its letters. */
export type LinePlace = {
  readonly left: number;
  readonly baseline: number;
  readonly width: number;
  readonly align: Align;
};

const rounded = (points: number): string => String(Math.round(points * 1000) / 1000);

/** Neighbours of one face and size as one span; each word with its space, the paragraph's last one without. */
function spansOf(line: Line): readonly Span[] {
  const merged: Span[] = [];
  for (const [index, { text, face, size }] of line.words.entries()) {
    const spaced = line.last && index === line.words.length - 1 ? text : `${text} `;
    const before = merged.at(-1);
    if (before !== undefined && before.face === face && before.size === size) {
      merged[merged.length - 1] = { ...before, text: before.text + spaced };
    } else merged.push({ text: spaced, face, size });
  }
  return merged;
}

/** The operators that show a span, each of its spaces wider by `stretch` points. */
function shown(faces: Faces, { text, face, size }: Span, stretch: number): string {
  const codes = faces[face].encode(glyphText(text));
  const widen = `> ${rounded((-stretch * 1000) / size)} <`;
  const glyphs = codes
    .map((code, index) => (stretch > 0 && text[index] === ' ' ? code + widen : code))
    .join('');
  return `/${faces[face].id} ${rounded(size)} Tf [<${glyphs}>] TJ`;
}

/** How much wider the spaces of a justified line become. */
const stretchOf = (line: Line, align: Align, room: number): number =>
  align === 'justify' && !line.last && line.words.length > 1 ? room / (line.words.length - 1) : 0;

/**
 * Draws a line. Its spaces are real characters, the one where it breaks off too, so that the text extracts
 * as it was written.
 */
export function drawLine(pdf: PdfInternals, faces: Faces, line: Line, place: LinePlace): void {
  const spans = spansOf(line);
  if (spans.length === 0) return;
  const room = Math.max(0, place.width - line.width);
  const shift = place.align === 'center' ? room / 2 : place.align === 'right' ? room : 0;
  for (const { face } of spans) pdf.page.fonts[faces[face].id] ??= faces[face].ref();
  const stretch = stretchOf(line, place.align, room);
  const operators = spans.map((each) => shown(faces, each, stretch)).join(' ');
  pdf.addContent(
    `BT 1 0 0 -1 ${rounded(place.left + shift)} ${rounded(place.baseline)} Tm ${operators} ET`,
  );
}

/** A straight rule, `thickness` points thick. The caller marks it as an artifact. */
export function drawRule(
  pdf: PdfInternals,
  rule: { readonly from: readonly [number, number]; readonly to: readonly [number, number] },
  thickness = 0.5,
): void {
  const [from, to] = [rule.from, rule.to].map((point) => point.map(rounded).join(' '));
  pdf.addContent(`${thickness} w ${from} m ${to} l S`);
}

/** The frame of a box. The caller marks it as an artifact. */
export function drawFrame(
  pdf: PdfInternals,
  box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  },
  thickness = 0.5,
): void {
  const lengths = [box.left, box.top, box.width, box.height].map(rounded).join(' ');
  pdf.addContent(`${thickness} w ${lengths} re S`);
}

/** A box filled with a shade of grey (0 black, 1 white) in a thin frame; part of a figure. */
export function drawFilledBox(
  pdf: PdfInternals,
  box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  },
  shade: number,
): void {
  const lengths = [box.left, box.top, box.width, box.height].map(rounded).join(' ');
  pdf.addContent(`q ${shade} g 0.5 w ${lengths} re B Q`);
}
