import type { CaseFault } from '../domain/bundle/case-fault.ts';
import type { GrantFault } from '../domain/reviews/check-review.ts';
import type { AssignmentFault } from '../domain/scoring/check-assignment.ts';
import type { JsonFault } from '../domain/strict-json.ts';
import { sayDecimal, sayPoints } from './numbers.ts';
import { sayNumberFault } from './sheet-faults.ts';
import type { Words } from './words.ts';

type Tellers<F extends { readonly kind: string }> = {
  readonly [K in F['kind']]: (fault: Extract<F, { readonly kind: K }>) => Words;
};

const about = (fault: AssignmentFault): string =>
  'indicatorId' in fault ? `“${fault.indicatorId}”` : '';

/** What is wrong with the targets of a unit, by kind. */
export const ASSIGNMENT_TELLERS: {
  readonly [K in Exclude<AssignmentFault['kind'], 'MalformedTarget'>]: (
    fault: AssignmentFault,
  ) => Words;
} = {
  AssignmentUnknownIndicator: (fault) => ({
    what: `Bảng tiêu chí không có chỉ tiêu ${about(fault)}.`,
    mend: 'Bỏ dòng giao chỉ tiêu này, hoặc sửa lại mã.',
  }),
  AssignedTwice: (fault) => ({
    what: `Chỉ tiêu ${about(fault)} được giao nhiều lần.`,
    mend: 'Giữ lại một dòng duy nhất.',
  }),
  MissingTarget: (fault) => ({
    what: `Chưa giao số cho chỉ tiêu ${about(fault)}, chỉ tiêu này chấm theo kế hoạch.`,
    mend: 'Ghi số được giao, hoặc ghi rõ “không giao”.',
  }),
  TargetRangeEmpty: (fault) => ({
    what: `Khoảng được giao của chỉ tiêu ${about(fault)} có số đầu không nhỏ hơn số cuối.`,
    mend: 'Ghi số nhỏ trước, số lớn sau, ví dụ 11-12.',
  }),
  TargetGiverUnknown: (fault) => ({
    what: `Số giao cho chỉ tiêu ${about(fault)} ghi nơi giao không có trong bảng tiêu chí, hoặc ghi hai lần.`,
    mend: 'Ghi mỗi nơi giao một số, theo đúng mã trong bảng tiêu chí.',
  }),
  MissingSamePeriod: (fault) => ({
    what: `Chưa có số cùng kỳ năm trước của chỉ tiêu ${about(fault)}.`,
    mend: 'Ghi kết quả cùng kỳ, hoặc ghi rõ “không giao”.',
  }),
  SamePeriodNotTaken: (fault) => ({
    what: `Chỉ tiêu ${about(fault)} không so với cùng kỳ.`,
    mend: 'Bỏ số cùng kỳ.',
  }),
  SamePeriodNotPositive: (fault) => ({
    what: `Số cùng kỳ của chỉ tiêu ${about(fault)} phải lớn hơn 0 mới so được theo phần trăm.`,
    mend: 'Ghi số lớn hơn 0, hoặc ghi “không giao”.',
  }),
  TargetNotSpared: (fault) => ({
    what: `Chỉ tiêu ${about(fault)} chấm theo kế hoạch nên đơn vị nào cũng phải có số được giao.`,
    mend: 'Ghi số được giao, hoặc ghi rõ “không giao”.',
  }),
  TargetNotTaken: (fault) => ({
    what: `Chỉ tiêu ${about(fault)} không chấm theo kế hoạch nên không cần số được giao.`,
    mend: 'Bỏ số được giao.',
  }),
  TargetNotPositive: (fault) => ({
    what: `Số được giao của chỉ tiêu ${about(fault)} phải lớn hơn 0.`,
    mend: 'Ghi số lớn hơn 0, hoặc ghi “không giao”.',
  }),
  NothingAssigned: () => ({
    what: 'Đơn vị không được giao chỉ tiêu nào có điểm chuẩn.',
    mend: 'Giao ít nhất một chỉ tiêu có điểm chuẩn.',
  }),
};

