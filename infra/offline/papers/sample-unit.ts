import type { AchievementReport } from '../../../shared/documents/papers/achievement-report.ts';
import type { ExplanationReport } from '../../../shared/documents/papers/explanation-report.ts';
import { toSign } from '../../../shared/documents/papers/paper-parts.ts';
import type {
  ScoredRow,
  UnitScoreSheet,
} from '../../../shared/documents/papers/unit-score-sheet.ts';
import { BLOC, DRAFT, FLAG } from './sample-frame.ts';

const UNIT = 'Huyện Bắc Hà';
const body = ['ỦY BAN NHÂN DÂN', 'HUYỆN BẮC HÀ'];

const group = (
  number: string,
  title: string,
  [maximum, self, verified]: readonly [string, string, string],
): ScoredRow => ({
  kind: 'GROUP',
  number,
  title,
  maximum,
  self,
  verified,
  agreed: verified,
});

const line = (
  number: string,
  title: string,
  [maximum, self, verified]: readonly [string, string, string],
  result: string,
  reason: string,
): ScoredRow => ({
  kind: 'LINE',
  number,
  title,
  maximum,
  self,
  verified,
  agreed: verified,
  result,
  reason,
});

const CLAUSE = 'bảng tiêu chí minh họa';

const rows: readonly ScoredRow[] = [
  group('1', 'Phát triển kinh tế', ['40', '38.5', '38']),
  line(
    '1.1',
    'Thu ngân sách nhà nước trên địa bàn',
    ['20', '20', '20'],
    '105 tỷ đồng',
    `Đạt 105% chỉ tiêu 100 tỷ đồng: 20 điểm (mục 1.1, ${CLAUSE}).`,
  ),
  line(
    '1.2',
    'Giải ngân vốn đầu tư công',
    ['20', '18.5', '18'],
    '92,5%',
    `Đạt 92,5% chỉ tiêu: 18,5 điểm; thẩm định giảm 0,5 điểm do 01 dự án chậm quyết toán; được 18 điểm (mục 1.2, ${CLAUSE}).`,
  ),
  group('2', 'Văn hóa - xã hội', ['30', '29', '29']),
  line(
    '2.1',
    'Giảm tỷ lệ hộ nghèo đa chiều',
    ['15', '15', '15'],
    'giảm 3,2%',
    `Đạt 106,67% chỉ tiêu giảm 3%: 15 điểm (mục 2.1, ${CLAUSE}).`,
  ),
  line(
    '2.2',
    'Tỷ lệ người dân tham gia bảo hiểm y tế',
    ['15', '14', '14'],
    '93,3%',
    `Đạt 93,33% chỉ tiêu: 14 điểm (mục 2.2, ${CLAUSE}).`,
  ),
  group('3', 'Quốc phòng, an ninh', ['20', '19', '19']),
  line(
    '3.1',
    'Hoàn thành chỉ tiêu tuyển quân',
    ['10', '10', '10'],
    'Đạt',
    `Đạt: 10 điểm (mục 3.1, ${CLAUSE}).`,
  ),
  line(
    '3.2',
    'Giữ vững trật tự, an toàn xã hội',
    ['10', '9', '9'],
    '01 vụ việc',
    `Bắt đầu từ 10 điểm; 01 vụ việc trừ 1 điểm; được 9 điểm (mục 3.2, ${CLAUSE}).`,
  ),
  group('4', 'Thi đua, khen thưởng', ['10', '10.4', '10.4']),
  line(
    '4.1',
    'Phát động, tổ chức phong trào thi đua',
    ['10', '10.4', '10.4'],
    '02 mô hình mới',
    `10 điểm chuẩn và 0,4 điểm thưởng cho 02 mô hình mới (mục 4.1, ${CLAUSE}).`,
  ),
];

