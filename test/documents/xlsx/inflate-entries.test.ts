import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { faultOf, SHEET, withSheet } from '../../support/raw-workbook.ts';
import { rawZip } from '../../support/raw-zip.ts';

describe('bombs', () => {
  it('refuses more than 20 MB in all, before inflating it', () => {
    expect(
      faultOf(
        rawZip([
          {
            name: 'a',
            content: Buffer.alloc(3_000_000, 1),
            stored: true,
            inflatedBytes: 21 * 1024 * 1024,
          },
        ]),
      ),
    ).toMatchObject({ why: 'TOO_MUCH_CONTENT' });
  });

  it('refuses 1 GB in 1 MB', () => {
    const packedMillion = deflateRawSync(Buffer.alloc(10_000_000));
    const bomb = {
      name: SHEET,
      content: packedMillion,
      stored: true,
      method: 8,
      inflatedBytes: 10_000_000,
    };
    expect(faultOf(rawZip([bomb]))).toEqual({
      kind: 'UnsafeWorkbook',
      why: 'COMPRESSION_RATIO',
      part: SHEET,
    });
  });

  it('refuses millions of cells', () => {
    const row = '<row><c/><c/><c/><c/><c/></row>';
    const noisy = Array.from(
      { length: 90_000 },
      (_, index) => `${row}<!--${(index * 7919).toString(36)}-->`,
    ).join('');
    expect(faultOf(withSheet(`<sheetData>${noisy}</sheetData>`))).toMatchObject({
      why: 'TOO_MUCH_CONTENT',
    });
  });
});
