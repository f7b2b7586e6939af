import { readAsset } from '../../assets.ts';
import type { Face } from '../../paper.ts';
import { readTrueType, type TrueType, textWidth } from './true-type.ts';

const FONTS = {
  regular: 'Tinos-Regular',
  bold: 'Tinos-Bold',
  italic: 'Tinos-Italic',
  boldItalic: 'Tinos-BoldItalic',
} as const;

const read = new Map<Face, TrueType>();

/** The font of a face, read once per process. */
export function fontOf(face: Face): TrueType {
  const known = read.get(face);
  if (known !== undefined) return known;
  const font = readTrueType(readAsset(`${FONTS[face]}.ttf`), FONTS[face]);
  read.set(face, font);
  return font;
}

/** Width of a text on one line, in points: the same in our font and in Times New Roman. */
export const lineWidth = (text: string, face: Face, size: number): number =>
  textWidth(fontOf(face), text, size);
