import { describe, expect, it } from 'vitest';
import { onA3, onA4 } from '../../../infra/offline/papers/sample-certificate.ts';
import { renderOverprint } from '../../../shared/documents/pdf/overprint-paper.ts';
import { readPdf } from '../../support/read-pdf.ts';

const MM = 72 / 25.4;

describe('renderOverprint', () => {
  it('prints one sheet for each recipient, its texts only', async () => {
    const { pages } = await readPdf(await renderOverprint(onA3));
    expect(pages).toHaveLength(3);
    expect(pages[0]).toMatchObject({
      width: expect.closeTo(420 * MM),
      height: expect.closeTo(297 * MM),
    });
    expect(pages[1]?.text).toContain('Nhân dân và cán bộ huyện Bảo Thắng');
    expect(pages[1]?.text).not.toContain('Lào Cai Nhân dân và cán bộ thành phố');
    for (const { text } of pages) {
      expect(text).not.toMatch(/BẰNG KHEN|CỘNG HÒA|^\d+ /);
      expect(text).toContain('KHÔNG CÓ GIÁ TRỊ PHÁP LÝ');
    }
  });

  it('takes the sheet and the places from its data', async () => {
    const [page] = (await readPdf(await renderOverprint(onA4))).pages;
    expect(page).toMatchObject({
      width: expect.closeTo(297 * MM),
      height: expect.closeTo(210 * MM),
    });
  });

  it('gives the same bytes again', async () => {
    expect(Buffer.compare(await renderOverprint(onA4), await renderOverprint(onA4))).toBe(0);
  });

  it('leaves a field without a text empty', async () => {
    const { text } = await readPdf(
      await renderOverprint({ ...onA3, recipients: [{ name: 'Một' }] }),
    );
    expect(text).toMatch(/PHÁP LÝ Một$/);
  });

  it('refuses a text too long for its field, a field off the sheet, and nobody to print for', async () => {
    const long = { ...onA3, recipients: [{ name: 'Rất dài '.repeat(200) }] };
    await expect(renderOverprint(long)).rejects.toThrow('does not fit the field name');
    const [field] = onA3.form.fields;
    if (field === undefined) throw new Error('The sample has a field.');
    const form = { ...onA3.form, fields: [{ ...field, left: 200 }] };
    await expect(renderOverprint({ ...onA3, form })).rejects.toThrow('not on the sheet');
    await expect(renderOverprint({ ...onA3, recipients: [] })).rejects.toThrow('nobody');
  });
});
