import { toSign } from '../../../shared/documents/papers/paper-parts.ts';
import type { VerificationMinutes } from '../../../shared/documents/papers/verification-minutes.ts';
import { DRAFT } from './sample-frame.ts';

type Line = VerificationMinutes['groups'][number]['lines'][number];

const line = (
  number: string,
  [base, claimed, added, taken, agreed]: readonly [string, string, string, string, string],
  note?: string,
): Line => ({ number, base, claimed, added, taken, agreed, note });

/** BIÊN BẢN THẨM ĐỊNH of one unit's sheet; figures are illustrative, people invented. */
export const verification: VerificationMinutes = {
  ...DRAFT,
  head: {
    superiors: ['ỦY BAN NHÂN DÂN', 'TỈNH LÀO CAI'],
    body: ['SỞ NỘI VỤ'],
    number: { value: undefined, symbol: 'BB-SNV' },
  },
  subject: 'Thẩm định kết quả tự chấm điểm thi đua năm 2023 của huyện Bát Xát (số liệu minh họa)',
  legalBases: ['Căn cứ bảng tiêu chí chấm điểm thi đua năm 2023 của Khối (minh họa)'],
  date: '2023-12-12',
  opensAt: '09:30',
  place: 'Trụ sở Ủy ban nhân dân huyện Bát Xát',
  team: [
    { name: 'Bà Trần Thị Mẫu', office: 'Phó Giám đốc Sở Nội vụ, Trưởng đoàn' },
    { name: 'Ông Lý Văn Mẫu', office: 'chuyên viên, Thư ký' },
  ],
  unitSide: [{ name: 'Ông Vàng Văn Mẫu', office: 'Phó Chủ tịch Ủy ban nhân dân huyện Bát Xát' }],
  leadIn: ['Hai bên đã xem xét từng nội dung chấm điểm và thống nhất như sau:'],
  groups: [
    {
      heading: '1. Thực hiện nhiệm vụ chuyên môn',
      lines: [
        line('a1', ['3', '3', '0', '0', '3']),
        line('a2', ['5', '5', '0', '0.5', '4.5'], 'có 01 hồ sơ trả kết quả quá hạn'),
        line('a3', ['4', '4', '0', '0', '4']),
        line('a4', ['3.5', '5.5', '2', '0', '5.5']),
      ],
    },
    {
      heading: '2. Cải cách hành chính',
      lines: [
        line('b1', ['10', '10', '0', '0.25', '9.75'], 'báo cáo quý III gửi chậm 02 ngày'),
        line('b2', ['2.5', '2.5', '0', '0', '2.5']),
        line('b3', ['5', '6', '0.5', '0', '5.5'], 'có 05 bài viết đủ minh chứng'),
      ],
    },
    {
      heading: '3. Công tác thi đua, khen thưởng',
      lines: [
        line('c1', ['3', '3', '0', '0', '3']),
        line('c2', ['2', '2', '1', '1', '2'], 'được khen 01 lần, chậm đăng ký 01 lần'),
      ],
    },
  ],
  opinion: ['Đơn vị nhất trí với kết quả thẩm định nêu trên'],
  closing: [
    'Việc thẩm định kết thúc hồi 11 giờ 00, ngày 12 tháng 12 năm 2023. Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản.',
  ],
  recipients: ['Đơn vị được thẩm định', 'Lưu: VT, hồ sơ'],
  signatures: toSign(['ĐẠI DIỆN ĐƠN VỊ', 'THƯ KÝ', 'TRƯỞNG ĐOÀN']),
};
