import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/documents/xlsx/read-workbook.ts';
import type { WorkbookFault } from '../../../shared/documents/xlsx/workbook-fault.ts';
import { writeTemplate } from '../../../shared/documents/xlsx/write-template.ts';
import { packed, unpacked } from '../../support/raw-workbook.ts';
import { filledRows, SAMPLE_LINES, sampleTemplate } from '../../support/sample-template.ts';

const FORM = 'xl/worksheets/sheet2.xml';
const IDENTITY = 'xl/worksheets/sheet3.xml';
const filled = await writeTemplate(sampleTemplate(filledRows(SAMPLE_LINES)));
const blank = await writeTemplate(sampleTemplate());

/** A workbook with one part rewritten. */
const edited = (workbook: Uint8Array, edit: (xml: string) => string, part = FORM): Uint8Array => {
  const parts = unpacked(workbook);
  return packed({ ...parts, [part]: edit(parts[part] ?? '') });
};

/** Puts another cell at a place of the form; `inner` is what stands between `<c>` and `</c>`. */
const withCell = (ref: string, attributes: string, inner: string, workbook = blank): Uint8Array =>
  edited(workbook, (xml) => {
    expect(xml).toMatch(new RegExp(`<c r="${ref}"`));
    return xml.replace(
      new RegExp(`<c r="${ref}"[^>]*?(?:/>|>.*?</c>)`),
      `<c r="${ref}" ${attributes}>${inner}</c>`,
    );
  });

const typed = (ref: string, text: string, workbook = blank): Uint8Array =>
  withCell(ref, 't="inlineStr"', `<is><t xml:space="preserve">${text}</t></is>`, workbook);

/** Moves whole rows or columns by rewriting every cell's name; `true` marks a row, and keeps XML in order. */
const renamed = (xml: string, place: (column: string, row: number) => string): string =>
  xml.replace(
    /(<c r=")([A-Z]+)(\d+)"/g,
    (_, start, column, row) => `${start}${place(column, Number(row))}"`,
  );

async function linesOf(workbook: Uint8Array) {
  const read = await readWorkbook(workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.value.lines;
}
async function faultsOf(workbook: Uint8Array): Promise<readonly WorkbookFault[]> {
  const read = await readWorkbook(workbook);
  return read.ok ? [] : read.errors;
}
const actualOf = async (workbook: Uint8Array) => (await linesOf(workbook))[0]?.actual;

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
    expect(cellOf('che-do-bao-cao', 'cases')).toBe('Bản tự chấm!I14');
    expect(cellOf('khong-co', 'state')).toBe('Bản tự chấm');
  });
});

