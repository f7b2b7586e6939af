import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/documents/xlsx/read-workbook.ts';
import {
  blank,
  edited,
  FORM,
  faultsOf,
  filled,
  IDENTITY,
  linesOf,
} from '../../support/edited-workbook.ts';
import { packed, relation, unpacked } from '../../support/raw-workbook.ts';
import { SAMPLE_LINES, sampleTemplate } from '../../support/sample-template.ts';

describe('a workbook of ours', () => {
  it('gives back whose it is and what was written', async () => {
    const read = await readWorkbook(filled);
    expect(read).toMatchObject({
      ok: true,
      value: {
        identity: { ...sampleTemplate().identity, templateVersion: '1' },
        lines: SAMPLE_LINES,
      },
    });
  });

  it('gives a bare line for each row that was left blank, and none where nothing is assigned', async () => {
    const ids = ['thu-ngan-sach', 'giai-ngan', 'truong-chuan', 'che-do-bao-cao', 'phong-trao'];
    expect(await linesOf(blank)).toEqual(ids.map((indicatorId) => ({ indicatorId })));
  });

  it('names the cell of every field, also of a kind of case', async () => {
    const read = await readWorkbook(filled);
    if (!read.ok) throw new Error('unread');
    const { cellOf } = read.value;
    expect(cellOf('thu-ngan-sach', 'actual')).toBe('Bản tự chấm!I8');
    expect(cellOf('thu-ngan-sach', 'claim')).toBe('Bản tự chấm!K8');
    expect(cellOf('che-do-bao-cao', 'cases', 'bao-cao-muon')).toBe('Bản tự chấm!I15');
    expect(cellOf('che-do-bao-cao', 'cases')).toBe('Bản tự chấm!I15');
    expect(cellOf('khong-co', 'state')).toBe('Bản tự chấm');
  });
});

describe('a workbook that is not ours, or not any more', () => {
  it.each([
    [
      'the hidden sheet is gone',
      (parts: Record<string, string>) => ({
        ...parts,
        'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(
          /<sheet name="_co_dau"[^>]*\/>/,
          '',
        ),
      }),
    ],
    [
      'a mark is missing',
      (parts: Record<string, string>) => ({
        ...parts,
        [IDENTITY]: (parts[IDENTITY] ?? '').replace(/<row r="3".*?<\/row>/, ''),
      }),
    ],
    [
      'the hash is no hash',
      (parts: Record<string, string>) => ({
        ...parts,
        'xl/sharedStrings.xml': (parts['xl/sharedStrings.xml'] ?? '').replace('abab', 'zzzz'),
      }),
    ],
  ])('is refused when %s', async (_, change) => {
    expect(await faultsOf(packed(change(unpacked(filled))))).toEqual([{ kind: 'MissingIdentity' }]);
  });

  it('is refused without its form, and with two of them', async () => {
    const formless = edited(filled, (xml) => xml.replace(/<row r="5".*?<\/row>/, ''));
    expect(await faultsOf(formless)).toEqual([{ kind: 'MissingForm' }]);
    const twice = withForms('<sheet name="Một" sheetId="7" r:id="$1"/>', 'Hai');
    expect(await faultsOf(twice)).toEqual([{ kind: 'SeveralForms', sheets: ['Một', 'Hai'] }]);
  });

  it('is read when the form was renamed, and the named one goes before its copy', async () => {
    const renamed = withForms('<sheet name="Sheet1" sheetId="7" r:id="$1"/>');
    expect(await linesOf(renamed)).toEqual(SAMPLE_LINES);
    const copied = withForms(
      '<sheet name="Bản nháp" sheetId="7" r:id="$1"/>',
      'Bản tự chấm'.normalize('NFD'),
    );
    expect(await linesOf(copied)).toEqual(SAMPLE_LINES);
  });

  it('is refused when one part stands for two sheets', async () => {
    const sheet = '<sheet name="Một" sheetId="7" r:id="$1"/>';
    expect(await faultsOf(withForms(sheet.repeat(2)))).toEqual([
      { kind: 'DamagedWorkbook', where: 'PACKAGE', part: 'xl/workbook.xml' },
    ]);
  });
});

/** The filled workbook with its form's entry written otherwise, and a copy of the form under another name. */
function withForms(entry: string, copy?: string): Uint8Array {
  const parts = unpacked(filled);
  const [book = '', rels = ''] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'].map(
    (name) => parts[name],
  );
  const second = copy === undefined ? '' : `<sheet name="${copy}" sheetId="8" r:id="rIdCopy"/>`;
  const target = relation('rIdCopy', 'worksheet', 'worksheets/copy.xml');
  return packed({
    ...parts,
    'xl/worksheets/copy.xml': parts[FORM] ?? '',
    'xl/workbook.xml': book.replace(
      /<sheet name="Bản tự chấm"[^>]*r:id="(\w+)"\/>/,
      `${entry}${second}`,
    ),
    'xl/_rels/workbook.xml.rels': rels.replace('</Relationships>', `${target}</Relationships>`),
  });
}
