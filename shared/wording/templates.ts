import type { Condition, PaperKind, PartName } from '../domain/templates/kind-spec.ts';
import { RANKING_PAPERS } from '../domain/templates/ranking-papers.ts';
import type { SampleName } from '../domain/templates/samples.ts';

const KINDS: Readonly<Record<PaperKind, string>> = {
  AWARD_DECISION: 'Quyết định tặng Cờ thi đua, Bằng khen',
  AMENDMENT_DECISION: 'Quyết định sửa đổi, bổ sung',
  REPLACEMENT_DECISION: 'Quyết định thay thế',
  ANNULMENT_DECISION: 'Quyết định hủy bỏ',
  ERRATUM_LETTER: 'Công văn đính chính',
  SUBMISSION_LETTER: 'Tờ trình của khối, cụm',
  DEPARTMENT_LETTER: 'Tờ trình của Sở Nội vụ',
  REVIEW_MINUTES: 'Biên bản bình xét của khối, cụm',
  PERIOD_REPORT: 'Báo cáo sơ kết, tổng kết của khối, cụm',
  VERIFICATION_MINUTES: 'Biên bản thẩm định đơn vị',
  EXPLANATION_REPORT: 'Báo cáo giải trình của đơn vị',
  ACHIEVEMENT_REPORT: 'Báo cáo thành tích của đơn vị',
};

/** A kind of paper, as people call it. */
export const sayPaperKind = (kind: PaperKind): string => KINDS[kind];

/** What no template of a kind holds, where that is other than in a decision. */
const BY_SYSTEM: Readonly<Partial<Record<PaperKind, string>>> = {
  ERRATUM_LETTER: 'Nơi gửi do người soạn ghi; “./.” và thể thức do hệ thống đặt.',
  DEPARTMENT_LETTER:
    'Tờ trình được lập mỗi khi tải về tại trang hồ sơ trình của kỳ, theo mẫu đang dùng. Căn cứ pháp lý, Danh sách kèm theo, “./.” và thể thức do hệ thống đặt.',
  SUBMISSION_LETTER: 'Căn cứ pháp lý, Danh sách kèm theo, “./.” và thể thức do hệ thống đặt.',
  REVIEW_MINUTES:
    'Căn cứ pháp lý của tỉnh được đưa vào trước phần căn cứ riêng; tên các mục, bảng xếp thứ, chỗ ghi cuộc họp và kết quả bỏ phiếu, “./.” và thể thức do hệ thống đặt. Người ký từ trái sang phải, mỗi người một đoạn.',
  PERIOD_REPORT:
    'Tên các mục, bảng xếp thứ, biểu đồ, chỗ ghi đánh giá và nhiệm vụ, “./.” và thể thức do hệ thống đặt. Kết luận đứng ở mục IV; không có đoạn nào thì để trống chỗ ghi.',
  VERIFICATION_MINUTES:
    'Chỗ ghi thời gian, địa điểm, thành phần; từng mục thẩm định; tổng điểm; “./.” và thể thức do hệ thống đặt. Người ký từ trái sang phải, mỗi người một đoạn.',
  EXPLANATION_REPORT:
    'Từng nội dung giải trình, minh chứng lấy từ bản tự chấm điểm; “./.” và thể thức do hệ thống đặt.',
  ACHIEVEMENT_REPORT:
    'Tên các mục, bảng kết quả, chỗ ghi những nội dung đơn vị tự viết và thể thức do hệ thống đặt. Người ký từ trái sang phải, mỗi người một đoạn.',
};
const ON_RANKING = 'Văn bản được soạn khi khối, cụm được xếp thứ, theo mẫu của lúc đó.';

/** When a paper of a kind is written, and what of it the system puts in. */
export function sayBySystem(kind: PaperKind): string {
  const text =
    BY_SYSTEM[kind] ??
    'Căn cứ pháp lý theo ngày ký được đưa vào trước phần căn cứ riêng; số điều, “./.” và thể thức do hệ thống đặt.';
  return RANKING_PAPERS.some((one) => one === kind) ? `${ON_RANKING} ${text}` : text;
}

