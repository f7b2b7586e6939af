import type {
  CellProblem,
  RuleSetWorkbookFault,
} from '../documents/xlsx/rule-set-workbook/rule-set-workbook-fault.ts';
import type { TooManyRows } from '../documents/xlsx/rule-set-workbook/write-rule-set-workbook.ts';
import { sayFault } from './faults.ts';
import type { Words } from './words.ts';
import { sayWorkbookFault } from './workbook-faults.ts';

type Teller<K extends CellProblem['kind']> = (problem: Extract<CellProblem, { kind: K }>) => Words;

const DETAILS = 'trang “Khoảng điểm”';

const TELLERS: { readonly [K in CellProblem['kind']]: Teller<K> } = {
  UnknownWord: ({ found, allowed }) => ({
    what: `“${found}” không thuộc các giá trị cho phép.`,
    mend: `Chọn một trong: ${allowed.map((word) => `“${word}”`).join(', ')}.`,
  }),
  UnreadableNumber: ({ fault }) => sayFault(fault),
  UnreadableDate: ({ found }) => ({
    what: `“${found}” không phải là ngày.`,
    mend: 'Ghi ngày/tháng/năm, ví dụ 15/12/2023, ở ô có định dạng Văn bản (Text).',
  }),
  BlankField: ({ header }) => ({
    what: header.startsWith('Căn cứ') ? 'Mục này chưa ghi căn cứ.' : `Chưa ghi “${header}”.`,
    mend: header.startsWith('Căn cứ')
      ? 'Ghi văn bản và điều, khoản, điểm quy định mục này.'
      : 'Ghi giá trị vào ô này.',
  }),
  FieldNotTaken: ({ header }) => ({
    what: `Dòng này không dùng cột “${header}”.`,
    mend: 'Xóa nội dung ô này, hoặc đổi loại của dòng.',
  }),
  RowsNotTaken: ({ word }) => ({
    what: `Loại công thức của mục này không có dòng “${word}”.`,
    mend: 'Xóa các dòng này, hoặc đổi loại công thức của mục ở trang “Bảng tiêu chí”.',
  }),
  RowsMissing: ({ word }) => ({
    what: `Mục này chưa có dòng “${word}” nào ở ${DETAILS}.`,
    mend: `Thêm dòng “${word}” với mã của mục này.`,
  }),
  GroupWithoutRows: () => ({
    what: 'Nhóm này không có mục con nào.',
    mend: 'Thêm mục con ở cấp dưới liền kề ngay sau dòng này, hoặc đổi loại công thức.',
  }),
  RowsBelowIndicator: () => ({
    what: 'Mục này không phải là nhóm nhưng có mục con ở cấp dưới.',
    mend: 'Đổi loại công thức thành nhóm, hoặc sửa cấp của các dòng ngay sau.',
  }),
  LevelSkipped: ({ found, most }) => ({
    what: `Cấp “${found}” không đặt được ở dòng này.`,
    mend: `Ghi cấp từ 1 đến ${most}.`,
  }),
  UnknownOwner: ({ found }) => ({
    what: `Trang “Bảng tiêu chí” không có mục mã “${found}”.`,
    mend: 'Sửa lại mã mục, hoặc xóa dòng này.',
  }),
  SettingTwice: ({ word, first }) => ({
    what: `Thiết lập “${word}” đã có ở ô ${first}.`,
    mend: 'Xóa một trong hai dòng.',
  }),
  SettingMissing: ({ word }) => ({
    what: `Trang “Thiết lập” không có dòng “${word}”.`,
    mend: `Thêm dòng “${word}” và ghi giá trị.`,
  }),
  UnknownColumn: ({ found }) => ({
    what: `Không có cột nào tên “${found}”.`,
    mend: 'Ghi lại đúng tên cột như trong mẫu; ghi chú riêng thì đặt tên cột là “Ghi chú”.',
  }),
  ColumnTwice: ({ header, first }) => ({
    what: `Cột “${header}” đã có ở ô ${first}.`,
    mend: 'Xóa cột thừa.',
  }),
  RuleFault: ({ fault }) => {
    if (fault.kind === 'WrongSpelling' && fault.rule in SPELLINGS) {
      return { what: `“${fault.found ?? ''}” viết chưa đúng.`, mend: SPELLINGS[fault.rule] ?? '' };
    }
    const { what, mend } = sayFault(fault);
    return { what, mend: mend.replace(/ \([a-z]\w+\)/gi, '') };
  },
};

/** How to mend in a cell what `sayFault` tells how to mend in JSON. */
const SPELLINGS: Readonly<Record<string, string>> = {
  InvalidPoints: 'Ghi điểm có nhiều nhất 8 chữ số phần nguyên và 4 chữ số thập phân.',
  InvalidDecimal: 'Ghi số có nhiều nhất 15 chữ số phần nguyên và 10 chữ số thập phân.',
};

/** A fault of a workbook with a rule set in words: what was found, and how to mend it. */
export function sayRuleSetWorkbookFault(fault: RuleSetWorkbookFault): Words {
  switch (fault.kind) {
    case 'AtCell':
      return (TELLERS[fault.problem.kind] as (one: CellProblem) => Words)(fault.problem);
    case 'SheetMissing':
      return {
        what: `Không có trang “${fault.sheet}”.`,
        mend: 'Thêm trang này như trong mẫu, đúng tên.',
      };
    case 'ColumnMissing':
      return {
        what: `Trang “${fault.sheet}” không có cột “${fault.header}”.`,
        mend: 'Thêm cột này ở dòng tiêu đề như trong mẫu; không dùng thì để trống.',
      };
    case 'File':
      return sayWorkbookFault(fault.fault);
  }
}

/** Where a fault stands: a cell, a sheet, or the file as a whole. */
export function placeOfFault(fault: RuleSetWorkbookFault): string {
  if (fault.kind === 'AtCell') return fault.cell;
  if (fault.kind === 'File') return 'cell' in fault.fault ? fault.fault.cell : 'tệp';
  return fault.sheet;
}

/** A rule set that does not go into a workbook. */
export const sayTooManyRows = ({ sheet, rows, maximum }: TooManyRows): Words => ({
  what: `Trang “${sheet}” cần ${rows} dòng, quá ${maximum} dòng mà tệp Excel nhận.`,
  mend: 'Lấy bảng ở dạng JSON.',
});
