import type { DayOf } from '../domain/decisions/decision-kind.ts';
import { sayDecisionKind, sayDecisionState, sayStanding, sayStep } from './decision-life.ts';
import { sayDate } from './numbers.ts';
import { say, type TellersOf } from './refusal-words.ts';
import { ORIGINAL_PUBLISHED } from './signed-original.ts';

const DAYS: Readonly<Record<DayOf, string>> = {
  TARGET: 'ngày của quyết định được nêu',
  COUNCIL: 'ngày họp Hội đồng',
  PROPOSAL: 'ngày Tờ trình',
  SIGNATURE: 'ngày ký',
  NUMBER: 'ngày ban hành',
  TODAY: 'hôm nay',
};

const listed = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join('; ');

/** Refusals in the life of a decision. */
export const DECISION_TELLERS = {
  NotADraft: ({ decisionId }) =>
    say(
      'Không còn là dự thảo',
      `“${decisionId}” đã được trình ký.`,
      'Đề nghị văn thư hoặc người ký trả lại nếu văn bản chưa có số; nếu đã ban hành, soạn văn bản sửa đổi hoặc thay thế.',
    ),
  DraftOutdated: () =>
    say(
      'Dự thảo đã cũ',
      'Hội đồng đã có kết quả mới hơn dự thảo này.',
      'Soạn lại dự thảo, kiểm tra rồi trình ký.',
    ),
  DecisionMoved: ({ state }) =>
    say(
      'Văn bản đã thay đổi',
      `Văn bản đã chuyển sang bước khác sau khi được mở: ${sayDecisionState(state)}.`,
      'Mở lại trang văn bản, kiểm tra rồi thực hiện bước tiếp theo.',
    ),
  StepNotNow: ({ step, state }) =>
    say(
      'Chưa thực hiện được bước này',
      `Văn bản đang ở bước “${sayDecisionState(state)}”, không thực hiện được việc ${sayStep(step)}.`,
      'Thực hiện lần lượt: trình ký, ký, cấp số, ban hành.',
    ),
  DatesOutOfOrder: ({ earlier, later }) =>
    say(
      'Ngày không theo thứ tự',
      later.of === 'TODAY'
        ? `Sau hôm nay, ${sayDate(later.date)}: ${DAYS[earlier.of]} ${sayDate(earlier.date)}.`
        : `Ngày ${sayDate(later.date)} (${DAYS[later.of]}) trước ngày ${sayDate(earlier.date)} (${DAYS[earlier.of]}).`,
      'Kiểm tra lại: ngày họp Hội đồng, ngày Tờ trình, ngày ký, ngày ban hành phải theo thứ tự ấy và không sau hôm nay.',
    ),
  NoLegalBasis: ({ date }) =>
    say(
      'Thiếu căn cứ pháp lý',
      `Không có căn cứ pháp lý nào có hiệu lực ngày ${sayDate(date)}.`,
      'Bổ sung căn cứ trong thiết lập của tỉnh, trả lại dự thảo rồi trình ký lại.',
    ),
  LegalBasesChanged: ({ date, outdated, missing }) =>
    say(
      'Căn cứ pháp lý không đúng ngày ký',
      [
        ...(outdated.length > 0
          ? [`Không có hiệu lực ngày ${sayDate(date)}: ${listed(outdated)}.`]
          : []),
        ...(missing.length > 0
          ? [`Có hiệu lực ngày ${sayDate(date)} nhưng chưa được nêu: ${listed(missing)}.`]
          : []),
      ].join(' '),
      'Trả lại dự thảo rồi trình ký lại: căn cứ được lấy theo ngày trình; hoặc kiểm tra lại ngày ký.',
    ),
  NumberTaken: ({ number, symbol, year }) =>
    say(
      'Số văn bản đã dùng',
      `Số ${number}/${symbol} năm ${year} đã được cấp cho văn bản khác.`,
      'Cấp số tiếp theo trong sổ đăng ký.',
    ),
  TargetNotIssued: ({ decisionId }) =>
    say(
      'Quyết định chưa ban hành',
      `“${decisionId}” chưa được ban hành nên chưa sửa đổi, thay thế, hủy bỏ hay đính chính được.`,
      'Đề nghị trả lại dự thảo để sửa trực tiếp.',
    ),
  TargetIsLetter: ({ decisionId }) =>
    say(
      'Công văn đính chính',
      `“${decisionId}” là công văn đính chính, không phải quyết định.`,
      'Soạn văn bản mới về chính quyết định đã được đính chính.',
    ),
  TargetNotInForce: ({ decisionId, standing }) =>
    say(
      'Quyết định không còn hiệu lực',
      `“${decisionId}” ${sayStanding(standing)}.`,
      'Soạn văn bản về quyết định đang có hiệu lực, hoặc ban hành quyết định mới.',
    ),
  FollowUpKindDiffers: ({ decisionKind }) =>
    say(
      'Nội dung ghi lại không đúng loại',
      `Dự thảo này là ${sayDecisionKind(decisionKind)}; nội dung gửi kèm không phải của loại ấy.`,
      'Ghi nội dung của đúng loại văn bản, hoặc soạn một văn bản khác.',
    ),
  NothingToReplaceBy: () =>
    say(
      'Chưa có nội dung thay thế',
      'Hội đồng không có kết quả nào mới hơn kết quả của quyết định này, và chưa ghi điều nào.',
      'Ghi các điều của quyết định thay thế, hoặc ghi kết quả họp Hội đồng mới trước.',
    ),
  NotAwarded: ({ unitId }) =>
    say(
      'Đơn vị không có trong danh sách',
      `Đơn vị “${unitId}” không được tặng thưởng theo quyết định này.`,
      'Chọn đơn vị có tên trong danh sách kèm theo quyết định.',
    ),
  AwardAnnulledAlready: ({ unitName }) =>
    say(
      'Đã hủy bỏ trước đó',
      `Hình thức khen thưởng của ${unitName} theo quyết định này đã bị hủy bỏ.`,
      'Bỏ đơn vị này khỏi văn bản.',
    ),
  BeingPublished: () =>
    say('Đang phát hành', 'Bản PDF của bước này đang được tạo.', 'Tải lại sau ít phút.'),
  NoOriginalNow: ({ state }) => {
    const waits = {
      what: `Văn bản đang ở bước “${sayDecisionState(state)}”; bản gốc được nhận khi văn bản đã ký.`,
      mend: 'Ghi nhận văn bản đã ký rồi gửi bản gốc.',
    };
    const { what, mend } = state === 'ISSUED' ? ORIGINAL_PUBLISHED : waits;
    return say('Chưa nhận được bản gốc', what, mend);
  },
  TooManyOriginals: ({ most }) =>
    say(
      'Đã gửi quá nhiều lần',
      `Bản gốc của văn bản này đã được gửi ${most} lần.`,
      'Kiểm tra lý do các lần gửi trước không được nhận và liên hệ người quản trị hệ thống.',
    ),
} satisfies TellersOf<
  | 'NotADraft'
  | 'DraftOutdated'
  | 'DecisionMoved'
  | 'StepNotNow'
  | 'DatesOutOfOrder'
  | 'NoLegalBasis'
  | 'LegalBasesChanged'
  | 'NumberTaken'
  | 'TargetNotIssued'
  | 'TargetIsLetter'
  | 'TargetNotInForce'
  | 'FollowUpKindDiffers'
  | 'NothingToReplaceBy'
  | 'NotAwarded'
  | 'AwardAnnulledAlready'
  | 'BeingPublished'
  | 'NoOriginalNow'
  | 'TooManyOriginals'
>;
