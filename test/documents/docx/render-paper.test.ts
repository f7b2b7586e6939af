import { describe, expect, it } from 'vitest';
import { renderPaperAsDocx } from '../../../shared/documents/docx/render-paper.ts';
import { decisionPaper } from '../../../shared/documents/papers/decision.ts';
import { renderPaper } from '../../../shared/documents/pdf/render-paper.ts';
import { readDocx } from '../../support/read-docx.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { manyBlocs } from '../pdf/sample-papers.ts';
import { letter, NOTICE, paperOf, paragraph, tableOf } from '../sample-paper.ts';

const withoutBlanks = (text: string): string => text.replace(/\s/g, '');

describe('renderPaperAsDocx', () => {
  it('holds the text of the paper, composed, in its order', () => {
    const { paragraphs } = readDocx(renderPaperAsDocx(letter));
    const said = paragraphs.map((text) => text.trim()).filter((text) => text !== '');
    expect(said).toEqual([
      'UBND HUYỆN BẮC HÀ',
      'KHỐI THI ĐUA',
      'CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: /TTr-KTĐ'.replace(' ', ` ${'\u00a0'.repeat(8)}`),
      'Bắc Hà, ngày 05 tháng 01 năm 2024',
      'TỜ TRÌNH',
      'Về việc đề nghị khen thưởng năm 2023',
      '1. Kết quả',
      'Khối trưởng báo cáo <kết quả> & đề nghị:',
      'STT',
      'Tên đơn vị',
      'Tổng điểm',
      'I. Cụm thi đua số 1',
      ...[1, 2, 3].flatMap((row) => [String(row), `Xã Mẫu ${row}`, '95,5']),
      './.',
      'Kính trình xem xét, quyết định./.',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'TRƯỞNG KHỐI',
      'Nguyễn Văn Mẫu',
    ]);
  });

  it('says what the PDF of the same paper says', async () => {
    const paper = { ...decisionPaper(manyBlocs), notice: undefined };
    const { pages } = await readPdf(await renderPaper(paper));
    const repeated = 'STTTênđơnvịHìnhthứckhenthưởng';
    const printed = pages
      .map(({ text }, index) => withoutBlanks(index === 0 ? text : text.replace(/^\d+ /, '')))
      .map((text, index) => (index > 1 ? text.replace(repeated, '') : text))
      .join('');
    const letters = (text: string) => [...withoutBlanks(text)].sort().join('');
    const { paragraphs } = readDocx(renderPaperAsDocx(paper));
    expect(letters(paragraphs.join(''))).toBe(letters(printed));
  });

  it('is A4 with the margins of the form, in Times New Roman and Vietnamese', () => {
    const { body, part } = readDocx(renderPaperAsDocx(letter));
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(body).toContain('<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="907"');
    const styles = part('word/styles.xml');
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toContain('<w:lang w:val="vi-VN"');
    const wide = readDocx(renderPaperAsDocx({ ...letter, orientation: 'LANDSCAPE' }));
    expect(wide.body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  });

  it('sets the text in the size that the PDF has', () => {
    const text = 'Giao các cơ quan, đơn vị có liên quan theo dõi, đôn đốc việc thực hiện kết luận.';
    const sizeWith = (count: number): string | undefined => {
      const paper = paperOf(...Array.from({ length: count }, () => paragraph(text)));
      const { body } = readDocx(renderPaperAsDocx(paper));
      return /w:val="(\d+)"\/><w:szCs[^/]*\/><\/w:rPr><w:t [^>]*>Giao/.exec(body)?.[1];
    };
    const seen = Array.from({ length: 8 }, (_, step) => sizeWith(8 + 5 * step));
    expect(seen.filter((size, index) => size !== seen[index - 1])).toEqual(['28', '26', '28']);
  });

  it('has headings, and tables whose head is repeated and whose rows stay whole', () => {
    const { body } = readDocx(renderPaperAsDocx(letter));
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1);
    expect(body.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(1);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:gridSpan w:val="3"\/>/g)).toHaveLength(1);
    const rows = body.match(/<w:tr>/g)?.length;
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(rows ?? 0);
  });

  it('numbers the pages from the second on, and marks each as draft and as sample data', () => {
    const { body, part } = readDocx(renderPaperAsDocx(letter));
    expect(body).toContain('<w:titlePg/>');
    expect(part('word/header1.xml')).not.toContain('PAGE');
    expect(part('word/header2.xml')).toContain(' PAGE ');
    for (const name of ['word/header1.xml', 'word/header2.xml'])
      expect(part(name)).toContain('DỰ THẢO');
    expect(part('word/footer1.xml')).toContain(NOTICE);
    const issued = readDocx(renderPaperAsDocx({ ...letter, draft: false, notice: undefined }));
    expect(issued.part('word/header1.xml')).not.toContain('DỰ THẢO');
    expect(issued.part('word/footer1.xml')).not.toContain('DỮ LIỆU');
  });

  it('carries the dates of the paper, title and language', () => {
    const core = readDocx(renderPaperAsDocx(letter)).part('docprops/core.xml');
    expect(core).toContain('>2024-01-05T02:00:00Z</dcterms:created>');
    expect(core).toContain('>2024-01-05T02:00:00Z</dcterms:modified>');
    expect(core).toContain('<dc:title>Tờ trình về việc đề nghị khen thưởng</dc:title>');
    expect(core).toContain('<dc:language>vi-VN</dc:language>');
  });

  it('makes the same bytes of the same paper, written in parts or composed', () => {
    const composed = renderPaperAsDocx(letter);
    const inParts = JSON.parse(JSON.stringify(letter).normalize('NFD')) as typeof letter;
    expect(renderPaperAsDocx(inParts)).toEqual(composed);
  });

  it('refuses what the PDF refuses', () => {
    expect(() => renderPaperAsDocx(paperOf())).toThrow('something to say');
    expect(() => renderPaperAsDocx(paperOf({ ...tableOf(1), rows: [] }))).toThrow('without rows');
    expect(() => renderPaperAsDocx(paperOf(paragraph('中')))).toThrow('U+4e2d');
  });
});
