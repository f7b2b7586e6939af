/** Control characters are written `_x000D_`, and a literal `_x000D_` as `_x005F_x000D_`. */
export const unescapeText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/**
 * One line of composed text: letters typed in pieces are joined (NFC), line breaks, tabs and odd blanks
 * become blanks, and marks that nobody can see (zero-width blank, byte order mark) are dropped.
 */
export const tidyText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
