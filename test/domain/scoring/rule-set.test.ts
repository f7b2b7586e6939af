import { expect, it } from 'vitest';
import type { Criterion } from '../../../shared/domain/scoring/criterion.ts';
import { indicatorsOf, rowsOf } from '../../../shared/domain/scoring/indicators.ts';
import { parseRuleSet } from '../../../shared/domain/scoring/rule-set.ts';
import {
  bands,
  buildRuleSet,
  count,
  direct,
  group,
  proportional,
  ruleSetJson,
  yesNo,
} from '../../support/build-rule-set.ts';

const faults = (criteria: readonly unknown[], fields: object = {}): readonly string[] => {
  const result = parseRuleSet({ ...ruleSetJson([direct()]), baseTotal: '4', criteria, ...fields });
  return result.ok ? [] : result.errors.map(({ path, kind }) => `${path} ${kind}`);
};

it('R-SET-1: the base points of children and of the first level must add up, to the last digit', () => {
  const parts = [direct({ id: 'a', basePoints: '1.25' }), direct({ id: 'b', basePoints: '2.75' })];
  expect(faults([group(parts, { basePoints: '4' })])).toEqual([]);
  expect(faults([group(parts, { basePoints: '4.01' })], { baseTotal: '4.01' })).toEqual([
    '$.criteria[0].basePoints SumMismatch',
  ]);
  expect(faults([group(parts)], { baseTotal: '3.99' })).toEqual(['$.baseTotal SumMismatch']);
});

it('R-SET-2: names a gap and an overlap of bands at the band', () => {
  const gap = bands({
    basePoints: '4',
    bands: [
      { to: '1', points: '1' },
      { from: '2', points: '2' },
    ],
  });
  expect(faults([gap])).toEqual(['$.criteria[0].bands[1] BandGap']);
  expect(faults([{ ...gap, otherwise: '0' }])).toEqual([]);
});

it('R-SET-3: nothing promised is above base and bonus', () => {
  const met = (points: string) => yesNo({ basePoints: '4', maxBonus: '1', met: points });
  expect(faults([met('5')])).toEqual([]);
  expect(faults([met('5.01')])).toEqual(['$.criteria[0].met PointsAboveMaximum']);
  const start = count({ basePoints: '4', start: '4.5' });
  expect(faults([start])).toEqual(['$.criteria[0].start PointsAboveMaximum']);
  const band = bands({ basePoints: '4' });
  expect(faults([band])).toEqual(['$.criteria[0].bands[3].points PointsAboveMaximum']);
});

it('R-SET-4: base, bonus and caps have no more decimals than are published', () => {
  const fine = direct({ basePoints: '4', maxBonus: '0.25' });
  expect(faults([fine], { decimals: 2 })).toEqual([]);
  expect(faults([fine], { decimals: 1 })).toEqual(['$.criteria[0].maxBonus FinerThanPublished']);
  expect(faults([fine], { decimals: 0, bonusCap: '0.5' })).toEqual([
    '$.bonusCap FinerThanPublished',
    '$.criteria[0].maxBonus FinerThanPublished',
  ]);
});

it('names each fault of the shape at its path', () => {
  const { clause: _, ...withoutClause } = direct();
  expect(faults([withoutClause])).toEqual(['$.criteria[0].clause Missing']);
  expect(faults([{ ...direct(), kind: 'MAGIC' }])).toEqual(['$.criteria[0].kind NotOneOf']);
  expect(faults([{ ...direct(), basePoints: 4 }])).toEqual(['$.criteria[0].basePoints WrongType']);
  expect(faults([{ ...direct(), basePoints: '4.0' }])).toEqual([
    '$.criteria[0].basePoints WrongSpelling',
  ]);
  expect(faults([{ ...direct(), basePoints: '-4' }])).toEqual([
    '$.criteria[0].basePoints WrongSpelling',
  ]);
  expect(faults([{ ...direct(), weight: '1' }])).toEqual(['$.criteria[0] UnknownField']);
  expect(faults([direct()], { decimals: 5 })).toEqual(['$.decimals TooMuch']);
  expect(faults([])).toEqual(['$.criteria TooLittle']);
});

