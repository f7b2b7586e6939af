import type { Thing } from '../domain/refusal.ts';
import { ASK_SECRETARIAT, say, type TellersOf } from './refusal-words.ts';

const THINGS: Readonly<Record<Thing, string>> = {
  PROVINCE: 'tỉnh, thành phố',
  ACCOUNT: 'tài khoản',
  UNIT: 'đơn vị',
  PERIOD: 'kỳ thi đua',
  BLOC: 'khối, cụm thi đua',
  RULE_SET: 'bảng tiêu chí',
  SHEET: 'bản tự chấm điểm',
  DRAFT: 'bản nháp',
  UPLOAD: 'lần tải lên',
  EVIDENCE: 'tệp minh chứng',
  INDICATOR: 'chỉ tiêu',
  REVIEW: 'kết quả thẩm định',
  RANKING: 'bảng xếp thứ',
  PAPER: 'văn bản',
  COUNCIL_RESULT: 'kết quả họp Hội đồng',
  DECISION: 'quyết định',
  TEMPLATE: 'mẫu văn bản',
  SAMPLE: 'số liệu minh họa',
};

/** Refusals that any request can meet: rights, what is not there, and how a request must be sent. */
export const ACCESS_TELLERS = {
  NotPermitted: () =>
    say(
      'Không có quyền',
      'Tài khoản của đồng chí không được giao quyền làm việc này.',
      ASK_SECRETARIAT,
    ),
  NotFound: ({ what, id }) =>
    say(
      'Không tìm thấy',
      `Không tìm thấy ${THINGS[what]} có mã “${id}”.`,
      'Kiểm tra lại đường dẫn hoặc mã.',
    ),
  RecordChanged: () =>
    say(
      'Dữ liệu đã thay đổi',
      'Người khác đã sửa dữ liệu này sau khi đồng chí mở.',
      'Tải lại trang, xem nội dung mới rồi sửa lại.',
    ),
  NotYourUnit: ({ unitName }) =>
    say(
      'Không phải đơn vị của đồng chí',
      `Bản tự chấm điểm của ${unitName} chỉ do người của đơn vị đó gửi.`,
      'Gửi bản của đơn vị mình, hoặc liên hệ Sở Nội vụ nếu được giao thay.',
    ),
  BaseVersionMissing: () =>
    say(
      'Thiếu phiên bản gốc',
      'Yêu cầu không nêu bản này được lập từ phiên bản nào.',
      'Gửi kèm If-Match: "v0" cho bản đầu tiên, "v1", "v2"… cho các bản sau.',
    ),
  IdempotencyKeyMissing: () =>
    say(
      'Thiếu khóa chống gửi trùng',
      'Yêu cầu thiếu Idempotency-Key.',
      'Gửi kèm Idempotency-Key gồm 8 đến 100 chữ, số hoặc dấu gạch nối.',
    ),
  IdempotencyKeyReused: () =>
    say(
      'Khóa chống gửi trùng đã dùng',
      'Idempotency-Key này đã dùng cho một nội dung khác.',
      'Dùng một khóa mới cho nội dung mới.',
    ),
  IndicatorNotYours: ({ indicatorId }) =>
    say(
      'Không được giao chỉ tiêu này',
      `Đồng chí không được giao thẩm định chỉ tiêu “${indicatorId}”.`,
      'Chỉ thẩm định các chỉ tiêu được giao.',
    ),
  VerifiedFirst: () =>
    say(
      'Đã thẩm định lần đầu',
      'Đồng chí đã tham gia thẩm định bản này nên không phúc tra bản này.',
      'Người khác được giao phúc tra thực hiện.',
    ),
  RecordTooLarge: () =>
    say(
      'Nội dung quá lớn',
      'Nội dung gửi lên lớn hơn mức hệ thống lưu được trong một bản ghi nên chưa được lưu.',
      'Rút ngắn phần giải trình, minh chứng rồi gửi lại.',
    ),
  BusyTryAgain: () =>
    say(
      'Nhiều người cùng gửi',
      'Nhiều người đang cập nhật cùng lúc nên chưa ghi được.',
      'Gửi lại; nội dung chưa bị mất hay ghi trùng.',
    ),
} satisfies TellersOf<
  | 'NotPermitted'
  | 'NotFound'
  | 'RecordChanged'
  | 'NotYourUnit'
  | 'BaseVersionMissing'
  | 'IdempotencyKeyMissing'
  | 'IdempotencyKeyReused'
  | 'IndicatorNotYours'
  | 'VerifiedFirst'
  | 'RecordTooLarge'
  | 'BusyTryAgain'
>;
