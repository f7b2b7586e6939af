import { describe, expect, it } from 'vitest';
import { renderScoreSummary } from '../../../shared/documents/pdf/score-summary-paper.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { nineUnits, sixtyUnits } from './sample-papers.ts';

describe('renderScoreSummary', () => {
  it('says whose summary it is, on what basis, and lists units by place', async () => {
    const { pages, text } = await readPdf(await renderScoreSummary(nineUnits));
    expect(pages[0]).toMatchObject({
      width: expect.closeTo(841.89, 1),
      height: expect.closeTo(595.28, 1),
    });
    expect(text).toContain(
      'ỦY BAN NHÂN DÂN HUYỆN BẮC HÀ KHỐI THI ĐUA CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ',
    );
    expect(text).toContain('Bắc Hà, ngày 16 tháng 12 năm 2023');
    expect(text).toContain(
      'BẢNG TỔNG HỢP ĐIỂM VÀ XẾP THỨ Khối thi đua các huyện, thị xã, thành phố, năm 2023 (Xếp thứ theo điểm tự chấm, chưa thẩm định)',
    );
    expect(text).toContain('1 Huyện Bắc Hà 24,5 23,25 25 20 92,75 1,5 97,4');
    expect(text).toContain('4 Huyện Văn Bàn 24,5 23,25 25 20 92,75 1,5 93,4 Đồng hạng 4');
    expect(text).toContain(
      '– Huyện Si Ma Cai – – – – – – – Không xếp thứ: không nộp bản tự chấm điểm',
    );
  });

  it('gives reasons, sources, places to sign and the record behind it', async () => {
    const { text } = await readPdf(await renderScoreSummary(nineUnits));
    expect(text).toContain('Huyện Bắc Hà: Tổng điểm 94,25 = 92,75 điểm chuẩn + 1,5 điểm thưởng');
    expect(text).toContain('Số liệu cuối năm là số liệu minh họa.');
    expect(text).toContain('THƯ KÝ TRƯỞNG KHỐI');
    expect(text).toContain(`Bản xếp thứ số 1. Mã băm bản xếp thứ: ${'a3'.repeat(32)}.`);
  });

  it('lays out sixty units and ten groups: the head on each page of the table, no figure cut', async () => {
    const bytes = await renderScoreSummary(sixtyUnits);
    expect(bytes.length).toBeLessThanOrEqual(250_000);
    const { pages } = await readPdf(bytes);
    const ofTable = pages.filter(({ text }) => /Xã Mẫu \d+ 9,125/.test(text));
    expect(ofTable.length).toBeGreaterThan(2);
    for (const { text } of ofTable) expect(text).toContain('Xếp thứ Đơn vị Thực hiện nhiệm vụ');
    const all = pages.map(({ text }) => text).join(' ');
    const row = `${'9,125 '.repeat(10)}92,125 10 102,125`;
    for (let unit = 1; unit <= 60; unit += 1)
      expect(all).toContain(`${unit} Xã Mẫu ${unit} ${row}`);
    for (const { text } of pages) expect(text).toContain('KHÔNG CÓ GIÁ TRỊ PHÁP LÝ');
  });

  it('has a table of heads and cells, and a list of reasons', async () => {
    const { pages } = await readPdf(await renderScoreSummary(nineUnits));
    const structure = JSON.stringify(pages[0]?.structure);
    expect(structure).toContain(`["Table",["TR",${Array(10).fill('"TH"').join(',')}],["TR",`);
    expect(structure).toContain('["L",["LI","LBody"]');
  });

  it('refuses no unit, too many groups, and a row that has other groups', async () => {
    const [first] = nineUnits.rows;
    await expect(renderScoreSummary({ ...nineUnits, rows: [] })).rejects.toThrow('without rows');
    const groups = Array.from({ length: 11 }, () => ({ heading: 'Nhóm' }));
    await expect(renderScoreSummary({ ...nineUnits, groups })).rejects.toThrow('At most 10');
    const rows = first === undefined ? [] : [{ ...first, groups: ['1'] }];
    await expect(renderScoreSummary({ ...nineUnits, rows })).rejects.toThrow('other groups');
  });
});
