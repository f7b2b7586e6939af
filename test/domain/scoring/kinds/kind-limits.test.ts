import { expect, it } from 'vitest';
import { exactText } from '../../../../shared/domain/rational.ts';
import type { Indicator } from '../../../../shared/domain/scoring/criterion.ts';
import {
  kindFaults,
  leastOf,
  mostOf,
  promisedPoints,
} from '../../../../shared/domain/scoring/kinds/kind-limits.ts';
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

it.each<[string, Indicator]>([
  ['1', proportional({ floor: '1' })],
  ['-2', bands({ bands: [{ points: '-2' }] })],
  ['-1', step({ pointsPerStep: '-0.1', firstPoints: '0', cap: '1' })],
  ['1', count({ minusCap: '2' })],
  ['-0.5', yesNo({ notMet: '-0.5' })],
  ['0', direct()],
  ['0', leaderRelative()],
  ['0', rankToPoints({ otherwise: '5' })],
  ['0', awardBonus()],
])('gives %s at the least by its rule, whatever its kind', (least, indicator) => {
  expect(exactText(leastOf(indicator))).toBe(least);
});

it('gives base and bonus at the most', () => {
  expect(exactText(mostOf(direct({ basePoints: '4', maxBonus: '0.5' })))).toBe('4.5');
  expect(exactText(mostOf(direct({ basePoints: '4' })))).toBe('4');
});

it.each<[string, Indicator]>([
  ['floor FloorAboveBase', proportional({ floor: '11' })],
  ['bands.0 BandGap', bands({ bands: [{ from: '1', points: '1' }] })],
  ['step StepNotPositive', step({ step: '0' })],
  ['floor FloorAboveBase', count({ floor: '4' })],
  ['baseShare FactorOutOfRange', leaderRelative({ baseShare: '0' })],
  [
    'places.0 PlacesOutOfOrder',
    rankToPoints({ otherwise: '61', places: [{ place: 1, points: '60' }] }),
  ],
])('names what is wrong with the own numbers of a kind: %s', (fault, indicator) => {
  expect(kindFaults(indicator).map(([at, { kind }]) => `${at.join('.')} ${kind}`)).toStrictEqual([
    fault,
  ]);
});

it.each<Indicator>([yesNo(), direct(), awardBonus()])(
  'finds nothing wrong with a kind that has no numbers of its own: $kind',
  (indicator) => {
    expect(kindFaults(indicator)).toStrictEqual([]);
  },
);

it('R-SCORE-28: asks whose target counts where several give one, and nowhere else', () => {
  const targetGivers = ['a', 'b'].map((id) => ({ id, title: `Nơi ${id}` }));
  const faults = (fields: Parameters<typeof proportional>[0]) =>
    kindFaults(proportional(fields)).map(([at, { kind }]) => `${at.join('.')} ${kind}`);
  const unclear = ['judgedBy TargetGiverUnclear'];
  expect(faults({})).toStrictEqual([]);
  expect(faults({ targetGivers, judgedBy: 'b' })).toStrictEqual([]);
  expect(faults({ targetGivers, judgedBy: 'BOTH' })).toStrictEqual([]);
  expect(faults({ targetGivers })).toStrictEqual(unclear);
  expect(faults({ targetGivers, judgedBy: 'c' })).toStrictEqual(unclear);
  expect(faults({ judgedBy: 'a' })).toStrictEqual(unclear);
  expect(faults({ judgedBy: 'BOTH', targetGivers: targetGivers.slice(1) })).toStrictEqual(unclear);
  const twice = [...targetGivers, ...targetGivers];
  expect(faults({ judgedBy: 'a', targetGivers: twice })).toStrictEqual(unclear);
});

it.each<[Indicator, readonly (readonly [at: string, points: string])[]]>([
  [
    bands({
      bands: [
        { to: '1', points: '0' },
        { from: '1', points: '5' },
      ],
      otherwise: '2',
    }),
    [
      ['bands.0.points', '0'],
      ['bands.1.points', '5'],
      ['otherwise', '2'],
    ],
  ],
  [bands({ bands: [{ points: '5' }], otherwise: 'LEFT_TO_REVIEWER' }), [['bands.0.points', '5']]],
  [bands({ bands: [{ points: '5' }] }), [['bands.0.points', '5']]],
  [
    yesNo({ met: '1', notMet: '-1' }),
    [
      ['met', '1'],
      ['notMet', '-1'],
    ],
  ],
  [
    yesNo(),
    [
      ['met', '0'],
      ['notMet', '0'],
    ],
  ],
  [count({ start: '2' }), [['start', '2']]],
  [count(), [['start', '0']]],
  [rankToPoints({ places: [{ place: 1, points: '60' }] }), [['places.0.points', '60']]],
  [
    awardBonus(),
    [
      ['awards.0.points', '10'],
      ['awards.1.points', '15'],
    ],
  ],
  [direct(), []],
  [proportional(), []],
])('R-SET-3: points that $kind promises outright stand at their fields', (indicator, promised) => {
  expect(promisedPoints(indicator).map(([at, points]) => [at.join('.'), points])).toStrictEqual(
    promised,
  );
});
