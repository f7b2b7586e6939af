const between = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join(
    '',
  );

/**
 * Every character that the fonts of our papers hold: Latin with all Vietnamese letters, and the punctuation
 * and signs that administrative texts use. The fonts are cut down to exactly this.
 */
export const PRINTABLE_CHARACTERS = [
  between(0x20, 0x7e),
  between(0xa0, 0xac),
  between(0xae, 0x17f),
  'ƠơƯư',
  between(0x1ea0, 0x1ef9),
  '–—‘’“”„•…′″‰€₫→−≤≥≠≈⅓',
].join('');

const printable = new Set(PRINTABLE_CHARACTERS);

/**
 * A text as it is printed: composed (NFC: no PDF library does it, and decomposed letters draw wrong), each
 * run of blanks but no-break spaces one space, invisible characters left out.
 */
export const composed = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\t\n\v\f\r \u2028\u2029]+/g, ' ')
    .trim();

/** The characters of a text, each once, that our papers can't print: for refusing it where it comes in. */
export const unprintableCharacters = (text: string): readonly string[] => [
  ...new Set([...composed(text)].filter((character) => !printable.has(character))),
];

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
