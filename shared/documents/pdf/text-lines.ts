import type { Face } from '../paper.ts';
import { printableText } from '../printable.ts';
import type { Faces } from './pdf-internals.ts';

/** A stretch of text in one face and size (points). Spans that follow each other stand a space apart. */
export type Span = { readonly text: string; readonly face: Face; readonly size: number };

/** What stands between two spaces, with its width in points. */
export type Word = Span & { readonly width: number };

/** One line of a paragraph. `width` is its natural width in points, with single spaces. */
export type Line = {
  readonly words: readonly Word[];
  readonly width: number;
  readonly last: boolean;
};

/** One span; the text composed and checked. @throws {Error} a bug: a character without a glyph. */
export const span = (text: string, face: Face, size: number): Span => ({
  text: printableText(text),
  face,
  size,
});

/** The text as its glyphs are asked for: a no-break space has the glyph of the space, and one meaning only. */
export const glyphText = (text: string): string => text.replaceAll('\u00a0', ' ');

const measured = (faces: Faces, piece: Span): Word => ({
  ...piece,
  width: faces[piece.face].widthOfString(glyphText(piece.text), piece.size),
});

/** The width of the space that follows a word, in points. */
export const spaceAfter = (faces: Faces, { face, size }: Span): number =>
  faces[face].widthOfString(' ', size);

/** Cuts a word that is wider than a line into parts that fit, each of at least one character. */
function cutWord(faces: Faces, word: Word, width: number): readonly Word[] {
  if (word.width <= width) return [word];
  const parts: Word[] = [];
  let part = '';
  for (const character of word.text) {
    const longer = part + character;
    if (part !== '' && measured(faces, { ...word, text: longer }).width > width) {
      parts.push(measured(faces, { ...word, text: part }));
      part = character;
    } else part = longer;
  }
  return [...parts, measured(faces, { ...word, text: part })];
}

const wordsOf = (faces: Faces, spans: readonly Span[], width: number): readonly Word[] =>
  spans.flatMap((piece) =>
    piece.text
      .split(' ')
      .filter((text) => text !== '')
      .flatMap((text) => cutWord(faces, measured(faces, { ...piece, text }), width)),
  );

type OpenLine = { readonly words: readonly Word[]; readonly width: number };
const EMPTY: OpenLine = { words: [], width: 0 };

/**
 * Breaks spans into lines of at most `width` points, the first one shorter by `firstIndent`. Breaks at spaces;
 * only a word wider than a whole line is cut. Nothing to say is one empty line.
 */
export function breakLines(
  faces: Faces,
  spans: readonly Span[],
  width: number,
  firstIndent = 0,
): readonly Line[] {
  const lines: OpenLine[] = [];
  let line = EMPTY;
  for (const word of wordsOf(faces, spans, width - firstIndent)) {
    const before = line.words.at(-1);
    const longer = line.width + (before === undefined ? 0 : spaceAfter(faces, before)) + word.width;
    const available = lines.length === 0 ? width - firstIndent : width;
    // A hair of tolerance: a text exactly as wide as its column isn't broken by the last bit of a sum.
    if (before === undefined || longer <= available + 0.001) {
      line = { words: [...line.words, word], width: longer };
    } else {
      lines.push(line);
      line = { words: [word], width: word.width };
    }
  }
  lines.push(line);
  return lines.map((each, index) => ({ ...each, last: index === lines.length - 1 }));
}
