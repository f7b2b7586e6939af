import type { SchemaFault } from '../domain/schema-fault.ts';
import type { RuleProblem } from '../domain/scoring/rule-set-fault.ts';
import { sayDecimal, sayPoints } from './numbers.ts';
import type { Words } from './words.ts';

type RuleTeller<K extends RuleProblem['kind']> = (
  fault: Extract<RuleProblem, { kind: K }>,
) => Words;
type SchemaTeller<K extends SchemaFault['kind']> = (
  fault: Extract<SchemaFault, { kind: K }>,
) => Words;

function interval(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return `dưới ${sayDecimal(to ?? '0')}`;
  return to === undefined
    ? `từ ${sayDecimal(from)} trở lên`
    : `từ ${sayDecimal(from)} đến dưới ${sayDecimal(to)}`;
}

function atEnds(...ends: readonly (string | undefined)[]): string {
  const given = ends.flatMap((end) => (end === undefined ? [] : [sayDecimal(end)]));
  return given.length === 0 ? '' : ` (${given.join(' và ')})`;
}

/** What is wrong in the arithmetic of a rule set, by kind. */
export const RULE_TELLERS: { readonly [K in RuleProblem['kind']]: RuleTeller<K> } = {
  SumMismatch: ({ expected, found }) => ({
    what: `Điểm chuẩn của các mục con cộng lại được ${sayPoints(found)}, khác ${sayPoints(expected)}.`,
    mend: 'Sửa điểm chuẩn của mục cha hoặc của các mục con cho khớp.',
  }),
  IdTwice: ({ id, first }) => ({
    what: `Mã “${id}” đã dùng ở ${first}.`,
    mend: 'Đặt mã khác; mỗi mục một mã.',
  }),
  TooDeep: ({ maximum }) => ({
    what: `Bảng tiêu chí có quá ${maximum} cấp.`,
    mend: `Gộp lại trong ${maximum} cấp.`,
  }),
  TooManyIndicators: ({ found, maximum }) => ({
    what: `Bảng tiêu chí có ${found} chỉ tiêu, quá ${maximum}.`,
    mend: `Giữ nhiều nhất ${maximum} chỉ tiêu.`,
  }),
  EmptyBand: ({ from, to }) => ({
    what: `Mức từ ${sayDecimal(from)} đến dưới ${sayDecimal(to)} không chứa giá trị nào.`,
    mend: 'Ghi cận dưới nhỏ hơn cận trên.',
  }),
  BandsOverlap: ({ from, to }) => ({
    what: `Hai mức chồng lên nhau hoặc không theo thứ tự tăng${atEnds(from, to)}.`,
    mend: 'Sắp các mức tăng dần, mức sau bắt đầu từ chỗ mức trước kết thúc.',
  }),
  BandGap: ({ from, to }) => ({
    what: `Chưa quy định điểm cho giá trị ${interval(from, to)}.`,
    mend: 'Thêm mức còn thiếu, hoặc ghi điểm cho các trường hợp khác (otherwise).',
  }),
  PointsAboveMaximum: ({ found, maximum }) => ({
    what: `${sayPoints(found)} điểm vượt mức tối đa ${sayPoints(maximum)} (điểm chuẩn và điểm thưởng) của chỉ tiêu.`,
    mend: 'Giảm số điểm này, hoặc tăng điểm thưởng tối đa.',
  }),
  CapBelowBase: ({ found, base }) => ({
    what: `Mức trần ${sayPoints(found)} thấp hơn điểm chuẩn ${sayPoints(base)}.`,
    mend: 'Đặt mức trần từ điểm chuẩn trở lên.',
  }),
  FloorAboveBase: ({ found, base }) => ({
    what: `Mức sàn ${sayPoints(found)} cao hơn điểm chuẩn ${sayPoints(base)}.`,
    mend: 'Đặt mức sàn không quá điểm chuẩn.',
  }),
  FactorOutOfRange: ({ found }) => ({
    what: `Hệ số ${sayDecimal(found)} không nằm trong khoảng lớn hơn 0 đến 1.`,
    mend: 'Ghi hệ số lớn hơn 0 và không quá 1.',
  }),
  AlternativesMismatch: () => ({
    what: 'Điểm chuẩn của mục chỉ tính một trong các mục con không khớp với các mục con.',
    mend: 'Ghi bằng điểm chuẩn cao nhất của các mục con; nếu đơn vị tự chọn một mục thì các mục con phải bằng nhau.',
  }),
  ScaleNotExact: () => ({
    what: 'Điểm chuẩn sau khi quy đổi không viết được bằng 4 chữ số thập phân.',
    mend: 'Sửa tổng điểm của các mục con hoặc điểm quy đổi cho chia hết.',
  }),
  ConditionChained: ({ criterionId }) => ({
    what: `Điểm thưởng này chờ mục “${criterionId}”, mà mục đó lại có điều kiện riêng.`,
    mend: 'Chỉ đặt điều kiện theo các mục không có điều kiện.',
  }),
  TwoEnds: () => ({
    what: 'Mức này ghi hai cận ở cùng một phía.',
    mend: 'Mỗi phía chỉ ghi một cận: from hoặc above, to hoặc upTo.',
  }),
  ClassesIncomplete: () => ({
    what: 'Bảng hai chiều phải có cả số dùng để phân loại (classBy) và các loại (classes).',
    mend: 'Bổ sung phần còn thiếu, hoặc bỏ cả hai.',
  }),
  UnknownClass: () => ({
    what: 'Mức này không ghi đúng loại nào của bảng hai chiều.',
    mend: 'Ghi mã của một loại đã nêu trong classes.',
  }),
  ClassWithoutBand: () => ({
    what: 'Loại này chưa có mức điểm nào.',
    mend: 'Thêm các mức của loại này, hoặc ghi điểm cho các trường hợp khác (otherwise).',
  }),
  StepNotPositive: ({ found }) => ({
    what: `Mỗi bậc ${sayDecimal(found)} không lớn hơn 0.`,
    mend: 'Ghi độ lớn của một bậc, lớn hơn 0.',
  }),
  DeductionWithoutCap: () => ({
    what: 'Điểm trừ theo bậc chưa có mức trừ tối đa.',
    mend: 'Ghi mức tối đa (cap).',
  }),
  StepsAgainstEachOther: () => ({
    what: 'Điểm khi qua ngưỡng và điểm của mỗi bậc trái dấu nhau.',
    mend: 'Ghi cả hai cùng cộng hoặc cùng trừ.',
  }),
  LowerNeedsTargets: () => ({
    what: 'Chỉ tiêu càng thấp càng tốt phải so theo phần trăm với số được giao của từng đơn vị.',
    mend: 'Bỏ so kết quả trực tiếp và đơn vị không giao số, hoặc bỏ lowerIsBetter.',
  }),
  TargetGiverUnclear: () => ({
    what: 'Nhiều nơi giao số nhưng chưa rõ tính theo số của nơi nào.',
    mend: 'Ghi judgedBy là mã của một nơi giao, hoặc BOTH để phải đạt tất cả.',
  }),
  PlacesOutOfOrder: ({ place }) => ({
    what: `Thứ ${place} và thứ ngay sau không theo đúng thứ tự, hoặc thứ sau được nhiều điểm hơn.`,
    mend: 'Sắp các thứ tăng dần, điểm giảm dần.',
  }),
  UnknownEventGroup: ({ groupId }) => ({
    what: `Chỉ tiêu này không có nhóm trường hợp “${groupId}”.`,
    mend: 'Ghi đúng mã của một nhóm trong groups, hoặc bỏ group.',
  }),
  CaseWithoutPoints: ({ eventId }) => ({
    what: `Trường hợp “${eventId}” không cộng, không trừ điểm.`,
    mend: 'Ghi số điểm khác 0, hoặc bỏ trường hợp này.',
  }),
  FinerThanPublished: ({ found, decimals }) => ({
    what: `${sayPoints(found)} có nhiều chữ số thập phân hơn ${decimals} chữ số mà bảng tiêu chí công bố.`,
    mend: `Ghi nhiều nhất ${decimals} chữ số thập phân, hoặc công bố nhiều chữ số hơn.`,
  }),
  RateWithoutBonus: () => ({
    what: 'Có điểm cộng cho phần vượt nhưng chưa có điểm thưởng tối đa.',
    mend: 'Ghi điểm thưởng tối đa (maxBonus), hoặc bỏ điểm cộng.',
  }),
  TotalOutOfRange: ({ maximum }) => ({
    what: `Tổng điểm có thể vượt quá ${sayPoints(maximum)} về một phía.`,
    mend: 'Đặt mức sàn, mức trừ tối đa hoặc điểm thưởng tối đa cho các chỉ tiêu đếm trường hợp.',
  }),
  GradeOrder: () => ({
    what: 'Các mức xếp loại không theo thứ tự từ cao xuống thấp, hoặc trùng nhau.',
    mend: 'Sắp các mức từ loại cao nhất, điểm cao nhất xuống.',
  }),
  NotAnswered: ({ indicatorId }) => ({
    what: `Mục “${indicatorId}” không phải chỉ tiêu chấm đạt hay không đạt.`,
    mend: 'Ghi mã của một chỉ tiêu đạt hay không đạt, hoặc bỏ quy định này.',
  }),
  UnknownCases: ({ indicatorId, eventId }) => ({
    what: `Chỉ tiêu “${indicatorId}” không tính trường hợp “${eventId}”.`,
    mend: 'Sửa lại mã chỉ tiêu và mã trường hợp, hoặc bỏ quy định này.',
  }),
  UnknownCriterion: ({ criterionId }) => ({
    what: `Bảng tiêu chí không có nội dung, chỉ tiêu “${criterionId}”.`,
    mend: 'Sửa lại mã, hoặc bỏ quy định này.',
  }),
  StageOrder: () => ({
    what: 'Các bước không theo đúng thứ tự của kỳ thi đua.',
    mend: 'Sắp lại các bước, mỗi bước một lần.',
  }),
};

