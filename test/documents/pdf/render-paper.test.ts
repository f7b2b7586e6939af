import { describe, expect, it } from 'vitest';
import type { Block, Paper } from '../../../shared/documents/paper.ts';
import { renderPaper } from '../../../shared/documents/pdf/render-paper.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { letter, NOTICE, paperOf, paragraph, tableOf } from '../sample-paper.ts';

const read = async (paper: Paper) => readPdf(await renderPaper(paper));
const SENTENCE =
  'Giao các cơ quan, đơn vị có liên quan theo dõi, đôn đốc việc thực hiện kết luận này.';
const signatures = (count: number): Block => ({
  kind: 'SIGNATURES',
  recipients: ['Như trên'],
  signatures: Array.from({ length: count }, (_, index) => ({
    title: `ỦY VIÊN ${index + 1}`,
    note: '(Ký, ghi rõ họ tên)',
    name: `Nguyễn Văn Mẫu ${index + 1}`,
  })),
});

describe('renderPaper', () => {
  it('prints a letter with every kind of block, word for word', async () => {
    const { pages, text } = await read(letter);
    expect(pages).toHaveLength(1);
    expect(text).toBe(
      [
        `DỰ THẢO ${NOTICE}`,
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
        'UBND HUYỆN BẮC HÀ KHỐI THI ĐUA CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ',
        'Số: /TTr-KTĐ Bắc Hà, ngày 05 tháng 01 năm 2024',
        'TỜ TRÌNH Về việc đề nghị khen thưởng năm 2023 1. Kết quả',
        'Khối trưởng báo cáo <kết quả> & đề nghị:',
        'STT Tên đơn vị Tổng điểm I. Cụm thi đua số 1',
        '1 Xã Mẫu 1 95,5 2 Xã Mẫu 2 95,5 3 Xã Mẫu 3 95,5 ./.',
        'Kính trình xem xét, quyết định./.',
        'Nơi nhận: - Như trên; - Lưu: VT. TRƯỞNG KHỐI Nguyễn Văn Mẫu',
      ].join(' '),
    );
  });

  it('is tagged in the order of reading: headings, paragraphs, a table with scoped heads', async () => {
    const { pages } = await read({ ...letter, draft: false, notice: undefined });
    const structure = JSON.stringify(pages[0]?.structure);
    expect(structure).toMatch(/"H1","P","H2","P",\["Table",\["TR","TH","TH","TH"\],\["TR","TH"\],/);
  });

  it('leaves number and date out of the head where the paper has none', async () => {
    const { text } = await read({ ...letter, head: { body: ['SỞ NỘI VỤ'] } });
    expect(text).not.toContain('Số:');
    expect(text).toContain('SỞ NỘI VỤ TỜ TRÌNH');
  });

  it('turns the page for a wide paper and keeps the margins', async () => {
    const { pages } = await read({ ...letter, orientation: 'LANDSCAPE' });
    expect(pages[0]?.width).toBeCloseTo(841.89, 1);
    expect(pages[0]?.height).toBeCloseTo(595.28, 1);
  });

  it('sets up to three signatures side by side and further ones below', async () => {
    const { pages } = await read(paperOf(paragraph(SENTENCE), signatures(5)));
    const titles = pages[0]?.pieces.filter(({ text }) => text.startsWith('ỦY VIÊN')) ?? [];
    expect(new Set(titles.slice(0, 3).map(({ y }) => y)).size).toBe(1);
    expect(new Set(titles.slice(3).map(({ y }) => y)).size).toBe(1);
    expect(titles[3]?.y).toBeLessThan(titles[0]?.y ?? 0);
    expect(pages[0]?.text).toMatch(/Nơi nhận: - Như trên\.$/);
  });

  it('never parts a heading, a text with a colon or a title from what follows', async () => {
    for (let count = 10; count < 20; count += 1) {
      const filling = Array.from({ length: count }, () => paragraph(SENTENCE));
      const lead: readonly Block[] = [
        { kind: 'HEADING', text: '2. Kết quả' },
        paragraph('Cụ thể như sau:'),
        tableOf(3),
      ];
      const { pages } = await read(paperOf(...filling, ...lead));
      const holding = pages.filter(({ text }) => text.includes('2. Kết quả'));
      expect(holding).toHaveLength(1);
      expect(holding[0]?.text).toContain('I. Cụm thi đua số 1 1 Xã Mẫu 1');
    }
  });

  it('never leaves signatures alone, nor with a single closing line', async () => {
    for (let count = 8; count < 20; count += 1) {
      const filling = Array.from({ length: count }, () => paragraph(SENTENCE));
      const { pages } = await read(
        paperOf(...filling, paragraph('Kính trình xem xét, quyết định./.'), signatures(1)),
      );
      const last = pages.find(({ text }) => text.includes('ỦY VIÊN 1'));
      expect(last?.text).toContain('kết luận này. Kính trình xem xét, quyết định./. Nơi nhận:');
    }
  });

  it('keeps the last rows of a table with the signatures', async () => {
    for (let count = 14; count < 34; count += 1) {
      const { pages } = await read(paperOf(tableOf(count), signatures(1)));
      const last = pages.find(({ text }) => text.includes('ỦY VIÊN 1'));
      expect(last?.text).toContain(`Xã Mẫu ${count - 1} 95,5 ${count} Xã Mẫu ${count} 95,5 ./.`);
    }
  });

  it('holds 500 rows, each once and in order, with the head on every page', async () => {
    const bytes = await renderPaper(paperOf(tableOf(500)));
    const { pages } = await readPdf(bytes);
    for (const { text } of pages) expect(text).toContain('STT Tên đơn vị Tổng điểm');
    const rows = pages.flatMap(({ text }) =>
      [...text.matchAll(/(\d+) Xã Mẫu (\d+) 95,5/g)].map(([, number]) => Number(number)),
    );
    expect(rows).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
    const smaller = await renderPaper(paperOf(tableOf(200)));
    expect(smaller.length).toBeLessThanOrEqual(250_000);
  });

  it('prints one row, names of hundreds of letters and names written in parts', async () => {
    expect((await read(paperOf(tableOf(1)))).text).toContain('1 Xã Mẫu 1 95,5 ./.');
    const long = 'Hợp tác xã Nông nghiệp và Dịch vụ tổng hợp '.repeat(12).trim();
    const { text } = await read(paperOf(tableOf(2, long.normalize('NFD'))));
    expect(text.split(long.normalize('NFC'))).toHaveLength(3);
  });

  it('refuses what can not be a paper, by name', async () => {
    const refusals: readonly [Paper, string][] = [
      [paperOf(), 'something to say'],
      [paperOf({ ...tableOf(1), rows: [] }), 'without rows'],
      [paperOf({ ...tableOf(1), rows: [{ cells: ['1'] }] }), 'other columns'],
      [
        paperOf({ kind: 'TITLE', lines: [{ text: 'TỜ TRÌNH '.repeat(600), face: 'bold' }] }),
        'title is longer',
      ],
      [{ ...letter, head: { body: ['KHỐI THI ĐUA '.repeat(300)] } }, 'head of the paper is longer'],
      [paperOf(signatures(60)), 'longer than a page'],
      [paperOf(paragraph('中')), 'U+4e2d'],
    ];
    for (const [paper, message] of refusals)
      await expect(renderPaper(paper), message).rejects.toThrow(message);
  });
});
