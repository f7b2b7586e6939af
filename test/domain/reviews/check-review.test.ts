import { expect, it } from 'vitest';
import { checkReview } from '../../../shared/domain/reviews/check-review.ts';
import type { LineReview } from '../../../shared/domain/reviews/unit-review.ts';
import { reported } from '../../support/build-case.ts';
import {
  bands,
  buildRuleSet,
  count,
  direct,
  proportional,
  yesNo,
} from '../../support/build-rule-set.ts';

const ruleSet = buildRuleSet([direct({ maxBonus: '1' }), count({ minusCap: '4' }), yesNo()]);
const sheet = [
  reported('d', { claim: '3' }),
  reported('c', { cases: [{ eventId: 'late', count: '1' }] }),
];
const granted = (indicatorId: string, points: string): LineReview => ({
  indicatorId,
  outcome: 'CHANGED',
  granted: points,
  reason: 'Lý do',
});
const faults = (...lines: readonly LineReview[]) => {
  const result = checkReview(ruleSet, sheet, lines);
  return result.ok ? [] : result.errors.map(({ indicatorId, kind }) => `${indicatorId} ${kind}`);
};

it('R-REVIEW-1: grants nothing, or anything between the least and the most of the rule', () => {
  expect(faults(granted('d', '5'), granted('c', '-1'))).toEqual([]);
  expect(faults(granted('d', '5.0001'), granted('c', '-1.0001'))).toEqual([
    'd GrantedAboveMaximum',
    'c GrantedBelowLeast',
  ]);
  expect(faults(granted('d', '0'))).toEqual([]);
  expect(faults(granted('d', '-0.0001'))).toEqual(['d GrantedBelowLeast']);
});

it('R-REVIEW-1: grants nothing also where the rule itself never gives less than its floor', () => {
  const floored = buildRuleSet([
    proportional({ floor: '2' }),
    yesNo({ met: '2', notMet: '1' }),
    bands({ bands: [{ points: '3' }] }),
  ]);
  const own = [
    reported('p', { actual: '0' }),
    reported('y', { met: false }),
    reported('b', { actual: '1' }),
  ];
  const kinds = (points: string) => {
    const lines = ['p', 'y', 'b'].map((id) => granted(id, points));
    const result = checkReview(floored, own, lines);
    return result.ok ? [] : result.errors.map(({ kind }) => kind);
  };
  expect(kinds('0')).toEqual([]);
  expect(kinds('0.5')).toEqual([]);
  expect(kinds('-0.0001')).toEqual(Array.from({ length: 3 }, () => 'GrantedBelowLeast'));
});

it('refuses a line that is not on the sheet, and one reviewed twice', () => {
  expect(faults({ indicatorId: 'y', outcome: 'CONFIRMED' })).toEqual(['y ReviewUnknownLine']);
  expect(faults({ indicatorId: 'z', outcome: 'CONFIRMED' })).toEqual(['z ReviewUnknownLine']);
  expect(faults({ indicatorId: 'd', outcome: 'CONFIRMED' }, granted('d', '1'))).toEqual([
    'd ReviewedTwice',
  ]);
});