const SPELLINGS: Readonly<Record<string, string>> = {
  InvalidPoints: 'Ghi điểm trong dấu nháy, dấu chấm thập phân, không thừa số 0, ví dụ "8.5".',
  InvalidDecimal: 'Ghi số trong dấu nháy, dấu chấm thập phân, không thừa số 0, ví dụ "1927.93".',
  InvalidTarget: 'Ghi chỉ tiêu trong dấu nháy: một số "10", hoặc một khoảng "11-12".',
  InvalidCount: 'Ghi số trường hợp trong dấu nháy, số nguyên từ 0 trở lên, ví dụ "2".',
  InvalidId: 'Mã gồm chữ thường không dấu, chữ số, dấu chấm, gạch nối; nhiều nhất 64 ký tự.',
  InvalidHash: 'Mã băm gồm 64 ký tự 0-9, a-f.',
  InvalidInstant: 'Ghi thời điểm dạng 2023-12-15T10:00:00.000Z.',
  RulePointsOutOfRange:
    'Ghi số điểm từ 0 đến 10000; chỉ điểm của từng trường hợp, từng mức được âm.',
  ControlCharacter: 'Bỏ các ký tự ẩn không in được.',
  UnprintableCharacter: 'Bỏ các ký tự mà văn bản không in được.',
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'chuỗi ký tự trong dấu nháy',
  array: 'danh sách',
  object: 'một nhóm trường',
  boolean: 'true hoặc false',
  number: 'số',
  int: 'số nguyên',
};

