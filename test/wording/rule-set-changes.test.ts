import { expect, it } from 'vitest';
import { nameField } from '../../shared/documents/xlsx/rule-set-workbook/name-field.ts';
import { diffRuleSets } from '../../shared/domain/authoring/diff-rule-sets.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import { sayRuleSetChange } from '../../shared/wording/rule-set-changes.ts';
import {
  bands,
  buildRuleSet,
  count,
  direct,
  proportional,
  yesNo,
} from '../support/build-rule-set.ts';

const table = (changes: Partial<RuleSet> = {}, ...more: Parameters<typeof buildRuleSet>[0]) =>
  buildRuleSet([bands(), count(), ...more], changes);
const said = (before: RuleSet, after: RuleSet): readonly string[] =>
  diffRuleSets(before, after).flatMap((change) => sayRuleSetChange(change, nameField));

it('tells settings by their names and values in words', () => {
  const before = table({ decimals: 2, tie: 'BALLOT' });
  expect(said(before, table({ decimals: 3, tie: 'SHARED_PLACE', bonusCap: '2.5' }))).toEqual([
    'Thiết lập Điểm thưởng tối đa cả bảng: thêm “2,5”',
    'Thiết lập Số chữ số thập phân công bố: từ “2” thành “3”',
    'Thiết lập Khi vẫn bằng nhau: từ “Bỏ phiếu” thành “Đồng hạng”',
  ]);
});

it('tells of a list which elements went and came, and that only their order changed', () => {
  const stages = ['SELF_SCORING', 'VERIFICATION', 'COUNCIL', 'DECIDED'] as const;
  const all = table({ stages: [...stages] });
  expect(said(all, table({ stages: ['SELF_SCORING', 'COUNCIL', 'DECIDED'] }))).toEqual([
    expect.stringMatching(/^Thiết lập Bước: bỏ “[^“”]+”$/),
  ]);
  const metrics = [
    { kind: 'FACT', factId: 'a', title: 'A', unitOfMeasure: '%', atLeast: '1' },
    { kind: 'FACT', factId: 'b', title: 'B', unitOfMeasure: '%', atLeast: '1' },
  ] as const;
  const [first, second] = metrics;
  expect(
    said(table({ tieMetrics: [first, second] }), table({ tieMetrics: [second, first] })),
  ).toEqual(['Thiết lập Tiêu chí phụ khi bằng điểm: đổi thứ tự']);
});

it('tells rows of a criterion as they stand in the workbook', () => {
  const narrower = bands({
    bands: [
      { to: '90', points: '0' },
      { from: '90', points: '4.5' },
    ],
  });
  const wider = bands({
    bands: [
      { to: '95', points: '0' },
      { from: '95', points: '4.5' },
    ],
  });
  const [changed, ...details] = said(buildRuleSet([narrower]), buildRuleSet([wider]));
  expect(changed).toMatch(/^Sửa mục /);
  expect(details).toEqual([
    '  Mức điểm: bỏ “Đến dưới: 90; Điểm: 0”; bỏ “Từ: 90; Điểm: 4,5”; thêm “Đến dưới: 95; Điểm: 0”; thêm “Từ: 95; Điểm: 4,5”',
  ]);
});

it('tells what came, went and moved', () => {
  const before = buildRuleSet([direct(), yesNo()]);
  const after = buildRuleSet([yesNo(), direct(), proportional()]);
  const lines = said(before, after);
  expect(lines.some((line) => line.startsWith('Thêm mục '))).toBe(true);
  expect(lines.some((line) => line.startsWith('Chuyển chỗ mục '))).toBe(true);
  expect(said(after, before).some((line) => line.startsWith('Bỏ mục '))).toBe(true);
  expect(lines.join()).not.toMatch(/[A-Z]+_[A-Z]+|[{}]/);
});