describe('what a cell says', () => {
  it.each([
    ['a number', 'I8', '', '<v>1927.93</v>', '1927.93'],
    ['a float that is not quite what was typed', 'I8', '', '<v>0.30000000000000004</v>', '0.3'],
    ['a number with an exponent', 'I8', '', '<v>1.5E3</v>', '1500'],
    ['a small number', 'I8', '', '<v>2.5E-3</v>', '0.0025'],
    ['a negative number', 'I8', '', '<v>-0.5</v>', '-0.5'],
    ['three decimals, which alone could be thousands', 'I8', '', '<v>1.927</v>', '1.9270'],
    ['a shared formula result without a formula', 'I8', 't="str"', '<v>12</v>', '12'],
    ['a boolean', 'I8', 't="b"', '<v>1</v>', 'có'],
    ['a false boolean', 'I8', 't="b"', '<v>0</v>', 'không'],
  ])('reads %s', async (_, ref, attributes, inner, text) => {
    expect(await actualOf(withCell(ref, attributes, inner))).toBe(text);
  });

  it.each([
    ['as typed', '1.927,93', '1.927,93'],
    ['malformed, to be refused by the rules', '65.79,2%', '65.79,2%'],
    ['trimmed, with line breaks and hard blanks made plain', ' 1&#160;927\n93 ', '1 927 93'],
    ['composed', 'Đạt'.normalize('NFD'), 'Đạt'],
    ['without what nobody can see', '12\u200b', '12'],
    ['with escaped characters resolved', '_x0031_2', '12'],
  ])('keeps text %s', async (_, written, read) => {
    expect(await actualOf(typed('I8', written))).toBe(read);
  });

  it('joins runs of text and leaves phonetic hints out', async () => {
    const runs =
      '<is><r><t>66</t></r><r><rPr><b/></rPr><t>,62</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>';
    expect(await actualOf(withCell('I8', 't="inlineStr"', runs))).toBe('66,62');
  });

  const styled = (numFmt: string, id: number): Uint8Array => {
    const parts = unpacked(withCell('I8', 's="0"', '<v>0.6662</v>'));
    const styles = (parts['xl/styles.xml'] ?? '').replace(/<numFmts.*?<\/numFmts>/, '');
    const formats =
      numFmt === '' ? '' : `<numFmts><numFmt numFmtId="${id}" formatCode="${numFmt}"/></numFmts>`;
    return packed({
      ...parts,
      'xl/styles.xml': styles
        .replace(/(<styleSheet[^>]*>)/, `$1${formats}`)
        .replace(/(<cellXfs[^>]*>)<xf numFmtId="0"/, `$1<xf numFmtId="${id}"`),
    });
  };

  it.each([
    ['0%', '', 9],
    ['0.00%', '', 10],
    ['a custom percentage', '#,##0.0%;[Red]-0.0%', 170],
  ])('keeps the sign and every digit of a number shown as %s', async (_, code, id) => {
    expect(await actualOf(styled(code, id))).toBe('66.62%');
  });

  it.each([
    ['General', 'General', 171],
    ['words that hold letters of dates', '0 &quot;đồng mỗi hộ&quot;', 172],
    ['a colour', '[Red]0.00', 173],
    ['thousands', '', 4],
  ])('takes a number shown as %s for a number', async (_, code, id) => {
    expect(await actualOf(styled(code, id))).toBe('0.6662');
  });

  it.each([
    ['14', '', 14],
    ['dd/mm/yyyy', 'dd/mm/yyyy', 174],
    ['elapsed hours', '[h]:mm', 175],
  ])('refuses a date shown as %s', async (_, code, id) => {
    expect(await faultsOf(styled(code, id))).toEqual([
      { kind: 'DateInInput', cell: 'Bản tự chấm!I8' },
    ]);
  });

  it.each([
    ['x', 'NOTHING_AROSE'],
    ['X', 'NOTHING_AROSE'],
    ['✓', 'NOTHING_AROSE'],
    ['Không phát sinh', 'NOTHING_AROSE'],
    ['có lẽ', 'có lẽ'],
  ])('reads the mark %s', async (mark, state) => {
    expect((await linesOf(typed('J8', mark)))[0]?.state).toBe(state);
  });
});

describe('cells that are refused', () => {
  it('names every one of them at once', async () => {
    const first = withCell('I8', '', '<f>1+1</f><v>2</v>');
    const second = withCell('K8', 't="e"', '<v>#REF!</v>', first);
    const third = withCell('I15', 't="d"', '<v>2023-12-15</v>', second);
    const fourth = typed('I14', '3', third);
    expect(await faultsOf(fourth)).toEqual([
      { kind: 'FormulaInInput', cell: 'Bản tự chấm!I8' },
      { kind: 'ErrorInInput', cell: 'Bản tự chấm!K8', found: '#REF!' },
      { kind: 'NotAnInput', cell: 'Bản tự chấm!I14' },
      { kind: 'DateInInput', cell: 'Bản tự chấm!I15' },
    ]);
  });

  it.each([
    ['shared, without its text', '<f t="shared" si="0"/><v>2</v>'],
    ['of an array', '<f t="array" ref="I8"/><v>2</v>'],
    ['empty', '<f/><v>2</v>'],
  ])('never takes the last result of a formula that is %s', async (_, inner) => {
    expect(await faultsOf(withCell('I8', '', inner))).toEqual([
      { kind: 'FormulaInInput', cell: 'Bản tự chấm!I8' },
    ]);
  });

  it('refuses merged inputs, each by name', async () => {
    const merged = edited(blank, (xml) =>
      xml.replace('<mergeCell ref="B1:M1"/>', '<mergeCell ref="B1:M1"/><mergeCell ref="K8:K9"/>'),
    );
    expect(await faultsOf(merged)).toEqual(
      ['K8', 'K9'].map((ref) => ({
        kind: 'MergedInput',
        cell: `Bản tự chấm!${ref}`,
        range: 'K8:K9',
      })),
    );
  });

  it('refuses text that points beyond the shared strings', async () => {
    expect(await faultsOf(withCell('I8', 't="s"', '<v>99999</v>'))).toMatchObject([
      { kind: 'DamagedWorkbook', where: 'SHEET' },
    ]);
  });

  it('refuses what is typed where nothing is asked for: headings, kinds of cases', async () => {
    const heading = typed('L6', 'ghi chú');
    const both = typed('L15', 'ghi chú', heading);
    expect(await faultsOf(both)).toEqual([
      { kind: 'NotAnInput', cell: 'Bản tự chấm!L6' },
      { kind: 'NotAnInput', cell: 'Bản tự chấm!L15' },
    ]);
  });

  it('makes a line of what is typed for an indicator that is not assigned, so that it is refused by name', async () => {
    expect(await linesOf(typed('I12', '5'))).toContainEqual({
      indicatorId: 'ho-ngheo',
      actual: '5',
    });
  });
});