/** What is wrong in the shape of JSON, by kind. */
export const SCHEMA_TELLERS: { readonly [K in SchemaFault['kind']]: SchemaTeller<K> } = {
  Missing: ({ path }) =>
    path.endsWith('.clause')
      ? {
          what: 'Mục này chưa ghi căn cứ (clause).',
          mend: 'Ghi văn bản và điều, khoản, điểm quy định mục này.',
        }
      : { what: `Thiếu trường ${path}.`, mend: 'Bổ sung trường này.' },
  WrongType: ({ found, expected }) => ({
    what: `“${found ?? ''}” không đúng loại dữ liệu.`,
    mend: `Ghi ${TYPES[expected] ?? 'đúng loại dữ liệu của trường'}.`,
  }),
  UnknownField: ({ field }) => ({
    what: `Không có trường “${field}”.`,
    mend: 'Bỏ trường này, hoặc sửa lại tên.',
  }),
  NotOneOf: ({ found, allowed }) => ({
    what: `“${found ?? ''}” không thuộc các giá trị cho phép.`,
    mend: `Chọn một trong: ${allowed.join(', ')}.`,
  }),
  WrongSpelling: ({ found, rule }) => ({
    what: `“${found ?? ''}” viết chưa đúng.`,
    mend: SPELLINGS[rule] ?? 'Viết lại theo đúng dạng của trường.',
  }),
  TooMuch: ({ maximum }) => ({
    what: `Vượt mức cho phép ${sayDecimal(String(maximum))}.`,
    mend: `Giữ trong ${sayDecimal(String(maximum))}.`,
  }),
  TooLittle: ({ minimum }) => ({
    what: 'Chưa đủ nội dung.',
    mend: `Cần ít nhất ${sayDecimal(String(minimum))}.`,
  }),
};
