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
  expect(points({}, against('10', '8', '10', '20', '15'))).toStrictEqual(['2', '2.5', '5', '3.75']);
});

it('R-SCORE-15: the target gives the share, the smallest step less gives less of it', () => {
  expect(points({}, against('10', '9.9999999999', '10', '0'))).toStrictEqual([
    '99999999999/40000000000',
    '2.5',
    '0',
  ]);
  expect(points({ baseShare: '0.6' }, against('10', '5', '10'))).toStrictEqual(['1.5', '3']);
  expect(points({}, against('10', '-3'))).toStrictEqual(['0']);
});

it('R-SCORE-16: the smallest excess counts, and alone it leads', () => {
  expect(points({}, against('10', '10.0000000001'))).toStrictEqual(['5']);
  expect(points({}, against('10', '10.0000000001', '20'))[0]).toBe('100000000001/40000000000');
});

it('R-SCORE-16: leaders by percent, so that different targets compare; equal leaders get all', () => {
  expect(
    points({}, [
      ['30', '20'],
      ['150', '100'],
      ['1100', '1000'],
    ]),
  ).toStrictEqual(['5', '5', '3']);
});

it('R-SCORE-16: compares results themselves where the rule says so, only of those above their target', () => {
  const units: readonly Unit[] = [
    ['30', '20'],
    ['60', '50'],
    ['90', '100'],
  ];
  expect(points({ comparator: 'ACTUAL' }, units)).toStrictEqual(['3.75', '5', '2.25']);
});

