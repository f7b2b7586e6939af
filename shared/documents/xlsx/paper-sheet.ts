import type { Cell, WriteSheet } from 'hucre/xlsx';
import type { Paper, TableBlock, TableColumn, TableRow } from '../paper.ts';
import { rowHeights } from './row-heights.ts';
import { type CellMap, numberCell, put, textCell } from './template-cells.ts';
import { HEADER, OUTSIDE, printed } from './template-styles.ts';

/** The row (from 0) of the table's head: below the issuing body, the title and the marks. */
const HEADER_ROW = 4;

/** How many characters wide a table is on the tall page and the wide one. */
const WIDTH = { PORTRAIT: 96, LANDSCAPE: 150 } as const;
const NARROWEST = 6;
/** Points. */
const LINE_HEIGHT = 18;
const PADDING = 4;

/** A table with the lines of the title that it stands under. */
export type Captioned = { readonly title: readonly string[]; readonly table: TableBlock };

/** The head of a table is printed on every page. */
export const repeatedHead = (sheet: string) => ({
  name: '_xlnm.Print_Titles',
  range: `'${sheet}'!$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`,
  scope: sheet,
});

const FIGURE = /^−?\d{1,3}(?:\.\d{3})*(?:,\d+)?$/;

/** A figure as papers print it (`1.927,5`, `−0,5`) as a number; all else as text that stays as it is. */
function cellOf(text: string, { align }: TableColumn, look: 'INDICATOR' | 'TOTAL'): Partial<Cell> {
  const style = printed(look, align);
  if (align === 'left' || !FIGURE.test(text)) return textCell(text, { ...style, numFmt: '@' });
  const plain = text.replaceAll('.', '').replace(',', '.').replace('−', '-');
  return numberCell(plain, style);
}

function putRow(cells: CellMap, at: number, row: TableRow, columns: readonly TableColumn[]): void {
  const look = 'cells' in row && row.face === 'bold' ? 'TOTAL' : 'INDICATOR';
  for (const [index, column] of columns.entries()) {
    const named = textCell(
      'heading' in row && index === 0 ? row.heading : '',
      printed('GROUP', 'left'),
    );
    put(cells, at, index, 'heading' in row ? named : cellOf(row.cells[index] ?? '', column, look));
  }
}

/** What stands above the table, one line each over all columns. */
function banners(
  paper: Paper,
  [name = paper.title, ...subject]: readonly string[],
): readonly (readonly [string, NonNullable<Cell['style']>])[] {
  const marks = [paper.draft ? 'DỰ THẢO' : '', paper.notice ?? ''].filter((mark) => mark !== '');
  return [
    [(paper.head?.body ?? []).join(' '), OUTSIDE.heading],
    [name, OUTSIDE.title],
    [subject.join('. ').replace(/\u00a0{2,}/g, '……'), OUTSIDE.centred],
    [marks.join(' – '), OUTSIDE.stamp],
  ];
}

function printSetup({ author, sheet = 'A4', orientation = 'PORTRAIT' }: Paper) {
  return {
    pageSetup: {
      paperSize: sheet === 'A4' ? 'a4' : 'a3',
      orientation: orientation === 'PORTRAIT' ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddFooter: `&L${author.normalize('NFC').replaceAll('&', '&&')}&RTrang &P/&N`,
    },
  } satisfies Pick<WriteSheet, 'pageSetup' | 'headerFooter'>;
}

/** Points of height for a text over all columns, `width` characters together; capitals and bold take more. */
const heightOver = (width: number, text: string): number =>
  Math.ceil((text.length * 1.25) / width) * LINE_HEIGHT + PADDING;

/** What closes the table in words; the mark `./.` alone says nothing in a workbook. */
const closingText = ({ closing }: TableBlock): string | undefined =>
  closing === './.' ? undefined : closing;

/** What stands over all columns, by row: above the table, headings in it, its closing line. */
function wideTexts(paper: Paper, { title, table }: Captioned): ReadonlyMap<number, string> {
  const above = banners(paper, title).map(([text], row) => [row, text] as const);
  const { rows } = table;
  const closing = closingText(table);
  const headings = rows.flatMap((row, index) =>
    'heading' in row ? [[HEADER_ROW + 1 + index, row.heading] as const] : [],
  );
  const below = closing === undefined ? [] : [[HEADER_ROW + 1 + rows.length, closing] as const];
  return new Map([...above, ...headings, ...below]);
}

function cellsOf(paper: Paper, { title, table }: Captioned): CellMap {
  const { columns, rows } = table;
  const cells: CellMap = new Map();
  for (const [row, [text, style]] of banners(paper, title).entries())
    put(cells, row, 0, textCell(text, style));
  for (const [index, { heading }] of columns.entries())
    put(cells, HEADER_ROW, index, textCell(heading, HEADER));
  for (const [index, row] of rows.entries()) putRow(cells, HEADER_ROW + 1 + index, row, columns);
  const end = HEADER_ROW + 1 + rows.length;
  const closing = closingText(table);
  if (closing !== undefined) put(cells, end, 0, textCell(closing, OUTSIDE.plain));
  return cells;
}

/** A table of a paper as a sheet to be edited and printed: what names it above, its closing line below. */
export function paperSheet(paper: Paper, captioned: Captioned): Omit<WriteSheet, 'name'> {
  const { columns } = captioned.table;
  const cells = cellsOf(paper, captioned);
  const full = WIDTH[paper.orientation ?? 'PORTRAIT'];
  const widths = columns.map(({ share }) => Math.max(NARROWEST, Math.round(share * full)));
  const heights = rowHeights(cells, widths, HEADER_ROW);
  const wide = wideTexts(paper, captioned);
  for (const [row, text] of wide) heights.set(row, { height: heightOver(full, text) });
  return {
    columns: widths.map((width) => ({ width })),
    cells,
    merges: [...wide.keys()].map((row) => ({
      startRow: row,
      startCol: 0,
      endRow: row,
      endCol: columns.length - 1,
    })),
    rowDefs: heights,
    freezePane: { rows: HEADER_ROW + 1, columns: 0 },
    view: { showGridLines: false },
    ...printSetup(paper),
  };
}