describe('rows and columns are found by what they are', () => {
  const rowsOf = (xml: string): readonly string[] => xml.match(/<row .*?<\/row>/g) ?? [];
  const reordered = (order: (rows: readonly string[]) => readonly string[]) => (xml: string) => {
    const rows = order(rowsOf(xml)).map((row, index) =>
      renamed(
        row.replace(/<row r="\d+"/, `<row r="${index + 1}"`),
        (column) => `${column}${index + 1}`,
      ),
    );
    return xml
      .replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${rows.join('')}</sheetData>`)
      .replace(/<mergeCells.*<\/mergeCells>/, '');
  };

  it('wherever rows were moved to', async () => {
    const moved = edited(
      filled,
      reordered((rows) => [...rows.slice(0, 7), ...rows.slice(7, 17).reverse(), ...rows.slice(17)]),
    );
    expect(await linesOf(moved)).toEqual(SAMPLE_LINES);
  });

  it('with blank rows between, and without rows that were deleted', async () => {
    const spaced = edited(
      filled,
      reordered((rows) => rows.flatMap((row) => [row, '<row r="1"></row>'])),
    );
    expect(await linesOf(spaced)).toEqual(SAMPLE_LINES);
    const fewer = edited(
      filled,
      reordered((rows) => rows.filter((row) => !row.includes('"I9"'))),
    );
    expect(await linesOf(fewer)).toEqual(
      SAMPLE_LINES.filter(({ indicatorId }) => indicatorId !== 'giai-ngan'),
    );
  });

  it('wherever columns were moved to', async () => {
    const letters = 'ABCDEFGHIJKLM';
    const reversed = edited(filled, (xml) =>
      renamed(xml, (column, row) => `${letters.at(-1 - letters.indexOf(column)) ?? ''}${row}`),
    );
    const read = await readWorkbook(reversed);
    expect(read).toMatchObject({ ok: true, value: { lines: SAMPLE_LINES } });
    expect(read.ok && read.value.cellOf('thu-ngan-sach', 'actual')).toBe('Bản tự chấm!E8');
  });

  it('by number and title where the hidden column was deleted', async () => {
    const without = edited(filled, (xml) => xml.replace(/<c r="A\d+"[^>]*?(?:\/>|>.*?<\/c>)/g, ''));
    expect(await linesOf(without)).toEqual(SAMPLE_LINES);
  });

  it('by heads in other letters: decomposed, tone marks elsewhere, no marks, other blanks', async () => {
    const strings = (change: (text: string) => string) =>
      edited(
        filled,
        (xml) =>
          ['Kết quả thực hiện', 'Giải trình', 'Điểm tự chấm', 'Bản tự chấm'].reduce(
            (text, head) => text.replace(`>${head}<`, `>${change(head)}<`),
            xml,
          ),
        'xl/sharedStrings.xml',
      );
    expect(await linesOf(strings((head) => head.normalize('NFD')))).toEqual(SAMPLE_LINES);
    expect(await linesOf(strings((head) => head.toUpperCase().replaceAll(' ', '\u00a0 ')))).toEqual(
      SAMPLE_LINES,
    );
    expect(
      await linesOf(
        strings((head) => head.normalize('NFD').replace(/\p{M}/gu, '').replace('Đ', 'D')),
      ),
    ).toEqual(SAMPLE_LINES);
  });

  it('and says which column is gone or is there twice', async () => {
    const gone = edited(
      filled,
      (xml) => xml.replace('>Giải trình<', '>Ghi chú<'),
      'xl/sharedStrings.xml',
    );
    expect(await faultsOf(gone)).toEqual([{ kind: 'MissingColumn', column: 'explanation' }]);
    expect(await faultsOf(typed('H5', 'Điểm tự chấm'))).toEqual([
      { kind: 'RepeatedColumn', column: 'claim', cell: 'Bản tự chấm!K5' },
    ]);
  });

  it('refuses a row of nobody that holds something, and a copied row', async () => {
    const orphan = edited(blank, (xml) =>
      xml.replace(/(<c r="A8"[^>]*?)t="s"([^>]*>)<v>\d+<\/v>/, '$1$2'),
    );
    expect(await faultsOf(typed('I8', '5', orphan))).toEqual([
      { kind: 'UnknownRow', cell: 'Bản tự chấm!I8' },
    ]);
    const key = /<c r="A8"[^>]*>(<v>\d+<\/v>)/.exec(unpacked(blank)[FORM] ?? '')?.[1] ?? '';
    expect(await faultsOf(withCell('A9', 't="s"', key))).toEqual([
      { kind: 'RepeatedRow', cell: 'Bản tự chấm!C9', firstCell: 'Bản tự chấm!C8' },
    ]);
  });

  it('takes no notice of what stands below the table', async () => {
    const noted = edited(filled, (xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="40"><c r="L40" t="inlineStr"><is><t>Ghi chú riêng</t></is></c></row></sheetData>',
      ),
    );
    expect(await linesOf(noted)).toEqual(SAMPLE_LINES);
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
    const parts = unpacked(filled);
    const twice = packed({
      ...parts,
      'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(
        /<sheet name="Bản tự chấm"[^>]*r:id="(\w+)"\/>/,
        '<sheet name="Một" sheetId="7" r:id="$1"/><sheet name="Hai" sheetId="8" r:id="$1"/>',
      ),
    });
    expect(await faultsOf(twice)).toEqual([{ kind: 'SeveralForms', sheets: ['Một', 'Hai'] }]);
  });

  it('is read when the form was renamed, and the named one goes before its copy', async () => {
    const parts = unpacked(filled);
    const named = (sheets: string) =>
      packed({
        ...parts,
        'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(
          /<sheet name="Bản tự chấm"[^>]*r:id="(\w+)"\/>/,
          sheets,
        ),
      });
    expect(await linesOf(named('<sheet name="Sheet1" sheetId="7" r:id="$1"/>'))).toEqual(
      SAMPLE_LINES,
    );
    expect(
      await linesOf(
        named(
          `<sheet name="Bản nháp" sheetId="7" r:id="$1"/><sheet name="${'Bản tự chấm'.normalize('NFD')}" sheetId="8" r:id="$1"/>`,
        ),
      ),
    ).toEqual(SAMPLE_LINES);
  });
});

it('never throws, and never reads another sheet, whichever byte is flipped', async () => {
  const original = await linesOf(filled);
  for (let index = 0; index < 300; index += 1) {
    const bytes = Uint8Array.from(filled);
    const at = Math.floor((index * bytes.length) / 300);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (index % 8));
    const read = await readWorkbook(bytes);
    if (read.ok) expect(read.value.lines, `byte ${at}`).toEqual(original);
    else expect(read.errors[0].kind, `byte ${at}`).toMatch(/^(?:Damaged|Unsafe)Workbook$|File$/);
  }
});