it('R-SCORE-17: without a target, against the best of those without one', () => {
  const units: readonly Unit[] = [['40'], ['50'], ['500', '100']];
  expect(points({ targets: 'OPTIONAL' }, units)).toStrictEqual(['4', '5', '5']);
  expect(points({ targets: 'NONE' }, [['0'], ['0']])).toStrictEqual(['0', '0']);
  expect(points({ targets: 'NONE' }, [['-1'], ['2'], ['2']])).toStrictEqual(['0', '5', '5']);
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

const result = (actual: string, target?: string) => ({ measurement: measured(actual), target });

it('R-SCORE-15: says which share of the base a result below its target has, and that it takes nothing', () => {
  const short = {
    kind: 'BELOW_TARGET',
    actual: '8',
    unitOfMeasure: 'vụ',
    target: '10',
    full: '5',
    factor: '0.5',
    points: '2',
  };
  expect(leaderSteps(leaderRelative(), result('8', '10'), undefined)).toStrictEqual([short]);
  expect(leaderSteps(leaderRelative(), result('0', '10'), undefined)).toHaveLength(1);
  expect(leaderSteps(leaderRelative(), result('-8', '10'), undefined)).toStrictEqual([
    { ...short, actual: '-8', points: '-2' },
    { kind: 'FLOOR', limit: '0', points: '2' },
  ]);
});

it('R-SCORE-16: says what the share and the rest are judged by', () => {
  const ahead = { leader: { n: 20n, d: 1n } };
  const met = { kind: 'TARGET_MET', unitOfMeasure: 'vụ', target: '10', points: '2.5' };
  expect(leaderSteps(leaderRelative(), result('10', '10'), ahead)).toStrictEqual([
    { ...met, actual: '10' },
  ]);
  expect(leaderSteps(leaderRelative(), result('12', '10'), ahead)).toStrictEqual([
    { ...met, actual: '12' },
    {
      kind: 'LEADER',
      comparator: 'EXCEED_PERCENT',
      own: '20',
      best: '20',
      rest: '2.5',
      points: '2.5',
    },
  ]);
  expect(
    leaderSteps(leaderRelative({ comparator: 'ACTUAL' }), result('15', '10'), ahead)[1],
  ).toStrictEqual({
    kind: 'LEADER',
    comparator: 'ACTUAL',
    own: '15',
    best: '20',
    rest: '2.5',
    points: '1.875',
  });
});

it('R-SCORE-17: says which result is the best of its kind', () => {
  const best = { best: { n: 50n, d: 1n } };
  const shown = { actual: '40', unitOfMeasure: 'vụ' };
  expect(leaderSteps(leaderRelative(), result('40'), best)).toStrictEqual([
    { kind: 'BEST_OF_KIND', ...shown, best: '50', full: '5', points: '4' },
  ]);
  expect(leaderSteps(leaderRelative(), result('40'), undefined)).toStrictEqual([
    { kind: 'AWAITS_BLOC', ...shown, points: '0' },
  ]);
});

it('R-SCORE-21, 25: says the end of the range that counts, and that less is better', () => {
  const lower = leaderRelative({ lowerIsBetter: true });
  expect(leaderSteps(lower, result('13', '11-12'), undefined)[0]).toMatchObject({
    due: '12',
    lower: true,
  });
  const [plain] = leaderSteps(leaderRelative(), result('11', '11'), undefined);
  expect(plain).not.toHaveProperty('due');
  expect(plain).not.toHaveProperty('lower');
});

it('measures the best of those above their target, and of those without one, apart', () => {
  const measure = (before: LeaderMeasure, actual: string, target?: string) =>
    measureLeader(leaderRelative(), before, result(actual, target));
  const text = ({ leader, best }: LeaderMeasure) =>
    [leader, best].map((one) => (one === undefined ? '' : exactText(one)));
  expect(text(measure({}, '10', '10'))).toStrictEqual(['', '']);
  expect(text(measure({}, '9', '10'))).toStrictEqual(['', '']);
  const one = measure({}, '12', '10');
  expect(text(one)).toStrictEqual(['20', '']);
  expect(text(measure(one, '11', '10'))).toStrictEqual(['20', '']);
  expect(text(measure(one, '40'))).toStrictEqual(['20', '40']);
  expect(text(measure(measure(one, '40'), '13', '10'))).toStrictEqual(['30', '40']);
});

it('refuses a share that is nothing or more than the whole', () => {
  const kinds = (baseShare: string) =>
    leaderFaults(leaderRelative({ baseShare })).map(([at, { kind }]) => `${at.join('.')} ${kind}`);
  expect(kinds('0')).toStrictEqual(['baseShare FactorOutOfRange']);
  expect(kinds('1.0000000001')).toStrictEqual(['baseShare FactorOutOfRange']);
  expect(leaderFaults(leaderRelative())).toStrictEqual([]);
  expect([...kinds('1'), ...kinds('0.0000000001')]).toStrictEqual([]);
});

it('takes a measure that leaves out the unit for a bug', () => {
  expect(() =>
    leaderSteps(leaderRelative(), { measurement: measured('2'), target: '1' }, {}),
  ).toThrow('leaves out');
});

it('R-SCORE-25: leads by how far below a ceiling, and falls short above it', () => {
  const lower = { lowerIsBetter: true } as const;
  expect(points(lower, against('10', '20', '10', '5', '7.5'))).toStrictEqual([
    '1.25',
    '2.5',
    '5',
    '3.75',
  ]);
});

it('R-SET-11: lower is better only by percent below the target, which every unit has then', () => {
  const lower = { lowerIsBetter: true } as const;
  const kinds = (fields: Fields) =>
    leaderFaults(leaderRelative(fields)).map(([at, { kind }]) => `${at.join('.')} ${kind}`);
  expect(kinds(lower)).toStrictEqual([]);
  expect(kinds({ ...lower, comparator: 'EXCEED_PERCENT', targets: 'REQUIRED' })).toStrictEqual([]);
  expect(kinds({ ...lower, comparator: 'ACTUAL' })).toStrictEqual([
    'lowerIsBetter LowerNeedsTargets',
  ]);
  expect(kinds({ ...lower, targets: 'NONE' })).toStrictEqual(['lowerIsBetter LowerNeedsTargets']);
  expect(kinds({ comparator: 'ACTUAL', targets: 'NONE' })).toStrictEqual([]);
});

it('R-SCORE-21: a range is met anywhere inside it, and exceeded from its upper end', () => {
  expect(points({}, against('10-12', '10', '12', '18', '15', '5'))).toStrictEqual([
    '2.5',
    '2.5',
    '5',
    '3.75',
    '1.25',
  ]);
});
