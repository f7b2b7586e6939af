import type { Cell, WriteSheet } from 'hucre/xlsx';
import { cellName } from './cell-address.ts';
import { SHEETS } from './form-layout.ts';
import type { MarkedCell, ReturnedFault } from './mark-faults.ts';
import { rowHeights } from './row-heights.ts';
import type { SheetTemplate } from './sheet-template.ts';
import { type CellMap, cellWords, put, textCell } from './template-cells.ts';
import { HEADER, LINK, OUTSIDE, printed } from './template-styles.ts';

const COLUMNS = [
  ['STT', 5],
  ['Ô', 8],
  ['Tiêu chí', 34],
  ['Đã ghi', 22],
  ['Lỗi', 40],
  ['Cách sửa', 40],
  ['Ô trong tệp đã gửi', 14],
] as const;
const HEADER_ROW = 6;

const STEPS = [
  `Bấm vào ô ở cột thứ hai để đến đúng chỗ trong trang “${SHEETS.form}”; ô cần sửa tô đỏ, có ghi chú kèm theo.`,
  'Sửa ngay trong tệp này, lưu ở dạng .xlsx rồi gửi lên lại. Không cần xóa màu, ghi chú hay trang này.',
  'Giá trị có dấu “?” ở cuối là giá trị hệ thống chưa dám nhận (công thức, ngày tháng, ô gộp): xem lại, gõ lại rồi bỏ dấu hỏi.',
] as const;

/** The first sheet of a workbook that goes back: every fault, with the way to its cell. */
export function faultsSheet(
  template: SheetTemplate,
  form: CellMap,
  marked: readonly MarkedCell[],
  elsewhere: readonly ReturnedFault[],
): WriteSheet {
  const cells: CellMap = new Map();
  put(cells, 0, 0, textCell('CÁC Ô CẦN SỬA TRONG BẢN TỰ CHẤM ĐIỂM', OUTSIDE.title));
  put(
    cells,
    1,
    0,
    textCell(`${template.unit} – ${template.bloc} – ${template.period}`, OUTSIDE.centred),
  );
  for (const [index, step] of STEPS.entries())
    put(cells, 2 + index, 0, textCell(step, OUTSIDE.plain));
  for (const [index, [header]] of COLUMNS.entries())
    put(cells, HEADER_ROW, index, textCell(header, HEADER));
  const faults = [
    ...marked.flatMap((cell) => cell.faults.map((fault) => ({ fault, cell }))),
    ...elsewhere.map((fault) => ({ fault, cell: undefined })),
  ];
  for (const [index, { fault, cell }] of faults.entries())
    putFault(cells, HEADER_ROW + 1 + index, fault, index + 1, cell, form);
  const widths = COLUMNS.map(([, width]) => width);
  return {
    name: SHEETS.faults,
    columns: widths.map((width) => ({ width })),
    cells,
    merges: [0, 1, 2, 3, 4].map((row) => ({
      startRow: row,
      startCol: 0,
      endRow: row,
      endCol: COLUMNS.length - 1,
    })),
    rowDefs: rowHeights(cells, widths, HEADER_ROW).set(0, { height: 28 }),
    freezePane: { rows: HEADER_ROW + 1 },
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

function putFault(
  cells: CellMap,
  row: number,
  fault: ReturnedFault,
  number: number,
  marked: MarkedCell | undefined,
  form: CellMap,
): void {
  const title = (column: number): string =>
    marked === undefined ? '' : cellWords(form.get(`${marked.row},${column}`) ?? {});
  const texts = [
    String(number),
    undefined,
    `${title(1)} ${title(2)}`.trim(),
    marked?.shown ?? fault.found ?? '',
    fault.what,
    fault.mend,
    fault.cell?.replace(/^.*!/, '') ?? '',
  ];
  for (const [column, text] of texts.entries())
    if (text !== undefined)
      put(
        cells,
        row,
        column,
        textCell(text, printed('INDICATOR', column === 0 ? 'center' : 'left')),
      );
  put(cells, row, 1, linkTo(marked));
}

/** Leads to a cell of the form, without naming a file: the way stays right wherever the workbook is put. */
function linkTo(marked: MarkedCell | undefined): Partial<Cell> {
  if (marked === undefined) return textCell('–', printed('INDICATOR', 'center'));
  const at = cellName({ row: marked.row + 1, column: marked.column + 1 });
  return {
    ...textCell(at, LINK),
    hyperlink: { target: '', location: `'${SHEETS.form}'!${at}`, display: at },
  };
}
