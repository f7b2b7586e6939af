import type { Condition, PaperKind, PartName } from '../domain/templates/kind-spec.ts';

const KINDS: Readonly<Record<PaperKind, string>> = {
  AWARD_DECISION: 'Quyết định tặng Cờ thi đua, Bằng khen',
};

/** A kind of paper, as people call it. */
export const sayPaperKind = (kind: PaperKind): string => KINDS[kind];

const PARTS: Readonly<Record<PartName, string>> = {
  SUBJECT: 'Trích yếu',
  BASES: 'Căn cứ riêng và đề nghị',
  ARTICLE: 'Điều',
  RECIPIENTS: 'Nơi nhận',
  SIGNATURE: 'Chức vụ người ký',
  ANNEX_TITLE: 'Tên danh sách kèm theo',
};

/** A part of a paper, as the form names it. */
export const sayPart = (part: PartName): string => PARTS[part];

const WHEN: Readonly<Record<Condition, string>> = {
  ONE_RECIPIENT: 'chỉ một tập thể được khen thưởng',
  SEVERAL_RECIPIENTS: 'từ hai tập thể trở lên',
  ONE_BLOC: 'chỉ một khối, cụm',
  SEVERAL_BLOCS: 'nhiều khối, cụm',
  HAS_FLAGS: 'có Cờ thi đua',
  HAS_CERTIFICATES: 'có Bằng khen',
  FLAGS_ONLY: 'chỉ có Cờ thi đua',
  CERTIFICATES_ONLY: 'chỉ có Bằng khen',
  BOTH_TITLES: 'có cả Cờ thi đua và Bằng khen',
  PRIZE_MONEY: 'có tiền thưởng',
  NO_PRIZE_MONEY: 'không có tiền thưởng',
};

/** What a paragraph waits for. */
export const sayCondition = (condition: Condition): string => WHEN[condition];

/** Several conditions in one phrase, those that follow from others left out of no account. */
export const sayConditions = (conditions: readonly Condition[]): string =>
  conditions.map(sayCondition).join(', ');

const FIELDS: Readonly<Record<string, string>> = {
  'tên tỉnh': 'Tên tỉnh, ví dụ “Lào Cai”',
  'kỳ thi đua': 'Kỳ thi đua, ví dụ “năm 2023”',
  'khen thưởng': 'Tặng gì cho bao nhiêu tập thể, hoặc cho tập thể nào nếu chỉ có một',
  'số tập thể': 'Tổng số tập thể, ví dụ “03”',
  'tên tập thể': 'Tên tập thể duy nhất được khen thưởng',
  'tên khối': 'Tên khối, cụm duy nhất',
  'số khối': 'Số khối, cụm',
  'tên cờ': 'Tên Cờ thi đua của tỉnh',
  'số cờ': 'Số Cờ thi đua',
  'tên bằng khen': 'Tên Bằng khen của tỉnh',
  'số bằng khen': 'Số Bằng khen',
  'số biên bản': 'Số, ký hiệu biên bản họp Hội đồng',
  'ngày biên bản': 'Ngày họp Hội đồng, ví dụ “ngày 12 tháng 01 năm 2024”',
  'số tờ trình': 'Số, ký hiệu tờ trình của Sở Nội vụ',
  'ngày tờ trình': 'Ngày của tờ trình',
  'mức thưởng':
    'Mức thưởng từng loại, ví dụ “mỗi Cờ thi đua: 8,0 lần mức lương cơ sở (14.400.000 đồng)”',
  'tổng tiền thưởng': 'Tổng số tiền thưởng, ví dụ “28.800.000 đồng”',
  'mức lương cơ sở': 'Mức lương cơ sở và văn bản quy định',
  'nguồn kinh phí': 'Nguồn chi tiền thưởng',
  'số điều cuối': 'Số của điều cuối cùng, dùng ở Nơi nhận: “Như Điều …”',
};

/** What stands in the place of a field. */
export const sayField = (field: string): string => FIELDS[field] ?? '';
