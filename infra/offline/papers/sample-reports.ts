import { nominationLines } from '../../../shared/documents/papers/nominations.ts';
import { toSign } from '../../../shared/documents/papers/paper-parts.ts';
import type { PeriodReport } from '../../../shared/documents/papers/period-report.ts';
import { blocGroups, blocReview } from './sample-bloc.ts';
import { BLOC, DRAFT } from './sample-frame.ts';

const common = {
  ...DRAFT,
  head: {
    superiors: ['ỦY BAN NHÂN DÂN', 'HUYỆN BẮC HÀ'],
    body: ['KHỐI THI ĐUA CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ'],
    number: { value: undefined, symbol: 'BC-KTĐ' },
    placeAndDate: { place: 'Bắc Hà', date: undefined },
  },
  closing: ['Trên đây là báo cáo kết quả công tác thi đua của khối, cụm'],
  recipients: ['Sở Nội vụ', 'Các đơn vị thành viên', 'Lưu: VT, hồ sơ'],
  signatures: toSign(['TRƯỞNG KHỐI']),
} as const;

/** BÁO CÁO TỔNG KẾT of the sample bloc; figures are illustrative. */
export const yearReport: PeriodReport = {
  ...common,
  kind: 'YEAR_END',
  subject: `Tổng kết công tác thi đua năm 2023 của ${BLOC}`,
  introduction: [
    `Năm 2023, ${BLOC} có 09 đơn vị thành viên; các đơn vị đã đăng ký thi đua, ký giao ước và tự chấm điểm theo bảng tiêu chí của Khối (số liệu minh họa).`,
  ],
  leadIn: ['Kết quả chấm điểm của các đơn vị (xếp thứ theo điểm đã thẩm định):'],
  standings: blocReview.standings,
  points: blocReview.standings.map(({ unit, points }) => ({
    unit,
    ...(points === undefined
      ? {}
      : { self: String(Math.round((Number(points) + 0.75) * 100) / 100), agreed: points }),
  })),
  shares: [
    { group: '1. Phát triển kinh tế', percent: '95' },
    { group: '2. Văn hóa - xã hội', percent: '96.67' },
    { group: '3. Quốc phòng, an ninh', percent: '95' },
    { group: '4. Thi đua, khen thưởng', percent: '74.9' },
  ],
  strengths: ['Các chỉ tiêu kinh tế chủ yếu đạt và vượt kế hoạch'],
  outcome: nominationLines(blocGroups),
};

/** BÁO CÁO SƠ KẾT of the same bloc, half a year earlier. */
export const halfYearReport: PeriodReport = {
  ...common,
  kind: 'MID_YEAR',
  subject: `Sơ kết công tác thi đua 6 tháng đầu năm 2023 của ${BLOC}`,
  introduction: yearReport.introduction,
  leadIn: ['Kết quả chấm điểm của các đơn vị (xếp thứ theo điểm tự chấm, chưa thẩm định):'],
  standings: blocReview.standings.map((line, index) => ({
    ...line,
    points: yearReport.points[index]?.self,
  })),
  points: yearReport.points.map(({ unit, self }) => ({ unit, self })),
  shares: yearReport.shares,
  outcome: [
    'Bảng điểm sơ kết dùng để theo dõi tiến độ thực hiện các chỉ tiêu của năm, không dùng để xét tặng cờ thi đua hoặc các hình thức khen thưởng khác.',
  ],
  shortcomings: ['Giải ngân vốn đầu tư công ở một số đơn vị còn chậm'],
};
