import { sayInstant } from './numbers.ts';
import { SEE_FAULTS, say, type TellersOf } from './refusal-words.ts';

/** Refusals of what is put on record about a bloc: findings, facts and ballots. */
export const REGISTER_TELLERS = {
  FaultyEntry: ({ faults }) =>
    say(
      'Nội dung ghi nhận có lỗi',
      `Nội dung ghi nhận có ${faults.length} lỗi nên chưa được lưu.`,
      SEE_FAULTS,
    ),
  NotOnRecord: () =>
    say(
      'Không có nội dung này',
      'Nội dung cần rút chưa được ghi nhận, đã rút trước đó, hoặc đã sửa khác đi.',
      'Tải lại trang và chọn nội dung đang có hiệu lực.',
    ),
  RecordingReasonMissing: () =>
    say(
      'Thiếu lý do',
      'Kết quả bỏ phiếu, việc sửa hoặc rút nội dung đã ghi nhận phải có lý do.',
      'Ghi lý do rồi gửi lại.',
    ),
  ExtensionTooEarly: ({ after }) =>
    say(
      'Hạn mới quá sớm',
      `Hạn mới phải sau ${sayInstant(after)}.`,
      'Ghi ngày, giờ muộn hơn: sau hạn của khối, cụm và sau lúc ghi gia hạn.',
    ),
  ExtensionOver: () =>
    say(
      'Gia hạn đã qua',
      'Thời gian gia hạn này đã kết thúc nên không rút được nữa.',
      'Nếu cần thêm thời gian, hãy ghi một gia hạn mới.',
    ),
  TieNotWaiting: ({ unitNames }) =>
    say(
      'Không phải các đơn vị đang chờ bỏ phiếu',
      `${unitNames.join(', ')} không phải là tất cả các đơn vị cùng xếp một thứ và đang chờ bỏ phiếu trong bảng xếp thứ mới nhất.`,
      'Mở bảng xếp thứ mới nhất và ghi kết quả bỏ phiếu cho đúng các đơn vị đồng hạng ở đó.',
    ),
} satisfies TellersOf<
  | 'FaultyEntry'
  | 'NotOnRecord'
  | 'RecordingReasonMissing'
  | 'ExtensionTooEarly'
  | 'ExtensionOver'
  | 'TieNotWaiting'
>;
