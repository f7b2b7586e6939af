import { columnIndex } from './form-layout.ts';
import type { LinePlace } from './line-place.ts';
import { type CellMap, cellWords, put, textCell } from './template-cells.ts';
import { faulty } from './template-styles.ts';

/** A fault of a sheet that goes back to its unit, in words. */
export type ReturnedFault = {
  readonly what: string;
  readonly mend: string;
  /** The cell in the file that was sent, such as `Bản tự chấm!I12`. */
  readonly cell?: string | undefined;
  /** The input of the form that is faulty; missing when no input of it is. */
  readonly place?: LinePlace | undefined;
  /** What stood there, where it is not what the form would print by itself. */
  readonly found?: string | undefined;
};

/** Where a fault is marked (row and column from 0), what the cell shows, and all that is wrong with it. */
export type MarkedCell = {
  readonly row: number;
  readonly column: number;
  readonly shown: string;
  readonly faults: readonly ReturnedFault[];
};

const AUTHOR = 'Cờ Đầu';
/** A note holds 32,767 characters; no person reads a tenth of that. */
const LONGEST_NOTE = 2_000;

/** Marks the faulty cells of a form red, each with a note of all that is wrong with it; in reading order. */
export function markFaults(
  cells: CellMap,
  rows: ReadonlyMap<string, number>,
  faults: readonly ReturnedFault[],
): readonly MarkedCell[] {
  const marked = new Map<string, MarkedCell>();
  for (const fault of faults) {
    const row = fault.place && rows.get(fault.place.key);
    if (fault.place === undefined || row === undefined) continue;
    const column = columnIndex(fault.place.column);
    const at = `${row},${column}`;
    const before = marked.get(at);
    const own = cells.get(at) ?? {};
    const shown = fault.found ?? before?.shown ?? cellWords(own);
    const all = [...(before?.faults ?? []), fault];
    const style = before === undefined ? faulty(own.style ?? {}) : (own.style ?? {});
    const content = fault.found === undefined ? { ...own, style } : textCell(fault.found, style);
    put(cells, row, column, { ...content, comment: { author: AUTHOR, text: noteOf(all) } });
    marked.set(at, { row, column, shown, faults: all });
  }
  return [...marked.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

const noteOf = (faults: readonly ReturnedFault[]): string =>
  faults
    .map(({ what, mend }) => `${what}\nCách sửa: ${mend}`)
    .join('\n\n')
    .normalize('NFC')
    .slice(0, LONGEST_NOTE);
