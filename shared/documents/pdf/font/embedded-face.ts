import type { DrawingFace, PdfInternals, Reference } from '../pdf-internals.ts';
import { subsetTrueType } from './subset-true-type.ts';
import { toUnicodeMap } from './to-unicode-map.ts';
import { type TrueType, textWidth } from './true-type.ts';

/** Flags of a font's descriptor: letters with serifs, of a character set of their own. */
const SERIF = 1 << 1;
const SYMBOLIC = 1 << 2;
const ITALIC = 1 << 6;

const hex = (number: number): string => number.toString(16).padStart(4, '0');

/** A face within one PDF: it grows by the glyphs that are drawn with it, and only they get into the file. */
export class EmbeddedFace implements DrawingFace {
  readonly id: string;
  readonly font: TrueType;
  readonly pdf: PdfInternals;
  /** Glyphs of the font in the order of their numbers in the file; the first stands for "no glyph". */
  readonly #glyphs = [0];
  /** The code of each character drawn so far, by code point. */
  readonly #codes = new Map<number, string>();
  #reference: Reference | undefined;

  constructor(pdf: PdfInternals, font: TrueType, id: string) {
    this.pdf = pdf;
    this.font = font;
    this.id = id;
  }

  ref(): Reference {
    this.#reference ??= this.pdf.ref({});
    return this.#reference;
  }

  encode(text: string): readonly string[] {
    return Array.from(text, (character) => {
      const point = character.codePointAt(0) ?? 0;
      const known = this.#codes.get(point);
      if (known !== undefined) return known;
      const code = hex(this.#glyphs.push(this.font.glyphs.get(point) ?? 0) - 1);
      this.#codes.set(point, code);
      return code;
    });
  }

  widthOfString(text: string, size: number): number {
    return textWidth(this.font, text, size);
  }

  /** Writes the face into the file, if anything was drawn with it. */
  embed(): void {
    if (this.#reference === undefined) return;
    const { file, glyphs } = subsetTrueType(this.font, this.#glyphs);
    const name = `${this.id.slice(-1).repeat(6)}+${this.font.name}`;
    const cidFont = this.#written({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: new String('Adobe'),
        Ordering: new String('Identity'),
        Supplement: 0,
      },
      FontDescriptor: this.#written(this.#descriptor(name, this.#written({}, file))),
      W: [0, glyphs.map((glyph) => this.font.advances[glyph] ?? 0)],
      CIDToGIDMap: 'Identity',
    });
    Object.assign(this.#reference.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [cidFont],
      ToUnicode: this.#written({}, Buffer.from(toUnicodeMap(this.#codes))),
    });
    this.#reference.end();
  }

  #descriptor(name: string, file: Reference): object {
    const { italicAngle, box, ascent, descent, capHeight, xHeight } = this.font;
    return {
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SERIF | SYMBOLIC | (italicAngle === 0 ? 0 : ITALIC),
      FontBBox: box,
      ItalicAngle: italicAngle,
      Ascent: ascent,
      Descent: descent,
      CapHeight: capHeight,
      XHeight: xHeight,
      StemV: 0,
      FontFile2: file,
    };
  }

  #written(data: object, content?: Uint8Array): Reference {
    const reference = this.pdf.ref(data);
    reference.end(content);
    return reference;
  }
}
