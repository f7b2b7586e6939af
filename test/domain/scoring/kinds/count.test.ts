import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactText } from '../../../../shared/domain/rational.ts';
import {
  countFaults,
  countLeast,
  countSteps,
} from '../../../../shared/domain/scoring/kinds/count.ts';
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
  expect(least({ start: '0', minusCap: '2' })).toBe('-2');
  expect(least({ minusCap: '2', floor: '0.5' })).toBe('1');
});

const complaints = count({
  basePoints: '7',
  maxBonus: '7',
  events: [
    { id: 'late', title: 'Không đúng hạn', pointsPerCase: '-1' },
    { id: 'withdrawn', title: 'Rút đơn', pointsPerCase: '1', group: 'van-dong' },
    { id: 'forced', title: 'Ép rút đơn', pointsPerCase: '-1', group: 'van-dong' },
    { id: 'praised', title: 'Được biểu dương', pointsPerCase: '3' },
  ],
  groups: [{ id: 'van-dong', title: 'Vận động rút đơn', plusCap: '2', minusCap: '2' }],
  plusCap: '7',
  minusCap: '7',
});

const given = (counts: Record<string, number>, indicator = complaints) =>
  sumSteps(
    countSteps(
      indicator,
      Object.entries(counts).map(([eventId, n]) => ({ eventId, count: String(n) })),
    ),
  );

it('R-SCORE-7: a group holds its own events within the caps of the whole, in both directions', () => {
  expect([1, 2, 3].map((n) => given({ withdrawn: n }))).toStrictEqual(['8', '9', '9']);
  expect([1, 2, 3].map((n) => given({ forced: n }))).toStrictEqual(['6', '5', '5']);
  expect([4, 5, 6].map((n) => given({ forced: 9, late: n }))).toStrictEqual(['1', '0', '0']);
  expect([1, 2].map((n) => given({ withdrawn: 9, praised: n }))).toStrictEqual(['12', '14']);
  expect(given({ withdrawn: 2, praised: 2 })).toBe('14');
  expect(given({ withdrawn: 9, forced: 9, late: 9, praised: 9 })).toBe('7');
  expect(exactText(countLeast(complaints))).toBe('0');
  const { minusCap: _, ...loose } = complaints;
  expect(exactText(countLeast(loose))).toBe('-9994');
});

it('R-SCORE-7: a group holds no events but its own', () => {
  const two = {
    ...complaints,
    groups: [...(complaints.groups ?? []), { id: 'bao-chi', title: 'Báo chí', plusCap: '1' }],
    events: complaints.events.map((event) =>
      event.id === 'praised' ? { ...event, group: 'bao-chi' } : event,
    ),
  };
  expect([given({ late: 1 }, two), given({ late: 3 }, two)]).toStrictEqual(['6', '4']);
  expect(given({ withdrawn: 1 }, two)).toBe('8');
  expect(given({ praised: 2 }, two)).toBe('8');
  expect(given({ withdrawn: 9, praised: 9 }, two)).toBe('10');
});

it('R-SCORE-7: what a cap cuts stands in the trace at the group that it holds', () => {
  const cases = [{ eventId: 'withdrawn', count: '3' }];
  expect(countSteps(complaints, cases).at(-1)).toStrictEqual({
    kind: 'GROUP_CAP',
    side: 'PLUS_CAP',
    groupId: 'van-dong',
    title: 'Vận động rút đơn',
    limit: '2',
    points: '-1',
  });
});

it('R-SCORE-7: says what each kind of case came to and what its own cap, and the caps on both sides, cut', () => {
  const cases = [
    { eventId: 'late', count: '0' },
    { eventId: 'lost', count: '3' },
    { eventId: 'press', count: '4' },
  ];
  const lost = { eventId: 'lost', title: 'Báo cáo không gửi' };
  expect(
    countSteps(count({ events, plusCap: '1.5', minusCap: '1', floor: '4' }), cases),
  ).toStrictEqual([
    { kind: 'START', points: '3' },
    { kind: 'CASES', ...lost, count: '3', each: '-1', points: '-3' },
    { kind: 'EVENT_CAP', ...lost, limit: '2', points: '1' },
    { kind: 'CASES', eventId: 'press', title: 'Bài viết', count: '4', each: '0.5', points: '2' },
    { kind: 'PLUS_CAP', limit: '1.5', points: '-0.5' },
    { kind: 'MINUS_CAP', limit: '1', points: '1' },
    { kind: 'FLOOR', limit: '4', points: '0.5' },
  ]);
});

it('R-SCORE-7: says nothing of a cap, or R-SCORE-8 of a floor, that is just reached', () => {
  const cases = [
    { eventId: 'lost', count: '2' },
    { eventId: 'praise', count: '5' },
  ];
  const steps = countSteps(count({ events, plusCap: '1', minusCap: '2', floor: '2' }), cases);
  expect(steps.map(({ kind }) => kind)).toStrictEqual(['START', 'CASES', 'CASES']);
});

it('R-SCORE-7: what a group cuts of its deductions stands at the group too', () => {
  expect(countSteps(complaints, [{ eventId: 'forced', count: '5' }]).at(-1)).toMatchObject({
    kind: 'GROUP_CAP',
    side: 'MINUS_CAP',
    limit: '2',
    points: '3',
  });
});

it('names an event without points and a floor above the base, and not one that reaches it', () => {
  expect(
    countFaults(
      count({ events: [{ id: 'none', title: 'Không tính', pointsPerCase: '0' }], floor: '3.1' }),
    ),
  ).toStrictEqual([
    [['events', 0], { kind: 'CaseWithoutPoints', eventId: 'none' }],
    [['floor'], { kind: 'FloorAboveBase', found: '3.1', base: '3' }],
  ]);
  expect(countFaults(count({ floor: '3' }))).toStrictEqual([]);
});

it('names an event of a group that is not there, and a group given twice', () => {
  const faults = (fields: object) =>
    countFaults({ ...complaints, ...fields }).map(([at, { kind }]) => `${at.join('.')} ${kind}`);
  expect(faults({})).toStrictEqual([]);
  expect(faults({ groups: undefined })).toStrictEqual([
    'events.1 UnknownEventGroup',
    'events.2 UnknownEventGroup',
  ]);
  expect(countFaults({ ...complaints, groups: [] })[0]?.[1]).toMatchObject({ groupId: 'van-dong' });
  const { groups = [] } = complaints;
  expect(countFaults({ ...complaints, groups: [...groups, ...groups] })).toStrictEqual([
    [['groups', 1], { kind: 'IdTwice', id: 'van-dong', first: 'groups[0]' }],
  ]);
});

it('never gives less for a case more of what adds, or more for what takes, and stays within the caps', () => {
  const few = fc.integer({ min: 0, max: 9 });
  const counts = fc.record({ late: few, withdrawn: few, forced: few, praised: few });
  fc.assert(
    fc.property(counts, (own) => {
      const points = Number(given(own));
      expect(Number(given({ ...own, withdrawn: own.withdrawn + 1 }))).toBeGreaterThanOrEqual(
        points,
      );
      expect(Number(given({ ...own, late: own.late + 1 }))).toBeLessThanOrEqual(points);
      expect(points).toBeGreaterThanOrEqual(0);
      expect(points).toBeLessThanOrEqual(14);
      const renamed = { ...complaints, events: [...complaints.events].reverse() };
      expect(Number(given(own, renamed))).toBe(points);
    }),
  );
});
