import { expect, it } from 'vitest';
import { exactText } from '../../../../shared/domain/rational.ts';
import type { LineReview } from '../../../../shared/domain/reviews/unit-review.ts';
import {
  bandsFaults,
  bandsLeast,
  bandsSteps,
} from '../../../../shared/domain/scoring/kinds/bands.ts';
import { scoreLine } from '../../../../shared/domain/scoring/score-line.ts';
import { reported } from '../../../support/build-case.ts';
import { bands } from '../../../support/build-rule-set.ts';
import { measured } from '../../../support/measured.ts';
import { sumSteps } from '../../../support/sum-steps.ts';

it.each([
  ['95.9999999999', '0'],
  ['96', '3'],
  ['96.9999999999', '3'],
  ['97', '4'],
  ['97.9999999999', '4'],
  ['98', '5'],
  ['250', '5'],
  ['-1', '0'],
])('R-SCORE-4: %s lies in the band that gives %s', (actual, points) => {
  expect(sumSteps(bandsSteps(bands(), measured(actual), undefined))).toBe(points);
});

it('R-SCORE-4: measures percent of the target exactly', () => {
  const thirds = bands({
    metric: 'PERCENT_OF_TARGET',
    bands: [
      { to: '66.6666666667', points: '1' },
      { from: '66.6666666667', points: '2' },
    ],
  });
  const [step] = bandsSteps(thirds, measured('2'), '3');
  expect(step).toMatchObject({ kind: 'BAND', value: '200/3', target: '3', points: '1' });
});

it('R-SCORE-4: shows the target only where the result is judged by it', () => {
  const shown = { actual: '96', unitOfMeasure: 'vụ', value: '96' };
  expect(bandsSteps(bands(), measured('96'), '90')).toStrictEqual([
    { kind: 'BAND', metric: 'VALUE', ...shown, from: '96', to: '97', points: '3' },
  ]);
  const difference = bands({ metric: 'DIFFERENCE_FROM_TARGET' });
  expect(bandsSteps(difference, measured('96'), '90')).toStrictEqual([
    {
      kind: 'BAND',
      metric: 'DIFFERENCE_FROM_TARGET',
      ...shown,
      target: '90',
      value: '6',
      to: '96',
      points: '0',
    },
  ]);
});

it('R-SCORE-4: says the ends of the band as they are printed', () => {
  const list = [
    { upTo: '5', points: '5' },
    { above: '5', upTo: '7', points: '3' },
    { above: '7', points: '0' },
  ];
  const ends = ['5', '6', '8'].map((actual) => {
    const [step] = bandsSteps(bands({ bands: list }), measured(actual), undefined);
    return step?.kind === 'BAND' ? [step.from, step.above, step.to, step.upTo] : [];
  });
  expect(ends).toStrictEqual([
    [undefined, undefined, undefined, '5'],
    [undefined, '5', undefined, '7'],
    [undefined, '7', undefined, undefined],
  ]);
});

it('takes a value that nothing is said of for a bug', () => {
  const open = bands({ bands: [{ from: '96', points: '5' }] });
  expect(() => bandsSteps(open, measured('95'), undefined)).toThrow('No band of b');
});

it('gives at the least what the lowest band gives, or nothing where it is left to the reviewer', () => {
  const least = (fields: Parameters<typeof bands>[0]) => exactText(bandsLeast(bands(fields)));
  const list = [
    { from: '1', to: '2', points: '3' },
    { from: '2', points: '2' },
  ];
  expect(least({ bands: list })).toBe('2');
  expect(least({ bands: list, otherwise: '1' })).toBe('1');
  expect(least({ bands: list, otherwise: '5' })).toBe('2');
  expect(least({ bands: list, otherwise: 'LEFT_TO_REVIEWER' })).toBe('0');
  expect(least({ bands: [{ points: '-1' }], otherwise: 'LEFT_TO_REVIEWER' })).toBe('-1');
});

it('R-SCORE-5: what no band holds gets what is said otherwise', () => {
  const stated = bands({ bands: [{ from: '96', to: '98', points: '4' }], otherwise: '1' });
  expect(bandsSteps(stated, measured('95'), undefined)).toMatchObject([
    { kind: 'OTHERWISE', points: '1' },
  ]);
  expect(bandsSteps(stated, measured('98'), undefined)).toMatchObject([
    { kind: 'OTHERWISE', points: '1' },
  ]);
});

const gaps = bands({
  bands: [
    { from: '96', to: '97', points: '3' },
    { from: '97', to: '98', points: '4' },
    { above: '98', points: '5' },
  ],
  otherwise: 'LEFT_TO_REVIEWER',
});

it.each([
  ['95.9999999999', 'LEFT_TO_REVIEWER', '0'],
  ['96', 'BAND', '3'],
  ['97.9999999999', 'BAND', '4'],
  ['98', 'LEFT_TO_REVIEWER', '0'],
  ['98.0000000001', 'BAND', '5'],
])('R-SCORE-27: %s of a table that leaves values unstated: %s', (actual, kind, points) => {
  expect(bandsSteps(gaps, measured(actual), undefined)).toMatchObject([{ kind, points }]);
});

it('R-SCORE-27: what is left to the reviewer is unsettled until a reviewer grants points', () => {
  const line = reported('b', { actual: '98' });
  const score = (review?: LineReview) => scoreLine(gaps, line, { review, roundTo: 2 });
  expect(score()).toMatchObject({ unsettled: 'LEFT_TO_REVIEWER', points: '0' });
  const granted = score({
    indicatorId: 'b',
    outcome: 'CHANGED',
    granted: '4.5',
    reason: 'Sát mức',
  });
  expect(granted).toMatchObject({ points: '4.5', ruled: '0' });
  expect(granted.unsettled).toBeUndefined();
  const consent = score({ indicatorId: 'b', outcome: 'CONFIRMED' });
  expect(consent.unsettled).toBe('LEFT_TO_REVIEWER');
});

it('R-SCORE-4: ends belong to the band that says so: less is better up to 5', () => {
  const debt = bands({
    bands: [
      { upTo: '5', points: '5' },
      { above: '5', upTo: '7', points: '3' },
      { above: '7', points: '0' },
    ],
  });
  const points = ['5', '5.0000000001', '7', '7.0000000001'].map((actual) =>
    sumSteps(bandsSteps(debt, measured(actual), undefined)),
  );
  expect(points).toStrictEqual(['5', '3', '3', '0']);
  expect(bandsFaults(debt)).toStrictEqual([]);
});
