import { expect, it } from 'vitest';
import { guardWorkbook } from '../../../shared/documents/xlsx/guard-workbook.ts';
import { readWorkbook } from '../../../shared/documents/xlsx/read-workbook.ts';
import { writeTemplate } from '../../../shared/documents/xlsx/write-template.ts';
import { unpacked } from '../../support/raw-workbook.ts';
import {
  filledRows,
  SAMPLE_LINES,
  SAMPLE_ROWS,
  sampleTemplate,
} from '../../support/sample-template.ts';

const template = sampleTemplate(filledRows(SAMPLE_LINES));
const parts = unpacked(await writeTemplate(template));
const form = parts['xl/worksheets/sheet2.xml'] ?? '';

it('gives the same bytes for the same sheet, whatever the clock says', async () => {
  const bytes = await writeTemplate(template);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(Buffer.compare(bytes, await writeTemplate(template))).toBe(0);
  expect(parts['docProps/core.xml']).not.toMatch(new RegExp(String(new Date().getFullYear())));
});

it('passes its own guard', async () => {
  expect(guardWorkbook(await writeTemplate(template)).ok).toBe(true);
});

it('writes no formula but its own sums, and no error value, whatever the texts say', async () => {
  const hostile = [
    '=HYPERLINK("http://a";"b")',
    '+1',
    '-1+2',
    '@SUM(A1)',
    '#REF!',
    '#N/A',
    '_x0041_',
    '</t><x>',
    'a&b',
  ];
  const rows = filledRows(
    hostile.map((explanation) => ({ indicatorId: 'phong-trao', explanation })).slice(0, 1),
    SAMPLE_ROWS,
  );
  for (const text of hostile) {
    const written = rows.map((row) => {
      if (row.kind !== 'INDICATOR') return { ...row, title: text };
      return {
        ...row,
        title: text,
        filled: { indicatorId: row.indicatorId, actual: text, explanation: text, evidence: text },
      };
    });
    const bytes = await writeTemplate({
      ...sampleTemplate(written),
      unit: text,
      bloc: text,
      stamp: text,
    });
    const sheet = unpacked(bytes)['xl/worksheets/sheet2.xml'] ?? '';
    expect(
      sheet.match(/<f>.*?<\/f>/g)?.every((formula) => formula.startsWith('<f>SUBTOTAL(9,K')),
    ).toBe(true);
    expect(sheet).not.toContain('t="e"');
    const read = await readWorkbook(bytes);
    expect(read.ok && read.value.lines.map((line) => line.explanation)).toEqual(
      Array.from({ length: 6 }, () => text),
    );
  }
});

it('sums the self-scored points of each group and of the sheet', () => {
  const sums = [...form.matchAll(/<c r="(K\d+)"[^>]*><f>([^<]*)<\/f><v>([^<]*)<\/v>/g)].map(
    ([, ...found]) => found,
  );
  expect(sums).toEqual([
    ['K6', 'SUBTOTAL(9,K7:K12)', '27.85'],
    ['K7', 'SUBTOTAL(9,K8:K9)', '17.85'],
    ['K10', 'SUBTOTAL(9,K11:K12)', '10'],
    ['K13', 'SUBTOTAL(9,K14:K17)', '18.5'],
    ['K18', 'SUBTOTAL(9,K6:K17)', '46.35'],
  ]);
});

it('unlocks the input cells and no other', () => {
  const styles = (parts['xl/styles.xml'] ?? '')
    .replace(/^.*<cellXfs[^>]*>/s, '')
    .replace(/<\/cellXfs>.*$/s, '');
  const unlocked = (styles.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? []).flatMap((xf, index) =>
    xf.includes('locked="0"') || xf.includes('locked="false"') ? [String(index)] : [],
  );
  const cells = [...form.matchAll(/<c r="([A-Z]+\d+)"([^>]*)/g)].filter(([, , attributes]) =>
    unlocked.includes(/ s="(\d+)"/.exec(attributes ?? '')?.[1] ?? ''),
  );
  expect(cells.map(([, ref]) => ref).join(' ')).toBe(
    'I8 J8 K8 L8 M8 I9 J9 K9 L9 M9 I11 J11 K11 L11 M11 J14 K14 L14 M14 I15 I16 K17 L17 M17',
  );
  expect(form).toContain('<sheetProtection sheet="1"');
  expect(form).not.toMatch(/<sheetProtection[^>]*password/);
});

