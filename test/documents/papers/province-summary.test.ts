import { describe, expect, it } from 'vitest';
import { allBlocs, allBlocsLarge } from '../../../infra/offline/papers/sample-scores.ts';
import { provinceSummary } from '../../../shared/documents/papers/province-summary.ts';
import { renderPaper } from '../../../shared/documents/pdf/render-paper.ts';
import { readPdf } from '../../support/read-pdf.ts';

const MM = 72 / 25.4;

describe('provinceSummary', () => {
  it('numbers the units of all blocs through, each bloc with its basis', async () => {
    const { text } = await readPdf(await renderPaper(provinceSummary(allBlocs)));
    expect(text).toContain('I. Khối thi đua các huyện, thị xã, thành phố (xếp thứ theo điểm thống');
    expect(text).toContain('1 Huyện Bắc Hà 1 96,4 0 96,4 Xuất sắc');
    expect(text).toContain('9 Huyện Si Ma Cai – – – – – Không xếp thứ');
    expect(text).toContain('33 Xã Mẫu 24 8 81,5 1,25 82,75 Tốt');
    expect(text).toContain('NGƯỜI LẬP GIÁM ĐỐC');
  });

  it('is as wide as its sheet: A4 or A3', async () => {
    const [small] = (await readPdf(await renderPaper(provinceSummary(allBlocs)))).pages;
    const [large] = (await readPdf(await renderPaper(provinceSummary(allBlocsLarge)))).pages;
    expect(small).toMatchObject({
      width: expect.closeTo(297 * MM),
      height: expect.closeTo(210 * MM),
    });
    expect(large).toMatchObject({
      width: expect.closeTo(420 * MM),
      height: expect.closeTo(297 * MM),
    });
  });

  it('refuses a province without a bloc, and a bloc without a unit', () => {
    expect(() => provinceSummary({ ...allBlocs, blocs: [] })).toThrow('a bloc');
    const empty = [{ name: 'Cụm 1', basis: '', rows: [] }];
    expect(() => provinceSummary({ ...allBlocs, blocs: empty })).toThrow('Cụm 1');
  });
});
