import { describe, expect, it } from 'vitest';
import { achievement, explanation, unitSheet } from '../../../infra/offline/papers/sample-unit.ts';
import { renderPaperAsDocx } from '../../../shared/documents/docx/render-paper.ts';
import type { Paper } from '../../../shared/documents/paper.ts';
import { achievementReport } from '../../../shared/documents/papers/achievement-report.ts';
import { explanationReport } from '../../../shared/documents/papers/explanation-report.ts';
import { unitScoreSheet } from '../../../shared/documents/papers/unit-score-sheet.ts';
import { renderPaper } from '../../../shared/documents/pdf/render-paper.ts';
import { readDocx } from '../../support/read-docx.ts';
import { readPdf } from '../../support/read-pdf.ts';

const textOf = async (paper: Paper) =>
  (await readPdf(await renderPaper(paper))).text.replace(/\s+/g, ' ');

describe('unitScoreSheet', () => {
  it('gives every line its self, verified and agreed points with the reason, and the totals', async () => {
    const text = await textOf(unitScoreSheet(unitSheet));
    expect(text).toContain('1 Phát triển kinh tế 40 38,5 38 38 1.1 Thu ngân sách');
    expect(text).toContain('1.2 Giải ngân vốn đầu tư công 20 92,5% 18,5 18 18 Đạt 92,5% chỉ tiêu');
    expect(text).toContain('Tổng điểm 96,9 96,4 96,4 Phiếu do hệ thống lập');
  });

  it('shows what is not known yet as a dash, and fractions as what they come to', async () => {
    const [first] = unitSheet.rows;
    if (first === undefined) throw new Error('The sample has a row.');
    const rows = [{ ...first, self: '8/3', verified: undefined, agreed: undefined }];
    const text = await textOf(unitScoreSheet({ ...unitSheet, rows }));
    expect(text).toContain('40 ≈ 2,6667 – –');
  });

  it('wraps very long names, composed', async () => {
    const name = `${'Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn '.repeat(6)}huyện`;
    const subject = `Kết quả của ${name}`.normalize('NFD');
    const text = await textOf(unitScoreSheet({ ...unitSheet, subject }));
    expect(text).toContain(`Kết quả của ${name}`);
  });

  it('refuses a sheet without a line', () => {
    expect(() => unitScoreSheet({ ...unitSheet, rows: [] })).toThrow('a line');
  });
});

describe('explanationReport', () => {
  it('says of each line its result, claim, explanation and evidence where there are any', async () => {
    const text = await textOf(explanationReport(explanation));
    expect(text).toContain('Kính gửi: - Sở Nội vụ tỉnh Lào Cai; - Khối thi đua');
    expect(text).toContain(
      '1.2. Giải ngân vốn đầu tư công: kết quả: 92,5%; tự chấm 18,5 điểm (điểm chuẩn 20). - Giải trình: Một số dự án',
    );
    expect(text).toContain('- Minh chứng: Báo cáo số 122/BC-UBND ngày 05/12/2023.');
    expect(text).toContain('tự chấm 10 điểm (điểm chuẩn 10). 3.2.');
    expect(text).toContain('Tổng điểm đơn vị tự chấm: 96,9 điểm.');
  });

  it('refuses a report to nobody, or about nothing', () => {
    expect(() => explanationReport({ ...explanation, addressees: [] })).toThrow('addressed');
    expect(() => explanationReport({ ...explanation, groups: [] })).toThrow('a line');
  });
});

describe('achievementReport', () => {
  it('follows the prescribed order, with room to write where nothing is on record', async () => {
    const text = await textOf(achievementReport(achievement));
    const headings = [
      'I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH',
      '2. Chức năng, nhiệm vụ ………',
      'II. THÀNH TÍCH ĐẠT ĐƯỢC',
      'III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG',
      '- Năm 2022: Bằng khen',
      'THỦ TRƯỞNG ĐƠN VỊ',
    ];
    const places = headings.map((heading) => text.indexOf(heading));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('keeps its text in Word', () => {
    const { paragraphs } = readDocx(renderPaperAsDocx(achievementReport(achievement)));
    expect(paragraphs).toContain('BÁO CÁO THÀNH TÍCH');
    expect(paragraphs).toContain('Phát động, tổ chức phong trào thi đua');
  });

  it('refuses a report without a result', () => {
    expect(() => achievementReport({ ...achievement, achievements: [] })).toThrow('a result');
  });
});
