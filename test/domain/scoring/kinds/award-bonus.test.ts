import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkSheet } from '../../../../shared/domain/scoring/check-sheet.ts';
import { awardSteps } from '../../../../shared/domain/scoring/kinds/award-bonus.ts';
import { awardBonus, buildRuleSet, rankToPoints } from '../../../support/build-rule-set.ts';
import { sumSteps } from '../../../support/sum-steps.ts';

const points = (fields: Parameters<typeof awardBonus>[0], province: number, nation: number) =>
  sumSteps(
    awardSteps(awardBonus(fields), [
      { eventId: 'co-tinh', count: String(province) },
      { eventId: 'co-chinh-phu', count: String(nation) },
    ]),
  );

it('R-SCORE-20: awards give their points, all of them or the best one', () => {
  expect(points({}, 0, 0)).toBe('0');
  expect(points({}, 1, 0)).toBe('10');
  expect(points({}, 1, 1)).toBe('25');
  expect(points({}, 2, 1)).toBe('35');
  expect(points({ combine: 'BEST' }, 2, 1)).toBe('15');
  expect(points({ combine: 'BEST' }, 2, 0)).toBe('10');
});

it('R-SCORE-20: up to the cap, on both sides of it', () => {
  expect(points({ cap: '25' }, 1, 1)).toBe('25');
  expect(points({ cap: '24.99' }, 1, 1)).toBe('24.99');
  expect(points({ cap: '12', combine: 'BEST' }, 0, 1)).toBe('12');
});

it('never gives less for one award more, and no more than the cap', () => {
  const few = fc.integer({ min: 0, max: 5 });
  const combine = fc.constantFrom('SUM' as const, 'BEST' as const);
  fc.assert(
    fc.property(combine, few, few, (how, a, b) => {
      const given = Number(points({ combine: how, cap: '40' }, a, b));
      expect(Number(points({ combine: how, cap: '40' }, a + 1, b))).toBeGreaterThanOrEqual(given);
      expect(given).toBeLessThanOrEqual(40);
      const free = Number(points({ combine: how }, a, b));
      expect(given).toBe(Math.min(free, 40));
    }),
  );
});

it('asks for a number in every row under the indicator, and for evidence of what is above none', () => {
  const ruleSet = buildRuleSet([
    awardBonus({ evidence: 'REQUIRED' }),
    rankToPoints({ nothingArose: 'NOT_ALLOWED' }),
  ]);
  const check = (province: string, place: string, evidence = '') => {
    const result = checkSheet(ruleSet, undefined, [
      {
        indicatorId: 'a',
        cases: [
          { eventId: 'co-tinh', count: province },
          { eventId: 'co-chinh-phu', count: '0' },
        ],
        evidence,
      },
      { indicatorId: 'r', cases: [{ eventId: 'bo', count: place }], explanation: 'x' },
    ]);
    return result.ok ? [] : result.errors.map(({ indicatorId, kind }) => `${indicatorId} ${kind}`);
  };
  expect(check('0', '2')).toEqual([]);
  expect(check('1', '2', 'QĐ 12')).toEqual([]);
  expect(check('1', '2')).toEqual(['a MissingEvidence']);
  expect(check('0', '')).toEqual(['r MissingField']);
  expect(check('0', '1,5')).toEqual(['r MalformedNumber']);
  expect(check('0', '10000')).toEqual(['r CountTooLarge']);
});