it('says in Vietnamese what each input cell takes', () => {
  const validations = [...form.matchAll(/<dataValidation type="(\w+)" sqref="([^"]*)"/g)].map(
    ([, type, cells]) => `${type} ${cells}`,
  );
  expect(validations).toEqual([
    'decimal I8 I9',
    'list I11',
    'whole I15 I16',
    'list J8 J9 J11 J14',
    'textLength L8 L9 L11 L14 L17',
    'textLength M8 M9 M11 M14 M17',
    'decimal K8',
    'decimal K9',
    'decimal K11',
    'decimal K14',
    'decimal K17',
  ]);
  expect(form).toContain('Gõ điểm đơn vị tự chấm, từ 0 đến 12,5.');
  expect(form).toContain('Gõ điểm đơn vị tự chấm, từ −3 đến 10.');
  for (const [, text] of form.matchAll(/ (?:prompt|error)="([^"]*)"/g))
    expect(text?.length).toBeLessThanOrEqual(255);
  for (const [, text] of form.matchAll(/ (?:prompt|error)Title="([^"]*)"/g))
    expect(text?.length).toBeLessThanOrEqual(32);
});

it('stops points beyond the maximum only where the claim itself counts', () => {
  const styles = [...form.matchAll(/<dataValidation type="decimal" sqref="(K\d+)"[^>]*>/g)].map(
    ([text, cell]) => `${cell} ${/errorStyle="(\w+)"/.exec(text)?.[1] ?? 'stop'}`,
  );
  expect(styles).toEqual(['K8 warning', 'K9 warning', 'K11 warning', 'K14 warning', 'K17 stop']);
});

it('prints on A4 across, as wide as the page, with its head on every page', () => {
  expect(form).toMatch(
    /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/,
  );
  expect(parts['xl/workbook.xml']).toContain(`localSheetId="1">'Bản tự chấm'!$5:$5</definedName>`);
  expect(parts['xl/workbook.xml']).toContain(
    '<sheet name="_co_dau" sheetId="3" r:id="rId3" state="veryHidden"/>',
  );
  expect(form).toContain('<pane xSplit="3" ySplit="5" topLeftCell="D6" state="frozen"');
});

it('keeps what is typed as an explanation or as evidence: no date, no formula is made of it', () => {
  const xml = parts['xl/styles.xml'] ?? '';
  const [, asText] = /<numFmt numFmtId="(\d+)" formatCode="@"\/>/.exec(xml) ?? [];
  const formats = [...xml.replace(/^.*<cellXfs[^>]*>/s, '').matchAll(/<xf numFmtId="(\d+)"/g)];
  const isText = (ref: string) => {
    const style = new RegExp(`<c r="${ref}"[^>]* s="(\\d+)"`).exec(form)?.[1];
    return formats[Number(style)]?.[1] === asText;
  };
  expect(asText).toBeDefined();
  expect(['L8', 'M8', 'L9', 'M9', 'K8'].map(isText)).toEqual([true, true, true, true, false]);
});

it('says from which version its figures are, and keeps that version’s hash', async () => {
  const hash = 'cd'.repeat(32);
  const { identity } = sampleTemplate();
  const bytes = await writeTemplate({
    ...template,
    identity: { ...identity, baseVersion: 3, baseHash: hash },
    filledFrom: 'Phiên bản 3 đã nộp',
  });
  const read = await readWorkbook(bytes);
  expect(read.ok && read.value.identity).toMatchObject({ baseVersion: 3, baseHash: hash });
  expect(unpacked(bytes)['xl/sharedStrings.xml']).toContain('Phiên bản 3 đã nộp');
  expect(parts['xl/sharedStrings.xml']).toContain('Không có, phiếu để trống');
});

it('lets rows grow with what is typed: no height is set for good', () => {
  expect(form).toMatch(/<row r="8" ht="\d+">/);
  expect(form).not.toContain('customHeight');
});
