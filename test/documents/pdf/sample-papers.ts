import type { DecisionPaper } from '../../../shared/documents/papers/decision.ts';
import type { ScoreSummaryPaper } from '../../../shared/documents/pdf/score-summary-paper.ts';

/** A decision of one bloc, not yet numbered; people and figures are invented. */
export const draftDecision: DecisionPaper = {
  issuingBody: ['ỦY BAN NHÂN DÂN', 'TỈNH LÀO CAI'],
  number: undefined,
  symbol: 'QĐ-UBND',
  place: 'Lào Cai',
  date: undefined,
  issuer: 'Chủ tịch Ủy ban nhân dân tỉnh Lào Cai',
  subject:
    'Về việc tặng Cờ thi đua của Ủy ban nhân dân tỉnh và Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh năm 2023',
  authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI',
  legalBases: [
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019',
    'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
    'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
  ],
  proposal:
    'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV ngày 10 tháng 01 năm 2024',
  articles: [
    [
      'Tặng Cờ thi đua của Ủy ban nhân dân tỉnh cho 01 tập thể và Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho 02 tập thể đã hoàn thành xuất sắc nhiệm vụ công tác, dẫn đầu phong trào thi đua yêu nước của tỉnh năm 2023 (có Danh sách kèm theo).',
    ],
    [
      'Tiền thưởng kèm theo thực hiện theo quy định hiện hành, chi từ Quỹ thi đua, khen thưởng của tỉnh.',
    ],
    [
      'Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, Thủ trưởng các cơ quan, đơn vị có liên quan và các tập thể có tên trong Danh sách tại Điều 1 chịu trách nhiệm thi hành Quyết định này.',
    ],
  ],
  recipients: [
    'Như Điều 3',
    'Thường trực Tỉnh ủy, HĐND tỉnh',
    'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
    'Lưu: VT, TĐKT',
  ],
  signature: { title: 'CHỦ TỊCH', name: undefined },
  annex: {
    groups: [
      {
        blocName: 'Khối thi đua các huyện, thị xã, thành phố',
        awards: [
          {
            title: 'Cờ thi đua của Ủy ban nhân dân tỉnh',
            recipients: ['Nhân dân và cán bộ huyện Bắc Hà'],
          },
          {
            title: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
            recipients: [
              'Nhân dân và cán bộ thành phố Lào Cai',
              'Nhân dân và cán bộ huyện Bảo Thắng',
            ],
          },
        ],
      },
    ],
  },
  draft: true,
  notice: 'DỮ LIỆU MẪU – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ',
  createdAt: '2024-01-12T02:00:00.000Z',
};

/** The same decision signed by a deputy, numbered and dated. */
export const issuedDecision: DecisionPaper = {
  ...draftDecision,
  number: 7,
  date: '2024-02-05',
  signature: { onBehalf: 'KT. CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH', name: 'Nguyễn Văn Mẫu' },
  draft: false,
};

const unitNames = [
  'Huyện Bắc Hà',
  'Thành phố Lào Cai',
  'Huyện Bảo Thắng',
  'Huyện Bảo Yên',
  'Huyện Văn Bàn',
  'Thị xã Sa Pa',
  'Huyện Bát Xát',
  'Huyện Mường Khương',
  'Huyện Si Ma Cai',
];
const groupHeadings = [
  'Phát triển kinh tế',
  'Văn hóa – xã hội',
  'Quốc phòng, an ninh',
  'Xây dựng Đảng, chính quyền',
];

/** The summary of nine units: two share the fourth place, one is not ranked. Figures are invented. */
export const nineUnits: ScoreSummaryPaper = {
  headUnit: ['ỦY BAN NHÂN DÂN HUYỆN BẮC HÀ'],
  bloc: ['KHỐI THI ĐUA CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ'],
  place: 'Bắc Hà',
  date: '2023-12-16',
  subject: 'Khối thi đua các huyện, thị xã, thành phố, năm 2023',
  basis: 'Xếp thứ theo điểm tự chấm, chưa thẩm định',
  groups: groupHeadings.map((heading) => ({ heading, maximum: '25' })),
  rows: unitNames.map((unit, index) => {
    if (index === 8)
      return {
        unit,
        groups: [undefined, undefined, undefined, undefined],
        note: 'Không xếp thứ: không nộp bản tự chấm điểm',
      };
    const total = index === 4 ? '93,4' : `${97 - index},4`;
    return {
      place: index === 4 ? 4 : index + 1,
      unit,
      groups: ['24,5', '23,25', '25', '20'],
      base: '92,75',
      bonus: '1,5',
      total: index === 3 ? '93,4' : total,
      ...(index === 3 || index === 4 ? { note: 'Đồng hạng 4' } : {}),
    };
  }),
  reasons: unitNames.map((heading) => ({
    heading,
    text: 'Tổng điểm 94,25 = 92,75 điểm chuẩn + 1,5 điểm thưởng; cao hơn đơn vị xếp sau 1 điểm (Điều 5 Quy chế chấm điểm minh họa).',
  })),
  sources: ['Số liệu cuối năm là số liệu minh họa.'],
  origin: {
    rankingVersion: 1,
    hashes: [
      { label: 'Mã băm bản xếp thứ', hash: 'a3'.repeat(32) },
      { label: 'Mã băm bộ tiêu chí', hash: '0f'.repeat(32) },
    ],
  },
  signatures: [{ title: 'THƯ KÝ' }, { title: 'TRƯỞNG KHỐI' }],
  notice: 'DỮ LIỆU MẪU – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ',
  createdAt: '2023-12-15T17:00:00.000Z',
};

/** Twenty blocs of ten units each. */
export const manyBlocs: DecisionPaper = {
  ...issuedDecision,
  annex: {
    title: 'Các tập thể được tặng Cờ thi đua của Ủy ban nhân dân tỉnh năm 2023',
    groups: Array.from({ length: 20 }, (_, bloc) => ({
      blocName: `Cụm thi đua số ${bloc + 1}`,
      awards: [
        {
          title: 'Cờ thi đua của Ủy ban nhân dân tỉnh',
          recipients: Array.from(
            { length: 10 },
            (__, unit) => `Nhân dân và cán bộ xã Mẫu ${bloc * 10 + unit + 1}`,
          ),
        },
      ],
    })),
  },
};

const tenHeadings = [
  'Thực hiện nhiệm vụ phát triển kinh tế – xã hội',
  'Quốc phòng, an ninh',
  'Cải cách hành chính',
  'Xây dựng Đảng',
  'Mặt trận, đoàn thể',
  'Giáo dục và đào tạo',
  'Y tế, dân số',
  'Tài nguyên, môi trường',
  'Công tác thi đua, khen thưởng',
  'Tiếp công dân, giải quyết khiếu nại',
];

/** The most that a summary has to hold: sixty units, ten groups. */
export const sixtyUnits: ScoreSummaryPaper = {
  ...nineUnits,
  groups: tenHeadings.map((heading) => ({ heading, maximum: '10' })),
  rows: Array.from({ length: 60 }, (_, index) => ({
    place: index + 1,
    unit: `Xã Mẫu ${index + 1}`,
    groups: tenHeadings.map(() => '9,125'),
    base: '92,125',
    bonus: '10',
    total: '102,125',
  })),
  reasons: Array.from({ length: 60 }, (_, index) => ({
    heading: `Xã Mẫu ${index + 1}`,
    text: 'Tổng điểm 102,125 = 92,125 điểm chuẩn + 10 điểm thưởng.',
  })),
};
