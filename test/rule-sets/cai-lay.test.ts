import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { claimsOf } from '../../infra/offline/claims.ts';
import { bundleText, makeBundle } from '../../shared/domain/bundle/result-bundle.ts';
import { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
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
