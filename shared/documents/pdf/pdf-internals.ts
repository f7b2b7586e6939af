import type { Face } from '../paper.ts';

/**
 * What we use of pdfkit 0.20.2 beyond its published types: objects, pages, tags. Its own text layout leaves spaces
 * out of justified lines and can't measure before it draws, so lines are written by us. So are the fonts: what it
 * reads them with is larger than all the rest together, and takes longer than our whole paper.
 */

/** What is drawn with: a face of one PDF. */
export type DrawingFace = {
  readonly id: string;
  /** The object that pages name it by. */
  ref(): Reference;
  /** The glyph codes (four hexadecimal digits each) of a text, one for each character. */
  encode(text: string): readonly string[];
  /** Width of a text in points. */
  widthOfString(text: string, size: number): number;
};
export type Faces = Readonly<Record<Face, DrawingFace>>;

/** One element of the tree of tags. */
export type StructureElement = {
  readonly dictionary: { readonly data: Record<string, unknown> };
  add(child: unknown): StructureElement;
  end(): void;
};

/** An object of the file, written when it ends. */
export type Reference = {
  readonly data: Record<string, unknown>;
  end(content?: Uint8Array): void;
};

/** The library's document, as far as we use it. */
export type PdfInternals = {
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly fonts: Record<string, unknown>;
  };
  readonly _root: Reference;
  _addInfo(): void;
  appendXML(xml: string): void;
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
