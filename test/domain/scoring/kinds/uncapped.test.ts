import { describe, expect, it } from 'vitest';
import { exactText } from '../../../../shared/domain/rational.ts';
import { checkSheet } from '../../../../shared/domain/scoring/check-sheet.ts';
import type { Indicator } from '../../../../shared/domain/scoring/criterion.ts';
import { mostOf } from '../../../../shared/domain/scoring/kinds/kind-limits.ts';
import { parseRuleSet } from '../../../../shared/domain/scoring/rule-set.ts';
import { scoreSheet } from '../../../../shared/domain/scoring/score-sheet.ts';
import {
  awardBonus,
  buildRuleSet,
  count,
  direct,
  ruleSetJson,
} from '../../../support/build-rule-set.ts';

const UNCAPPED = 'UNCAPPED';
const event = (id: string, pointsPerCase: string, own = {}) => ({
  id,
  title: id,
  pointsPerCase,
  ...own,
});
const most = (indicator: Indicator) => exactText(mostOf(indicator));

describe('R-SET-12: only what counts cases or awards may be without a maximum bonus', () => {
  it('gives every case its points, and needs no step to hold them', () => {
    const events = [event('khen', '1'), event('loi', '-0.5')];
    const ruleSet = buildRuleSet([count({ maxBonus: UNCAPPED, events })]);
    const checked = checkSheet(ruleSet, undefined, [
      {
        indicatorId: 'c',
        cases: [
          { eventId: 'khen', count: '9.999' },
          { eventId: 'loi', count: '1' },
        ],
      },
    ]);
    const lines = checked.ok ? checked.value : [];
    const score = scoreSheet(ruleSet, undefined, lines, []);
    expect(score.self).toMatchObject({ base: '3', bonus: '9998.5', total: '10001.5' });
    expect(score.lines[0]?.reason.steps.map(({ kind }) => kind)).toEqual([
      'START',
      'CASES',
      'CASES',
    ]);
  });

  it('counts at the most every case as often as may be reported, each within its own caps', () => {
    const plus = [event('a', '0.5'), event('b', '2', { cap: '3' }), event('c', '-1')];
    expect(most(count({ maxBonus: UNCAPPED, events: plus }))).toBe('5005.5');
    expect(most(count({ maxBonus: UNCAPPED, events: plus, start: '0' }))).toBe('5002.5');
    expect(most(count({ maxBonus: UNCAPPED, events: plus, plusCap: '4' }))).toBe('7');
    const grouped = [event('a', '1', { group: 'g' }), event('b', '0.25')];
    const groups = [{ id: 'g', title: 'g', plusCap: '2' }];
    expect(most(count({ maxBonus: UNCAPPED, events: grouped, groups }))).toBe('2504.75');
    expect(most(count({ maxBonus: UNCAPPED, start: '0' }))).toBe('3');
  });

  it('counts at the most every award as often as may be reported, or the best one once', () => {
    expect(most(awardBonus({ maxBonus: UNCAPPED }))).toBe('249975');
    expect(most(awardBonus({ maxBonus: UNCAPPED, combine: 'BEST' }))).toBe('15');
    expect(most(awardBonus({ maxBonus: UNCAPPED, cap: '20' }))).toBe('20');
    expect(most(awardBonus({ maxBonus: UNCAPPED, cap: '20', basePoints: '25' }))).toBe('25');
  });

  it('refuses it elsewhere, and where the total could leave what points can hold', () => {
    const faults = (...criteria: Indicator[]) => {
      const parsed = parseRuleSet(ruleSetJson(criteria));
      return parsed.ok ? [] : parsed.errors.map(({ path, kind }) => `${path} ${kind}`);
    };
    expect(faults(direct({ maxBonus: UNCAPPED }))).toContain(
      '$.criteria[0].maxBonus WrongSpelling',
    );
    const heavy = (pointsPerCase: string) =>
      count({ maxBonus: UNCAPPED, events: [event('a', pointsPerCase)] });
    expect(faults(heavy('10000'))).toEqual([]);
    expect(faults(heavy('10000'), { ...heavy('10000'), id: 'd' })).toEqual([
      '$.criteria TotalOutOfRange',
    ]);
  });
});