/** What is wrong with a written target, or a result of the same period. */
export function sayMalformedTarget(
  fault: Extract<AssignmentFault, { kind: 'MalformedTarget' }>,
): Words {
  const { what, mend } = sayNumberFault(fault.fault);
  return { what: `Số giao cho chỉ tiêu ${about(fault)}: ${what}`, mend };
}

/** What is wrong with a review, by kind. */
export const REVIEW_TELLERS: {
  readonly [K in GrantFault['kind']]: (fault: Extract<GrantFault, { kind: K }>) => Words;
} = {
  ReviewUnknownLine: ({ indicatorId }) => ({
    what: `Bản tự chấm không có dòng “${indicatorId}”.`,
    mend: 'Bỏ dòng thẩm định này.',
  }),
  ReviewedTwice: ({ indicatorId }) => ({
    what: `Dòng “${indicatorId}” được thẩm định nhiều lần.`,
    mend: 'Giữ lại một kết quả duy nhất.',
  }),
  LeftToReviewer: ({ indicatorId }) => ({
    what: `Dòng “${indicatorId}” quy định để người thẩm định chấm: phải ghi điểm.`,
    mend: 'Chọn “Chấm lại điểm”, ghi điểm và lý do.',
  }),
  ClaimNotCorrected: ({ indicatorId }) => ({
    what: `Dòng “${indicatorId}” chấm trực tiếp bằng điểm nên không có kết quả để sửa.`,
    mend: 'Chọn “Chấm lại điểm”, ghi điểm và lý do.',
  }),
  GrantedAboveMaximum: ({ found, maximum }) => ({
    what: `Điểm thẩm định ${sayPoints(found)} vượt mức tối đa ${sayPoints(maximum)} của chỉ tiêu.`,
    mend: `Chấm nhiều nhất ${sayPoints(maximum)}.`,
  }),
  GrantedBelowLeast: ({ found, least }) => ({
    what: `Điểm thẩm định ${sayPoints(found)} thấp hơn mức thấp nhất ${sayPoints(least)} của chỉ tiêu.`,
    mend: `Chấm ít nhất ${sayPoints(least)}.`,
  }),
};

type OwnCaseFault = Exclude<
  CaseFault,
  { readonly kind: 'CaseShape' | 'CaseRuleSet' | 'CaseAssignment' | 'CaseSheet' | 'CaseReview' }
>;

const ONE_EACH = 'Giữ lại một bản cho mỗi đơn vị.';

