import type { GradeName } from '../domain/ranking/grades.ts';
import type { Criterion } from '../domain/scoring/criterion.ts';
import { sayGradeName } from './grades.ts';

/** The kinds of criteria as the authors of a rule set write them; a kind without a word does not compile. */
export const KIND_WORDS: Readonly<Record<Criterion['kind'], string>> = {
  SUM: 'Nhóm (cộng các mục con)',
  ONE_OF: 'Nhóm (chọn một mục con)',
  PROPORTIONAL: 'Tỷ lệ so với chỉ tiêu',
  BANDS: 'Theo mức',
  STEP: 'Theo bậc',
  COUNT: 'Đếm trường hợp',
  BOOLEAN: 'Đạt hay không đạt',
  DIRECT: 'Chấm thẳng',
  LEADER_RELATIVE: 'So với đơn vị dẫn đầu',
  RANK_TO_POINTS: 'Theo thứ hạng ở cấp trên',
  AWARD_BONUS: 'Theo khen thưởng',
};

/** What each kind does, in one sentence. */
export const KIND_MEANINGS: Readonly<Record<Criterion['kind'], string>> = {
  SUM: 'Nội dung gồm các mục con ở cấp dưới liền kề; điểm chuẩn bằng tổng điểm chuẩn các mục con.',
  ONE_OF: 'Nội dung gồm các phương án ở cấp dưới liền kề; chỉ một phương án được tính điểm.',
  PROPORTIONAL:
    'Đạt chỉ tiêu được điểm chuẩn; chưa đạt thì tính theo tỷ lệ; vượt thì cộng theo từng 1%.',
  BANDS: 'Kết quả thuộc mức nào ở trang “Khoảng điểm” thì được điểm của mức đó.',
  STEP: 'Qua ngưỡng được điểm bậc đầu, mỗi bậc trọn vẹn tiếp theo cộng hoặc trừ thêm.',
  COUNT: 'Bắt đầu từ điểm chuẩn; mỗi trường hợp ở trang “Khoảng điểm” cộng hoặc trừ điểm.',
  BOOLEAN: 'Đạt được điểm chuẩn (hoặc điểm khi đạt), không đạt được 0 (hoặc điểm khi không đạt).',
  DIRECT: 'Đơn vị tự ghi điểm, người thẩm định quyết định.',
  LEADER_RELATIVE:
    'Đạt chỉ tiêu được một phần điểm chuẩn; phần còn lại theo mức vượt so với đơn vị dẫn đầu.',
  RANK_TO_POINTS: 'Được xếp thứ mấy ở cấp trên thì được điểm của thứ đó ở trang “Khoảng điểm”.',
  AWARD_BONUS: 'Mỗi hình thức khen thưởng đã nhận được điểm ghi ở trang “Khoảng điểm”.',
};

const GRADES: readonly GradeName[] = ['EXCELLENT', 'GOOD', 'FAIR', 'COMPLETED', 'NOT_COMPLETED'];

