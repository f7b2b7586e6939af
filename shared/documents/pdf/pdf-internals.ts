import type { Face } from '../paper.ts';

/**
 * What we use of pdfkit 0.20.2 beyond its published types. Its own text layout leaves spaces out of justified
 * lines and can't measure before it draws, so lines are encoded with its fonts and written by us.
 */

/** A font of one PDF, which grows by the glyphs that are encoded with it. */
export type EmbeddedFont = {
  readonly id: string;
  /** Code points of each glyph of the PDF's own subset. */
  readonly unicode: number[][];
  ref(): unknown;
  /** Glyph codes (four hexadecimal digits each) of a text, in order. */
  encode(text: string): [readonly string[], readonly unknown[]];
  /** Width of a text in points. */
  widthOfString(text: string, size: number): number;
};
export type Faces = Readonly<Record<Face, EmbeddedFont>>;

/** One element of the tree of tags. */
export type StructureElement = {
  readonly dictionary: { readonly data: Record<string, unknown> };
  add(child: unknown): StructureElement;
  end(): void;
};

type Reference = { readonly data: Record<string, unknown>; end(content?: Uint8Array): void };

/** The library's document, as far as we use it. */
export type PdfInternals = {
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly fonts: Record<string, unknown>;
  };
  readonly _font: EmbeddedFont;
  readonly _root: Reference;
  _addInfo(): void;
  appendXML(xml: string): void;
  font(source: Uint8Array): void;
  ref(data: object): Reference;
  addPage(options: { size: [number, number]; margin: number }): void;
  addContent(operators: string): void;
  struct(type: string): StructureElement;
  addStructure(element: StructureElement): void;
  markStructureContent(tag: string): unknown;
  markContent(tag: string, options?: { type?: string }): void;
  endMarkedContent(): void;
  on(event: 'data', listener: (chunk: Uint8Array) => void): PdfInternals;
  on(event: 'end', listener: () => void): PdfInternals;
  on(event: 'error', listener: (error: Error) => void): PdfInternals;
  end(): void;
};
