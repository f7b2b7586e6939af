import type { DataValidation } from 'hucre/xlsx';
import { MOST_CASES, UNCAPPED } from '../../domain/scoring/indicator-fields.ts';
import { sayPoints } from '../../wording/numbers.ts';
import { columnLetters } from './cell-address.ts';
import { type Column, columnIndex } from './form-layout.ts';
import type { IndicatorRow, TemplateRow } from './sheet-template.ts';

const shown = { allowBlank: true, showInputMessage: true, showErrorMessage: true } as const;

/**
 * What each input cell takes, said in Vietnamese as soon as it is chosen or filled wrongly; `firstRow` is
 * the sheet row of the first template row. Pasting passes them by, so they are a help and no check.
 */
export function formValidations(rows: readonly TemplateRow[], firstRow: number): DataValidation[] {
  const cellsWhere = (column: Column, takes: (row: TemplateRow) => boolean): string =>
    rows
      .flatMap((row, index) =>
        takes(row) ? [`${columnLetters(columnIndex(column) + 1)}${firstRow + index}`] : [],
      )
      .join(' ');
  const open = (row: TemplateRow): row is IndicatorRow => row.kind === 'INDICATOR' && row.assigned;
  const validations = [
    {
      range: cellsWhere(
        'result',
        (row) => open(row) && row.result === 'actual' && row.takesShare !== true,
      ),
      ...ACTUAL,
    },
    { range: cellsWhere('result', (row) => open(row) && row.result === 'met'), ...MET },
    { range: cellsWhere('result', (row) => open(row) && row.result === 'date'), ...DATE },
    { range: cellsWhere('result', (row) => row.kind === 'EVENT' && row.assigned), ...COUNT },
    { range: cellsWhere('state', (row) => open(row) && row.mayNotArise), ...STATE },
    { range: cellsWhere('explanation', open), ...longest('Giải trình', 2000) },
    { range: cellsWhere('evidence', open), ...longest('Minh chứng', 500) },
    ...rows.flatMap((row, index) => (open(row) ? [claim(row, firstRow + index)] : [])),
  ];
  return validations.filter(({ range }) => range !== '');
}

const ACTUAL = {
  ...shown,
  type: 'decimal',
  operator: 'greaterThanOrEqual',
  formula1: '0',
  // A quantity may fall below zero where growth is measured: ask, but let it pass.
  errorStyle: 'warning',
  inputTitle: 'Kết quả thực hiện',
  inputMessage:
    'Gõ số đã đạt được, theo đơn vị tính của dòng này. Không gõ công thức. Số chưa chính thức: gõ chữ ước ở trước, ví dụ ước 65,79.',
  errorTitle: 'Chưa đúng dạng số',
  errorMessage:
    'Ô này cần một số không âm, ví dụ 65,79. Chọn “Không” để sửa lại; chỉ chọn “Có” nếu kết quả đúng là số âm, hoặc là số ước (ước 65,79).',
} as const;

const MET = {
  ...shown,
  type: 'list',
  values: ['Có', 'Không'],
  errorStyle: 'stop',
  inputTitle: 'Kết quả thực hiện',
  inputMessage: 'Chọn “Có” nếu đã đạt yêu cầu, “Không” nếu chưa đạt.',
  errorTitle: 'Chỉ chọn Có hoặc Không',
  errorMessage: 'Ô này chỉ nhận “Có” hoặc “Không”.',
} satisfies Omit<DataValidation, 'range'>;

const DATE = {
  ...shown,
  type: 'textLength',
  operator: 'lessThanOrEqual',
  formula1: '20',
  errorStyle: 'stop',
  inputTitle: 'Ngày thực hiện',
  inputMessage: 'Gõ ngày/tháng/năm, ví dụ 31/01/2023; nếu chưa thực hiện thì gõ “chưa”.',
  errorTitle: 'Chưa đúng dạng ngày',
  errorMessage: 'Ô này cần một ngày, ví dụ 31/01/2023, hoặc chữ “chưa”.',
} as const;

const COUNT = {
  ...shown,
  type: 'whole',
  operator: 'between',
  formula1: '0',
  formula2: String(MOST_CASES),
  errorStyle: 'stop',
  inputTitle: 'Số trường hợp',
  inputMessage: 'Gõ số trường hợp trong kỳ; gõ 0 nếu không có.',
  errorTitle: 'Chưa đúng số đếm',
  errorMessage: `Ô này cần một số nguyên từ 0 đến ${MOST_CASES}.`,
} as const;

const STATE = {
  ...shown,
  type: 'list',
  values: ['x'],
  errorStyle: 'stop',
  inputTitle: 'Không phát sinh',
  inputMessage: 'Gõ x nếu trong kỳ không phát sinh nội dung này; nếu có thì để trống.',
  errorTitle: 'Chỉ gõ x hoặc để trống',
  errorMessage: 'Ô này chỉ nhận chữ x, hoặc để trống.',
} satisfies Omit<DataValidation, 'range'>;

const longest = (title: string, characters: number) =>
  ({
    ...shown,
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formula1: String(characters),
    errorStyle: 'stop',
    errorTitle: 'Nội dung quá dài',
    errorMessage: `${title} dài không quá ${characters} ký tự.`,
  }) as const;

/** Points beyond the bounds are stopped only where they count; elsewhere the rule decides, so a claim is asked about and kept. */
function claim(row: IndicatorRow, sheetRow: number): DataValidation {
  const least = row.minimum ?? '0';
  const most = highest(row);
  const open = row.bonusMaximum === UNCAPPED;
  const bounds = `từ ${sayPoints(least)} ${open ? 'trở lên' : `đến ${sayPoints(most)}`}`;
  const counts = row.claimCounts === true;
  return {
    ...shown,
    type: 'decimal',
    formula1: least,
    ...(open ? { operator: 'greaterThanOrEqual' } : { operator: 'between', formula2: most }),
    errorStyle: counts ? 'stop' : 'warning',
    inputTitle: 'Điểm tự chấm',
    inputMessage: `Gõ điểm đơn vị tự chấm, ${bounds}.`,
    errorTitle: counts ? 'Điểm chưa hợp lệ' : 'Điểm ngoài mức quy định',
    errorMessage: counts
      ? `Điểm tự chấm của dòng này phải là số ${bounds}.`
      : `Quy định cho dòng này ${bounds} điểm. Chọn “Không” để sửa lại; chọn “Có” để giữ điểm đã ghi, điểm được tính vẫn theo quy định.`,
    range: `${columnLetters(columnIndex('claim') + 1)}${sheetRow}`,
  };
}

/** Base points and bonus together, in ten-thousandths so that nothing is lost in between. */
const highest = (row: IndicatorRow): string => {
  const tenThousandths = [row.maximum, row.bonusMaximum]
    .map((points) => Math.round(Number(points ?? '0') * 10_000))
    .reduce((sum, points) => sum + points, 0);
  return String(tenThousandths / 10_000);
};
