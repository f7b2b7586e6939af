import type {
  Overprint,
  OverprintField,
  OverprintForm,
} from '../../../shared/documents/pdf/overprint-paper.ts';
import { certificates } from './sample-decisions.ts';
import { CREATED_AT, NOTICE } from './sample-frame.ts';

const centred = (
  key: string,
  [top, height]: readonly [number, number],
  size: number,
  face: OverprintField['face'] = 'bold',
): OverprintField => ({ key, left: 60, top, width: 300, height, size, face, align: 'center' });

const right = (
  key: string,
  [top, height]: readonly [number, number],
  size: number,
  face: OverprintField['face'],
): OverprintField => ({ key, left: 230, top, width: 130, height, size, face, align: 'center' });

/** Places on a blank Bằng khen of A3; measure the blanks at hand before printing on them. */
const A3: OverprintForm = {
  sheet: 'A3',
  orientation: 'LANDSCAPE',
  fields: [
    centred('authority', [82, 14], 26),
    centred('recipient', [132, 26], 28),
    centred('merit', [160, 30], 22, 'regular'),
    { ...centred('register', [218, 18], 14, 'italic'), width: 120, align: 'left' },
    right('placeAndDate', [206, 9], 16, 'italic'),
    right('signatory', [216, 9], 18, 'bold'),
    right('name', [256, 10], 18, 'bold'),
  ],
};

/** The same places on the smaller sheet. */
function smaller({ orientation, fields }: OverprintForm): OverprintForm {
  const scale = 297 / 420;
  const millimetres = (length: number): number => Math.floor(length * scale * 10) / 10;
  const scaled = fields.map((field) => ({
    ...field,
    left: millimetres(field.left),
    top: millimetres(field.top),
    width: millimetres(field.width),
    height: millimetres(field.height),
    size: Math.round(field.size * scale),
  }));
  return { sheet: 'A4', orientation, fields: scaled };
}

const common = {
  authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI',
  merit:
    'Đã hoàn thành xuất sắc nhiệm vụ công tác, tiêu biểu trong phong trào thi đua yêu nước của tỉnh năm 2023 (minh họa)',
  register: 'Quyết định số 128/QĐ-UBND ngày 15 tháng 01 năm 2024. Vào sổ khen thưởng số:',
  placeAndDate: 'Lào Cai, ngày 15 tháng 01 năm 2024',
  signatory: 'CHỦ TỊCH',
  name: 'Nguyễn Văn Mẫu',
};

/** What is printed onto Bằng khen blanks; people are invented. */
export const onA3: Overprint = {
  title: 'Nội dung in Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
  author: certificates.issuingBody.join(' '),
  form: A3,
  recipients: [
    { ...common, recipient: 'Nhân dân và cán bộ thành phố Lào Cai' },
    { ...common, recipient: 'Nhân dân và cán bộ huyện Bảo Thắng' },
    {
      ...common,
      recipient:
        'Phòng Lao động - Thương binh và Xã hội, Ban Chỉ huy quân sự và Trung tâm Dịch vụ nông nghiệp huyện Mường Khương',
    },
  ],
  notice: NOTICE,
  createdAt: CREATED_AT,
};

/** The same onto A4 blanks. */
export const onA4: Overprint = { ...onA3, form: smaller(A3) };
