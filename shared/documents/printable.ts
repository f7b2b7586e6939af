import { composed, unprintableCharacters } from '../domain/printable.ts';

/**
 * The text composed, ready to be drawn.
 *
 * @throws {Error} a bug: it holds a character without a glyph, which should have been refused on its way in.
 */
export function printableText(text: string): string {
  const missing = unprintableCharacters(text);
  if (missing.length === 0) return composed(text);
  const codes = missing.map(
    (character) => `U+${character.codePointAt(0)?.toString(16).padStart(4, '0')}`,
  );
  throw new Error(`No font of ours can print ${codes.join(', ')} in: ${text}`);
}
