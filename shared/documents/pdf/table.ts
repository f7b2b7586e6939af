import { type Align, drawFrame } from './draw-line.ts';
import { type Flow, lineHeightOf } from './flow.ts';
import type { StructureElement } from './pdf-internals.ts';
import type { Line, Span } from './text-lines.ts';

/** One cell. `columns` is how many columns it spans, one unless told. */
export type Cell = {
  readonly spans: readonly Span[];
  readonly align: Align;
  readonly columns?: number;
};

/** One row; the cells' columns add up to the table's. `heading`: it names the rows below it, so one follows. */
export type Row = { readonly cells: readonly Cell[]; readonly heading?: boolean };

/** A ruled table as wide as its columns together. All lengths in points. */
export type Table = {
  readonly widths: readonly number[];
  /** Stands above the rows on every page. */
  readonly head: Row;
  readonly rows: readonly Row[];
  /** Height of what must stand on the same page as the last row. */
  readonly followedBy?: number;
};

/** Points between the rules of a cell and its text. */
export const PADDING = { across: 4, along: 2.5 };

type LaidCell = {
  readonly lines: readonly Line[];
  readonly left: number;
  readonly width: number;
  readonly align: Align;
  readonly columns: number;
};
type LaidRow = {
  readonly cells: readonly LaidCell[];
  readonly lineHeight: number;
  readonly lineCount: number;
  readonly height: number;
  readonly heading: boolean;
};

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, each) => total + each, 0);

const heightOf = (lineCount: number, lineHeight: number): number =>
  lineCount * lineHeight + 2 * PADDING.along;

function layRow(flow: Flow, widths: readonly number[], row: Row): LaidRow {
  let column = 0;
  const cells = row.cells.map(({ spans, align, columns = 1 }): LaidCell => {
    const left = flow.left + sum(widths.slice(0, column));
    const width = sum(widths.slice(column, column + columns));
    column += columns;
    return { lines: flow.lines(spans, width - 2 * PADDING.across), left, width, align, columns };
  });
  const sizes = row.cells.flatMap(({ spans }) => spans.map(({ size }) => size));
  const lineHeight = lineHeightOf(Math.max(...sizes));
  const lineCount = Math.max(...cells.map(({ lines }) => lines.length));
  const height = heightOf(lineCount, lineHeight);
  return { cells, lineHeight, lineCount, height, heading: row.heading ?? false };
}

