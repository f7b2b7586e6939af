import { sayDate } from './numbers.ts';
import { ASK_SECRETARIAT, SEE_FAULTS, say, type TellersOf } from './refusal-words.ts';
import { sayUses } from './rule-set-uses.ts';
import { sayStage } from './stages.ts';

/** Refusals while a period is set up: units, blocs, rule sets, targets and windows. */
export const SET_UP_TELLERS = {
  NotAMember: ({ unitId, blocName }) =>
    say(
      'Không phải thành viên',
      `Đơn vị “${unitId}” không phải là thành viên của ${blocName} trong kỳ này.`,
      ASK_SECRETARIAT,
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
      'Bảng tiêu chí đang dùng',
      `Bảng tiêu chí “${ruleSetId}” đã được dùng để chấm nên không thay đổi được.`,
      'Lập bảng tiêu chí mới cho kỳ sau.',
    ),
  RuleSetFixed: ({ ruleSetId, uses }) =>
    say(
      'Bảng tiêu chí đang dùng',
      `Bảng tiêu chí “${ruleSetId}” đang dùng ở ${sayUses(uses)} nên không sửa được.`,
      'Nhân bản thành bảng tiêu chí mới có mã khác rồi sửa bảng mới đó.',
    ),
  RuleSetExists: ({ ruleSetId }) =>
    say(
      'Mã đã dùng cho bảng tiêu chí khác',
      `Đã có bảng tiêu chí mã “${ruleSetId}”.`,
      'Chọn mã khác.',
    ),
  FaultyRuleSet: ({ faults }) =>
    say(
      'Bảng tiêu chí có lỗi',
      `Bảng tiêu chí có ${faults.length} lỗi nên chưa được lưu.`,
      SEE_FAULTS,
    ),
  RuleSetIdDiffers: ({ path, body }) =>
    say(
      'Mã bảng tiêu chí không khớp',
      `Đường dẫn nêu bảng tiêu chí “${path}” nhưng nội dung là “${body}”.`,
      'Sửa cho hai mã giống nhau.',
    ),
  FaultyAssignment: ({ faults }) =>
    say(
      'Chỉ tiêu giao có lỗi',
      `Chỉ tiêu giao có ${faults.length} lỗi nên chưa được lưu.`,
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
  PeriodEndsBeforeItBegins: ({ from, to }) =>
    say(
      'Thời gian không hợp lệ',
      `Kỳ thi đua kết thúc ngày ${sayDate(to)}, trước ngày bắt đầu ${sayDate(from)}.`,
      'Sửa lại ngày bắt đầu, ngày kết thúc.',
    ),
} satisfies TellersOf<
  | 'NotAMember'
  | 'HeadNotAMember'
  | 'UnitUnknown'
  | 'MemberTwice'
  | 'MemberHasSheet'
  | 'HeadIsDeputy'
  | 'RuleSetInUse'
  | 'RuleSetFixed'
  | 'RuleSetExists'
  | 'FaultyRuleSet'
  | 'RuleSetIdDiffers'
  | 'FaultyAssignment'
  | 'SheetMisfits'
  | 'AssignmentFixed'
  | 'WindowEndsBeforeItOpens'
  | 'WindowsOutOfOrder'
  | 'StageTwice'
  | 'SelfScoringMissing'
  | 'PeriodEndsBeforeItBegins'
>;
