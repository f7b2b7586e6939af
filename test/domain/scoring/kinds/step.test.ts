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
  expect(['90', '88.1', '88', '87', '86', '82', '80', '0'].map(given)).toStrictEqual([
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

const traced = (fields: Fields, actual: string, target?: string) =>
  stepSteps(step(fields), measured(actual), target);

it('R-SCORE-24: says what it starts from, which steps it counted and what the cap cut', () => {
  const counted = {
    kind: 'STEPS',
    metric: 'VALUE',
    actual: '99.5',
    unitOfMeasure: 'vụ',
    value: '99.5',
    direction: 'UP',
    threshold: '92',
    passed: true,
    step: '1',
    count: '7',
    first: '0.1',
    each: '0.1',
    points: '0.8',
  };
  const cut = { kind: 'PLUS_CAP', limit: '0.5', points: '-0.3' };
  expect(traced({}, '99.5')).toStrictEqual([counted, cut]);
  expect(traced({ startPoints: '2' }, '99.5')).toStrictEqual([
    { kind: 'START', points: '2' },
    counted,
    cut,
  ]);
  expect(traced({ basePoints: '4' }, '99.5')[0]).toStrictEqual({ kind: 'START', points: '4' });
  expect(traced({ basePoints: '4', startPoints: '0' }, '99.5')).toStrictEqual([counted, cut]);
});

it('R-SCORE-24: says that the threshold is not passed, or counts no first step where none is given', () => {
  expect(traced({}, '92')).toMatchObject([
    { kind: 'STEPS', passed: false, count: '0', first: '0', points: '0' },
  ]);
  expect(traced({ firstPoints: undefined }, '94.5')).toMatchObject([
    { kind: 'STEPS', passed: true, count: '2', first: '0', points: '0.2' },
  ]);
});

it('R-SCORE-24: shows the target only where the result is judged by it', () => {
  const [plain] = traced({}, '96', '90');
  expect(plain).not.toHaveProperty('target');
  const [percent] = traced({ metric: 'PERCENT_OF_TARGET' }, '96', '80');
  expect(percent).toMatchObject({ metric: 'PERCENT_OF_TARGET', target: '80', value: '120' });
});

it('R-SCORE-24: says that a cap on what is taken has held, and nothing of one that has not', () => {
  const down: Fields = {
    direction: 'DOWN',
    firstPoints: undefined,
    pointsPerStep: '-0.5',
    cap: '2',
  };
  expect(traced(down, '87')[1]).toStrictEqual({ kind: 'MINUS_CAP', limit: '2', points: '0.5' });
  expect(traced(down, '88')).toHaveLength(1);
  expect(traced({ cap: undefined }, '192')).toMatchObject([{ points: '10.1' }]);
});

it('can take no more than its cap from what it starts with', () => {
  const leastOf = (fields: Fields) => exactText(stepLeast(step(fields)));
  expect(leastOf({ startPoints: '3', firstPoints: '-0.5', pointsPerStep: '0', cap: '2' })).toBe(
    '1',
  );
  expect(leastOf({ basePoints: '3', firstPoints: undefined })).toBe('3');
});

it('names a step of nothing, a deduction without a cap and signs that contradict', () => {
  const faults = (fields: Fields) =>
    stepFaults(step(fields)).map(([at, { kind }]) => `${at.join('.')} ${kind}`);
  expect(faults({})).toStrictEqual([]);
  expect(faults({ firstPoints: undefined })).toStrictEqual([]);
  expect(faults({ step: '0' })).toStrictEqual(['step StepNotPositive']);
  expect(faults({ firstPoints: '-0.1', pointsPerStep: '-0.1', cap: undefined })).toStrictEqual([
    'pointsPerStep DeductionWithoutCap',
  ]);
  expect(faults({ firstPoints: '-0.1', pointsPerStep: '0', cap: undefined })).toStrictEqual([
    'pointsPerStep DeductionWithoutCap',
  ]);
  expect(faults({ firstPoints: '-0.1' })).toStrictEqual(['firstPoints StepsAgainstEachOther']);
  expect(faults({ firstPoints: '-0.1', pointsPerStep: '0.5' })).toStrictEqual([
    'firstPoints StepsAgainstEachOther',
  ]);
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