/** PHIẾU ĐIỂM of a unit; figures are illustrative. */
export const unitSheet: UnitScoreSheet = {
  ...DRAFT,
  draft: false,
  head: { superiors: ['TỈNH LÀO CAI'], body: [BLOC.toLocaleUpperCase('vi')] },
  subject: `Kết quả chấm điểm thi đua năm 2023 của huyện Bắc Hà`,
  facts: [
    { label: 'Xếp thứ', text: '1, theo điểm đã thẩm định (số liệu minh họa).' },
    {
      label: 'Bảng tiêu chí',
      text: 'Bảng tiêu chí chấm điểm thi đua năm 2023 của Khối (minh họa).',
    },
  ],
  rows,
  totals: [
    { title: 'Điểm chuẩn đạt được', maximum: '100', self: '96.5', verified: '96', agreed: '96' },
    { title: 'Điểm thưởng', self: '0.4', verified: '0.4', agreed: '0.4' },
    { title: 'Tổng điểm', self: '96.9', verified: '96.4', agreed: '96.4' },
  ],
  notes: [
    'Phiếu do hệ thống lập từ gói kết quả đã lưu, không thay cho văn bản có chữ ký và con dấu.',
  ],
  recipients: [],
  signatures: toSign(['THƯ KÝ', 'TRƯỞNG KHỐI']),
};

const number = { value: undefined, symbol: 'BC-UBND' };
const placeAndDate = { place: 'Bắc Hà', date: undefined };

/** BÁO CÁO GIẢI TRÌNH of a unit; figures are illustrative. */
export const explanation: ExplanationReport = {
  ...DRAFT,
  head: { body, number, placeAndDate },
  subject: 'Giải trình kết quả tự chấm điểm thi đua năm 2023',
  addressees: ['Sở Nội vụ tỉnh Lào Cai', BLOC],
  leadIn: [
    'Thực hiện bảng tiêu chí chấm điểm thi đua năm 2023 của Khối, Ủy ban nhân dân huyện Bắc Hà giải trình kết quả tự chấm điểm như sau (số liệu minh họa):',
  ],
  groups: rows
    .filter(({ kind }) => kind === 'GROUP')
    .map((heading) => ({
      heading: `${heading.number}. ${heading.title}`,
      lines: rows
        .filter(({ kind, number: own }) => kind === 'LINE' && own.startsWith(`${heading.number}.`))
        .map((own) => ({
          number: own.number,
          title: own.title,
          result: own.result ?? '',
          claimed: own.self,
          maximum: own.maximum,
          explanation:
            own.number === '1.2'
              ? 'Một số dự án vướng giải phóng mặt bằng, đã tháo gỡ trong tháng 11'
              : undefined,
          evidence:
            own.number === '3.1'
              ? []
              : [`Báo cáo số 12${own.number.charAt(2)}/BC-UBND ngày 05/12/2023`],
        })),
    })),
  closing: [
    'Tổng điểm đơn vị tự chấm: 96,9 điểm. Đơn vị chịu trách nhiệm về tính chính xác của số liệu và minh chứng nêu trên.',
  ],
  recipients: ['Như trên', 'Lưu: VT'],
  signatures: [{ onBehalf: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: undefined }],
};

/** BÁO CÁO THÀNH TÍCH of a unit; figures are illustrative, what is not on record is left blank. */
export const achievement: AchievementReport = {
  ...DRAFT,
  head: { body, number, placeAndDate },
  subject: `Đề nghị tặng ${FLAG} năm 2023`,
  unit: UNIT,
  seat: 'Thị trấn Bắc Hà, huyện Bắc Hà, tỉnh Lào Cai',
  leadIn: [
    `Năm 2023, đơn vị đạt 96,4 điểm, xếp thứ nhất ${BLOC} (số liệu minh họa).`,
    'Kết quả từng chỉ tiêu:',
  ],
  achievements: rows
    .filter(({ kind }) => kind === 'LINE')
    .map(({ title, result = '', agreed }) => ({ title, result, points: agreed })),
  commendations: ['Năm 2022: Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh (minh họa)'],
  recipients: ['Sở Nội vụ', 'Lưu: VT'],
  signatures: [
    { title: 'XÁC NHẬN CỦA CẤP TRÌNH', note: '(Ký, đóng dấu)', name: undefined },
    { title: 'THỦ TRƯỞNG ĐƠN VỊ', note: '(Ký, đóng dấu)', name: undefined },
  ],
};
