import { sayDecimal } from '../../wording/numbers.ts';
import type { ChartBlock } from '../paper.ts';
import { printableText } from '../printable.ts';
import { drawFilledBox } from './draw-line.ts';
import { type Flow, lineHeightOf } from './flow.ts';
import { drawParagraph } from './paragraph.ts';
import { span } from './text-lines.ts';

type Row = ChartBlock['rows'][number];

/** Measures in points; shares are of the width of the text. */
const CHART = { bar: 10, gap: 6, label: 0.34, figure: 46, size: 11, legend: 18, after: 10 };

/** Shades from black to white that differ in print too; each bar has a frame. */
const SHADES = [0.35, 1, 0.78] as const;

const lineHeight = lineHeightOf(CHART.size);

const labelLines = (flow: Flow, { label }: Row) =>
  flow.lines([span(label, 'regular', CHART.size)], flow.width * CHART.label - 6);

const rowHeight = (flow: Flow, { series }: ChartBlock, row: Row): number =>
  Math.max(series.length * (CHART.bar + 1), labelLines(flow, row).length * lineHeight) + CHART.gap;

const legendHeight = ({ series }: ChartBlock): number => (series.length > 1 ? CHART.legend : 0);

const captionSpans = ({ caption }: ChartBlock) => [span(caption, 'italic', CHART.size + 2)];

const captionHeight = (flow: Flow, chart: ChartBlock): number =>
  flow.lines(captionSpans(chart), flow.width).length * lineHeightOf(CHART.size + 2);

const heightOf = (flow: Flow, chart: ChartBlock, rows: readonly Row[]): number =>
  legendHeight(chart) + rows.reduce((sum, row) => sum + rowHeight(flow, chart, row), 0);

/**
 * The room that a chart needs to begin on a page, in points: all of it where that is half a page at most, or its
 * caption, its legend and its first row.
 */
export function chartOpening(flow: Flow, chart: ChartBlock): number {
  if (chart.rows.length === 0) throw new Error('A chart without rows can not be drawn.');
  const whole = captionHeight(flow, chart) + heightOf(flow, chart, chart.rows);
  if (whole <= flow.pageRoom / 2) return whole;
  return captionHeight(flow, chart) + heightOf(flow, chart, chart.rows.slice(0, 1));
}

/** What the figure says to those who don't see it: every row with its figures. */
function spoken({ caption, unit, series }: ChartBlock, rows: readonly Row[]): string {
  const said = rows.map(({ label, values }) => {
    const figures = series.map((name, index) => {
      const value = values[index];
      return `${name} ${value === undefined ? 'không có' : `${sayDecimal(value)} ${unit}`}`;
    });
    return `${label}: ${figures.join(', ')}`;
  });
  return printableText(`${caption}. ${said.join('; ')}.`);
}

/** The rows that fit on this page below the legend, one at least. */
function fitting(flow: Flow, chart: ChartBlock, rows: readonly Row[]): readonly Row[] {
  let room = flow.room - legendHeight(chart) + 0.001;
  const count = rows.findIndex((row) => {
    room -= rowHeight(flow, chart, row);
    return room < 0;
  });
  return count < 0 ? rows : rows.slice(0, Math.max(1, count));
}

function drawLegend(flow: Flow, { series }: ChartBlock): void {
  let left = flow.left + flow.width * CHART.label;
  for (const [index, name] of series.entries()) {
    drawFilledBox(
      flow.document.pdf,
      { left, top: flow.y + 3, width: 14, height: 8 },
      SHADES[index] ?? 1,
    );
    const [line] = flow.lines([span(name, 'regular', CHART.size)], flow.width);
    if (line === undefined) continue;
    flow.line(line, {
      left: left + 18,
      top: flow.y,
      width: line.width,
      height: lineHeight,
      align: 'left',
    });
    left += line.width + 36;
  }
}

function drawRow(flow: Flow, chart: ChartBlock, row: Row, greatest: number): void {
  const height = rowHeight(flow, chart, row) - CHART.gap;
  const left = flow.left + flow.width * CHART.label;
  const most = flow.width * (1 - CHART.label) - CHART.figure;
  const lines = labelLines(flow, row);
  const top = flow.y + (height - lines.length * lineHeight) / 2;
  const width = flow.width * CHART.label - 6;
  for (const [index, line] of lines.entries()) {
    const box = { left: flow.left, top: top + index * lineHeight, width, height: lineHeight };
    flow.line(line, { ...box, align: 'right' });
  }
  const bars = flow.y + (height - chart.series.length * (CHART.bar + 1)) / 2;
  for (const index of chart.series.keys()) {
    const value = row.values[index];
    const barTop = bars + index * (CHART.bar + 1);
    const long = greatest > 0 ? (Math.max(0, Number(value ?? 0)) / greatest) * most : 0;
    const box = { left, top: barTop, width: long, height: CHART.bar };
    if (long > 0) drawFilledBox(flow.document.pdf, box, SHADES[index] ?? 1);
    const [figure] = flow.lines(
      [span(value === undefined ? '–' : sayDecimal(value), 'regular', 10)],
      most,
    );
    const place = {
      left: left + long + 4,
      top: barTop - 1,
      width: CHART.figure,
      height: CHART.bar + 2,
    };
    if (figure !== undefined) flow.line(figure, { ...place, align: 'left' });
  }
}

/** One figure of the structure with the rows that fit on this page, as large as it is. */
function drawFigure(flow: Flow, chart: ChartBlock, rows: readonly Row[], greatest: number): void {
  const height = heightOf(flow, chart, rows);
  const foot = flow.format.height - flow.y - height;
  const box = [flow.left, foot, flow.left + flow.width, foot + height];
  const attributes = { O: 'Layout', Placement: 'Block', BBox: box };
  const figure = flow.element(flow.document.root, 'Figure', attributes);
  figure.dictionary.data.Alt = new String(spoken(chart, rows));
  flow.content(figure, () => {
    if (chart.series.length > 1) drawLegend(flow, chart);
    flow.y += legendHeight(chart);
    for (const row of rows) {
      drawRow(flow, chart, row, greatest);
      flow.y += rowHeight(flow, chart, row);
    }
  });
  figure.end();
}

/**
 * Draws a chart under its caption, over as many pages as its rows take.
 *
 * @throws {Error} a bug of the caller: no rows, more series than there are shades.
 */
export function drawChart(flow: Flow, chart: ChartBlock): void {
  const followedBy = chartOpening(flow, chart) - captionHeight(flow, chart);
  if (chart.series.length === 0 || chart.series.length > SHADES.length)
    throw new Error(`A chart has 1 to ${SHADES.length} series.`);
  const style = { align: 'center', after: 4, followedBy: followedBy + 4 } as const;
  drawParagraph(flow, flow.document.root, captionSpans(chart), style);
  const values = chart.rows.flatMap((row) => row.values).map((value) => Number(value ?? 0));
  const greatest = Math.max(Number(chart.maximum ?? 0), ...values);
  let rest = chart.rows;
  while (rest.length > 0) {
    const rows = fitting(flow, chart, rest);
    drawFigure(flow, chart, rows, greatest);
    rest = rest.slice(rows.length);
    if (rest.length > 0) flow.newPage();
  }
  flow.y += CHART.after;
}
