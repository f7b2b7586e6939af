import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readRuleSet } from '../../infra/local/sample/read-rule-set.ts';
import type { Criterion } from '../../shared/domain/scoring/criterion.ts';
import { WORKED_CASES } from './worked-cases.ts';

const names = readdirSync('shared/rule-sets')
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

const everyCriterion = (criteria: readonly Criterion[]): readonly Criterion[] =>
  criteria.flatMap((one) => ['children' in one ? everyCriterion(one.children) : [], one].flat());

it('ships the tables that were found, and one for the communes after July 2025', () => {
  expect(names).toEqual([
    'cum-xa-phuong-mau',
    'dong-nai',
    'hue-950-50',
    'lao-cai-khoi-huyen-2023',
    'nghe-an',
    'quang-tri-dieu-6',
    'tien-giang-2022',
  ]);
});

it.each(names)(
  '%s passes its own check, says where it comes from and cites for each item',
  (name) => {
    const ruleSet = readRuleSet(name);
    expect(ruleSet.id).toBe(name);
    expect(ruleSet.sourceNote).toBeDefined();
    for (const { clause, number } of everyCriterion(ruleSet.criteria)) {
      expect(clause.document).toBe(ruleSet.clause.document);
      if (name !== 'tien-giang-2022') expect(clause.point).toContain(number);
    }
  },
);

it('calls a table made up where its items were not published, and says what is', () => {
  for (const name of names.filter((one) => one !== 'tien-giang-2022')) {
    const { illustrative, sourceNote } = readRuleSet(name);
    expect(illustrative).toBe(true);
    expect(sourceNote).toMatch(/minh họa|giả định/);
  }
});

it('keeps the frames of the sources', () => {
  expect(readRuleSet('quang-tri-dieu-6')).toMatchObject({
    baseTotal: '1000',
    rankingKey: 'TOTAL_OVER_ASSIGNED_MAXIMUM',
  });
  expect(readRuleSet('hue-950-50')).toMatchObject({ baseTotal: '950', bonusCap: '50' });
  expect(readRuleSet('dong-nai')).toMatchObject({
    baseTotal: '95',
    bonusCap: '5',
    totalCap: '100',
    grades: { cap: '100', otherwise: 'FAIR' },
  });
  expect(readRuleSet('nghe-an').grades?.bands).toMatchObject([
    { from: '90', floor: { percent: '85' } },
    { from: '80', floor: { percent: '80' } },
    { from: '70', floor: { percent: '70' } },
  ]);
  expect(readRuleSet('cum-xa-phuong-mau').rankingKey).toBe('TOTAL_OVER_ASSIGNED_MAXIMUM');
});

it('has cases worked by hand for each table that follows a source', () => {
  const worked = new Set(WORKED_CASES.map(({ ruleSet }) => ruleSet));
  expect(names.filter((name) => !worked.has(name))).toEqual(['lao-cai-khoi-huyen-2023']);
  expect(WORKED_CASES.length).toBeGreaterThanOrEqual(40);
});
