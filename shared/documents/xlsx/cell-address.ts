/** A cell by its place, both counted from 1: row 12, column 8 is H12. */
export type CellPlace = { readonly row: number; readonly column: number };

/** A rectangle of cells, corners included. */
export type CellRange = { readonly from: CellPlace; readonly to: CellPlace };

/** The letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `H12`, as people know it. */
export const cellName = (place: CellPlace): string => `${columnLetters(place.column)}${place.row}`;

/** Reads `H12`; `undefined` unless it lies within the 1,048,576 rows and 16,384 columns that exist. */
export function parseCellName(name: string): CellPlace | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return row <= 1_048_576 && column <= 16_384 ? { row, column } : undefined;
}

/** Reads `B2:D5` or a single `B2`, with the corners in order. */
export function parseRange(text: string): CellRange | undefined {
  const [first = '', last = first, ...more] = text.split(':');
  const from = parseCellName(first);
  const to = parseCellName(last);
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  return to.row < from.row || to.column < from.column ? undefined : { from, to };
}

/** How many cells a rectangle covers. */
export const cellsIn = ({ from, to }: CellRange): number =>
  (to.row - from.row + 1) * (to.column - from.column + 1);

/** Whether a cell lies in a rectangle. */
export const isWithin = ({ row, column }: CellPlace, { from, to }: CellRange): boolean =>
  row >= from.row && row <= to.row && column >= from.column && column <= to.column;
