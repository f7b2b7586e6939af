import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare, exactText, fromExact } from '../../../../shared/domain/rational.ts';
import { stepFaults, stepLeast, stepSteps } from '../../../../shared/domain/scoring/kinds/step.ts';
import { step } from '../../../support/build-rule-set.ts';
import { measured } from '../../../support/measured.ts';
import { sumSteps } from '../../../support/sum-steps.ts';

type Fields = Parameters<typeof step>[0];
const points = (fields: Fields, actual: string, target?: string) =>
  sumSteps(stepSteps(step(fields), measured(actual), target));

it.each([
  ['0', '0'],
  ['92', '0'],
  ['92.0000000001', '0.1'],
  ['92.9999999999', '0.1'],
  ['93', '0.2'],
  ['95', '0.4'],
  ['95.9999999999', '0.4'],
  ['96', '0.5'],
  ['97', '0.5'],
  ['150', '0.5'],
])(
  'R-SCORE-24: above 92 %% +0.1, each 1 %% more +0.1, at most 0.5: %s gives %s',
  (actual, given) => {
    expect(points({}, actual)).toBe(given);
  },
);

it('R-SCORE-24: counts from the threshold itself where it says so', () => {
  expect(points({ includesThreshold: true }, '92')).toBe('0.1');
  expect(points({ includesThreshold: true }, '91.9999999999')).toBe('0');
});

it('R-SCORE-24: counts downwards, takes points, and holds them by the cap', () => {
  const down: Fields = {
    basePoints: '5',
    maxBonus: undefined,
    direction: 'DOWN',
    threshold: '90',
    firstPoints: undefined,
    step: '2',
    pointsPerStep: '-0.5',
    cap: '2',
  };
  const given = (actual: string) => points(down, actual);
  expect(['90', '88.1', '88', '87', '86', '82', '80', '0'].map(given)).toEqual([
    '5',
    '5',
    '4.5',
    '4.5',
    '4',
    '3',
    '3',
    '3',
  ]);
  expect(exactText(stepLeast(step(down)))).toBe('3');
  expect(exactText(stepLeast(step()))).toBe('0');
});

it('R-SCORE-24: measures percent of a target, and points of percent from it', () => {
  const fields = { threshold: '100', firstPoints: '0' } as const;
  expect(points({ ...fields, metric: 'PERCENT_OF_TARGET' }, '210', '200')).toBe('0.5');
  expect(points({ ...fields, metric: 'PERCENT_OF_TARGET' }, '205.9', '200')).toBe('0.2');
  expect(
    points({ ...fields, threshold: '0', metric: 'DIFFERENCE_FROM_TARGET' }, '98', '95.5'),
  ).toBe('0.2');
});

it('names a step of nothing, a deduction without a cap and signs that contradict', () => {
  const kinds = (fields: Fields) => stepFaults(step(fields)).map(([, { kind }]) => kind);
  expect(kinds({})).toEqual([]);
  expect(kinds({ step: '0' })).toEqual(['StepNotPositive']);
  expect(kinds({ firstPoints: '-0.1', pointsPerStep: '-0.1', cap: undefined })).toEqual([
    'DeductionWithoutCap',
  ]);
  expect(kinds({ firstPoints: '-0.1' })).toEqual(['StepsAgainstEachOther']);
});

it('never gives less for more, stays within the cap, and scales with the unit of measure', () => {
  const tenths = fc.integer({ min: 850, max: 1100 });
  fc.assert(
    fc.property(tenths, tenths, (a, b) => {
      const at = (n: number) => fromExact(points({}, exactText({ n: BigInt(n), d: 10n })));
      const [low, high] = [at(Math.min(a, b)), at(Math.max(a, b))];
      expect(compare(low, high)).toBeLessThanOrEqual(0);
      expect(compare(high, fromExact('0.5'))).toBeLessThanOrEqual(0);
      const scaled = points({ threshold: '920', step: '10' }, String(a));
      expect(scaled).toBe(exactText(at(a)));
    }),
  );
});
