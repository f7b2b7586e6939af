import { expect, it } from 'vitest';
import { hasNoTarget, isAssigned, planOf } from '../../../shared/domain/scoring/assigned.ts';
import type { LineAssignment } from '../../../shared/domain/scoring/sheet.ts';
import { direct, leaderRelative, proportional } from '../../support/build-rule-set.ts';

const plan = (...lines: readonly LineAssignment[]) => ({ unitId: 'u', lines: [...lines] });
const growth = { comparedWith: 'GROWTH_OVER_SAME_PERIOD' } as const;

it('takes what is not listed for assigned, with no target', () => {
  for (const none of [undefined, plan(), plan({ indicatorId: 'x', state: 'NOT_ASSIGNED' })]) {
    expect(isAssigned(none, 'p')).toBe(true);
    expect(hasNoTarget(none, 'p')).toBe(false);
    expect(planOf(none, proportional())).toEqual({});
  }
});

it('gives no plan for what is not assigned', () => {
  const none = plan({ indicatorId: 'p', state: 'NOT_ASSIGNED' });
  expect(isAssigned(none, 'p')).toBe(false);
  expect(planOf(none, proportional())).toStrictEqual({});
});

it('keeps the same period of a unit without a target', () => {
  const spared = plan({ indicatorId: 'l', state: 'NO_TARGET', samePeriod: '80' });
  expect(hasNoTarget(spared, 'l')).toBe(true);
  expect(planOf(spared, leaderRelative(growth))).toStrictEqual({ samePeriod: '80' });
});

it('gives target and same period of what is assigned', () => {
  const line = { state: 'ASSIGNED', target: '8', samePeriod: '80' } as const;
  const both = { target: '8', samePeriod: '80' };
  expect(planOf(plan({ indicatorId: 'p', ...line }), proportional(growth))).toStrictEqual(both);
  expect(planOf(plan({ indicatorId: 'd', ...line }), direct())).toStrictEqual(both);
});

it('R-SCORE-28: of equally hard targets the one of the giver named first counts', () => {
  const targetGivers = [
    { id: 'a', title: 'Nơi A' },
    { id: 'b', title: 'Nơi B' },
  ];
  const equal = plan({
    indicatorId: 'p',
    state: 'ASSIGNED',
    targets: [
      { givenBy: 'b', target: '9' },
      { givenBy: 'a', target: '9' },
    ],
  });
  for (const fields of [{}, { lowerIsBetter: true } as const]) {
    const judged = proportional({ targetGivers, judgedBy: 'BOTH', ...fields });
    expect(planOf(equal, judged)).toMatchObject({ target: '9', givenBy: 'Nơi A' });
  }
});

it('R-SCORE-28: where none of several givers has given a target there is none', () => {
  const targetGivers = [
    { id: 'a', title: 'Nơi A' },
    { id: 'b', title: 'Nơi B' },
  ];
  const judged = proportional({ targetGivers, judgedBy: 'BOTH' });
  const nothing = plan({ indicatorId: 'p', state: 'ASSIGNED' });
  expect(planOf(nothing, judged).target).toBeUndefined();
});