/** Rows that must not be parted: a heading and the row it names, and the last two rows of the table. */
function inseparable(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const joined = before !== undefined && (before.heading || index === rows.length - 1);
    if (joined) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Draws a slice of a row's lines at the flow's `y`, each cell as content of its element, and its rules. */
function drawSlice(
  flow: Flow,
  row: LaidRow,
  elements: readonly StructureElement[],
  from: number,
  to: number,
) {
  const height = heightOf(Math.min(to, row.lineCount) - from, row.lineHeight);
  for (const [index, cell] of row.cells.entries()) {
    const element = elements[index];
    const lines = cell.lines.slice(from, to);
    const inner = { left: cell.left + PADDING.across, width: cell.width - 2 * PADDING.across };
    const top = flow.y + (height - lines.length * row.lineHeight) / 2;
    const draw = (): void => {
      for (const [place, line] of lines.entries()) {
        const box = { ...inner, top: top + place * row.lineHeight, height: row.lineHeight };
        flow.line(line, { ...box, align: cell.align });
      }
    };
    if (element !== undefined && lines.length > 0) flow.content(element, draw);
    if (element === undefined) flow.artifact('Pagination', draw);
  }
  drawGrid(flow, row, height);
  flow.y += height;
}

function drawGrid(flow: Flow, row: LaidRow, height: number): void {
  flow.artifact('Layout', () => {
    for (const { left, width } of row.cells) {
      drawFrame(flow.document.pdf, { left, top: flow.y, width, height });
    }
  });
}

function openCells(flow: Flow, table: StructureElement, row: LaidRow, tag: 'TH' | 'TD') {
  const element = flow.element(table, 'TR');
  const cells = row.cells.map(({ columns }) => {
    const heading = tag === 'TH' || row.heading;
    const scope = heading ? { Scope: tag === 'TH' ? 'Column' : 'Row' } : {};
    const span = columns > 1 ? { ColSpan: columns } : {};
    const attributes = heading || columns > 1 ? { O: 'Table', ...scope, ...span } : undefined;
    return flow.element(element, heading ? 'TH' : 'TD', attributes);
  });
  return { cells, end: () => element.end() };
}

/** Draws a row that may be higher than the page: its lines go on under a repeated head. */
function drawRow(flow: Flow, table: StructureElement, row: LaidRow, nextPage: () => void): void {
  const { cells, end } = openCells(flow, table, row, 'TD');
  if (flow.room < heightOf(1, row.lineHeight)) nextPage();
  let from = 0;
  while (from < row.lineCount) {
    const fitting = Math.floor((flow.room - 2 * PADDING.along + 0.001) / row.lineHeight);
    const to = Math.min(row.lineCount, from + Math.max(1, fitting));
    drawSlice(flow, row, cells, from, to);
    from = to;
    if (from < row.lineCount) nextPage();
  }
  end();
}

/** Rows that stay together. `height`: that of all of them, the last one with what must stand below it. */
type LaidGroup = { readonly rows: readonly LaidRow[]; readonly height: number };

function groupsOf({ rows }: Table): readonly (readonly Row[])[] {
  if (rows.length === 0) throw new Error('A table without rows can not be drawn.');
  return inseparable(rows);
}

function layGroup(flow: Flow, table: Table, group: readonly Row[]): LaidGroup {
  const rows = group.map((row) => layRow(flow, table.widths, row));
  const below = group.at(-1) === table.rows.at(-1) ? (table.followedBy ?? 0) : 0;
  return { rows, height: sum(rows.map(({ height }) => height)) + below };
}

const fitsBelow = (flow: Flow, head: LaidRow, height: number): boolean =>
  height <= flow.pageRoom - head.height;

/** What no page could hold begins where there is some room, and goes on. */
function openingOf(flow: Flow, head: LaidRow, { height }: LaidGroup): number {
  const whole = fitsBelow(flow, head, height);
  return head.height + (whole ? height : Math.min(height, flow.pageRoom / 3));
}

/** The room a table needs to begin on a page, in points: its head and the first rows. */
export function tableOpening(flow: Flow, table: Table): number {
  const [first = []] = groupsOf(table);
  return openingOf(flow, layRow(flow, table.widths, table.head), layGroup(flow, table, first));
}

/**
 * Sets a table from the flow's `y` on, over as many pages as it takes: its head on each, no heading parted
 * from its first row, no single last row on a page of its own, a row broken only where no page could hold it.
 *
 * @throws {Error} a bug: a table without rows.
 */
export function drawTable(flow: Flow, parent: StructureElement, table: Table): void {
  const head = layRow(flow, table.widths, table.head);
  const element = flow.element(parent, 'Table');
  flow.need(tableOpening(flow, table));
  const headCells = openCells(flow, element, head, 'TH');
  drawSlice(flow, head, headCells.cells, 0, head.lineCount);
  headCells.end();
  const nextPage = (): void => {
    flow.newPage();
    drawSlice(flow, head, [], 0, head.lineCount);
  };
  for (const [index, group] of groupsOf(table).entries()) {
    const laid = layGroup(flow, table, group);
    drawGroup(flow, element, laid, { head, first: index === 0, nextPage });
  }
  element.end();
}

/** Draws rows that stay together where a page can hold them. */
function drawGroup(
  flow: Flow,
  table: StructureElement,
  { rows, height }: LaidGroup,
  place: { readonly head: LaidRow; readonly first: boolean; readonly nextPage: () => void },
): void {
  const { head, first, nextPage } = place;
  const fits = (high: number): boolean => fitsBelow(flow, head, high);
  if (!first && height > flow.room && fits(height)) nextPage();
  for (const [index, row] of rows.entries()) {
    const parted = index > 0 && row.height > flow.room && fits(row.height);
    if (parted && !fits(height)) nextPage();
    drawRow(flow, table, row, nextPage);
  }
}
