import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/documents/xlsx/read-workbook.ts';
import {
  blank,
  edited,
  FORM,
  faultsOf,
  filled,
  linesOf,
  typed,
  withCell,
} from '../../support/edited-workbook.ts';
import { unpacked } from '../../support/raw-workbook.ts';
import { SAMPLE_LINES } from '../../support/sample-template.ts';

/** Moves cells by rewriting their names. */
const renamed = (xml: string, place: (column: string, row: number) => string): string =>
  xml.replace(
    /(<c r=")([A-Z]+)(\d+)"/g,
    (_, start, column, row) => `${start}${place(column, Number(row))}"`,
  );

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
      xml.replace(/(<c r="[AC]8"[^>]*?)t="s"([^>]*>)<v>\d+<\/v>/g, '$1$2'),
    );
    expect(await faultsOf(typed('I8', '5', orphan))).toEqual([
      { kind: 'UnknownRow', cell: 'Bản tự chấm!I8' },
    ]);
    const key = /<c r="A8"[^>]*>(<v>\d+<\/v>)/.exec(unpacked(blank)[FORM] ?? '')?.[1] ?? '';
    expect(await faultsOf(withCell('A9', 't="s"', key))).toEqual([
      { kind: 'RepeatedRow', cell: 'Bản tự chấm!C9', firstCell: 'Bản tự chấm!C8' },
    ]);
  });

  it('finds a single row that lost its key by number and title', async () => {
    const keyless = edited(filled, (xml) => xml.replace(/<c r="A8"[^>]*?>.*?<\/c>/, ''));
    expect(await linesOf(keyless)).toEqual(SAMPLE_LINES);
  });

  it('refuses rows whose cells were sorted or pasted past the hidden key', async () => {
    const swapped = edited(filled, (xml) =>
      xml.replace(/(<c r="A8".*?<v>)(\d+)(.*?<c r="A9".*?<v>)(\d+)/, '$1$4$3$2'),
    );
    expect(await faultsOf(swapped)).toEqual([
      { kind: 'RowMixedUp', cell: 'Bản tự chấm!C8', title: expect.stringMatching(/^1\.2 Tỷ lệ/) },
      {
        kind: 'RowMixedUp',
        cell: 'Bản tự chấm!C9',
        title: '1.1 Thu ngân sách nhà nước trên địa bàn',
      },
    ]);
  });

  it('lets a title be mended by hand where its key still stands', async () => {
    expect(await linesOf(typed('C8', 'Thu NSNN', filled))).toEqual(SAMPLE_LINES);
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
