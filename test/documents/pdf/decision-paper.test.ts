import { describe, expect, it } from 'vitest';
import type { DecisionPaper } from '../../../shared/documents/papers/decision.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { renderDecision } from '../../support/render-decision.ts';
import { draftDecision, issuedDecision, manyBlocs } from './sample-papers.ts';

const read = async (paper: DecisionPaper) => readPdf(await renderDecision(paper));
const notice = 'DỮ LIỆU MẪU – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ';
const articles = (count: number, text: string): DecisionPaper => ({
  ...issuedDecision,
  articles: [...Array.from({ length: count }, () => [text]), ...issuedDecision.articles],
});

describe('renderDecision', () => {
  it('sets an issued decision on one page and its list on the next', async () => {
    const { pages, info } = await read(issuedDecision);
    expect(pages).toHaveLength(2);
    const [decision, list] = pages.map(({ text }) => text);
    expect(decision).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc');
    expect(decision).toContain('ỦY BAN NHÂN DÂN TỈNH LÀO CAI');
    expect(decision).toContain('Số: 07/QĐ-UBND');
    expect(decision).toContain('Lào Cai, ngày 05 tháng 02 năm 2024');
    expect(decision).toContain(`QUYẾT ĐỊNH ${issuedDecision.subject} ${issuedDecision.authority}`);
    expect(decision).toContain('KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn Mẫu');
    expect(list).toContain(
      'DANH SÁCH (Kèm theo Quyết định số 07/QĐ-UBND ngày 05 tháng 02 năm 2024 của Chủ tịch Ủy ban nhân dân tỉnh Lào Cai)',
    );
    expect(list).toContain('STT Tên đơn vị Hình thức khen thưởng');
    expect(list).toContain('I. Khối thi đua các huyện, thị xã, thành phố');
    expect(list).toContain(
      '1 Nhân dân và cán bộ huyện Bắc Hà Cờ thi đua của Ủy ban nhân dân tỉnh 2',
    );
    expect(list).toMatch(/\.\/\.$/);
    expect(info).toMatchObject({
      Title: expect.stringMatching(/^Quyết định về việc tặng Cờ thi đua/),
      Language: 'vi-VN',
      CreationDate: 'D:20240112020000Z',
      ModDate: 'D:20240112020000Z',
    });
  });

  it('closes each basis by a semicolon, the last by a point, and the decision by ./.', async () => {
    const { text } = await read(issuedDecision);
    expect(text).toContain('ngày 22 tháng 11 năm 2019; Căn cứ Luật Thi đua');
    expect(text).toContain('ngày 10 tháng 01 năm 2024. QUYẾT ĐỊNH: Điều 1. Tặng');
    expect(text).toContain('chịu trách nhiệm thi hành Quyết định này./. Nơi nhận:');
    expect(text).toContain('- Như Điều 3; - Thường trực');
    expect(text).toContain('- Lưu: VT, TĐKT.');
  });

  it('leaves number, date and signature blank in a draft and marks every page', async () => {
    const { pages } = await read(draftDecision);
    expect(pages).toHaveLength(2);
    expect(pages[0]?.text).toContain('Số: /QĐ-UBND');
    expect(pages[0]?.text).toContain('Lào Cai, ngày tháng năm');
    expect(pages[0]?.text).toMatch(/CHỦ TỊCH$/);
    expect(pages[1]?.text).toContain(
      '(Kèm theo Quyết định số /QĐ-UBND ngày tháng năm của Chủ tịch',
    );
    for (const { text } of pages) expect(text).toContain(`DỰ THẢO ${notice}`);
  });

  it('marks no page of an issued decision as a draft, and each with the notice', async () => {
    const { pages } = await read(issuedDecision);
    for (const { text } of pages) {
      expect(text).not.toContain('DỰ THẢO');
      expect(text).toContain(notice);
    }
    const { text } = await read({ ...issuedDecision, notice: undefined });
    expect(text).not.toContain('DỮ LIỆU MẪU');
  });

  it('numbers the pages from the second on, centred in the top margin', async () => {
    const { pages } = await read(manyBlocs);
    for (const [index, page] of pages.entries()) {
      const inMargin = page.pieces.filter(
        ({ text, y }) => text.trim() !== '' && y > page.height - 56,
      );
      expect(inMargin.map(({ text }) => text)).toEqual(index === 0 ? [] : [String(index + 1)]);
      const middle = (page.width + (30 - 16) * (72 / 25.4)) / 2;
      for (const { x, width } of inMargin) expect(x + width / 2).toBeCloseTo(middle, 0);
    }
  });

  it('needs no list where Điều 1 names the recipient', async () => {
    const { pages } = await read({ ...issuedDecision, annex: undefined });
    expect(pages).toHaveLength(1);
  });

  it('sets the text a size smaller only where that spares a second page', async () => {
    const seen = new Map<string, number>();
    for (let count = 0; count < 10; count += 1) {
      const paper = articles(count, 'Giao Văn phòng Ủy ban nhân dân tỉnh theo dõi việc thực hiện.');
      const { pages } = await read({ ...paper, annex: undefined });
      const article = pages[0]?.pieces.find(({ text }) => text.includes('Văn phòng'));
      seen.set(`${article?.size} points, ${pages.length} pages`, count);
    }
    expect([...seen.keys()]).toEqual([
      '14 points, 1 pages',
      '13 points, 1 pages',
      '14 points, 2 pages',
    ]);
  });

  it('never leaves the signature on a page without the end of the last article', async () => {
    for (let count = 3; count < 20; count += 1) {
      const { pages } = await read(articles(count, 'Giao các cơ quan theo dõi việc thực hiện.'));
      const signed = pages.find(({ text }) => text.includes('Nguyễn Văn Mẫu'));
      expect(signed?.text).toContain('Quyết định này./. Nơi nhận:');
    }
  });

  it('flows a long decision over pages without losing a word', async () => {
    const text = 'Giao các cơ quan, đơn vị có liên quan theo dõi, đôn đốc việc thực hiện. '
      .repeat(60)
      .trim();
    const { pages, text: whole } = await read({ ...issuedDecision, articles: [[text, text]] });
    expect(pages.length).toBeGreaterThan(3);
    expect(whole.match(/đôn/g)).toHaveLength(120);
  });

  it('keeps a list of 200 rows small, with its head on every page', async () => {
    const bytes = await renderDecision(manyBlocs);
    expect(bytes.length).toBeLessThanOrEqual(250_000);
    const { pages } = await readPdf(bytes);
    const lists = pages.slice(1);
    expect(lists.length).toBeGreaterThan(5);
    for (const { text } of lists) expect(text).toContain('STT Tên đơn vị Hình thức khen thưởng');
    const all = lists.map(({ text }) => text).join(' ');
    for (let row = 1; row <= 200; row += 1)
      expect(all).toContain(` ${row} Nhân dân và cán bộ xã Mẫu ${row} `);
    expect(all).toContain('XX. Cụm thi đua số 20');
  });

  it('is tagged: title, headings, a table with scoped heads, page marks read once', async () => {
    const { pages, xmp } = await read(draftDecision);
    expect(JSON.stringify(pages[0]?.structure)).toContain('"H1"');
    expect(JSON.stringify(pages[1]?.structure)).toContain(
      '["Table",["TR","TH","TH","TH"],["TR","TH"],["TR","TD","TD","TD"]',
    );
    expect(pages[1]?.structure).toEqual(['Root', ['Document', 'H1', 'P', expect.any(Array), 'P']]);
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('prints what is special in XML and what was typed in parts', async () => {
    const { text, xmp } = await read({
      ...issuedDecision,
      subject: 'Về việc tặng Cờ <thi đua> & Bằng khen'.normalize('NFD'),
    });
    expect(text).toContain('Về việc tặng Cờ <thi đua> & Bằng khen');
    expect(xmp).toContain('Quyết định về việc tặng Cờ &lt;thi đua&gt; &amp; Bằng khen');
  });

  it('refuses a list without recipients', async () => {
    const empty = (awards: readonly { title: string; recipients: readonly string[] }[]) =>
      renderDecision({ ...issuedDecision, annex: { groups: [{ blocName: 'Khối', awards }] } });
    await expect(empty([])).rejects.toThrow('at least one recipient');
    await expect(empty([{ title: 'Cờ thi đua', recipients: [] }])).rejects.toThrow(
      'at least one recipient',
    );
    await expect(renderDecision({ ...issuedDecision, annex: { groups: [] } })).rejects.toThrow();
  });

  it('refuses a decision without articles and a name that no font of ours can print', async () => {
    await expect(renderDecision({ ...issuedDecision, articles: [] })).rejects.toThrow('an article');
    await expect(renderDecision({ ...issuedDecision, place: '中' })).rejects.toThrow('U+4e2d');
  });
});
