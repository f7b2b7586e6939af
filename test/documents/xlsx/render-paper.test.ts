import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { blocVotes } from '../../../infra/offline/papers/sample-bloc.ts';
import { manyBlocs } from '../../../infra/offline/papers/sample-decisions.ts';
import { blocSummary } from '../../../infra/offline/papers/sample-scores.ts';
import { decisionPaper } from '../../../shared/documents/papers/decision.ts';
import { scoreSummaryTables } from '../../../shared/documents/papers/score-summary.ts';
import { voteCountingMinutes } from '../../../shared/documents/papers/vote-counting-minutes.ts';
import { guardWorkbook } from '../../../shared/documents/xlsx/guard-workbook.ts';
import { renderPaperAsXlsx } from '../../../shared/documents/xlsx/render-paper.ts';
import { unpacked } from '../../support/raw-workbook.ts';
import { letter, NOTICE, paperOf, paragraph, tableOf } from '../sample-paper.ts';

const sheetsOf = async (paper: Parameters<typeof renderPaperAsXlsx>[0]) =>
  (await readXlsx(await renderPaperAsXlsx(paper))).sheets;

describe('renderPaperAsXlsx', () => {
  it('puts a table under its title and marks, figures as numbers and names as text', async () => {
    const [sheet, ...others] = await sheetsOf(letter);
    expect(others).toEqual([]);
    expect(sheet?.name).toBe('1. Kết quả');
    const rows = sheet?.rows.map((row) => row.filter((cell) => cell !== null && cell !== ''));
    expect(rows?.slice(0, 8)).toEqual([
      ['KHỐI THI ĐUA CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ'],
      ['TỜ TRÌNH'],
      ['Về việc đề nghị khen thưởng năm 2023'],
      [`DỰ THẢO – ${NOTICE}`],
      ['STT', 'Tên đơn vị', 'Tổng điểm'],
      ['I. Cụm thi đua số 1'],
      [1, 'Xã Mẫu 1', 95.5],
      [2, 'Xã Mẫu 2', 95.5],
    ]);
  });

  it('gives the same bytes again, and passes the guard of what comes in', async () => {
    const bytes = await renderPaperAsXlsx(letter);
    expect(Buffer.compare(bytes, await renderPaperAsXlsx(letter))).toBe(0);
    expect(guardWorkbook(bytes).ok).toBe(true);
  });

  it('writes no formula and no error value, whatever the texts say, and composes them', async () => {
    const hostile = ['=1+1', '+1', '-2', '@SUM(A1)', '#REF!', '</t><x>', 'Hu\u0079\u1ec7n'];
    const rows = hostile.map((text) => ({ cells: [text, text.normalize('NFD'), text] }));
    const bytes = await renderPaperAsXlsx(paperOf({ ...tableOf(1), rows }));
    const xml = unpacked(bytes)['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).not.toMatch(/<f>|t="e"/);
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.rows.at(-1)?.[1]).toBe('Huyện');
  });

  it('reads grouped and negative figures as what they are, and leaves shares and numbering as text', async () => {
    const cells = ['1.927,5', 'Xã', '−0,5'];
    const rows = [{ cells }, { cells: ['01', 'Xã', '8/9'] }, { cells: ['1.2', '5', '≈ 2,6667'] }];
    const [sheet] = await sheetsOf(paperOf({ ...tableOf(1), rows }));
    expect(sheet?.rows.slice(-3)).toEqual([
      [1927.5, 'Xã', -0.5],
      ['01', 'Xã', '8/9'],
      ['1.2', '5', '≈ 2,6667'],
    ]);
  });

  it('gives each table a sheet of its own, named after what stands above it, never twice the same', async () => {
    expect((await sheetsOf(voteCountingMinutes(blocVotes))).map(({ name }) => name)).toEqual([
      '1. Số phiếu',
      '2. Kết quả kiểm phiếu',
    ]);
    const heading = {
      kind: 'HEADING',
      text: 'Kết quả [phiếu]: đồng ý/không đồng ý, có ý kiến',
    } as const;
    const names = (await sheetsOf(paperOf(heading, tableOf(1), tableOf(2)))).map(
      ({ name }) => name,
    );
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
  });

  it('names the list of a decision after its annex, with room for number and date', async () => {
    const [sheet] = await sheetsOf(decisionPaper(manyBlocs));
    expect(sheet?.name).toBe('DANH SÁCH');
    expect(sheet?.rows[2]?.[0]).toContain('Kèm theo Quyết định số ……/QĐ-UBND');
  });

  it('refuses a paper without a table', async () => {
    await expect(renderPaperAsXlsx(paperOf(paragraph('Không có bảng.')))).rejects.toThrow(
      'a table',
    );
  });
});

describe('scoreSummaryTables', () => {
  it('has points and places as numbers, the reasons, and the record behind them', async () => {
    const [points, reasons, source] = await sheetsOf(scoreSummaryTables(blocSummary));
    expect(points?.rows[5]).toEqual([1, 'Huyện Bắc Hà', 38, 29, 19, 10, 96, 0.4, 96.4, null]);
    expect(points?.rows.at(-1)?.[0]).toBe('–');
    expect(reasons?.name).toBe('Căn cứ xếp thứ');
    expect(source?.rows.map((row) => row[0])).toContain('Gói kết quả');
  });
});
