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

const given = (fields: Parameters<typeof awardBonus>[0], counts: Record<string, string>) =>
  awardSteps(
    awardBonus(fields),
    Object.entries(counts).map(([eventId, count]) => ({ eventId, count })),
  );

it('R-SCORE-20: says which awards count, how many times, and what the cap cuts', () => {
  expect(given({ cap: '30' }, { 'co-tinh': '2', 'co-chinh-phu': '1' })).toStrictEqual([
    { kind: 'START', points: '0' },
    {
      kind: 'CASES',
      eventId: 'co-tinh',
      title: 'Cờ thi đua của tỉnh',
      count: '2',
      each: '10',
      points: '20',
    },
    {
      kind: 'CASES',
      eventId: 'co-chinh-phu',
      title: 'Cờ thi đua của Chính phủ',
      count: '1',
      each: '15',
      points: '15',
    },
    { kind: 'PLUS_CAP', limit: '30', points: '-5' },
  ]);
  expect(given({ cap: '35' }, { 'co-tinh': '2', 'co-chinh-phu': '1' })).toHaveLength(3);
  expect(given({}, { 'co-tinh': '0' })).toStrictEqual([{ kind: 'START', points: '0' }]);
  expect(given({}, {})).toStrictEqual([{ kind: 'START', points: '0' }]);
});

it('R-SCORE-20: names the best award and among how many, the first printed of equals', () => {
  const awards = [
    { id: 'bang-khen', title: 'Bằng khen', points: '5' },
    { id: 'co-tinh', title: 'Cờ thi đua của tỉnh', points: '10' },
    { id: 'co-nganh', title: 'Cờ thi đua của ngành', points: '10' },
  ];
  const best = { kind: 'BEST_AWARD', eventId: 'co-tinh', title: 'Cờ thi đua của tỉnh' };
  expect(
    given({ awards, combine: 'BEST' }, { 'bang-khen': '3', 'co-tinh': '1', 'co-nganh': '1' }),
  ).toStrictEqual([
    { kind: 'START', points: '0' },
    { ...best, among: 3, points: '10' },
  ]);
  expect(given({ awards, combine: 'BEST' }, {})).toStrictEqual([{ kind: 'START', points: '0' }]);
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
  expect(check('0', '2')).toStrictEqual([]);
  expect(check('1', '2', 'QĐ 12')).toStrictEqual([]);
  expect(check('1', '2')).toStrictEqual(['a MissingEvidence']);
  expect(check('0', '')).toStrictEqual(['r MissingField']);
  expect(check('0', '1,5')).toStrictEqual(['r MalformedNumber']);
  expect(check('0', '10000')).toStrictEqual(['r CountTooLarge']);
});
