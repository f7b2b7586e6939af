import { expect, it } from 'vitest';
import {
  amendment,
  annulment,
  erratum,
  replacement,
} from '../../../infra/offline/papers/sample-follow-ups.ts';
import { renderPaperAsDocx } from '../../../shared/documents/docx/render-paper.ts';
import { decisionPaper } from '../../../shared/documents/papers/decision.ts';
import { erratumLetter } from '../../../shared/documents/papers/erratum-letter.ts';
import { renderPaper } from '../../../shared/documents/pdf/render-paper.ts';
import { readDocx } from '../../support/read-docx.ts';
import { readPdf } from '../../support/read-pdf.ts';

it('a letter of errata says below its number what it is about, then whom it addresses', async () => {
  const { text, pages } = await readPdf(await renderPaper(erratumLetter(erratum)));
  expect(pages).toHaveLength(1);
  expect(text).toContain(
    'Số: 305/UBND-NC V/v đính chính Quyết định số 128/QĐ-UBND ngày 15/01/2024',
  );
  expect(text).toMatch(/Kính gửi: - Các sở, ban, ngành tỉnh; - Ủy ban nhân dân các huyện/);
  expect(text).toContain('Quyết định nêu trên./. Nơi nhận: - Như trên;');
  expect(text).not.toContain('DỰ THẢO');
  const { paragraphs } = readDocx(await renderPaperAsDocx(erratumLetter(erratum)));
  expect(paragraphs).toContain('V/v đính chính Quyết định số 128/QĐ-UBND ngày 15/01/2024');
});

it('a letter to nobody, or without a word, is a bug', () => {
  expect(() => erratumLetter({ ...erratum, addressees: [] })).toThrow('addressed');
  expect(() => erratumLetter({ ...erratum, paragraphs: [] })).toThrow('to say');
});

it('each state of a decision about another prints as what it is', async () => {
  const textOf = async (paper: typeof amendment) =>
    (await readPdf(await renderPaper(decisionPaper(paper)))).text;
  const [draft, forSignature, numbered] = [
    await textOf(annulment),
    await textOf(replacement),
    await textOf(amendment),
  ];
  expect(draft).toContain('DỰ THẢO');
  expect(draft).toContain('Thu hồi Cờ thi đua của Ủy ban nhân dân tỉnh và tiền thưởng đã nhận');
  expect(forSignature).not.toContain('DỰ THẢO');
  expect(forSignature).toContain('Số: /QĐ-UBND');
  expect(forSignature).toContain('Nguyễn Văn Mẫu');
  expect(forSignature).toContain('Quyết định này thay thế Quyết định số 128/QĐ-UBND');
  expect(numbered).toContain('Số: 212/QĐ-UBND');
  expect(numbered).toContain('Sửa đổi Điều 2 Quyết định số 128/QĐ-UBND');
});
