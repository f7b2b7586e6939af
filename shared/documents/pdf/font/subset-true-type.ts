import type { TrueType } from './true-type.ts';

/** Flags of a part of a composite glyph (OpenType, table `glyf`). */
const WIDE_ARGUMENTS = 0x0001;
const ONE_SCALE = 0x0008;
const MORE_PARTS = 0x0020;
const TWO_SCALES = 0x0040;
const FOUR_SCALES = 0x0080;

function partLength(flags: number): number {
  const offsets = (flags & WIDE_ARGUMENTS) === 0 ? 2 : 4;
  if ((flags & ONE_SCALE) !== 0) return 4 + offsets + 2;
  if ((flags & TWO_SCALES) !== 0) return 4 + offsets + 4;
  return 4 + offsets + ((flags & FOUR_SCALES) === 0 ? 0 : 8);
}

/** A letter with marks is put together from other glyphs: they come along, under their new numbers. */
function renumbered(outline: Buffer, numberOf: (glyph: number) => number): Buffer {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline;
  const copy = Buffer.from(outline);
  let at = 10;
  for (let more = true; more; ) {
    const flags = copy.readUInt16BE(at);
    copy.writeUInt16BE(numberOf(copy.readUInt16BE(at + 2)), at + 2);
    at += partLength(flags);
    more = (flags & MORE_PARTS) !== 0;
  }
  return copy;
}

const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

function fileOf(tables: Readonly<Record<string, Buffer>>): Buffer {
  const all = Object.entries(tables).sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = Buffer.alloc(12 + 16 * all.length);
  const exponent = Math.floor(Math.log2(all.length));
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(all.length, 4);
  directory.writeUInt16BE(16 * 2 ** exponent, 6);
  directory.writeUInt16BE(exponent, 8);
  directory.writeUInt16BE(16 * (all.length - 2 ** exponent), 10);
  let offset = directory.length;
  const bodies = all.map(([tag, bytes], index) => {
    const body = padded(bytes);
    directory.write(tag, 12 + 16 * index, 'latin1');
    directory.writeUInt32BE(checksum(body), 16 + 16 * index);
    directory.writeUInt32BE(offset, 20 + 16 * index);
    directory.writeUInt32BE(bytes.length, 24 + 16 * index);
    offset += body.length;
    return body;
  });
  return Buffer.concat([directory, ...bodies]);
}

const changed = (table: Buffer, change: (copy: Buffer) => void): Buffer => {
  const copy = Buffer.from(table);
  change(copy);
  return copy;
};

/** The place of each outline, and of the end, in bytes. */
function placesOf(outlines: readonly Buffer[]): Buffer {
  const places = Buffer.alloc(4 * (outlines.length + 1));
  let end = 0;
  for (const [index, { length }] of outlines.entries()) {
    end += length;
    places.writeUInt32BE(end, 4 * (index + 1));
  }
  return places;
}

function metricsOf(font: TrueType, glyphs: readonly number[]): Buffer {
  const [metrics, measured] = [font.table('hmtx'), font.table('hhea').readUInt16BE(34)];
  const all = glyphs.map((glyph) => {
    const advance = metrics.readUInt16BE(4 * Math.min(glyph, measured - 1));
    const bearingAt = glyph < measured ? 4 * glyph + 2 : 4 * measured + 2 * (glyph - measured);
    return [advance >> 8, advance & 255, ...metrics.subarray(bearingAt, bearingAt + 2)];
  });
  return Buffer.from(all.flat());
}

/** A font with a part of the glyphs; `glyphs` are those of the whole font in the order of their new numbers. */
export type Subset = { readonly file: Buffer; readonly glyphs: readonly number[] };

/** Cuts a font down to these glyphs, numbered in their order, and those they are put together from. */
export function subsetTrueType(font: TrueType, wanted: readonly number[]): Subset {
  const glyphs = [...wanted];
  const numbers = new Map(glyphs.map((glyph, number) => [glyph, number]));
  const numberOf = (glyph: number): number => {
    const known = numbers.get(glyph);
    if (known !== undefined) return known;
    numbers.set(glyph, glyphs.length);
    return glyphs.push(glyph) - 1;
  };
  const outlines: Buffer[] = [];
  for (let number = 0; number < glyphs.length; number += 1)
    outlines.push(padded(renumbered(font.outline(glyphs[number] ?? 0), numberOf)));
  const count = glyphs.length;
  const file = fileOf({
    head: changed(font.table('head'), (head) => head.writeInt16BE(1, 50)),
    hhea: changed(font.table('hhea'), (hhea) => hhea.writeUInt16BE(count, 34)),
    maxp: changed(font.table('maxp'), (maxp) => maxp.writeUInt16BE(count, 4)),
    hmtx: metricsOf(font, glyphs),
    loca: placesOf(outlines),
    glyf: Buffer.concat(outlines),
  });
  return { file, glyphs };
}
