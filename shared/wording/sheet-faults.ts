import type { Indicator } from '../domain/scoring/criterion.ts';
import type { LineField, SheetFault } from '../domain/scoring/sheet-fault.ts';
import type { NumberFault } from '../domain/written-number.ts';
import { NUMBER_TELLERS } from './number-faults.ts';
import { sayDecimal, sayPoints } from './numbers.ts';
import { shortened } from './shortened.ts';
import type { Words } from './words.ts';

type Teller<K extends SheetFault['kind']> = (fault: Extract<SheetFault, { kind: K }>) => Words;

const FIELDS: Readonly<Record<LineField, string>> = {
  state: 'trạng thái',
  actual: 'kết quả thực hiện',
  cases: 'số trường hợp',
  met: 'đạt hay không đạt',
  date: 'ngày thực hiện',
  claim: 'điểm tự chấm',
  explanation: 'giải trình',
  evidence: 'minh chứng',
};

const FORMULAS: Readonly<Record<Indicator['kind'], string>> = {
  PROPORTIONAL: 'theo tỷ lệ thực hiện so với chỉ tiêu',
  BANDS: 'theo mức đạt',
  STEP: 'theo từng bậc vượt ngưỡng',
  COUNT: 'theo số trường hợp',
  BOOLEAN: 'theo đạt hoặc không đạt',
  DIRECT: 'chấm trực tiếp',
  LEADER_RELATIVE: 'theo kết quả so với chỉ tiêu và so với đơn vị dẫn đầu khối, cụm',
  RANK_TO_POINTS: 'theo thứ được xếp ở cấp trên',
  AWARD_BONUS: 'theo hình thức khen thưởng đã nhận',
};

/** What is wrong with a written number. */
export function sayNumberFault<K extends NumberFault['kind']>(
  fault: Extract<NumberFault, { kind: K }>,
): Words {
  return (NUMBER_TELLERS[fault.kind as K] as (one: typeof fault) => Words)(fault);
}

const MISSING: Readonly<Partial<Record<LineField, string>>> = {
  met: 'Ghi “có” hoặc “không”.',
  date: 'Ghi ngày thực hiện, ví dụ 31/01/2023; nếu chưa thực hiện thì ghi “chưa”.',
};

const quoted = (found: string | undefined): string => `“${shortened(found ?? '')}”`;