const PARTS: Readonly<Record<PartName, string>> = {
  SUBJECT: 'Trích yếu',
  ADDRESSEES: 'Kính gửi',
  BASES: 'Căn cứ riêng và đề nghị',
  ARTICLE: 'Điều',
  TEXT: 'Nội dung',
  OPENING: 'Mở đầu',
  LEAD_IN: 'Lời dẫn trước kết quả',
  CONCLUSION: 'Kết luận',
  OPINION: 'Ý kiến của đơn vị',
  CLOSING: 'Lời kết',
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
  ONE_ARTICLE: 'chỉ sửa đổi hoặc bổ sung một điều',
  SEVERAL_ARTICLES: 'sửa đổi, bổ sung từ hai điều trở lên',
  ARTICLE_CHANGED: 'sửa đổi một điều đã có',
  ARTICLE_ADDED: 'bổ sung một điều mới',
  COUNCIL_RESULT: 'thay thế theo kết quả họp Hội đồng mới',
  WRITTEN_ARTICLES: 'thay thế bằng các điều tự soạn',
  WHOLE_ANNULLED: 'hủy bỏ toàn bộ',
  PART_ANNULLED: 'hủy bỏ một phần',
  RECOVERY: 'có thu hồi',
  NO_RECOVERY: 'không thu hồi',
  COUNCIL_AGREED: 'đã có kết quả họp Hội đồng',
  BEFORE_COUNCIL: 'chưa có kết quả họp Hội đồng',
  BLOCS_LEFT: 'còn khối, cụm chưa có trong Tờ trình',
  MID_YEAR: 'kỳ sơ kết (giữa năm)',
  PERIOD_END: 'kỳ tổng kết',
  HAS_NOMINATIONS: 'có đơn vị được đề nghị khen thưởng',
  NO_NOMINATIONS: 'không có đơn vị được đề nghị',
  VERIFIED: 'đã thẩm định (ít nhất một phần)',
  NOT_VERIFIED: 'chưa thẩm định',
};

/** What a paragraph waits for. */
export const sayCondition = (condition: Condition): string => WHEN[condition];

/** Several conditions in one phrase, those that follow from others left out of no account. */
export const sayConditions = (conditions: readonly Condition[]): string =>
  conditions.map(sayCondition).join(', ');

const SAMPLES: Readonly<Record<SampleName, string>> = {
  SEVERAL_BLOCS: 'Nhiều khối, cụm; có Cờ thi đua và Bằng khen',
  ONE_BLOC: 'Một khối, cụm; có Cờ thi đua và Bằng khen',
  ONE_FLAG: 'Một tập thể được tặng Cờ thi đua',
  ONE_CERTIFICATE: 'Một tập thể được tặng Bằng khen',
  ARTICLE_CHANGED: 'Sửa đổi một điều',
  ARTICLE_ADDED: 'Bổ sung một điều mới',
  SEVERAL_ARTICLES: 'Sửa đổi một điều và bổ sung một điều',
  WRITTEN_ARTICLES: 'Các điều tự soạn',
  COUNCIL_RESULT: 'Theo kết quả họp Hội đồng mới',
  PART_RECOVERED: 'Hủy bỏ một phần, có thu hồi',
  PART: 'Hủy bỏ một phần, không thu hồi',
  WHOLE_RECOVERED: 'Hủy bỏ toàn bộ, có thu hồi',
  WHOLE: 'Hủy bỏ toàn bộ, không thu hồi',
  CORRECTIONS: 'Hai chỗ cần đính chính',
  NOMINATIONS: 'Một cụm đề nghị hai tập thể',
  COUNCIL_AGREED: 'Đã có kết quả họp Hội đồng, đủ các khối, cụm',
  BEFORE_COUNCIL: 'Chưa họp Hội đồng, còn khối, cụm chưa xếp thứ xong',
  NO_NOMINATIONS: 'Một cụm chưa có đơn vị nào gửi bản tự chấm điểm',
  ONE_UNIT: 'Một đơn vị đã được thẩm định, đứng đầu cụm',
  MID_YEAR: 'Một cụm trong kỳ sơ kết giữa năm',
  NOT_VERIFIED: 'Một cụm xếp thứ theo điểm tự chấm, chưa thẩm định',
};

/** What a template is looked at with. */
export const saySample = (sample: SampleName): string => SAMPLES[sample];

