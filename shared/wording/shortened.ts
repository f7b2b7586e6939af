const LONGEST = 80;

/** What a person wrote, cut where it is only quoted: a fault stays one sentence, however long the cell is. */
export const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
