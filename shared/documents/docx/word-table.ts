import { twips } from './word-xml.ts';

/** One cell: its paragraphs as XML, and how many columns it spans. */
export type WordCell = { readonly content: string; readonly columns?: number };

/** One row. `head`: repeated on each page. A row is broken only where no page could hold it. */
export type WordRow = { readonly cells: readonly WordCell[]; readonly head?: boolean };

/** Points between the rules of a cell and its text. */
const PADDING = { across: 4, along: 2.5 };

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const borders = (ruled: boolean): string =>
  SIDES.map((side) =>
    ruled
      ? `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`
      : `<w:${side} w:val="nil"/>`,
  ).join('');

function marginsXml(ruled: boolean): string {
  const { across, along } = ruled ? PADDING : { across: 0, along: 0 };
  const side = (name: string, points: number) => `<w:${name} w:w="${twips(points)}" w:type="dxa"/>`;
  const all = side('top', along) + side('left', across) + side('bottom', along);
  return `<w:tblCellMar>${all}${side('right', across)}</w:tblCellMar>`;
}

function rowXml({ cells, head }: WordRow, widths: readonly number[], ruled: boolean): string {
  const middle = ruled ? '<w:vAlign w:val="center"/>' : '';
  let column = 0;
  const content = cells.map((cell) => {
    const { columns = 1 } = cell;
    const width = widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
    column += columns;
    const span = columns === 1 ? '' : `<w:gridSpan w:val="${columns}"/>`;
    const size = `<w:tcW w:w="${twips(width)}" w:type="dxa"/>`;
    return `<w:tc><w:tcPr>${size}${span}${middle}</w:tcPr>${cell.content}</w:tc>`;
  });
  const repeated = head === true ? '<w:tblHeader/>' : '';
  return `<w:tr><w:trPr><w:cantSplit/>${repeated}</w:trPr>${content.join('')}</w:tr>`;
}

/** A table of fixed columns (widths in points), with rules or, for a head or signatures, without. */
export function tableXml(
  widths: readonly number[],
  rows: readonly WordRow[],
  ruled: boolean,
): string {
  const total = twips(widths.reduce((sum, width) => sum + width, 0));
  const properties = [
    `<w:tblW w:w="${total}" w:type="dxa"/>`,
    `<w:tblBorders>${borders(ruled)}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/>',
    marginsXml(ruled),
    `<w:tblLook w:val="0020" w:firstRow="${ruled ? 1 : 0}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
  ];
  const grid = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('');
  const body = rows.map((row) => rowXml(row, widths, ruled)).join('');
  return `<w:tbl><w:tblPr>${properties.join('')}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
}