/** The words of every field whose values are named, by the path of the field without indexes. */
export const VALUE_WORDS = {
  kind: KIND_WORDS,
  evidence: { REQUIRED: 'Bắt buộc', OPTIONAL: 'Không bắt buộc' },
  nothingArose: { KEEPS_BASE: 'Giữ điểm chuẩn', ZERO: '0 điểm', NOT_ALLOWED: 'Không được ghi' },
  comparedWith: {
    PERCENT_OF_SAME_PERIOD: '% so với cùng kỳ',
    GROWTH_OVER_SAME_PERIOD: '% tăng so với cùng kỳ',
    DIFFERENCE_FROM_SAME_PERIOD: 'Chênh lệch so với cùng kỳ',
  },
  judgedBy: { BOTH: 'Cao nhất trong các cấp' },
  metric: {
    VALUE: 'Kết quả',
    PERCENT_OF_TARGET: '% chỉ tiêu',
    DIFFERENCE_FROM_TARGET: 'Chênh lệch với chỉ tiêu',
  },
  maxBonus: { UNCAPPED: 'Không giới hạn' },
  otherwise: { LEFT_TO_REVIEWER: 'Người thẩm định chấm' },
  choose: { BEST: 'Phương án cao điểm nhất', REPORTED: 'Phương án đơn vị báo cáo' },
  direction: { UP: 'Trên ngưỡng', DOWN: 'Dưới ngưỡng' },
  comparator: { EXCEED_PERCENT: '% vượt chỉ tiêu', ACTUAL: 'Kết quả thực hiện' },
  targets: { REQUIRED: 'Bắt buộc', OPTIONAL: 'Có thể không giao', NONE: 'Không giao' },
  combine: {
    AVERAGE: 'Trung bình cộng',
    FIRST_GIVEN: 'Lấy cấp đầu tiên có xếp',
    SUM: 'Cộng tất cả',
    BEST: 'Lấy mức cao nhất',
  },
  roundingStage: { LINE: 'Từng chỉ tiêu', GROUP: 'Từng nhóm cấp 1', TOTAL: 'Tổng điểm' },
  rankingKey: {
    TOTAL: 'Tổng điểm',
    TOTAL_OVER_ASSIGNED_MAXIMUM: 'Tổng điểm trên thang điểm được giao',
  },
  unreviewedLines: {
    BLOCK: 'Chưa cho kết thúc thẩm định',
    KEEP_CLAIM_MARKED: 'Giữ kết quả theo quy tắc, có đánh dấu',
  },
  tie: { SHARED_PLACE: 'Đồng hạng', BALLOT: 'Bỏ phiếu' },
  latePer: { DAY: 'Mỗi ngày chậm', SHEET: 'Một lần' },
  ineligiblePlaces: { FREED: 'Nhường cho đơn vị sau', KEPT: 'Để trống' },
  voteOf: { PRESENT: 'Người có mặt', MEMBERS: 'Tổng số thành viên' },
  voteNeeds: { AT_LEAST: 'Từ mức này trở lên', MORE_THAN: 'Trên mức này' },
  stages: {
    REGISTRATION: 'Đăng ký thi đua',
    SELF_SCORING: 'Tự chấm điểm',
    VERIFICATION: 'Thẩm định điểm',
    EXPLANATION: 'Giải trình',
    SECOND_REVIEW: 'Phúc tra',
    PROVISIONAL_RANKING: 'Xếp thứ dự kiến',
    BLOC_REVIEW: 'Bình xét, bỏ phiếu',
    DOSSIER: 'Thẩm định hồ sơ',
    COUNCIL: 'Hội đồng xét',
    DECIDED: 'Có quyết định',
  },
  grade: Object.fromEntries(GRADES.map((grade) => [grade, sayGradeName(grade)])),
  gradesOf: { TOTAL: 'Tổng điểm', PERCENT_OF_ASSIGNED_MAXIMUM: '% thang điểm được giao' },
  floorCriteria: { FIRST_LEVEL: 'Mục cấp 1', INDICATORS: 'Từng chỉ tiêu' },
  tieMetric: {
    CRITERION: 'Điểm của mục',
    BASE_TOTAL: 'Tổng điểm chuẩn đạt được',
    BONUS_TOTAL: 'Tổng điểm thưởng',
    FEWER_DEDUCTIONS: 'Ít điểm trừ hơn',
    FACT: 'Điều kiện ngoài bảng tiêu chí',
  },
  gives: {
    NOT_RANKED: 'Không xếp loại',
    DISQUALIFIED: 'Không đủ điều kiện xét tặng',
    WITHHELD: 'Chưa xét khen thưởng',
  },
  when: {
    POINTS_BELOW: 'Điểm của mục dưới',
    TOTAL_BELOW: 'Tổng điểm dưới',
    CASES: 'Số trường hợp từ',
    NOT_MET: 'Không đạt chỉ tiêu',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;
