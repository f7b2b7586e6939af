declare module 'subset-font' {
  /** Cuts a font down to the characters of a text (harfbuzz). */
  function subsetFont(
    font: Buffer,
    text: string,
    options?: {
      readonly targetFormat?: 'truetype' | 'woff' | 'woff2';
      readonly noHinting?: boolean;
      readonly dropTables?: readonly string[];
    },
  ): Promise<Buffer>;
  export = subsetFont;
}
