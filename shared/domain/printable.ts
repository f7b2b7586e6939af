const between = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join(
    '',
  );

/**
 * Every character that our papers can print: Latin with all Vietnamese letters, and the punctuation and signs
 * that administrative texts use. The fonts are cut down to exactly this.
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

/**
 * The characters of a text, each once, that our papers can't print: for refusing it where it comes in.
 *
 * @rule R-TEXT-1 what a paper prints is refused where it comes in when the papers have no letter for it
 */
export const unprintableCharacters = (text: string): readonly string[] => [
  ...new Set([...composed(text)].filter((character) => !printable.has(character))),
];
