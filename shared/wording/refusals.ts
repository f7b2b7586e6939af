import type { Refusal, Thing } from '../domain/refusal.ts';
import { sayDate, sayInstant } from './numbers.ts';
import { sayStage } from './stages.ts';

/** A refusal in words: a short title, what happened, and what to do. */
export type Said = { readonly title: string; readonly what: string; readonly mend: string };

type Teller<K extends Refusal['kind']> = (refusal: Extract<Refusal, { kind: K }>) => Said;

const THINGS: Readonly<Record<Thing, string>> = {
  PROVINCE: 'tỉnh, thành phố',
  ACCOUNT: 'tài khoản',
  UNIT: 'đơn vị',
  PERIOD: 'kỳ thi đua',
  BLOC: 'khối, cụm thi đua',
  RULE_SET: 'bảng điểm',
  SHEET: 'bản tự chấm điểm',
  UPLOAD: 'lần tải lên',
  REVIEW: 'kết quả thẩm định',
  RANKING: 'bảng xếp thứ',
  PAPER: 'văn bản',
  COUNCIL_RESULT: 'kết quả họp Hội đồng',
  DECISION: 'quyết định',
};

const say = (title: string, what: string, mend: string): Said => ({ title, what, mend });
const ASK_SECRETARIAT = 'Liên hệ Sở Nội vụ nếu cần.';
const SEE_FAULTS = 'Sửa tất cả các lỗi dưới đây rồi gửi lại.';

