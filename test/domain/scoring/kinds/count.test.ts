import { expect, it } from 'vitest';
import { exactText } from '../../../../shared/domain/rational.ts';
import { countLeast, countSteps } from '../../../../shared/domain/scoring/kinds/count.ts';
import { count } from '../../../support/build-rule-set.ts';
import { sumSteps } from '../../../support/sum-steps.ts';

const events = [
  { id: 'late', title: 'Báo cáo chậm', pointsPerCase: '-0.5' },
  { id: 'lost', title: 'Báo cáo không gửi', pointsPerCase: '-1', cap: '2' },
  { id: 'praise', title: 'Được biểu dương', pointsPerCase: '0.2', cap: '1' },
  { id: 'press', title: 'Bài viết', pointsPerCase: '0.5' },
];

const points = (fields: Parameters<typeof count>[0], counts: Record<string, number>) =>
  sumSteps(
    countSteps(
      count({ events, ...fields }),
      Object.entries(counts).map(([eventId, n]) => ({ eventId, count: String(n) })),
    ),
  );

it('R-SCORE-6: each case adds or takes its points from the start', () => {
  expect(points({}, {})).toBe('3');
  expect(points({}, { late: 1 })).toBe('2.5');
  expect(points({}, { late: 7 })).toBe('-0.5');
  expect(points({ start: '0' }, { press: 3 })).toBe('1.5');
  expect(points({}, { late: 1, praise: 1 })).toBe('2.7');
});

it('R-SCORE-7: a cap holds its own event on both sides of the boundary', () => {
  expect(points({}, { lost: 2 })).toBe('1');
  expect(points({}, { lost: 3 })).toBe('1');
  expect(points({}, { praise: 5 })).toBe('4');
  expect(points({}, { praise: 6 })).toBe('4');
});

it('R-SCORE-7: caps on additions and on deductions hold apart, after the events', () => {
  const caps = { plusCap: '1.5', minusCap: '2' };
  expect(points(caps, { late: 4 })).toBe('1');
  expect(points(caps, { late: 5 })).toBe('1');
  expect(points(caps, { late: 5, press: 4 })).toBe('2.5');
  expect(points(caps, { praise: 9, press: 1 })).toBe('4.5');
  expect(points(caps, { praise: 9, press: 2 })).toBe('4.5');
});

it('R-SCORE-8: a floor holds what is left', () => {
  expect(points({ floor: '0' }, { late: 6 })).toBe('0');
  expect(points({ floor: '0' }, { late: 7 })).toBe('0');
  expect(points({ floor: '-1' }, { late: 9 })).toBe('-1');
});

it('knows the least it can give', () => {
  const least = (fields: Parameters<typeof count>[0]) =>
    exactText(countLeast(count({ events, ...fields })));
  expect(least({ floor: '-2' })).toBe('-2');
  expect(least({ minusCap: '2' })).toBe('1');
  expect(least({})).toBe('-4998.5');
});
