import { expect, it } from 'vitest';
import { guardWorkbook } from '../../../shared/documents/xlsx/guard-workbook.ts';
import type { ReturnedFault } from '../../../shared/documents/xlsx/mark-faults.ts';
import { inspectWorkbook } from '../../../shared/documents/xlsx/read-workbook.ts';
import { writeReturned } from '../../../shared/documents/xlsx/write-returned.ts';
import { edited, filled, RETURNED_FORM, typed, withCell } from '../../support/edited-workbook.ts';
import { markedCells } from '../../support/marked-cells.ts';
import { unpacked } from '../../support/raw-workbook.ts';
import { filledRows, SAMPLE_LINES, sampleTemplate } from '../../support/sample-template.ts';

const template = sampleTemplate(filledRows(SAMPLE_LINES));
const fault = (
  key: string,
  column: 'result' | 'claim' | 'evidence',
  found?: string,
): ReturnedFault => ({
  what: `Sai ở ${key}.`,
  mend: 'Sửa lại.',
  cell: 'Bản tự chấm!Z99',
  place: { key, column },
  found,
});
const FAULTS = [
  fault('phong-trao', 'claim'),
  fault('thu-ngan-sach', 'result', '=HYPERLINK("http://x")'),
  fault('che-do-bao-cao/bao-cao-muon', 'result', '5 ?'),
  { ...fault('thu-ngan-sach', 'result'), what: 'Sai nữa.' },
  {
    what: 'Dòng lạ.',
    mend: 'Chuyển sang dòng đúng.',
    cell: 'Bản tự chấm!C30',
    found: 'ghi thêm; 7',
  },
];
const copy = await writeReturned(template, FAULTS);
const parts = unpacked(copy);

it('marks each faulty cell once, red and with a note of all that is wrong with it', () => {
  expect(markedCells(copy)).toEqual(['I8', 'I15', 'K17']);
  expect(parts['xl/comments3.xml']).toContain(
    'Sai ở thu-ngan-sach.\nCách sửa: Sửa lại.\n\nSai nữa.',
  );
  expect(parts['xl/drawings/vmlDrawing3.vml']?.match(/ObjectType="Note"/g)).toHaveLength(3);
});

it('lists every fault first, each with the way to its cell, and what stood where no cell is left', () => {
  const [first] = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)];
  expect(first?.[1]).toBe('Các ô cần sửa');
  const links = [...(parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(/location="([^"]*)"/g)];
  expect(links.map(([, to]) => to?.replaceAll('&apos;', "'"))).toEqual([
    "'Bản tự chấm'!I8",
    "'Bản tự chấm'!I8",
    "'Bản tự chấm'!I15",
    "'Bản tự chấm'!K17",
  ]);
  for (const text of ['Dòng lạ.', 'ghi thêm; 7', 'C30', '9,5', 'Z99'])
    expect(parts['xl/sharedStrings.xml']).toContain(`>${text}</t>`);
});

it('passes its own guard, and is read as the unit’s sheet: the list and the notes are no part of it', async () => {
  expect(guardWorkbook(copy).ok).toBe(true);
  const read = await inspectWorkbook(copy);
  expect(read).toMatchObject({ ok: true, value: { identity: template.identity, faults: [] } });
  expect(read.ok && read.value.lines.map(({ actual, claim }) => [actual, claim])).toEqual([
    ['=HYPERLINK("http://x")', '11.25'],
    ['66.62', '6.6'],
    [undefined, '10'],
    [undefined, '9'],
    [undefined, '9.5'],
  ]);
});

it('makes no formula of what somebody typed, not even when the cell is edited again', () => {
  expect(parts[RETURNED_FORM]?.match(/<f>(?!SUBTOTAL)/)).toBeNull();
  expect(parts['xl/sharedStrings.xml']).toContain('> =HYPERLINK(');
});

it('gives the same bytes for the same faults', async () => {
  expect(Buffer.compare(copy, await writeReturned(template, FAULTS))).toBe(0);
});

it('shows what a cell showed that can’t be taken, as doubtful', async () => {
  const formula = withCell('K8', '', '<f>1+1</f><v>12.5</v>', filled);
  const merged = edited(formula, (xml) =>
    xml.replace('<mergeCell ref="B1:M1"/>', '<mergeCell ref="B1:M1"/><mergeCell ref="L8:L9"/>'),
  );
  const error = withCell('K9', 't="e"', '<v>#REF!</v>', merged);
  const date = withCell('I15', 't="d"', '<v>2023-12-06</v>', error);
  const read = await inspectWorkbook(typed('L6', 'ghi ở tiêu đề', date));
  expect(
    read.ok &&
      read.value.faults.map(({ fault: { kind }, place, found }) => [
        kind,
        place?.key,
        place?.column,
        found,
      ]),
  ).toEqual([
    ['NotAnInput', undefined, undefined, expect.stringContaining('ghi ở tiêu đề')],
    ['FormulaInInput', 'thu-ngan-sach', 'claim', '12.5 ?'],
    ['MergedInput', 'thu-ngan-sach', 'explanation', `${SAMPLE_LINES[0]?.explanation} ?`],
    ['ErrorInInput', 'giai-ngan', 'claim', '#REF!'],
    ['MergedInput', 'giai-ngan', 'explanation', ''],
    ['DateInInput', 'che-do-bao-cao/bao-cao-muon', 'result', '06/12/2023 ?'],
  ]);
});

it('keeps a mark in sight where the line takes none, red and open to be taken out', async () => {
  const lines = SAMPLE_LINES.map((line) =>
    line.indicatorId === 'phong-trao' ? { ...line, state: 'chưa rõ' } : line,
  );
  const place = { key: 'phong-trao', column: 'state' } as const;
  const faulty = { what: 'Không hiểu.', mend: 'Để trống.', place };
  const marked = await writeReturned(sampleTemplate(filledRows(lines)), [faulty]);
  expect(markedCells(marked)).toEqual(['J17']);
  const read = await inspectWorkbook(marked);
  expect(read.ok && read.value.lines.at(-1)).toMatchObject({ state: 'chưa rõ' });
  const mended = await inspectWorkbook(typed('J17', '', marked, RETURNED_FORM));
  expect(mended.ok && mended.value.lines).toEqual(SAMPLE_LINES);
});
