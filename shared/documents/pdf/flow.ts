import { type Align, drawLine, drawRule } from './draw-line.ts';
import type { PdfDocument } from './pdf-document.ts';
import type { StructureElement } from './pdf-internals.ts';
import { breakLines, type Line, type Span } from './text-lines.ts';

/** Points in a millimetre. */
export const MM = 72 / 25.4;

/** A page and its margins, in points. */
export type PageFormat = {
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
};

/** Height of a line of single spacing over the size of its letters (that of Times New Roman). */
const SINGLE_SPACING = 1.15;
const ASCENT = 0.891;
const DESCENT = 0.216;

/** Height in points of a line of text of this size, `spacing` times the single one. */
export const lineHeightOf = (size: number, spacing = 1): number => size * SINGLE_SPACING * spacing;

/** Where the writing is: pages follow each other, `y` (points from the top) runs down the text block. */
export class Flow {
  readonly document: PdfDocument;
  readonly format: PageFormat;
  readonly drawMarks: (flow: Flow) => void;
  pageNumber = 0;
  y = 0;

  constructor(document: PdfDocument, format: PageFormat, drawMarks: (flow: Flow) => void) {
    this.document = document;
    this.format = format;
    this.drawMarks = drawMarks;
    this.newPage();
  }

  get left(): number {
    return this.format.margins.left;
  }

  get width(): number {
    return this.format.width - this.format.margins.left - this.format.margins.right;
  }

  get bottom(): number {
    return this.format.height - this.format.margins.bottom;
  }

  /** Points left on this page. */
  get room(): number {
    return this.bottom - this.y;
  }

  /** Points on an empty page. */
  get pageRoom(): number {
    return this.bottom - this.format.margins.top;
  }

  newPage(): void {
    const { width, height, margins } = this.format;
    this.document.pdf.addPage({ size: [width, height], margin: 0 });
    this.pageNumber += 1;
    this.y = margins.top;
    this.drawMarks(this);
  }

  /** Goes to a new page unless `height` points are left on this one. */
  need(height: number): void {
    // A hair of tolerance: a block exactly as high as the room isn't moved by the last bit of a sum.
    if (height > this.room + 0.001) this.newPage();
  }

  lines(spans: readonly Span[], width: number, firstIndent = 0): readonly Line[] {
    return breakLines(this.document.faces, spans, width, firstIndent);
  }

  /** Draws a line in the box from `top`, `height` points high, its letters in the middle of the height. */
  line(
    line: Line,
    box: { left: number; top: number; width: number; height: number; align: Align },
  ) {
    const size = line.words.reduce((largest, word) => Math.max(largest, word.size), 0);
    const baseline = box.top + (box.height - size * (ASCENT + DESCENT)) / 2 + size * ASCENT;
    drawLine(this.document.pdf, this.document.faces, line, { ...box, baseline });
  }

  rule(from: readonly [number, number], to: readonly [number, number]): void {
    this.artifact('Layout', () => drawRule(this.document.pdf, { from, to }));
  }

  /** What is drawn has a place in the reading order, as (a part of) this element. */
  content(element: StructureElement, draw: () => void): void {
    const { pdf } = this.document;
    element.add(pdf.markStructureContent(String(element.dictionary.data.S)));
    draw();
    pdf.endMarkedContent();
  }

  /** What is drawn is no content: a rule, a repeated heading, a page number. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    const { pdf } = this.document;
    pdf.markContent('Artifact', { type });
    draw();
    pdf.endMarkedContent();
  }

  /** Opens an element of the structure; `end()` it when its content is complete. */
  element(parent: StructureElement, type: string, attributes?: object): StructureElement {
    const element = this.document.pdf.struct(type);
    if (attributes !== undefined) element.dictionary.data.A = attributes;
    parent.add(element);
    return element;
  }
}
