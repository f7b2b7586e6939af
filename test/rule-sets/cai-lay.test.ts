import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { unitPage } from '../../functions/portal/pages/unit.page.ts';
import { claimsOf } from '../../infra/offline/claims.ts';
import { readWorkbook } from '../../shared/documents/xlsx/read-workbook.ts';
import { templateRows, writtenFromLine } from '../../shared/documents/xlsx/template-rows.ts';
import { writeTemplate } from '../../shared/documents/xlsx/write-template.ts';
import { bundleText, makeBundle } from '../../shared/domain/bundle/result-bundle.ts';
import { checkSheet } from '../../shared/domain/scoring/check-sheet.ts';
import { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import { scoreSheet } from '../../shared/domain/scoring/score-sheet.ts';
import { sayLineReason } from '../../shared/wording/reasons.ts';
import { AT, sheetWith, unitView } from '../handlers/portal/views.ts';
import { sampleTemplate } from '../support/sample-template.ts';
import { CAI_LAY_CASE_FILE, caiLayText } from './cai-lay-case.ts';

const text = readFileSync(CAI_LAY_CASE_FILE, 'utf8');
const bundleOf = (json: unknown) => {
  const made = makeBundle(json);
  if (!made.ok) throw new Error(JSON.stringify(made.errors));
  return made.value;
};
const bundle = bundleOf(JSON.parse(text));
const [unit] = claimsOf(RuleSet.parse(bundle.inputs.ruleSet), bundle.result);
const lineOf = (number: string) => unit?.lines.find((line) => line.number === number);

it('keeps the example as the rule set and the published report give it (node test/rule-sets/write-cai-lay-case.ts)', () => {
  expect(text).toBe(caiLayText());
});

it('shows the 124.4 that the office claimed, on every line, beside what the table allows', () => {
  // 100 + 2 (a4) + 8 (a7) + 0,5 (b2) + 0,5 (b3) + 0,5 (C2.4) + 0,2 (C3.3) + 2 (d1) + 2 (d2) + 0,5 (3.2) + 2 (3.3) + 1 (4.3)
  expect(unit).toMatchObject({ claimed: '124.4', ruled: '119.2', over: '5.2', withoutClaim: 0 });
});

it('says of each claim that goes too far which clause holds it', () => {
  const beyond = unit?.lines.filter(({ over }) => !over.startsWith('-') && over !== '0');
  expect(beyond?.map(({ number, claimed, ruled }) => [number, claimed, ruled])).toEqual([
    ['C2.4', '0.7', '0.5'],
    ['C4.2', '2.5', '2'],
    ['d2', '13', '9'],
    ['2.2', '1.5', '1'],
  ]);
  expect(lineOf('C2.4')?.heldBy).toEqual(['tổng điểm cộng nhiều nhất 0,5 điểm (−0,1)']);
  expect(lineOf('C2.4')?.clause).toMatch(/^mục C2\.4 Bảng tiêu chuẩn chấm điểm/);
  expect(lineOf('d2')?.heldBy).toEqual([
    expect.stringMatching(/^d2\.3\. Động viên .*: tính nhiều nhất 2 điểm \(−4\)$/),
  ]);
});

it('gives what the table gives without a cap, however much it is', () => {
  expect(lineOf('a7')).toMatchObject({ claimed: '11', ruled: '11', heldBy: [] });
  expect(lineOf('C1')).toMatchObject({ claimed: '5', ruled: '5' });
  expect(lineOf('C1')?.why).toContain('8.366');
});

it('passes through the form as the office claimed it, 124,4 points and all', async () => {
  const { sheets } = bundle.inputs;
  const ruleSet = RuleSet.parse(bundle.inputs.ruleSet);
  const lines = sheets[0]?.lines ?? [];
  const rows = templateRows(ruleSet, undefined, lines.map(writtenFromLine));
  const read = await readWorkbook(await writeTemplate(sampleTemplate(rows)));
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  const checked = checkSheet(ruleSet, undefined, read.value.lines);
  expect(checked).toEqual({ ok: true, value: lines });
});

it('shows on the page of the office what it claimed beside what the table gives, with the clause that holds it', () => {
  const ruleSet = RuleSet.parse(bundle.inputs.ruleSet);
  const lines = bundle.inputs.sheets[0]?.lines ?? [];
  const score = scoreSheet(ruleSet, undefined, lines, []);
  const reasons = score.lines.map(({ indicatorId, reason }) => ({
    indicatorId,
    text: sayLineReason(reason),
  }));
  const sheet = { ...sheetWith(), lines, score, reasons };
  const page = unitPage({
    ...unitView(sheet),
    ruleSet,
    upload: undefined,
    mayVerify: false,
    at: AT,
  });
  const text = page.body.text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(text).toContain('Tổng điểm tự chấm 124,4 Tổng điểm theo quy định 119,2');
  expect(text).toMatch(
    /Tự chấm 13 · theo quy định 9 \(mục d2 Bảng tiêu chuẩn.*?\): d2\.3\. .*?: tính nhiều nhất 2 điểm \(−4\)/,
  );
});

it('ranks the same bytes with every list and every key turned round', () => {
  const turned = (json: unknown, field = ''): unknown => {
    if (Array.isArray(json)) {
      const all = json.map((one) => turned(one));
      return ['sheets', 'units', 'cases'].includes(field) || isLines(json) ? all.reverse() : all;
    }
    if (typeof json !== 'object' || json === null) return json;
    const fields = Object.entries(json).map(([name, value]) => [name, turned(value, name)]);
    return Object.fromEntries(fields.reverse());
  };
  const isLines = ([first]: readonly unknown[]): boolean =>
    typeof first === 'object' && first !== null && 'indicatorId' in first;
  expect(bundleText(bundleOf(turned(JSON.parse(text))))).toBe(bundleText(bundle));
});
