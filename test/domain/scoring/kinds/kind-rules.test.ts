import { expect, it } from 'vitest';
import type { Indicator } from '../../../../shared/domain/scoring/criterion.ts';
import {
  type LineFacts,
  maySpareTarget,
  needsTarget,
  resultFieldOf,
  stepsOf,
} from '../../../../shared/domain/scoring/kinds/kind-rules.ts';
import { mostInSubRow, subRowsOf } from '../../../../shared/domain/scoring/kinds/sub-rows.ts';
import { reported } from '../../../support/build-case.ts';
import {
  awardBonus,
  bands,
  count,
  direct,
  leaderRelative,
  proportional,
  rankToPoints,
  step,
  yesNo,
} from '../../../support/build-rule-set.ts';

const byTarget = { metric: 'PERCENT_OF_TARGET' } as const;

it.each<[Indicator, string]>([
  [proportional(), 'actual'],
  [bands(), 'actual'],
  [step(), 'actual'],
  [leaderRelative(), 'actual'],
  [count(), 'cases'],
  [rankToPoints(), 'cases'],
  [awardBonus(), 'cases'],
  [yesNo(), 'met'],
  [yesNo({ deadline: '2023-01-31' }), 'date'],
  [direct(), 'claim'],
])('a line of $kind is judged by its own field: %s', (indicator, field) => {
  expect(resultFieldOf(indicator)).toBe(field);
});

it.each<[Indicator, boolean]>([
  [proportional(), true],
  [bands(), false],
  [bands(byTarget), true],
  [step(), false],
  [step(byTarget), true],
  [leaderRelative(), true],
  [leaderRelative({ targets: 'OPTIONAL' }), true],
  [leaderRelative({ targets: 'NONE' }), false],
  [count(), false],
  [direct(), false],
])('says whether $kind needs a target', (indicator, needs) => {
  expect(needsTarget(indicator)).toBe(needs);
});

it('spares a target only where the rule lets a unit be without one', () => {
  expect(maySpareTarget(leaderRelative({ targets: 'OPTIONAL' }))).toBe(true);
  expect(maySpareTarget(leaderRelative())).toBe(false);
  expect(maySpareTarget(leaderRelative({ targets: 'NONE' }))).toBe(false);
  expect(maySpareTarget(proportional())).toBe(false);
});

const steps = (indicator: Indicator, fields: object, facts: LineFacts = {}) =>
  stepsOf(indicator, reported(indicator.id, fields), facts);
const late = [{ eventId: 'late', count: '1' }];

it.each<[Indicator, object, readonly string[]]>([
  [proportional(), { actual: '5' }, ['BELOW_TARGET']],
  [bands(), { actual: '97' }, ['BAND']],
  [step(), { actual: '93' }, ['STEPS']],
  [leaderRelative(), { actual: '10' }, ['TARGET_MET']],
  [count(), { cases: late }, ['START', 'CASES']],
  [yesNo(), { met: false }, ['MET']],
  [yesNo({ deadline: '2023-01-31' }), { date: '2023-01-31' }, ['DEADLINE']],
  [yesNo({ deadline: '2023-01-31' }), { met: false }, ['DEADLINE']],
  [direct(), { claim: '4' }, ['CLAIMED']],
  [rankToPoints(), { cases: [{ eventId: 'bo', count: '1' }] }, ['PLACED']],
  [awardBonus(), { cases: [{ eventId: 'co-tinh', count: '1' }] }, ['START', 'CASES']],
])('scores a line of $kind by its own arithmetic', (indicator, fields, kinds) => {
  expect(steps(indicator, fields, { target: '10' }).map(({ kind }) => kind)).toStrictEqual(kinds);
});

it.each<Indicator>([
  proportional(),
  bands(),
  step(),
  leaderRelative(),
  count(),
  yesNo(),
  direct(),
  rankToPoints(),
  awardBonus(),
])('takes a line of $kind without its result for a bug', (indicator) => {
  expect(() => steps(indicator, {}, { target: '10' })).toThrow('without its result');
});

it('takes a share against a target without the target for a bug', () => {
  expect(() => steps(proportional(), { actual: '5' })).toThrow('without its result');
});

it('judges n of m as a percentage, beside the same period where the rule says so', () => {
  expect(steps(bands(), { actual: '97', of: '100' })).toMatchObject([{ of: '100', value: '97' }]);
  const growth = bands({ comparedWith: 'PERCENT_OF_SAME_PERIOD' });
  expect(steps(growth, { actual: '97' }, { samePeriod: '50' })).toMatchObject([
    { samePeriod: '50', value: '194' },
  ]);
});

it('R-SCORE-28: steps that name a target say whose it is, where several give one', () => {
  const givenBy = 'HĐND tỉnh giao';
  const facts: LineFacts = { target: '10', givenBy, measure: { leader: { n: 20n, d: 1n } } };
  const givers = (indicator: Indicator, with_ = facts) =>
    steps(indicator, { actual: '12' }, with_).map((one) => ('givenBy' in one ? one.givenBy : '-'));
  expect(givers(proportional({ overRate: '0.1', maxBonus: '1' }))).toStrictEqual([givenBy, '-']);
  expect(givers(leaderRelative())).toStrictEqual([givenBy, '-']);
  expect(givers(bands(byTarget))).toStrictEqual([givenBy]);
  expect(givers(step(byTarget))).toStrictEqual([givenBy, '-']);
  expect(givers(bands())).toStrictEqual(['-']);
  expect(givers(proportional(), { target: '10' })).toStrictEqual(['-']);
});

it('scores a two-way table by the number reported in the row under it', () => {
  const classed = bands({
    classBy: { id: 'ho-so', title: 'Số hồ sơ' },
    classes: [
      { id: 'it', title: 'dưới 10', to: '10' },
      { id: 'nhieu', title: 'từ 10', from: '10' },
    ],
    bands: [
      { ofClass: 'it', points: '1' },
      { ofClass: 'nhieu', points: '2' },
    ],
  });
  const fields = { actual: '5', cases: [{ eventId: 'ho-so', count: '10' }] };
  expect(steps(classed, fields)).toMatchObject([{ points: '2' }]);
  expect(subRowsOf(classed)).toStrictEqual([{ id: 'ho-so', title: 'Số hồ sơ' }]);
});

it.each<[Indicator, readonly string[]]>([
  [count(), ['late']],
  [awardBonus(), ['co-tinh', 'co-chinh-phu']],
  [rankToPoints(), ['bo']],
  [bands(), []],
  [direct(), []],
])('rows stand under $kind in the order in which they are printed', (indicator, ids) => {
  expect(subRowsOf(indicator).map(({ id }) => id)).toStrictEqual(ids);
});

it('takes larger numbers for what units are classed by than for cases', () => {
  expect(mostInSubRow(bands())).toBe(999_999);
  expect(mostInSubRow(count())).toBe(9_999);
});