it('finds the arithmetic faults of the readable parts beside an unreadable one', () => {
  const { clause: _, ...withoutClause } = direct({ id: 'a' });
  const found = faults([
    group([withoutClause as Criterion], { id: 'g1', basePoints: '9' }),
    group([direct({ id: 'b' }), direct({ id: 'b' })], { id: 'g2', basePoints: '7' }),
  ]);
  expect(found).toEqual([
    '$.criteria[0].children[0].clause Missing',
    '$.baseTotal SumMismatch',
    '$.criteria[1].children[1].id IdTwice',
    '$.criteria[1].basePoints SumMismatch',
  ]);
});

it('names ids given twice, of criteria and of the events of one indicator', () => {
  const event = { id: 'e', title: 'Việc', pointsPerCase: '-1' };
  const twice = count({ basePoints: '4', floor: '0', events: [event, event] });
  expect(faults([twice])).toEqual(['$.criteria[0].events[1].id IdTwice']);
});

it('refuses caps below the base, floors above it, cases without points and stages out of order', () => {
  expect(faults([group([direct()], { cap: '3', floor: '5' })])).toEqual([
    '$.criteria[0].cap CapBelowBase',
    '$.criteria[0].floor FloorAboveBase',
  ]);
  expect(faults([direct()], { totalCap: '3.99' })).toEqual(['$.totalCap CapBelowBase']);
  const idle = count({ basePoints: '4', events: [{ id: 'e', title: 'Việc', pointsPerCase: '0' }] });
  expect(faults([idle])).toEqual(['$.criteria[0].events[0] CaseWithoutPoints']);
  expect(faults([direct()], { stages: ['COUNCIL', 'SELF_SCORING'] })).toEqual([
    '$.stages StageOrder',
  ]);
  expect(faults([direct()], { stages: ['COUNCIL', 'COUNCIL'] })).toEqual(['$.stages StageOrder']);
});

it('refuses a table whose deductions could leave what points can hold', () => {
  const event = (id: string) => ({ id, title: 'Việc', pointsPerCase: '-10000' });
  const heavy = count({ basePoints: '4', events: [event('a'), event('b')] });
  expect(faults([heavy])).toEqual(['$.criteria TotalOutOfRange']);
  expect(faults([{ ...heavy, floor: '0' }])).toEqual([]);
});

it('refuses nesting deeper than people can read, without overflowing', () => {
  const nested = (levels: number): Criterion =>
    levels === 0 ? direct() : group([nested(levels - 1)], { id: `g${levels}` });
  expect(faults([nested(5)])).toEqual([]);
  expect(faults([nested(6)])).toEqual([
    '$.criteria[0].children[0].children[0].children[0].children[0].children[0].children[0] TooDeep',
  ]);
});

it('lists rows in printed order with their depth, and the events of a COUNT below it', () => {
  const ruleSet = buildRuleSet([
    group([count(), group([proportional()], { id: 'inner' })], { id: 'outer' }),
    direct(),
  ]);
  const shown = rowsOf(ruleSet).map((row) => {
    const id =
      row.kind === 'GROUP' ? row.group.id : row.kind === 'EVENT' ? row.event.id : row.indicator.id;
    return `${row.depth} ${row.kind} ${id}`;
  });
  expect(shown).toEqual([
    '0 GROUP outer',
    '1 INDICATOR c',
    '2 EVENT late',
    '1 GROUP inner',
    '2 INDICATOR p',
    '0 INDICATOR d',
  ]);
  expect(indicatorsOf(ruleSet).map(({ id }) => id)).toEqual(['c', 'p', 'd']);
});

it('asks whose target counts where several give one, and nowhere else', () => {
  const targetGivers = [
    { id: 'a', title: 'Nơi A' },
    { id: 'b', title: 'Nơi B' },
  ];
  const check = (fields: object) => faults([proportional({ basePoints: '4', ...fields })]);
  expect(check({ targetGivers, judgedBy: 'a' })).toEqual([]);
  expect(check({ targetGivers, judgedBy: 'BOTH' })).toEqual([]);
  const unclear = ['$.criteria[0].judgedBy TargetGiverUnclear'];
  expect(check({ targetGivers })).toEqual(unclear);
  expect(check({ targetGivers, judgedBy: 'c' })).toEqual(unclear);
  expect(check({ judgedBy: 'BOTH' })).toEqual(unclear);
});