/** What is wrong with a line of a sheet, by kind. */
export const SHEET_TELLERS: { readonly [K in SheetFault['kind']]: Teller<K> } = {
  MissingLine: ({ indicatorId }) => ({
    what: `Chỉ tiêu “${indicatorId}” chưa có dòng nào trong bản tự chấm.`,
    mend: 'Ghi kết quả (kể cả khi bằng 0), hoặc ghi “Không phát sinh” nếu chỉ tiêu cho phép.',
  }),
  UnknownLine: ({ indicatorId }) => ({
    what: `Bảng tiêu chí không có chỉ tiêu “${indicatorId}”.`,
    mend: 'Bỏ dòng này, hoặc tải lại biểu mẫu của kỳ này.',
  }),
  LineTwice: ({ indicatorId }) => ({
    what: `Chỉ tiêu “${indicatorId}” được ghi nhiều lần.`,
    mend: 'Giữ lại một dòng duy nhất.',
  }),
  NoneChosen: ({ indicatorId }) => ({
    what: `Chưa ghi mục nào trong các mục chỉ được chọn một, bắt đầu từ “${indicatorId}”.`,
    mend: 'Ghi kết quả của đúng một mục, để trống các mục còn lại.',
  }),
  SeveralChosen: ({ indicatorId }) => ({
    what: `“${indicatorId}” được ghi cùng với một mục khác, trong khi chỉ được chọn một.`,
    mend: 'Giữ lại một mục, để trống các mục còn lại.',
  }),
  NotAssigned: ({ indicatorId }) => ({
    what: `Chỉ tiêu “${indicatorId}” không giao cho đơn vị.`,
    mend: 'Để trống cả dòng; nếu chỉ tiêu có giao, đề nghị Sở Nội vụ điều chỉnh.',
  }),
  MissingField: ({ field, eventId }) => ({
    what:
      eventId === undefined
        ? `Chưa ghi ${FIELDS[field]}.`
        : `Chưa ghi ${FIELDS[field]} của “${eventId}”.`,
    mend: MISSING[field] ?? 'Ghi bằng số; nếu không có thì ghi 0.',
  }),
  FieldNotTaken: ({ field, formula }) => ({
    what: `Chỉ tiêu này chấm ${FORMULAS[formula]}, không dùng ô ${FIELDS[field]}.`,
    mend: 'Để trống ô này.',
  }),
  FieldWithNothingArose: ({ field }) => ({
    what: `Dòng ghi “Không phát sinh” nhưng vẫn có ${FIELDS[field]}.`,
    mend: 'Xóa kết quả, hoặc bỏ chữ “Không phát sinh”.',
  }),
  UnknownState: ({ found }) => ({
    what: `Không hiểu trạng thái ${quoted(found)}.`,
    mend: 'Để trống khi có kết quả; nếu không phát sinh thì đánh dấu x, hoặc ghi “Không phát sinh”.',
  }),
  NothingAroseNotAllowed: () => ({
    what: 'Chỉ tiêu này không được ghi “Không phát sinh”.',
    mend: 'Ghi kết quả thực hiện, kể cả khi bằng 0.',
  }),
  NotUnitsToSay: ({ found }) => ({
    what: `Đơn vị ghi ${quoted(found)} nhưng chỉ tiêu này có giao cho đơn vị.`,
    mend: 'Ghi kết quả thực hiện; nếu thực tế không giao, đề nghị Sở Nội vụ điều chỉnh.',
  }),
  ShareNotTaken: ({ found }) => ({
    what: `${quoted(found)} là một tỷ số, chỉ tiêu này không nhận kết quả dạng n/m.`,
    mend: 'Ghi kết quả bằng một số, theo đúng đơn vị tính của cột.',
  }),
  ShareOutOfRange: ({ found }) => ({
    what: `${quoted(found)} không phải là một phần của tổng số lớn hơn 0.`,
    mend: 'Ghi số đạt trên tổng số, ví dụ 62/127; nếu không có đối tượng nào thì ghi “Không phát sinh”.',
  }),
  MalformedNumber: ({ fault }) => sayNumberFault(fault),
  AboveMaximum: ({ found, maximum }) => ({
    what: `Điểm tự chấm ${sayPoints(found ?? '0')} vượt mức tối đa ${sayPoints(maximum)} của chỉ tiêu.`,
    mend: `Ghi nhiều nhất ${sayPoints(maximum)}.`,
  }),
  BelowLeast: ({ found, least }) => ({
    what: `Điểm tự chấm ${sayPoints(found ?? '0')} thấp hơn mức thấp nhất ${sayPoints(least)} của chỉ tiêu.`,
    mend: `Ghi ít nhất ${sayPoints(least)}.`,
  }),
  NegativeCount: ({ found }) => ({
    what: `Số trường hợp ${quoted(found)} là số âm.`,
    mend: 'Ghi số trường hợp, từ 0 trở lên; dấu trừ đã có trong bảng tiêu chí.',
  }),
  CountTooLarge: ({ found, maximum }) => ({
    what: `Số trường hợp ${quoted(found)} lớn hơn ${sayDecimal(String(maximum))}.`,
    mend: 'Kiểm tra lại số trường hợp.',
  }),
  UnknownEvent: ({ eventId }) => ({
    what: `Chỉ tiêu này không có loại trường hợp “${eventId ?? ''}”.`,
    mend: 'Bỏ dòng này, hoặc tải lại biểu mẫu của kỳ này.',
  }),
  EventTwice: ({ eventId }) => ({
    what: `Loại trường hợp “${eventId ?? ''}” được ghi nhiều lần.`,
    mend: 'Giữ lại một số duy nhất.',
  }),
  UnknownAnswer: ({ found }) => ({
    what: `Không hiểu ${quoted(found)} là đạt hay không đạt.`,
    mend: 'Ghi “có” hoặc “không”.',
  }),
  MalformedDate: ({ found }) => ({
    what: `Không đọc được ${quoted(found)} thành một ngày.`,
    mend: 'Ghi ngày/tháng/năm, ví dụ 31/01/2023; nếu chưa thực hiện thì ghi “chưa”.',
  }),
  TextTooLong: ({ field, maximum, length }) => ({
    what: `Phần ${FIELDS[field]} dài ${length} ký tự, quá ${maximum} ký tự.`,
    mend: `Viết gọn trong ${maximum} ký tự; chi tiết để trong tài liệu minh chứng.`,
  }),
  UnusableCharacter: ({ field, characters }) => ({
    what: `Phần ${FIELDS[field]} có ký tự ẩn hoặc ký tự văn bản không in được (${characters.join(', ')}).`,
    mend: 'Bỏ các ký tự này, gõ lại nội dung thay vì dán.',
  }),
  MissingEvidence: () => ({
    what: 'Chỉ tiêu này phải có minh chứng.',
    mend: 'Ghi số, ký hiệu, ngày của văn bản, hoặc đính kèm tệp; nếu chưa có thì phải nêu lý do ở phần giải trình.',
  }),
  FileNotArrived: ({ found }) => ({
    what: `Hệ thống chưa nhận được tệp minh chứng ${quoted(found)}.`,
    mend: 'Đợi tệp gửi xong, hoặc mở trang Minh chứng để gửi lại hay gỡ tệp này.',
  }),
  FileNotTaken: ({ found }) => ({
    what: `Tệp minh chứng ${quoted(found)} không dùng được.`,
    mend: 'Mở trang Minh chứng, gỡ tệp này rồi gửi tệp khác.',
  }),
};

/** What is wrong in a sheet, and how to mend it: for functions that meet no other faults, and carry no other words. */
export const saySheetFault = (fault: SheetFault): Words =>
  (SHEET_TELLERS[fault.kind] as (one: SheetFault) => Words)(fault);