const TELLERS: { readonly [K in Refusal['kind']]: Teller<K> } = {
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
  NotAMember: ({ unitId, blocName }) =>
    say(
      'Không phải thành viên',
      `Đơn vị “${unitId}” không phải là thành viên của ${blocName} trong kỳ này.`,
      ASK_SECRETARIAT,
    ),
  NotYourUnit: ({ unitName }) =>
    say(
      'Không phải đơn vị của đồng chí',
      `Bản tự chấm điểm của ${unitName} chỉ do người của đơn vị đó gửi.`,
      'Gửi bản của đơn vị mình, hoặc liên hệ Sở Nội vụ nếu được giao thay.',
    ),
  HeadNotAMember: ({ unitId }) =>
    say(
      'Trưởng, phó khối không hợp lệ',
      `Đơn vị “${unitId}” không nằm trong danh sách thành viên.`,
      'Chọn Trưởng khối, Phó khối trong các đơn vị thành viên.',
    ),
  UnitUnknown: ({ unitId }) =>
    say(
      'Đơn vị chưa có',
      `Chưa có đơn vị “${unitId}” trong danh mục của tỉnh.`,
      'Tạo đơn vị trước, hoặc sửa mã đơn vị.',
    ),
  MemberTwice: ({ unitId }) =>
    say(
      'Đơn vị bị lặp',
      `Đơn vị “${unitId}” xuất hiện hai lần trong danh sách thành viên.`,
      'Bỏ bớt một lần.',
    ),
  MemberHasSheet: ({ unitId }) =>
    say(
      'Đơn vị đã gửi bản tự chấm điểm',
      `Đơn vị “${unitId}” đã gửi bản tự chấm điểm nên không rút khỏi khối được.`,
      ASK_SECRETARIAT,
    ),
  HeadIsDeputy: ({ unitId }) =>
    say(
      'Trưởng, phó khối trùng nhau',
      `Đơn vị “${unitId}” vừa là Trưởng khối vừa là Phó khối.`,
      'Chọn hai đơn vị khác nhau.',
    ),
  RuleSetInUse: ({ ruleSetId }) =>
    say(
      'Bảng điểm đang dùng',
      `Bảng điểm “${ruleSetId}” đã được dùng để chấm nên không thay đổi được.`,
      'Lập bảng điểm mới cho kỳ sau.',
    ),
  FaultyRuleSet: ({ faults }) =>
    say('Bảng điểm có lỗi', `Bảng điểm có ${faults.length} lỗi nên chưa được lưu.`, SEE_FAULTS),
  RuleSetIdDiffers: ({ path, body }) =>
    say(
      'Mã bảng điểm không khớp',
      `Đường dẫn nêu bảng điểm “${path}” nhưng nội dung là “${body}”.`,
      'Sửa cho hai mã giống nhau.',
    ),
  FaultyAssignment: ({ faults }) =>
    say(
      'Chỉ tiêu giao có lỗi',
      `Chỉ tiêu giao có ${faults.length} lỗi nên chưa được lưu.`,
      SEE_FAULTS,
    ),
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
  SheetMisfits: ({ unitId, version, faults }) =>
    say(
      'Không khớp bản tự chấm điểm đã gửi',
      `Đơn vị “${unitId}” đã gửi bản tự chấm điểm phiên bản ${version}; với chỉ tiêu giao mới, bản đó có ${faults.length} lỗi.`,
      'Giữ nguyên các chỉ tiêu dưới đây, hoặc đề nghị đơn vị gửi bản tự chấm điểm mới trước.',
    ),
  AssignmentFixed: ({ blocName }) =>
    say(
      'Chỉ tiêu đã chốt',
      `${blocName} đã kết thúc tự chấm điểm nên không giao lại chỉ tiêu được.`,
      ASK_SECRETARIAT,
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
  WindowEndsBeforeItOpens: ({ stage }) =>
    say(
      'Thời gian không hợp lệ',
      `Bước ${sayStage(stage)} kết thúc trước khi bắt đầu.`,
      'Sửa lại thời điểm bắt đầu, kết thúc.',
    ),
  WindowsOutOfOrder: ({ stage, before }) =>
    say(
      'Thời gian không hợp lệ',
      `Bước ${sayStage(stage)} bắt đầu trước khi bước ${sayStage(before)} kết thúc, hoặc sai thứ tự.`,
      'Sắp xếp các bước theo thứ tự, không chồng lên nhau.',
    ),
  StageTwice: ({ stage }) =>
    say('Bước bị lặp', `Bước ${sayStage(stage)} được khai hai lần.`, 'Chỉ giữ một lần.'),
  SelfScoringMissing: () =>
    say(
      'Thiếu bước tự chấm điểm',
      'Kỳ thi đua phải có bước tự chấm điểm.',
      'Bổ sung thời gian tự chấm điểm.',
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
  OtherRuleSet: () =>
    say(
      'Phiếu của bảng điểm cũ',
      'Tệp được lập theo một bảng điểm khác với bảng điểm đang áp dụng.',
      'Tải phiếu mới từ trang này, chép số liệu sang rồi gửi lại.',
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
  IndicatorNotYours: ({ indicatorId }) =>
    say(
      'Không được giao chỉ tiêu này',
      `Đồng chí không được giao thẩm định chỉ tiêu “${indicatorId}”.`,
      'Chỉ thẩm định các chỉ tiêu được giao.',
    ),
  NotRankedYet: ({ blocName }) =>
    say(
      'Chưa xếp thứ',
      `${blocName} chưa được xếp thứ.`,
      'Bảng xếp thứ có sau khi hết thời gian tự chấm điểm.',
    ),
  RankingAwaited: ({ blocName }) =>
    say('Đang xếp thứ', `${blocName} đang được xếp thứ lại.`, 'Thực hiện lại sau ít phút.'),
  RankingNotLatest: ({ blocName, latest }) =>
    say(
      'Bảng xếp thứ đã thay đổi',
      `Bảng xếp thứ mới nhất của ${blocName} là phiên bản ${latest}.`,
      'Trình Hội đồng bảng xếp thứ mới nhất.',
    ),
  StagesNotOver: ({ blocName, stages }) =>
    say(
      'Chưa kết thúc chấm điểm',
      `${blocName} chưa kết thúc bước ${stages.map(sayStage).join(', ')}.`,
      'Ghi kết quả họp Hội đồng sau khi các bước chấm điểm kết thúc.',
    ),
  LinesUnreviewed: ({ blocName }) =>
    say(
      'Còn dòng chưa thẩm định',
      `Bảng điểm của ${blocName} đòi hỏi thẩm định đủ các dòng nhưng bảng xếp thứ còn dòng chưa thẩm định.`,
      'Thẩm định đủ các dòng, xếp thứ lại rồi trình Hội đồng.',
    ),
  TieAtCutLine: ({ blocName, seats, place, unitNames }) =>
    say(
      'Đồng hạng ở ranh giới',
      `${blocName} có ${seats} suất nhưng ${unitNames.join(', ')} cùng xếp thứ ${place}.`,
      'Khối bỏ phiếu hoặc Hội đồng quyết định thứ tự trước khi ghi kết quả; hệ thống không tự chọn.',
    ),
  NotRankedUnit: ({ unitName }) =>
    say(
      'Đơn vị không xếp thứ',
      `${unitName} không được xếp thứ nên không thể được tặng thưởng.`,
      'Bỏ đơn vị này khỏi danh sách.',
    ),
  NotNominated: ({ unitName, place, seats }) =>
    say(
      'Đơn vị không trong số được đề nghị',
      `${unitName} xếp thứ ${place}, ngoài ${seats} suất.`,
      'Nêu lý do của Hội đồng, hoặc bỏ đơn vị này khỏi danh sách.',
    ),
  SeatsExceeded: ({ blocName, seats, given }) =>
    say(
      'Vượt số suất',
      `${blocName} có ${seats} suất nhưng danh sách có ${given}.`,
      'Bỏ bớt cho đúng số suất.',
    ),
  AwardTwice: ({ unitName }) =>
    say(
      'Tặng trùng',
      `${unitName} có tên hai lần trong danh sách.`,
      'Mỗi đơn vị chỉ nhận một hình thức trong một quyết định.',
    ),
  NoAwardsInThisPeriod: () =>
    say(
      'Kỳ sơ kết không khen thưởng',
      'Kỳ sơ kết chỉ có bảng điểm, không xét tặng Cờ thi đua.',
      'Xét tặng ở kỳ tổng kết.',
    ),
  RankingOfNoBloc: ({ blocId }) =>
    say(
      'Thiếu bảng xếp thứ',
      `Danh sách có đơn vị của khối “${blocId}” nhưng không nêu bảng xếp thứ của khối đó.`,
      'Nêu bảng xếp thứ đã trình Hội đồng.',
    ),
  NotADraft: ({ decisionId }) =>
    say(
      'Không còn là dự thảo',
      `Quyết định “${decisionId}” đã ban hành.`,
      'Muốn thay đổi phải ban hành văn bản sửa đổi hoặc thay thế.',
    ),
  NumberTaken: ({ number, symbol, year }) =>
    say(
      'Số văn bản đã dùng',
      `Số ${number}/${symbol} năm ${year} đã được cấp cho văn bản khác.`,
      'Cấp số tiếp theo trong sổ đăng ký.',
    ),
  IssuedBeforeCouncil: ({ date, councilDate }) =>
    say(
      'Ngày ban hành không hợp lệ',
      `Ngày ban hành ${sayDate(date)} trước ngày họp Hội đồng ${sayDate(councilDate)}.`,
      'Kiểm tra lại ngày ban hành.',
    ),
  NoLegalBasis: ({ date }) =>
    say(
      'Thiếu căn cứ pháp lý',
      `Không có căn cứ pháp lý nào có hiệu lực ngày ${sayDate(date)}.`,
      'Bổ sung căn cứ trong thiết lập của tỉnh.',
    ),
  DraftOutdated: () =>
    say(
      'Dự thảo đã cũ',
      'Hội đồng đã có kết quả mới hơn; dự thảo quyết định đang được lập lại.',
      'Mở dự thảo mới sau ít phút, kiểm tra rồi ban hành.',
    ),
  RecordTooLarge: () =>
    say(
      'Nội dung quá lớn',
      'Nội dung gửi lên lớn hơn mức hệ thống lưu được trong một bản ghi nên chưa được lưu.',
      'Rút ngắn phần giải trình, minh chứng rồi gửi lại.',
    ),
  PeriodEndsBeforeItBegins: ({ from, to }) =>
    say(
      'Thời gian không hợp lệ',
      `Kỳ thi đua kết thúc ngày ${sayDate(to)}, trước ngày bắt đầu ${sayDate(from)}.`,
      'Sửa lại ngày bắt đầu, ngày kết thúc.',
    ),
  BeingPublished: () =>
    say('Đang phát hành', 'Bản chính thức đang được tạo.', 'Tải lại sau ít phút.'),
  BusyTryAgain: () =>
    say(
      'Nhiều người cùng gửi',
      'Nhiều người đang cập nhật cùng lúc nên chưa ghi được.',
      'Gửi lại; nội dung chưa bị mất hay ghi trùng.',
    ),
};

/** A refusal in good administrative Vietnamese. */
export function sayRefusal(refusal: Refusal): Said {
  return (TELLERS[refusal.kind] as (refusal: Refusal) => Said)(refusal);
}
