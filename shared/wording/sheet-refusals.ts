import { sayEvidenceFault } from './evidence.ts';
import { sayInstant } from './numbers.ts';
import { ASK_SECRETARIAT, SEE_FAULTS, say, type TellersOf } from './refusal-words.ts';
import { shortened } from './shortened.ts';
import { sayStage } from './stages.ts';

/** Refusals of sheets and reviews. */
export const SHEET_REFUSAL_TELLERS = {
  FaultySheet: ({ faults }) =>
    say(
      'Bản tự chấm điểm có lỗi',
      `Bản tự chấm điểm có ${faults.length} lỗi nên chưa được tiếp nhận.`,
      SEE_FAULTS,
    ),
  FaultyReview: ({ faults }) =>
    say(
      'Kết quả thẩm định có lỗi',
      `Kết quả thẩm định có ${faults.length} lỗi nên chưa được lưu.`,
      SEE_FAULTS,
    ),
  FileNotAccepted: ({ fileName, why }) => {
    const { what, mend } = sayEvidenceFault(why);
    return say('Tệp minh chứng không được nhận', `Tệp “${shortened(fileName)}”: ${what}`, mend);
  },
  TooManyFiles: ({ most }) =>
    say(
      'Quá nhiều tệp minh chứng',
      `Đơn vị đã khai báo ${most} tệp, là số tệp nhiều nhất trong một kỳ.`,
      'Gỡ bớt tệp không cần, hoặc gộp nhiều văn bản vào một tệp.',
    ),
  StageNotPlanned: ({ stage }) =>
    say('Không có bước này', `Kỳ này không có bước ${sayStage(stage)}.`, ASK_SECRETARIAT),
  StageNotOpen: ({ stage, opensAt }) =>
    say(
      'Chưa đến thời gian',
      `Bước ${sayStage(stage)} bắt đầu lúc ${sayInstant(opensAt)}.`,
      'Thực hiện lại khi đến thời gian.',
    ),
  StageOver: ({ stage, closesAt, at }) =>
    say(
      'Đã hết hạn',
      `Bước ${sayStage(stage)} kết thúc lúc ${sayInstant(closesAt)}; hệ thống nhận được lúc ${sayInstant(at)}.`,
      'Nếu có lý do chính đáng, gửi văn bản đề nghị Sở Nội vụ gia hạn.',
    ),
  AlreadyDecided: ({ blocName, at }) =>
    say(
      'Đã có kết quả',
      `${blocName} đã có kết quả họp Hội đồng, ghi nhận lúc ${sayInstant(at)}.`,
      'Mọi thay đổi từ nay phải qua thủ tục điều chỉnh.',
    ),
  OlderVersion: ({ base, latest }) =>
    say(
      'Đã có bản mới hơn',
      `Bản gửi lên được lập từ phiên bản ${base}, nhưng đơn vị đã có phiên bản ${latest}.`,
      `Mở phiên bản ${latest}, đối chiếu rồi gửi lại từ phiên bản đó.`,
    ),
  OtherBase: ({ base }) =>
    say(
      'Phiếu điền từ bản khác',
      `Tệp điền sẵn từ một phiên bản ${base} khác với phiên bản ${base} mà hệ thống đang lưu (mã băm không khớp).`,
      'Tải phiếu mới từ trang này, chép số liệu sang rồi gửi lại.',
    ),
  OtherRuleSet: () =>
    say(
      'Phiếu của bảng tiêu chí cũ',
      'Tệp được lập theo một bảng tiêu chí khác với bảng tiêu chí đang áp dụng.',
      'Tải phiếu mới từ trang này, chép số liệu sang rồi gửi lại.',
    ),
  HeadHandsIn: () =>
    say(
      'Chờ thủ trưởng gửi',
      'Bản tự chấm điểm do thủ trưởng đơn vị gửi; cán bộ nhập và lưu nháp.',
      'Lưu nháp rồi báo thủ trưởng đơn vị xem và gửi.',
    ),
  DraftChanged: () =>
    say(
      'Bản nháp đã thay đổi',
      'Bản nháp đã được lưu thêm sau khi đồng chí mở nên chưa gửi.',
      'Xem lại bản nháp mới nhất rồi gửi.',
    ),
  ConflictsOpen: ({ count }) =>
    say(
      'Còn chỗ phải chọn',
      `Bản nháp còn ${count} chỗ hai người ghi khác nhau.`,
      'Chọn một bên ở từng chỗ rồi gửi.',
    ),
  SheetMissing: ({ unitId }) =>
    say(
      'Chưa có bản tự chấm điểm',
      `Đơn vị “${unitId}” chưa gửi bản tự chấm điểm.`,
      'Đợi đơn vị gửi bản tự chấm điểm.',
    ),
  SheetChangedSince: () =>
    say(
      'Bản tự chấm điểm đã thay đổi',
      'Đơn vị đã gửi bản tự chấm điểm mới sau khi đồng chí mở bản này.',
      'Tải lại trang và thẩm định bản mới nhất.',
    ),
} satisfies TellersOf<
  | 'FaultySheet'
  | 'FileNotAccepted'
  | 'TooManyFiles'
  | 'FaultyReview'
  | 'StageNotPlanned'
  | 'StageNotOpen'
  | 'StageOver'
  | 'AlreadyDecided'
  | 'OlderVersion'
  | 'OtherBase'
  | 'OtherRuleSet'
  | 'HeadHandsIn'
  | 'DraftChanged'
  | 'ConflictsOpen'
  | 'SheetMissing'
  | 'SheetChangedSince'
>;
