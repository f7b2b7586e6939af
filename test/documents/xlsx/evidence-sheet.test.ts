import { expect, it } from 'vitest';
import { inspectWorkbook } from '../../../shared/documents/xlsx/read-workbook.ts';
import { writeTemplate } from '../../../shared/documents/xlsx/write-template.ts';
import { unpacked } from '../../support/raw-workbook.ts';
import { sampleTemplate } from '../../support/sample-template.ts';

const FILE = { indicator: '1.1. Thu ngân sách', name: '=cmd.pdf', state: 'Đã nhận', id: '0a1b' };

it('lists files on a sheet of its own, which is there only where there are files', async () => {
  const blank = await writeTemplate(sampleTemplate());
  expect(await writeTemplate({ ...sampleTemplate(), files: [] })).toEqual(blank);
  expect(unpacked(blank)['xl/workbook.xml']).not.toContain('Tệp minh chứng');
  const parts = unpacked(await writeTemplate({ ...sampleTemplate(), files: [FILE] }));
  expect(parts['xl/workbook.xml']).toContain('name="Tệp minh chứng"');
  const sheet = Object.entries(parts).find(([name]) => name.endsWith('sheet3.xml'))?.[1] ?? '';
  expect(sheet).toContain('<sheetProtection');
  expect(sheet).not.toContain('<f>');
  for (const text of Object.values(FILE)) expect(parts['xl/sharedStrings.xml']).toContain(text);
});

it('changes nothing of what is read from the form', async () => {
  const read = async (files: (typeof FILE)[]) =>
    inspectWorkbook(await writeTemplate({ ...sampleTemplate(), files }));
  const [without, listed] = [await read([]), await read([FILE])];
  if (!without.ok || !listed.ok) throw new Error('The form is not read');
  expect(listed.value.lines).toEqual(without.value.lines);
  expect(listed.value.faults).toEqual(without.value.faults);
  expect(listed.value.identity).toEqual(without.value.identity);
});
