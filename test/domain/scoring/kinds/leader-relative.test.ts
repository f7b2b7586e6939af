import { expect, it } from 'vitest';
import { exactText } from '../../../../shared/domain/rational.ts';
import {
  type LeaderMeasure,
  leaderFaults,
  leaderSteps,
  measureLeader,
} from '../../../../shared/domain/scoring/kinds/leader-relative.ts';
import { leaderRelative } from '../../../support/build-rule-set.ts';
import { measured } from '../../../support/measured.ts';
import { sumSteps } from '../../../support/sum-steps.ts';

type Fields = Parameters<typeof leaderRelative>[0];
type Unit = readonly [actual: string, target?: string];

/** The points of each unit of a bloc, in the order given. */
function points(fields: Fields, units: readonly Unit[]): readonly string[] {
  const indicator = leaderRelative(fields);
  const results = units.map(([actual, target]) => ({ measurement: measured(actual), target }));
  const measure = results.reduce<LeaderMeasure>(
    (before, result) => measureLeader(indicator, before, result),
    {},
  );
  return results.map((result) => sumSteps(leaderSteps(indicator, result, measure)));
}

const against = (target: string, ...actuals: readonly string[]): readonly Unit[] =>
  actuals.map((actual) => [actual, target]);

it('R-SCORE-15, 16: gives the figures printed in the regulation: M = 5, T = 10', () => {
  expect(points({}, against('10', '8', '10', '20', '15'))).toEqual(['2', '2.5', '5', '3.75']);
});

it('R-SCORE-15: the target gives the share, the smallest step less gives less of it', () => {
  expect(points({}, against('10', '9.9999999999', '10', '0'))).toEqual([
    '99999999999/40000000000',
    '2.5',
    '0',
  ]);
  expect(points({ baseShare: '0.6' }, against('10', '5', '10'))).toEqual(['1.5', '3']);
  expect(points({}, against('10', '-3'))).toEqual(['0']);
});

it('R-SCORE-16: the smallest excess counts, and alone it leads', () => {
  expect(points({}, against('10', '10.0000000001'))).toEqual(['5']);
  expect(points({}, against('10', '10.0000000001', '20'))[0]).toBe('100000000001/40000000000');
});

it('R-SCORE-16: leaders by percent, so that different targets compare; equal leaders get all', () => {
  expect(
    points({}, [
      ['30', '20'],
      ['150', '100'],
      ['1100', '1000'],
    ]),
  ).toEqual(['5', '5', '3']);
});

it('R-SCORE-16: compares results themselves where the rule says so, only of those above their target', () => {
  const units: readonly Unit[] = [
    ['30', '20'],
    ['60', '50'],
    ['90', '100'],
  ];
  expect(points({ comparator: 'ACTUAL' }, units)).toEqual(['3.75', '5', '2.25']);
});

it('R-SCORE-17: without a target, against the best of those without one', () => {
  const units: readonly Unit[] = [['40'], ['50'], ['500', '100']];
  expect(points({ targets: 'OPTIONAL' }, units)).toEqual(['4', '5', '5']);
  expect(points({ targets: 'NONE' }, [['0'], ['0']])).toEqual(['0', '0']);
  expect(points({ targets: 'NONE' }, [['-1'], ['2'], ['2']])).toEqual(['0', '5', '5']);
});

it('R-SCORE-18: what depends on the bloc gives nothing until the bloc is scored; what does not is known', () => {
  const alone = (actual: string, target?: string) =>
    leaderSteps(
      leaderRelative({ targets: 'OPTIONAL' }),
      { measurement: measured(actual), target },
      undefined,
    );
  expect(alone('10.1', '10')).toMatchObject([{ kind: 'AWAITS_BLOC', target: '10', points: '0' }]);
  expect(alone('10')).toMatchObject([{ kind: 'AWAITS_BLOC', points: '0' }]);
  expect(sumSteps(alone('10', '10'))).toBe('2.5');
  expect(sumSteps(alone('8', '10'))).toBe('2');
});

it('traces share, excess and rest, so that the sum can be followed', () => {
  const measure = measureLeader(
    leaderRelative(),
    {},
    { measurement: measured('20'), target: '10' },
  );
  expect(exactText(measure.leader ?? { n: 0n, d: 1n })).toBe('100');
  expect(
    leaderSteps(leaderRelative(), { measurement: measured('15'), target: '10' }, measure),
  ).toMatchObject([
    { kind: 'TARGET_MET', points: '2.5' },
    { kind: 'LEADER', own: '50', best: '100', rest: '2.5', points: '1.25' },
  ]);
});

it('refuses a share that is nothing or more than the whole', () => {
  const kinds = (baseShare: string) =>
    leaderFaults(leaderRelative({ baseShare })).map(([, { kind }]) => kind);
  expect(kinds('0')).toEqual(['FactorOutOfRange']);
  expect(kinds('1.0000000001')).toEqual(['FactorOutOfRange']);
  expect([...kinds('1'), ...kinds('0.0000000001')]).toEqual([]);
});

it('takes a measure that leaves out the unit for a bug', () => {
  expect(() =>
    leaderSteps(leaderRelative(), { measurement: measured('2'), target: '1' }, {}),
  ).toThrow('leaves out');
});

it('R-SCORE-25: leads by how far below a ceiling, and falls short above it', () => {
  const lower = { lowerIsBetter: true } as const;
  expect(points(lower, against('10', '20', '10', '5', '7.5'))).toEqual([
    '1.25',
    '2.5',
    '5',
    '3.75',
  ]);
  const kinds = (fields: Fields) =>
    leaderFaults(leaderRelative(fields)).map(([, { kind }]) => kind);
  expect(kinds(lower)).toEqual([]);
  expect(kinds({ ...lower, comparator: 'ACTUAL' })).toEqual(['LowerNeedsTargets']);
  expect(kinds({ ...lower, targets: 'NONE' })).toEqual(['LowerNeedsTargets']);
});

it('R-SCORE-21: a range is met anywhere inside it, and exceeded from its upper end', () => {
  expect(points({}, against('10-12', '10', '12', '18', '15', '5'))).toEqual([
    '2.5',
    '2.5',
    '5',
    '3.75',
    '1.25',
  ]);
});
