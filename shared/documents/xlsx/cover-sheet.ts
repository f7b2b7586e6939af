import type { WriteSheet } from 'hucre/xlsx';
import { SHEETS } from './form-layout.ts';
import { MAX_UPLOAD_BYTES } from './guard-workbook.ts';
import { rowHeights } from './row-heights.ts';
import type { SheetTemplate } from './sheet-template.ts';
import { type CellMap, put, textCell } from './template-cells.ts';
import { OUTSIDE } from './template-styles.ts';

const WIDTHS = [22, 88];

const STEPS = [
  `Chuyển sang trang “${SHEETS.form}”. Chỉ nhập vào các ô nền vàng nhạt; các ô khác đã khóa.`,
  'Kết quả thực hiện: gõ số đã đạt được theo đơn vị tính của dòng. Tiêu chí đạt hay không đạt thì chọn “Có” hoặc “Không”. Dòng đếm vụ việc thì gõ số trường hợp, gõ 0 nếu không có.',
  'Không phát sinh: gõ x khi trong kỳ không phát sinh nội dung này, rồi giải trình. Tiêu chí ghi “Không giao” thì để trống.',
  'Điểm tự chấm: gõ điểm đơn vị tự chấm. Tổng trong tệp chỉ để tham khảo; hệ thống tính lại từng tiêu chí theo quy định.',
  'Minh chứng: ghi số, ký hiệu, ngày của văn bản, ví dụ: Báo cáo số 125/BC-UBND ngày 10/12/2023.',
  'Số lẻ gõ theo dấu thập phân máy của bạn đang dùng; xem lại để chắc rằng 65,79 không bị đổi thành 6579 hoặc thành ngày tháng.',
  'Không gõ công thức, không gộp ô, không đổi tên cột. Cần nói thêm điều gì, hãy ghi ở cột Giải trình.',
  `Lưu tệp ở dạng Excel Workbook (.xlsx), không đặt mật khẩu, không quá ${MAX_UPLOAD_BYTES / 1024 / 1024} MB, rồi tải lên cổng trước hạn nộp. Có thể nộp lại nhiều lần đến hết hạn.`,
] as const;

/** The sheet that says whose form this is, by when it is due and how to fill it in. */
export function coverSheet(template: SheetTemplate): WriteSheet {
  const cells: CellMap = new Map();
  put(cells, 0, 0, textCell('HƯỚNG DẪN ĐIỀN BẢN TỰ CHẤM ĐIỂM THI ĐUA', OUTSIDE.title));
  put(cells, 1, 0, textCell(template.stamp ?? '', OUTSIDE.stamp));
  const facts = [
    ['Tỉnh, thành phố', template.province],
    ['Đơn vị', template.unit],
    ['Khối, cụm thi đua', template.bloc],
    ['Kỳ thi đua', template.period],
    ['Bảng tiêu chí', template.ruleSet],
    ['Hạn nộp', template.deadline],
    ['Số liệu điền sẵn', template.filledFrom ?? 'Không có, phiếu để trống'],
  ] as const;
  for (const [index, [name, value]] of facts.entries()) {
    put(cells, 3 + index, 0, textCell(name, OUTSIDE.heading));
    put(cells, 3 + index, 1, textCell(value, OUTSIDE.plain));
  }
  const start = 4 + facts.length;
  put(cells, start, 0, textCell('Cách điền', OUTSIDE.heading));
  for (const [index, step] of STEPS.entries()) {
    put(cells, start + 1 + index, 0, textCell(`${index + 1}.`, OUTSIDE.step));
    put(cells, start + 1 + index, 1, textCell(step, OUTSIDE.plain));
  }
  return {
    name: SHEETS.cover,
    columns: WIDTHS.map((width) => ({ width })),
    cells,
    merges: [0, 1].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: 1 })),
    rowDefs: rowHeights(cells, WIDTHS, 2).set(0, { height: 30 }).set(1, { height: 24 }),
    protection: { sheet: true, formatCells: true, formatColumns: true, formatRows: true },
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
    },
  };
}
