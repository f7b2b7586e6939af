import { VALUE_WORDS } from '../../../wording/rule-set-words.ts';
import type { Field } from './field.ts';

/** A column of the sheet of criteria: its head, its width in characters, and the field it holds. */
export type CriterionColumn = Field & { readonly header: string; readonly width: number };

const text = (path: string, header: string, width: number): CriterionColumn => ({
  path: path.split('.'),
  as: 'TEXT',
  header,
  width,
});
const number = (path: string, header: string): CriterionColumn => ({
  path: [path],
  as: 'NUMBER',
  header,
  width: 10,
});
const mark = (path: string, header: string): CriterionColumn => ({
  path: [path],
  as: 'MARK',
  header,
  width: 10,
});
const word = (path: keyof typeof VALUE_WORDS, header: string, width = 17): CriterionColumn => ({
  path: [path],
  as: 'WORD',
  words: VALUE_WORDS[path],
  header,
  width,
});

/** The column that says how deep a criterion lies: 1 for the outermost. It is no field of the JSON. */
export const LEVEL_HEADER = 'Cấp';

/** The columns of every criterion, then the parameters of the formulas; one that a kind does not take stays blank. */
export const CRITERION_COLUMNS: readonly CriterionColumn[] = [
  text('id', 'Mã', 18),
  text('number', 'TT', 8),
  text('title', 'Nội dung', 44),
  word('kind', 'Loại công thức', 24),
  text('clause.document', 'Căn cứ: văn bản', 24),
  text('clause.article', 'Căn cứ: điều', 9),
  text('clause.clause', 'Căn cứ: khoản', 9),
  text('clause.point', 'Căn cứ: điểm, mục', 14),
  number('basePoints', 'Điểm chuẩn'),
  {
    path: ['maxBonus'],
    as: 'NUMBER',
    words: VALUE_WORDS.maxBonus,
    header: 'Điểm thưởng tối đa',
    width: 14,
  },
  text('unitOfMeasure', 'Đơn vị tính', 14),
  word('evidence', 'Minh chứng'),
  word('nothingArose', 'Không phát sinh thì'),
  { path: ['valueDecimals'], as: 'WHOLE', header: 'Số chữ số thập phân của kết quả', width: 12 },
  mark('takesShare', 'Ghi được n/m (x)'),
  word('comparedWith', 'So với cùng kỳ', 16),
  mark('lowerIsBetter', 'Càng thấp càng tốt (x)'),
  {
    path: ['judgedBy'],
    as: 'TEXT',
    words: VALUE_WORDS.judgedBy,
    header: 'Tính theo chỉ tiêu của cấp',
    width: 14,
  },
  word('metric', 'Xét theo'),
  number('belowFactor', 'Hệ số khi chưa đạt'),
  number('overRate', 'Điểm cộng mỗi 1% vượt'),
  number('floor', 'Điểm thấp nhất'),
  number('cap', 'Tối đa cả mục'),
  number('scaledFrom', 'Quy đổi từ tổng điểm'),
  word('choose', 'Phương án được tính'),
  {
    path: ['otherwise'],
    as: 'NUMBER',
    words: VALUE_WORDS.otherwise,
    header: 'Ngoài các mức thì',
    width: 14,
  },
  text('classBy.id', 'Phân lớp theo: mã', 14),
  text('classBy.title', 'Phân lớp theo: tên', 20),
  word('direction', 'Tính bậc'),
  number('threshold', 'Ngưỡng'),
  mark('includesThreshold', 'Tính cả ngưỡng (x)'),
  number('step', 'Mỗi bậc'),
  number('firstPoints', 'Điểm bậc đầu'),
  number('pointsPerStep', 'Điểm mỗi bậc'),
  number('startPoints', 'Điểm trước khi tính bậc'),
  number('baseShare', 'Phần điểm khi đạt chỉ tiêu'),
  word('comparator', 'So với đơn vị dẫn đầu theo', 16),
  word('targets', 'Giao chỉ tiêu'),
  number('start', 'Điểm ban đầu'),
  number('plusCap', 'Cộng tối đa'),
  number('minusCap', 'Trừ tối đa'),
  { path: ['deadline'], as: 'DATE', header: 'Hạn (ngày/tháng/năm)', width: 12 },
  number('met', 'Điểm khi đạt'),
  number('notMet', 'Điểm khi không đạt'),
  word('combine', 'Cách gộp', 16),
];
