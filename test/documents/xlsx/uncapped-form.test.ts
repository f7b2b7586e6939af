import { expect, it } from 'vitest';
import { templateRows } from '../../../shared/documents/xlsx/template-rows.ts';
import { writeTemplate } from '../../../shared/documents/xlsx/write-template.ts';
import { buildRuleSet, count } from '../../support/build-rule-set.ts';
import { unpacked } from '../../support/raw-workbook.ts';
import { sampleTemplate } from '../../support/sample-template.ts';

it('prints a bonus without a maximum in words, and takes any claim from the least on', async () => {
  const ruleSet = buildRuleSet([count({ maxBonus: 'UNCAPPED', minusCap: '2' })]);
  const template = sampleTemplate(templateRows(ruleSet, undefined, []));
  const parts = unpacked(await writeTemplate(template));
  const form = parts['xl/worksheets/sheet2.xml'] ?? '';
  expect(parts['xl/sharedStrings.xml']).toContain('Không giới hạn');
  expect(form).toContain('operator="greaterThanOrEqual"');
  expect(form).toContain('Gõ điểm đơn vị tự chấm, từ 1 trở lên.');
  expect(form).not.toContain('NaN');
});
