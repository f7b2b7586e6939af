import { toSign } from '../../../shared/documents/papers/paper-parts.ts';
import type { ProvinceSummary } from '../../../shared/documents/papers/province-summary.ts';
import type { ReceiptPaper } from '../../../shared/documents/pdf/receipt-paper.ts';
import type { ScoreSummaryPaper } from '../../../shared/documents/pdf/score-summary-paper.ts';
import { sayPoints } from '../../../shared/wording/numbers.ts';
import { blocReview } from './sample-bloc.ts';
import { BLOC, CREATED_AT, DRAFT, NOTICE } from './sample-frame.ts';

const GROUPS = [
  { heading: '1. Phát triển kinh tế', maximum: '40' },
  { heading: '2. Văn hóa - xã hội', maximum: '30' },
  { heading: '3. Quốc phòng, an ninh', maximum: '20' },
  { heading: '4. Thi đua, khen thưởng', maximum: '10' },
];

/** The points that the first three groups give each unit of the sample; the fourth makes up the total. */
const FIRST_GROUPS = ['38', '29', '19'];
const FIRST_SUM = 86;

const hundredths = (value: number): string => String(Math.round(value * 100) / 100);

/** BẢNG TỔNG HỢP of the sample bloc; figures are illustrative. */
export const blocSummary: ScoreSummaryPaper = {
  headUnit: ['ỦY BAN NHÂN DÂN HUYỆN BẮC HÀ'],
  bloc: [BLOC.toLocaleUpperCase('vi')],
  place: 'Bắc Hà',
  date: '2023-12-16',
  subject: `${BLOC}, năm 2023`,
  basis: 'Xếp thứ theo điểm thống nhất sau thẩm định',
  groups: GROUPS,
  rows: blocReview.standings.map(({ unit, place, points, note }) => {
    if (points === undefined) return { unit, groups: GROUPS.map(() => undefined), note };
    const last = Math.min(10, Number(points) - FIRST_SUM);
    return {
      place,
      unit,
      groups: [...FIRST_GROUPS, hundredths(last)].map(sayPoints),
      base: sayPoints(hundredths(FIRST_SUM + last)),
      bonus: sayPoints(hundredths(Number(points) - FIRST_SUM - last)),
      total: sayPoints(points),
      note,
    };
  }),
  reasons: blocReview.standings.flatMap(({ unit, points }, index, all) => {
    const above = all[index - 1];
    if (points === undefined) return [];
    const text =
      above === undefined
        ? `Tổng điểm ${sayPoints(points)}, cao nhất khối.`
        : `Tổng điểm ${sayPoints(points)}, sau ${above.unit}.`;
    return [{ heading: unit, text }];
  }),
  sources: ['Số liệu minh họa.'],
  origin: {
    rankingVersion: 2,
    hashes: [
      { label: 'Dữ liệu đầu vào', hash: 'a3'.repeat(32) },
      { label: 'Gói kết quả', hash: '0f'.repeat(32) },
    ],
  },
  signatures: [{ title: 'THƯ KÝ' }, { title: 'TRƯỞNG KHỐI' }],
  notice: NOTICE,
  createdAt: CREATED_AT,
};

/** BIÊN NHẬN of a sheet; figures are illustrative. */
export const receipt: ReceiptPaper = {
  superiors: ['TỈNH LÀO CAI'],
  body: [BLOC.toLocaleUpperCase('vi')],
  place: 'Lào Cai',
  date: '2023-12-10',
  unit: 'Huyện Bát Xát',
  facts: [
    { label: 'Đơn vị', text: 'Huyện Bát Xát' },
    { label: 'Khối thi đua', text: BLOC },
    { label: 'Kỳ thi đua', text: 'Năm 2023' },
    { label: 'Phiên bản', text: '2' },
    { label: 'Tiếp nhận lúc', text: '16:59:59 ngày 10/12/2023 (giờ Việt Nam)' },
    { label: 'Thời hạn', text: 'Đúng hạn' },
    { label: 'Người nộp', text: 'Lý Thị Mẫu' },
    { label: 'Hình thức', text: 'Tệp Excel' },
    { label: 'Số dòng', text: '14' },
    { label: 'Mã băm nội dung', text: '5c'.repeat(32) },
    { label: 'Tổng điểm tự chấm theo quy định', text: '92,4' },
  ],
  notes: [
    'Điểm trong biên nhận là điểm theo bản đơn vị tự chấm, chưa thẩm định. Biên nhận do hệ thống lập, không thay cho văn bản có chữ ký và con dấu.',
  ],
  notice: NOTICE,
  createdAt: '2023-12-10T09:59:59.000Z',
};

/** BẢNG TỔNG HỢP of all blocs; units and figures are illustrative. */
export const allBlocs: ProvinceSummary = {
  ...DRAFT,
  head: {
    superiors: ['ỦY BAN NHÂN DÂN', 'TỈNH LÀO CAI'],
    body: ['SỞ NỘI VỤ'],
    placeAndDate: { place: 'Lào Cai', date: undefined },
  },
  subject: 'Các khối, cụm thi đua thuộc tỉnh, năm 2023',
  sheet: 'A4',
  blocs: [
    {
      name: BLOC,
      basis: 'xếp thứ theo điểm thống nhất',
      rows: blocReview.standings.map(({ unit, place, points, note }) => ({
        place,
        unit,
        ...(points === undefined
          ? {}
          : { base: points, bonus: '0', total: points, grade: 'Xuất sắc' }),
        note,
      })),
    },
    ...[1, 2, 3].map((cluster) => ({
      name: `Cụm thi đua các xã, phường số ${cluster}`,
      basis: 'xếp thứ theo điểm thẩm định',
      rows: [1, 2, 3, 4, 5, 6, 7, 8].map((place) => ({
        place,
        unit: `Xã Mẫu ${(cluster - 1) * 8 + place}`,
        base: `${97 - 2 * place}.5`,
        bonus: '1.25',
        total: `${98 - 2 * place}.75`,
        grade: place < 3 ? 'Xuất sắc' : 'Tốt',
      })),
    })),
  ],
  sources: ['Số liệu minh họa.'],
  recipients: ['Hội đồng Thi đua - Khen thưởng tỉnh', 'Lưu: VT, TĐKT'],
  signatures: toSign(['NGƯỜI LẬP', 'GIÁM ĐỐC']),
};

/** The same on the larger sheet. */
export const allBlocsLarge: ProvinceSummary = { ...allBlocs, sheet: 'A3' };
