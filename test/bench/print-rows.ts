import type { Row } from './measurement.ts';

const WIDTHS = [66, 20, 18] as const;

const line = (...cells: readonly string[]): string =>
  cells
    .map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0))
    .join(' | ')
    .trimEnd();

/** The head of the table. */
export const head = (): string =>
  `${line('what', 'measured', 'budget', 'within')}\n${WIDTHS.map((width) => '-'.repeat(width)).join('-|-')}-|-------`;

/** One row, and its note beneath. */
export function rowText({ what, measured, budget = '', within, note }: Row): string {
  const verdict = within === undefined ? '' : within ? 'yes' : 'NO';
  const row = line(what, measured, budget, verdict);
  return note === undefined ? row : `${row}\n    ${note}`;
}
