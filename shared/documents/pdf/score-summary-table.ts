import type { Flow } from './flow.ts';
import { type Cell, drawTable, PADDING, type Row } from './table.ts';
import { type Span, span } from './text-lines.ts';

/** One unit of the bloc; figures as they are published (`8,5`), left out where there are none. */
export type ScoreRow = {
  /** Left out where the unit is not ranked: `note` says why. */
  readonly place?: number | undefined;
  readonly unit: string;
  /** Points of each group, in the order of the table's groups. */
  readonly groups: readonly (string | undefined)[];
  readonly base?: string | undefined;
  readonly bonus?: string | undefined;
  readonly total?: string | undefined;
  /** `Đồng hạng 4`; `Không xếp thứ: không nộp bản tự chấm điểm`. */
  readonly note?: string | undefined;
};

/** The table: one column for each group of indicators, at most ten on a page. */
export type ScoreTable = {
  readonly groups: readonly { readonly heading: string; readonly maximum?: string | undefined }[];
  /** In the order of the places, the units that are not ranked last. */
  readonly rows: readonly ScoreRow[];
};

const MOST_GROUPS = 10;
const SMALLEST = 6.5;

/** Text size, and widths of the columns in points, so that the names of units keep the room they need. */
function measuresFor(groupCount: number) {
  if (groupCount <= 4) return { size: 12, place: 38, group: 62, figure: 54, note: 118 };
  if (groupCount <= 7) return { size: 11, place: 36, group: 48, figure: 48, note: 98 };
  return { size: 10, place: 32, group: 38, figure: 44, note: 72 };
}

/** A text in the largest size, up to `size`, at which no word of it has to be cut in a column. */
function uncut(flow: Flow, text: string, face: 'regular' | 'bold', column: Column): Span {
  const words = text.trim().split(/\s+/).length;
  for (let size = column.size; size > SMALLEST; size -= 0.5) {
    const lines = flow.lines([span(text, face, size)], column.width - 2 * PADDING.across);
    if (lines.flatMap((line) => line.words).length <= words) return span(text, face, size);
  }
  return span(text, face, SMALLEST);
}

type Column = { readonly width: number; readonly size: number };

function headRow(flow: Flow, { groups }: ScoreTable, widths: readonly number[], size: number): Row {
  const headings = [
    'Xếp thứ',
    'Đơn vị',
    ...groups.map(({ heading, maximum }) =>
      maximum === undefined ? heading : `${heading} (${maximum})`,
    ),
    'Điểm chuẩn đạt được',
    'Điểm thưởng',
    'Tổng điểm',
    'Ghi chú',
  ];
  const cells = headings.map((text, index): Cell => {
    const column = { width: widths[index] ?? 0, size: size - 1 };
    return { spans: [uncut(flow, text, 'bold', column)], align: 'center' };
  });
  return { cells };
}

function bodyRow(flow: Flow, row: ScoreRow, widths: readonly number[], size: number): Row {
  const figures = [row.place?.toString(), row.unit, ...row.groups, row.base, row.bonus, row.total];
  const bold = [0, figures.length - 1];
  const cells = [...figures, row.note ?? ''].map((text, index): Cell => {
    const small = index === figures.length ? size - 1 : size;
    const face = bold.includes(index) ? 'bold' : 'regular';
    const column = { width: widths[index] ?? 0, size: small };
    const words = index === 1 || index === figures.length;
    return { spans: [uncut(flow, text ?? '–', face, column)], align: words ? 'left' : 'center' };
  });
  return { cells };
}

/**
 * Draws the table of points and places.
 *
 * @throws {Error} a bug of the caller: no unit, more groups than fit, a row with other groups than the table.
 */
export function drawScoreTable(flow: Flow, table: ScoreTable): void {
  const count = table.groups.length;
  if (count > MOST_GROUPS)
    throw new Error(`At most ${MOST_GROUPS} groups fit on a page, not ${count}.`);
  const odd = table.rows.find(({ groups }) => groups.length !== count);
  if (odd !== undefined) throw new Error(`${odd.unit} has points of other groups than the table.`);
  const { size, place, group, figure, note } = measuresFor(count);
  const unit = flow.width - place - group * count - 3 * figure - note;
  const groupWidths = table.groups.map(() => group);
  const widths = [place, unit, ...groupWidths, figure, figure, figure, note];
  drawTable(flow, flow.document.root, {
    widths,
    head: headRow(flow, table, widths, size),
    rows: table.rows.map((row) => bodyRow(flow, row, widths, size)),
  });
}
