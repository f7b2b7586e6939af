import type { Block, Paper, TableBlock } from '../../shared/documents/paper.ts';

export const NOTICE = 'DỮ LIỆU MẪU – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ';

export const paragraph = (text: string): Block => ({ kind: 'PARAGRAPH', runs: [{ text }] });

/** A table of numbered rows under a heading. */
export const tableOf = (count: number, text = 'Xã Mẫu'): TableBlock => ({
  kind: 'TABLE',
  columns: [
    { heading: 'STT', share: 0.1, align: 'center' },
    { heading: 'Tên đơn vị', share: 0.6, align: 'left' },
    { heading: 'Tổng điểm', share: 0.3, align: 'right' },
  ],
  rows: [
    { heading: 'I. Cụm thi đua số 1' },
    ...Array.from({ length: count }, (_, row) => ({
      cells: [String(row + 1), `${text} ${row + 1}`, '95,5'],
    })),
  ],
  closing: './.',
});

/** A letter with every kind of block. */
export const letter: Paper = {
  title: 'Tờ trình về việc đề nghị khen thưởng',
  author: 'KHỐI THI ĐUA MẪU',
  head: {
    superiors: ['UBND HUYỆN BẮC HÀ'],
    body: ['KHỐI THI ĐUA', 'CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ'],
    number: { value: undefined, symbol: 'TTr-KTĐ' },
    placeAndDate: { place: 'Bắc Hà', date: '2024-01-05' },
  },
  blocks: [
    {
      kind: 'TITLE',
      lines: [
        { text: 'TỜ TRÌNH', face: 'bold', before: 14, heading: true },
        { text: 'Về việc đề nghị khen thưởng năm 2023', face: 'bold', rule: true },
      ],
    },
    { kind: 'HEADING', text: '1. Kết quả' },
    {
      kind: 'PARAGRAPH',
      runs: [{ text: 'Khối trưởng', face: 'bold' }, { text: 'báo cáo <kết quả> & đề nghị:' }],
    },
    tableOf(3),
    paragraph('Kính trình xem xét, quyết định./.'),
    {
      kind: 'SIGNATURES',
      recipients: ['Như trên', 'Lưu: VT'],
      signatures: [{ title: 'TRƯỞNG KHỐI', name: 'Nguyễn Văn Mẫu' }],
    },
  ],
  draft: true,
  notice: NOTICE,
  createdAt: '2024-01-05T02:00:00.000Z',
};

/** The letter with other blocks. */
export const paperOf = (...blocks: readonly Block[]): Paper => ({ ...letter, blocks });
