import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { halfYearReport, yearReport } from '../../../infra/offline/papers/sample-reports.ts';
import { renderPaperAsDocx } from '../../../shared/documents/docx/render-paper.ts';
import { periodReport } from '../../../shared/documents/papers/period-report.ts';
import { renderPaper } from '../../../shared/documents/pdf/render-paper.ts';
import { renderPaperAsXlsx } from '../../../shared/documents/xlsx/render-paper.ts';
import { readDocx } from '../../support/read-docx.ts';
import { readPdf } from '../../support/read-pdf.ts';

/** What the figures of a PDF say to those who don't see them. */
function spokenIn(pdf: Uint8Array): readonly string[] {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const found = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/Alt \(\xfe\xff((?:\\[\s\S]|[^\\)])*)\)/g);
  return [...found].map(([, text = '']) => {
    const plain = text.replace(/\\([\s\S])/g, (_, sign: string) => escapes[sign] ?? sign);
    return Buffer.from(plain, 'latin1').swap16().toString('utf16le');
  });
}

describe('periodReport', () => {
  it('draws its points as figures that say what they show to those who do not see them', async () => {
    const bytes = await renderPaper(periodReport(yearReport));
    const { pages, text } = await readPdf(bytes);
    expect(text).toContain('Biểu đồ 1. Tổng điểm của các đơn vị');
    expect(JSON.stringify(pages.map(({ structure }) => structure))).toContain('"Figure"');
    const [first, second] = spokenIn(bytes);
    expect(first).toContain('Huyện Bắc Hà: Điểm tự chấm 97,15 điểm, Điểm thống nhất 96,4 điểm;');
    expect(first).toContain('Huyện Si Ma Cai: Điểm tự chấm không có');
    expect(second).toContain('1. Phát triển kinh tế: Mức đạt 95 %;');
  });

  it('has the same figures as tables in Word and in a workbook', async () => {
    const { paragraphs } = readDocx(renderPaperAsDocx(periodReport(yearReport)));
    const at = paragraphs.indexOf('Điểm thống nhất (điểm)');
    expect(paragraphs.slice(at, at + 4)).toEqual([
      'Điểm thống nhất (điểm)',
      'Huyện Bắc Hà',
      '97,15',
      '96,4',
    ]);
    const { sheets } = await readXlsx(await renderPaperAsXlsx(periodReport(yearReport)));
    expect(sheets.at(-1)?.rows.at(-1)).toEqual(['4. Thi đua, khen thưởng', 74.9]);
  });

  it('ends a year with proposals', async () => {
    const { text } = await readPdf(await renderPaper(periodReport(yearReport)));
    expect(text).toContain('IV. ĐỀ NGHỊ KHEN THƯỞNG 1. Tặng Cờ thi đua');
  });

  it('ends a half-year in a scoreboard, never in a flag', async () => {
    const { text } = await readPdf(await renderPaper(periodReport(halfYearReport)));
    expect(text).toContain('không dùng để xét tặng cờ thi đua');
    expect(text).not.toContain('Tặng Cờ');
    expect(text).toContain('V. NHIỆM VỤ 6 THÁNG CUỐI NĂM');
    expect(text).toContain('Tổng điểm tự chấm');
    expect(text).not.toContain('thống nhất');
  });

  it('goes on with a chart over as many pages as a large bloc takes, no bar cut', async () => {
    const points = Array.from({ length: 90 }, (_, index) => ({
      unit: `Xã Mẫu ${index + 1}`,
      self: '90.5',
      agreed: `${90 - index * 0.5}`,
    }));
    const { pages } = await readPdf(await renderPaper(periodReport({ ...yearReport, points })));
    const all = pages.map(({ text }) => text).join(' ');
    for (let unit = 1; unit <= 90; unit += 1) expect(all).toContain(`Xã Mẫu ${unit} 90,5`);
    const charted = pages.filter(({ text }) => /Xã Mẫu \d+ 90,5/.test(text));
    for (const { text } of charted) expect(text).toContain('Điểm tự chấm Điểm thống nhất');
  });

  it('refuses a report without points, and a chart with too many series', async () => {
    expect(() => periodReport({ ...yearReport, points: [] })).toThrow('points of a unit');
    const chart = {
      kind: 'CHART',
      caption: 'a',
      unit: 'điểm',
      rows: [{ label: 'a', values: [] }],
    } as const;
    const paper = {
      ...periodReport(yearReport),
      blocks: [{ ...chart, series: ['1', '2', '3', '4'] }],
    };
    await expect(renderPaper(paper)).rejects.toThrow('1 to 3 series');
    const empty = { ...chart, series: ['1'], rows: [] };
    await expect(renderPaper({ ...paper, blocks: [empty] })).rejects.toThrow('without rows');
  });
});
