import type { DecisionPaper } from '../../../shared/documents/papers/decision.ts';
import { BLOC, CREATED_AT, FLAG, MERIT, NOTICE } from './sample-frame.ts';

const EFFECT =
  'Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, Thủ trưởng các cơ quan, đơn vị có liên quan và các tập thể có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.';

/** What the sample's decisions have in common; people are invented. */
export const frame = {
  issuingBody: ['ỦY BAN NHÂN DÂN', 'TỈNH LÀO CAI'],
  number: undefined,
  symbol: 'QĐ-UBND',
  place: 'Lào Cai',
  date: undefined,
  issuer: 'Chủ tịch Ủy ban nhân dân tỉnh Lào Cai',
  authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI',
  legalBases: [
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019',
    'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
    'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
  ],
  proposal:
    'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV ngày 10 tháng 01 năm 2024',
  recipients: [
    'Như Điều 3',
    'Thường trực Tỉnh ủy, HĐND tỉnh',
    'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
    'Lưu: VT, TĐKT',
  ],
  signature: { title: 'CHỦ TỊCH', name: undefined },
  draft: true,
  notice: NOTICE,
  createdAt: CREATED_AT,
} satisfies Partial<DecisionPaper>;

const prize = (sentence: string): string =>
  `${sentence} (mức minh họa), chi từ Quỹ thi đua, khen thưởng của tỉnh.`;

/** The flag for one collective, named in Điều 1: no list. */
export const oneFlag: DecisionPaper = {
  ...frame,
  subject: 'Về việc tặng Cờ thi đua của Ủy ban nhân dân tỉnh năm 2023',
  articles: [
    [
      `Tặng ${FLAG} cho Nhân dân và cán bộ huyện Bắc Hà, đã hoàn thành xuất sắc nhiệm vụ công tác, dẫn đầu phong trào thi đua yêu nước năm 2023 của ${BLOC}.`,
    ],
    [prize('Tiền thưởng kèm theo Cờ thi đua: 8,0 lần mức lương cơ sở')],
    [EFFECT],
  ],
};

/** Certificates of merit, issued: signed by a deputy, numbered and dated. */
export const certificates: DecisionPaper = {
  ...frame,
  number: 7,
  date: '2024-02-05',
  draft: false,
  signature: { onBehalf: 'KT. CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH', name: 'Nguyễn Văn Mẫu' },
  subject: 'Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh năm 2023',
  articles: [
    [
      `Tặng ${MERIT} cho 02 tập thể đã có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2023 (có Danh sách kèm theo).`,
    ],
    [prize('Tiền thưởng kèm theo mỗi Bằng khen: 2,0 lần mức lương cơ sở')],
    [EFFECT],
  ],
  annex: {
    title: `Các tập thể được tặng ${MERIT} năm 2023`,
    groups: [
      {
        blocName: BLOC,
        awards: [
          {
            title: MERIT,
            recipients: [
              'Nhân dân và cán bộ thành phố Lào Cai',
              'Nhân dân và cán bộ huyện Bảo Thắng',
            ],
          },
        ],
      },
    ],
  },
};

const clusters = Array.from({ length: 6 }, (_, cluster) => ({
  blocName: `Cụm thi đua các xã, phường số ${cluster + 1}`,
  awards: [
    { title: FLAG, recipients: [`Nhân dân và cán bộ xã Mẫu ${cluster * 4 + 1}`] },
    {
      title: MERIT,
      recipients: [2, 3, 4].map((unit) => `Nhân dân và cán bộ xã Mẫu ${cluster * 4 + unit}`),
    },
  ],
}));

/** One decision of the province for many blocs, grouped. */
export const manyBlocs: DecisionPaper = {
  ...frame,
  subject: `Về việc tặng ${FLAG} và ${MERIT} năm 2023`,
  articles: [
    [
      `Tặng ${FLAG} cho 06 tập thể dẫn đầu và ${MERIT} cho 18 tập thể đã có thành tích xuất sắc trong phong trào thi đua yêu nước của các cụm thi đua năm 2023 (có Danh sách kèm theo).`,
    ],
    [
      prize(
        'Tiền thưởng kèm theo mỗi Cờ thi đua: 8,0 lần mức lương cơ sở; kèm theo mỗi Bằng khen: 2,0 lần mức lương cơ sở',
      ),
    ],
    [EFFECT],
  ],
  annex: { title: 'Các tập thể được khen thưởng năm 2023', groups: clusters },
};
