/** A TrueType font, as far as papers need it. Lengths are thousandths of the size of the letters. */
export type TrueType = {
  /** Name without blanks: `Tinos-Bold`. */
  readonly name: string;
  readonly italicAngle: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Left, bottom, right, top of all its letters together. */
  readonly box: readonly number[];
  /** The glyph of each character that it has, by code point. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** Advance width of each glyph. */
  readonly advances: readonly number[];
  /** The bytes of a table: `head`. */
  table(tag: string): Buffer;
  /** The outline of a glyph; empty for a space. */
  outline(glyph: number): Buffer;
};

const RECORD = 16;

function tablesOf(font: Buffer): (tag: string) => Buffer {
  const found = new Map<string, Buffer>();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const at = 12 + index * RECORD;
    const start = font.readUInt32BE(at + 8);
    const bytes = font.subarray(start, start + font.readUInt32BE(at + 12));
    found.set(font.toString('latin1', at, at + 4), bytes);
  }
  return (tag) => {
    const bytes = found.get(tag);
    if (bytes === undefined) throw new Error(`The font has no table ${tag}.`);
    return bytes;
  };
}

/** The map of the characters below U+10000 (format 4), segment by segment. */
function glyphsOf(cmap: Buffer): ReadonlyMap<number, number> {
  const map = cmap.subarray(cmap.readUInt32BE(8));
  if (map.readUInt16BE(0) !== 4) throw new Error('The font maps its characters in another format.');
  const size = map.readUInt16BE(6);
  const [ends, starts] = [14, 16 + size];
  const glyphs = new Map<number, number>();
  for (let at = 0; at < size; at += 2) {
    const [first, last] = [map.readUInt16BE(starts + at), map.readUInt16BE(ends + at)];
    const shift = map.readUInt16BE(starts + size + at);
    const place = starts + 2 * size + at;
    const offset = map.readUInt16BE(place);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const listed = offset === 0 ? code : map.readUInt16BE(place + offset + 2 * (code - first));
      if (listed !== 0) glyphs.set(code, (listed + shift) & 0xffff);
    }
  }
  return glyphs;
}

function advancesOf(hmtx: Buffer, measured: number, count: number, scale: number) {
  return Array.from({ length: count }, (_, glyph) => {
    const widest = Math.min(glyph, measured - 1);
    return hmtx.readUInt16BE(4 * widest) * scale;
  });
}

function outlinesOf(loca: Buffer, glyf: Buffer, long: boolean): (glyph: number) => Buffer {
  const at = (index: number): number =>
    long ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index);
  return (glyph) => glyf.subarray(at(glyph), at(glyph + 1));
}

/**
 * Reads a TrueType font.
 *
 * @throws {Error} a fault of the build: a table that papers need is missing, or of another format.
 */
export function readTrueType(font: Buffer, name: string): TrueType {
  const table = tablesOf(font);
  const [head, hhea, os2] = [table('head'), table('hhea'), table('OS/2')];
  const scale = 1000 / head.readUInt16BE(18);
  const count = table('maxp').readUInt16BE(4);
  return {
    name,
    italicAngle: table('post').readInt32BE(4) / 65_536,
    ascent: hhea.readInt16BE(4) * scale,
    descent: hhea.readInt16BE(6) * scale,
    xHeight: os2.readInt16BE(86) * scale,
    capHeight: os2.readInt16BE(88) * scale,
    box: [36, 38, 40, 42].map((at) => head.readInt16BE(at) * scale),
    glyphs: glyphsOf(table('cmap')),
    advances: advancesOf(table('hmtx'), hhea.readUInt16BE(34), count, scale),
    table,
    outline: outlinesOf(table('loca'), table('glyf'), head.readInt16BE(50) === 1),
  };
}

/** Width of a text on one line, in points. */
export function textWidth({ glyphs, advances }: TrueType, text: string, size: number): number {
  let width = 0;
  for (const character of text)
    width += advances[glyphs.get(character.codePointAt(0) ?? 0) ?? 0] ?? 0;
  return (width * size) / 1000;
}