const FIELDS: Readonly<Record<string, string>> = {
  'tên tỉnh': 'Tên tỉnh, ví dụ “Lào Cai”',
  'kỳ thi đua': 'Kỳ thi đua, ví dụ “năm 2023”',
  'khen thưởng': 'Tặng gì cho bao nhiêu tập thể, hoặc cho tập thể nào nếu chỉ có một',
  'số tập thể': 'Tổng số tập thể, ví dụ “03”',
  'tên tập thể': 'Tên tập thể duy nhất được khen thưởng',
  'tên khối': 'Tên khối, cụm',
  'số đơn vị': 'Số đơn vị thành viên, ví dụ “09”',
  'số đơn vị đã gửi': 'Số đơn vị đã gửi bản tự chấm điểm, ví dụ “08”',
  'tên bảng tiêu chí': 'Tên bảng tiêu chí chấm điểm của khối, cụm',
  'kết quả chấm': 'Xếp thứ theo điểm nào, ví dụ “xếp thứ theo điểm đã thẩm định”',
  'danh sách đề nghị': 'Từng danh hiệu đề nghị, cho tập thể nào',
  'tên đơn vị': 'Tên đơn vị, ví dụ “huyện Bắc Hà”',
  'tổng điểm tự chấm': 'Tổng điểm đơn vị tự chấm, ví dụ “96,9”',
  'tổng điểm thẩm định': 'Tổng điểm sau thẩm định, ví dụ “96,4”',
  'tổng điểm': 'Tổng điểm được tính khi xếp thứ, ví dụ “96,4”',
  'kết quả xếp thứ': 'Thứ của đơn vị trong khối, cụm, ví dụ “xếp thứ 1 Khối thi đua …”',
  'các đề nghị': 'Từng đề nghị: tặng gì cho tập thể nào',
  'thời gian kết thúc': 'Giờ, ngày kết thúc; để trống chỗ ghi khi chưa có',
  'chức vụ trưởng khối': '“TRƯỞNG KHỐI” hoặc “TRƯỞNG CỤM”',
  'số khối': 'Số khối, cụm',
  'tên cờ': 'Tên Cờ thi đua của tỉnh',
  'số cờ': 'Số Cờ thi đua',
  'tên bằng khen': 'Tên Bằng khen của tỉnh',
  'số bằng khen': 'Số Bằng khen',
  'số biên bản': 'Số, ký hiệu biên bản họp Hội đồng',
  'ngày biên bản': 'Ngày họp Hội đồng, ví dụ “ngày 12 tháng 01 năm 2024”',
  'số tờ trình': 'Số, ký hiệu Tờ trình, ví dụ “40/TTr-SNV”',
  'ngày tờ trình': 'Ngày của Tờ trình',
  'mức thưởng':
    'Mức thưởng từng loại, ví dụ “mỗi Cờ thi đua: 8,0 lần mức lương cơ sở (14.400.000 đồng)”',
  'tổng tiền thưởng': 'Tổng số tiền thưởng, ví dụ “28.800.000 đồng”',
  'mức lương cơ sở': 'Mức lương cơ sở và văn bản quy định',
  'nguồn kinh phí': 'Nguồn chi tiền thưởng',
  'quyết định được nêu':
    'Quyết định mà văn bản này nói đến, ví dụ “Quyết định số 07/QĐ-UBND ngày 15 tháng 01 năm 2024 của Chủ tịch Ủy ban nhân dân tỉnh …”',
  'số quyết định': 'Số, ký hiệu của quyết định được nêu, ví dụ “07/QĐ-UBND”',
  'ngày quyết định': 'Ngày của quyết định được nêu, ví dụ “ngày 15 tháng 01 năm 2024”',
  'ngày quyết định viết gọn': 'Cũng ngày ấy, ví dụ “15/01/2024”',
  'người ban hành': 'Ai ban hành quyết định được nêu, ví dụ “Chủ tịch Ủy ban nhân dân tỉnh …”',
  'lý do': 'Lý do đã ghi khi soạn, không có dấu chấm cuối',
  'nơi nhận đã có': 'Nơi nhận của quyết định được nêu, trừ dòng “Như Điều …”',
  'người đề nghị': 'Người đề nghị đã ghi khi soạn, ví dụ “Giám đốc Sở Nội vụ”',
  'người thi hành': 'Người chịu trách nhiệm thi hành đã ghi khi soạn',
  'số điều': 'Số của điều được sửa đổi hoặc bổ sung',
  'nội dung mới': 'Toàn văn từng điều sau khi sửa đổi, bổ sung',
  'trích yếu':
    'Trích yếu theo kết quả họp Hội đồng mới, hoặc của quyết định được nêu nếu các điều tự soạn',
  'các điều thay thế':
    'Các điều theo kết quả họp Hội đồng mới, trừ điều cuối; hoặc các điều tự soạn',
  'điều thi hành': 'Điều cuối theo kết quả họp Hội đồng mới: ai chịu trách nhiệm thi hành',
  'tập thể bị hủy bỏ': 'Từng tập thể và danh hiệu bị hủy bỏ',
  'hiện vật, tiền thu hồi': 'Những gì phải thu hồi, ví dụ “Cờ thi đua … và tiền thưởng đã nhận”',
  'các chỗ đính chính': 'Từng chỗ: đã in là gì, nay đính chính là gì',
  'tên cơ quan': 'Cơ quan trình, ví dụ “Sở Nội vụ”',
  'hình thức khen thưởng': 'Các hình thức được đề nghị, ví dụ “Cờ thi đua … và Bằng khen …”',
  'khối chưa trình': 'Từng lý do, các khối, cụm nào chưa có trong Tờ trình',
  'số điều cuối': 'Số của điều cuối cùng, dùng ở Nơi nhận: “Như Điều …”',
};

/** What stands in the place of a field. */
export const sayField = (field: string): string => FIELDS[field] ?? '';
