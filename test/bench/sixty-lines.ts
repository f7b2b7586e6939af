import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { UnitAssignment, WrittenLine } from '../../shared/domain/scoring/sheet.ts';
import {
  bands,
  buildRuleSet,
  count,
  direct,
  group,
  proportional,
  yesNo,
} from '../support/build-rule-set.ts';

const GROUPS = 6;
const KINDS = [
  (id: string) => proportional({ id, basePoints: '2', overRate: '0.05', maxBonus: '0.5' }),
  (id: string) => bands({ id }),
  (id: string) => count({ id }),
  (id: string) => yesNo({ id }),
  (id: string) => direct({ id }),
];

const idOf = (index: number): string => `ct-${String(index + 1).padStart(2, '0')}`;

/** A rule set of sixty indicators in six groups, twelve of each kind. */
export const sixtyIndicators = (): RuleSet =>
  buildRuleSet(
    Array.from({ length: GROUPS }, (_, first) =>
      group(
        Array.from({ length: 60 / GROUPS }, (__, index): Indicator => {
          const kind = KINDS[index % KINDS.length] ?? direct;
          return kind(idOf((first * 60) / GROUPS + index));
        }),
        { id: `nhom-${first + 1}`, number: String(first + 1) },
      ),
    ),
  );

/** The targets of a unit: only results measured against one have it. */
export const targetsOf = (unitId: string): UnitAssignment => ({
  unitId,
  lines: Array.from({ length: 60 }, (_, index) => index)
    .filter((index) => index % KINDS.length === 0)
    .map((index) => ({ indicatorId: idOf(index), state: 'ASSIGNED', target: '120' })),
});

/** What the unit writes, as a person would: a result, what it is made of, and the papers that show it. */
export const sixtyLines = (unit: number): readonly WrittenLine[] =>
  Array.from({ length: 60 }, (_, index) => {
    const number = unit * 61 + index * 37;
    return {
      indicatorId: idOf(index),
      ...resultOf(index % KINDS.length, number),
      explanation: `${phrasesOf(number)}: ${number % 97}/${number % 113} việc, tăng ${number % 29},${number % 7} %`,
      evidence: `Báo cáo số ${number}/BC-UBND ngày ${(number % 28) + 1}/${(number % 12) + 1}/2023`,
    };
  });

const PHRASES = [
  'hoàn thành kế hoạch',
  'xã đạt chuẩn nông thôn mới',
  'hồ sơ giải quyết đúng hạn',
  'đơn thư khiếu nại, tố cáo',
  'thu ngân sách trên địa bàn',
  'trường đạt chuẩn quốc gia',
  'người dân tham gia bảo hiểm y tế',
  'hộ thoát nghèo bền vững',
  'diện tích rừng trồng mới',
  'hộ được dùng nước sạch',
  'thủ tục hành chính mức toàn trình',
  'vụ việc hòa giải thành',
  'lao động qua đào tạo nghề',
  'thanh niên lên đường nhập ngũ',
  'sản phẩm chủ lực có thương hiệu',
  'điểm du lịch cộng đồng',
  'cuộc kiểm tra công vụ',
];

/** Five phrases, other ones for each number: real explanations do not compress to nothing. */
const phrasesOf = (number: number): string =>
  Array.from(
    { length: 5 },
    (_, index) => PHRASES[(number * 7 + index * index * 5) % PHRASES.length],
  ).join('; ');

function resultOf(kind: number, number: number): Partial<WrittenLine> {
  if (kind === 0) return { actual: `${100 + (number % 50)},${number % 10}` };
  if (kind === 1) return { actual: `${95 + (number % 5)},${number % 100}` };
  if (kind === 2) return { cases: [{ eventId: 'late', count: String(number % 4) }] };
  if (kind === 3) return { met: number % 5 === 0 ? 'không' : 'có' };
  return { claim: `${number % 4},${number % 10}` };
}