/** How the parts of a case do not fit together, by kind. */
export const CASE_TELLERS: Tellers<OwnCaseFault> = {
  UnitTwice: ({ unitId }) => ({ what: `Đơn vị “${unitId}” có nhiều lần.`, mend: 'Bỏ bản trùng.' }),
  UnknownUnit: ({ unitId }) => ({
    what: `“${unitId}” không phải là đơn vị thành viên của khối, cụm.`,
    mend: 'Sửa lại mã đơn vị, hoặc thêm đơn vị vào danh sách thành viên.',
  }),
  AssignmentTwice: ({ unitId }) => ({
    what: `Đơn vị “${unitId}” được giao chỉ tiêu nhiều lần.`,
    mend: ONE_EACH,
  }),
  SheetTwice: ({ unitId }) => ({
    what: `Đơn vị “${unitId}” có nhiều bản tự chấm điểm.`,
    mend: ONE_EACH,
  }),
  SheetTooLate: ({ unitId, most }) => ({
    what:
      most === 0
        ? `Bản tự chấm điểm của đơn vị “${unitId}” nộp chậm, mà bảng tiêu chí không nhận bản nộp chậm.`
        : `Bản tự chấm điểm của đơn vị “${unitId}” nộp chậm hơn ${most} ngày mà bảng tiêu chí cho phép.`,
    mend: 'Sửa số ngày chậm theo biên nhận, hoặc bỏ bản tự chấm điểm này.',
  }),
  ReviewTwice: ({ unitId }) => ({
    what: `Đơn vị “${unitId}” có nhiều bản thẩm định.`,
    mend: ONE_EACH,
  }),
  BallotUnitTwice: ({ unitId }) => ({
    what: `Kết quả bỏ phiếu ghi đơn vị “${unitId}” nhiều lần.`,
    mend: 'Ghi số phiếu của mỗi đơn vị một lần.',
  }),
  VotesAbovePresent: ({ unitId, found, present }) => ({
    what: `Đơn vị “${unitId}” được ${found} phiếu nhưng chỉ có ${present} thành viên có mặt.`,
    mend: 'Kiểm tra lại số phiếu theo biên bản kiểm phiếu.',
  }),
  PresentAboveMembers: ({ found, entitled }) => ({
    what: `Có mặt ${found} người, nhiều hơn tổng số ${entitled} thành viên.`,
    mend: 'Kiểm tra lại số người theo biên bản kiểm phiếu.',
  }),
  BallotTwice: () => ({
    what: 'Các đơn vị này đã có một kết quả bỏ phiếu khác.',
    mend: 'Giữ lại một kết quả duy nhất.',
  }),
  BallotNotTaken: () => ({
    what: 'Bảng tiêu chí quy định các đơn vị ngang nhau giữ đồng hạng, không bỏ phiếu.',
    mend: 'Bỏ kết quả bỏ phiếu này.',
  }),
  FactTwice: ({ unitId, factId }) => ({
    what: `Đơn vị “${unitId}” khai “${factId}” nhiều lần.`,
    mend: 'Giữ lại một lần.',
  }),
  FactNotAsked: ({ factId }) => ({
    what: `Bảng tiêu chí không dùng “${factId}” để xét đơn vị ngang nhau.`,
    mend: 'Bỏ thông tin này, hoặc sửa lại mã.',
  }),
  ReviewWithoutSheet: ({ unitId }) => ({
    what: `Có bản thẩm định nhưng đơn vị “${unitId}” không có bản tự chấm điểm.`,
    mend: 'Bỏ bản thẩm định, hoặc bổ sung bản tự chấm điểm.',
  }),
  ReviewOfOtherSheet: ({ unitId }) => ({
    what: `Bản thẩm định của đơn vị “${unitId}” là của một bản tự chấm điểm khác.`,
    mend: 'Thẩm định lại bản tự chấm điểm mới nhất.',
  }),
};

const place = (fault: { readonly line: number; readonly column: number }): string =>
  `dòng ${fault.line}, cột ${fault.column}`;

type Located = Extract<JsonFault, { readonly offset: number }>;

const LOCATED: { readonly [K in Located['kind']]: (fault: Located) => Words } = {
  JsonTooDeep: (fault) => ({
    what: `Dữ liệu lồng nhau quá 64 cấp (${place(fault)}).`,
    mend: 'Dùng đúng cấu trúc của lược đồ.',
  }),
  JsonSyntax: (fault) => ({
    what: `Không phải JSON hợp lệ tại ${place(fault)}${fault.found === '' ? ', hết dòng mà chưa đủ' : `: “${fault.found}”`}.`,
    mend: 'Sửa lại cú pháp tại vị trí này.',
  }),
  JsonDuplicateKey: (fault) => ({
    what: `Trường “${fault.found}” có hai lần trong một nhóm (${place(fault)}).`,
    mend: 'Giữ lại một lần.',
  }),
  JsonNumber: (fault) => ({
    what: `Số ${fault.found} quá lớn để giữ chính xác (${place(fault)}).`,
    mend: 'Ghi số trong dấu nháy, theo đúng lược đồ.',
  }),
  JsonSurrogate: (fault) => ({
    what: `Chuỗi ký tự hỏng mã Unicode (${place(fault)}).`,
    mend: 'Gõ lại chuỗi này.',
  }),
};

/** Why a text is no JSON. */
export const sayJsonFault = (fault: JsonFault): Words =>
  fault.kind === 'JsonTooLarge'
    ? {
        what: `Dữ liệu có ${sayDecimal(String(fault.size))} ký tự, quá ${sayDecimal(String(fault.maximum))}.`,
        mend: 'Chia nhỏ dữ liệu theo từng khối, cụm.',
      }
    : LOCATED[fault.kind](fault);
