import type { SheetTemplate, TemplateRow } from '../../shared/documents/xlsx/sheet-template.ts';
import type { WrittenLine } from '../../shared/domain/scoring/sheet.ts';

const CLAUSE = 'Điểm a khoản 1 Điều 6 Quy chế thi đua (minh họa)';

const group = (depth: number, numbering: string, title: string, maximum: string): TemplateRow => ({
  kind: 'GROUP',
  depth,
  numbering,
  title,
  maximum,
});

type Given = Partial<Extract<TemplateRow, { kind: 'INDICATOR' }>>;

const indicator = (
  indicatorId: string,
  numbering: string,
  title: string,
  given: Given = {},
): TemplateRow => ({
  kind: 'INDICATOR',
  indicatorId,
  numbering,
  title,
  clause: CLAUSE,
  maximum: '10',
  unitOfMeasure: '%',
  assigned: true,
  result: 'actual',
  mayNotArise: true,
  ...given,
});

/** A small form with every kind of row: measured, yes/no, counted with two kinds of cases, direct, not assigned. */
export const SAMPLE_ROWS: readonly TemplateRow[] = [
  group(0, 'I', 'PHÁT TRIỂN KINH TẾ – XÃ HỘI', '40'),
  group(1, '1', 'Kinh tế', '20'),
  indicator('thu-ngan-sach', '1.1', 'Thu ngân sách nhà nước trên địa bàn', {
    target: '1927.93',
    unitOfMeasure: 'tỷ đồng',
    bonusMaximum: '2.5',
  }),
  indicator(
    'giai-ngan',
    '1.2',
    'Tỷ lệ giải ngân vốn đầu tư công đến hết niên độ ngân sách so với kế hoạch vốn được cấp có thẩm quyền giao',
  ),
  group(1, '2', 'Văn hóa – xã hội', '20'),
  indicator('truong-chuan', '2.1', 'Hoàn thành kế hoạch xây dựng trường đạt chuẩn quốc gia', {
    result: 'met',
    unitOfMeasure: 'đạt/không đạt',
  }),
  indicator('ho-ngheo', '2.2', 'Giảm tỷ lệ hộ nghèo', { assigned: false, target: '3' }),
  group(0, 'II', 'CÔNG TÁC THI ĐUA, KHEN THƯỞNG', '20'),
  indicator('che-do-bao-cao', '1', 'Chấp hành chế độ báo cáo', {
    result: 'none',
    unitOfMeasure: 'lần',
    minimum: '-3',
  }),
  {
    kind: 'EVENT',
    indicatorId: 'che-do-bao-cao',
    eventId: 'bao-cao-muon',
    numbering: '–',
    title: 'Báo cáo gửi muộn (mỗi trường hợp trừ 0,5 điểm, không quá 3)',
    unitOfMeasure: 'lần',
    assigned: true,
  },
  {
    kind: 'EVENT',
    indicatorId: 'che-do-bao-cao',
    eventId: 'khong-bao-cao',
    numbering: '–',
    title: 'Không gửi báo cáo (mỗi trường hợp trừ 1 điểm)',
    unitOfMeasure: 'lần',
    assigned: true,
  },
  indicator('phong-trao', '2', 'Tổ chức phong trào thi đua', {
    result: 'none',
    unitOfMeasure: 'điểm',
    claimCounts: true,
    mayNotArise: false,
  }),
];

/** What a unit might have written, one line for each indicator that takes input. */
export const SAMPLE_LINES: readonly WrittenLine[] = [
  {
    indicatorId: 'thu-ngan-sach',
    actual: '2016.75',
    claim: '11.25',
    explanation: 'Thu vượt dự toán nhờ các khoản thu từ đất; đã trừ phần ghi thu, ghi chi',
    evidence: 'Báo cáo số 125/BC-UBND ngày 10/12/2023',
  },
  { indicatorId: 'giai-ngan', actual: '66.62', claim: '6.6' },
  {
    indicatorId: 'truong-chuan',
    met: 'Có',
    claim: '10',
    evidence: 'QĐ số 88/QĐ-UBND ngày 02/11/2023',
  },
  {
    indicatorId: 'che-do-bao-cao',
    cases: [
      { eventId: 'bao-cao-muon', count: '2' },
      { eventId: 'khong-bao-cao', count: '0' },
    ],
    claim: '9',
  },
  { indicatorId: 'phong-trao', claim: '9.5', explanation: '=HYPERLINK("http://x";"y")' },
];

/** The rows with what was written put into them. */
export const filledRows = (
  lines: readonly WrittenLine[],
  rows = SAMPLE_ROWS,
): readonly TemplateRow[] =>
  rows.map((row) => {
    if (row.kind === 'GROUP') return row;
    const line = lines.find(({ indicatorId }) => indicatorId === row.indicatorId);
    if (row.kind === 'INDICATOR') return { ...row, filled: line };
    return { ...row, count: line?.cases?.find(({ eventId }) => eventId === row.eventId)?.count };
  });

/** A unit's sheet of the sample form; nothing in it is real. */
export const sampleTemplate = (rows: readonly TemplateRow[] = SAMPLE_ROWS): SheetTemplate => ({
  identity: {
    provinceId: 'lao-cai',
    periodId: 'nam-2023',
    blocId: 'khoi-huyen',
    unitId: 'bac-ha',
    ruleSetHash: 'ab'.repeat(32),
    baseVersion: 0,
    baseHash: '',
  },
  province: 'Tỉnh Lào Cai',
  unit: 'Huyện Bắc Hà',
  bloc: 'Khối thi đua các huyện, thị xã, thành phố',
  period: 'Tổng kết năm 2023',
  ruleSet: 'Bảng điểm thi đua năm 2023 (minh họa)',
  deadline: '17:00 ngày 15/12/2023',
  stamp: 'DỮ LIỆU MẪU – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ',
  rows,
});
