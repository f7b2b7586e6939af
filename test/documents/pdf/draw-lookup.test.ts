import { inflateSync } from 'node:zlib';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { MM } from '../../../shared/documents/pdf/flow.ts';
import { renderPaper } from '../../../shared/documents/pdf/render-paper.ts';
import { publicPageAddress } from '../../../shared/domain/decisions/published-decision.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { letter, paperOf, tableOf } from '../sample-paper.ts';

const lookup = { code: '0A1B2C3D4E', address: 'https://tra-cuu.example.vn' };
const paper = { ...paperOf(tableOf(60)), draft: false, lookup };

/** The rectangles that the first page fills, each as left, top, width and height. */
function filledRectangles(bytes: Uint8Array): readonly (readonly number[])[] {
  const file = Buffer.from(bytes);
  const [from, to] = [file.indexOf('stream\n') + 7, file.indexOf('\nendstream')];
  const content = inflateSync(file.subarray(from, to)).toString('latin1');
  const filled = /((?:[\d.]+ [\d.]+ [\d.]+ [\d.]+ re ?)+)f\n/.exec(content)?.[1] ?? '';
  return filled
    .split(' re')
    .filter((text) => text.trim() !== '')
    .map((text) => text.trim().split(' ').map(Number));
}

describe('the code to look a paper up by', () => {
  it('stands once, at the foot of page 1, with the address to try it at', async () => {
    const { pages } = await readPdf(await renderPaper(paper));
    expect(pages.length).toBeGreaterThan(1);
    const line = 'Mã tra cứu: 0A1B2-C3D4E – kiểm tra tại https://tra-cuu.example.vn';
    expect(pages.map(({ text }) => text.includes(line))).toEqual(pages.map((_, at) => at === 0));
  });

  it('is drawn as a QR code of the page’s own address, outside the text', async () => {
    const [height, leftMargin] = [297 * MM, 30 * MM];
    const { data, size } = encode(publicPageAddress(lookup.address, lookup.code), {
      ecc: 'M',
      border: 0,
    });
    const side = (17 * MM) / size;
    const found = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    for (const [left = 0, top = 0, width = 0] of filledRectangles(await renderPaper(paper))) {
      expect(left + width).toBeLessThan(leftMargin);
      expect(top).toBeGreaterThan(height - 26 * MM);
      const [x, y] = [
        Math.round((left - 8 * MM) / side),
        Math.round((top - height + 25 * MM) / side),
      ];
      for (let at = x; at < x + Math.round(width / side); at += 1) (found[y] ?? [])[at] = true;
    }
    expect(found).toEqual(data);
  });

  it('can be read by programs from the file’s properties', async () => {
    const text = Buffer.from(await renderPaper(paper)).toString('latin1');
    expect(text).toContain('<dc:identifier>0A1B2C3D4E</dc:identifier>');
  });

  it('is on no paper without it', async () => {
    const bytes = await renderPaper(letter);
    expect((await readPdf(bytes)).text).not.toContain('Mã tra cứu');
    expect(filledRectangles(bytes)).toEqual([]);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('dc:identifier');
  });
});
