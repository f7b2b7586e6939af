import { expect, it } from 'vitest';
import { exactText } from '../../../../shared/domain/rational.ts';
import {
  proportionalFaults,
  proportionalLeast,
  proportionalSteps,
} from '../../../../shared/domain/scoring/kinds/proportional.ts';
import { proportional } from '../../../support/build-rule-set.ts';
import { measured } from '../../../support/measured.ts';
import { sumSteps } from '../../../support/sum-steps.ts';

const points = (fields: Parameters<typeof proportional>[0], actual: string, target: string) =>
  sumSteps(proportionalSteps(proportional(fields), measured(actual), target));

it('R-SCORE-1: the target reached gives the base, the smallest step less gives less', () => {
  expect(points({}, '100', '100')).toBe('10');
  expect(points({}, '99.999', '100')).toBe('9.9999');
  expect(points({}, '120', '100')).toBe('10');
});

it('R-SCORE-2: below the target gives the exact share, times the factor, not below the floor', () => {
  expect(points({}, '2', '3')).toBe('20/3');
  expect(points({ basePoints: '5', belowFactor: '0.5' }, '8', '10')).toBe('2');
  expect(points({ basePoints: '5', belowFactor: '0.5' }, '10', '10')).toBe('5');
  expect(points({ floor: '4' }, '40', '100')).toBe('4');
  expect(points({ floor: '4' }, '40.0000001', '100')).toBe('4.00000001');
  expect(points({ floor: '4' }, '39', '100')).toBe('4');
  expect(points({}, '0', '100')).toBe('0');
  expect(points({}, '-5', '100')).toBe('0');
});

it('R-SCORE-3: beyond the target gives the rate for each percent, pro rata', () => {
  const fields = { overRate: '0.1', maxBonus: '2' };
  expect(points(fields, '100', '100')).toBe('10');
  expect(points(fields, '105', '100')).toBe('10.5');
  expect(points(fields, '100.5', '100')).toBe('10.05');
  expect(points(fields, '4', '3')).toBe('40/3');
});

const traced = (fields: Parameters<typeof proportional>[0], actual: string, target: string) =>
  proportionalSteps(proportional(fields), measured(actual), target);

it('R-SCORE-2: says which share of the base a result has, and what the floor adds to it', () => {
  const short = {
    kind: 'BELOW_TARGET',
    actual: '40',
    unitOfMeasure: 'vụ',
    target: '100',
    full: '10',
    factor: '0.8',
    points: '3.2',
  };
  const fields = { belowFactor: '0.8', floor: '3.5' };
  expect(traced(fields, '40', '100')).toStrictEqual([
    short,
    { kind: 'FLOOR', limit: '3.5', points: '0.3' },
  ]);
  expect(traced({ ...fields, floor: '3.2' }, '40', '100')).toStrictEqual([short]);
  expect(traced({}, '-5', '100')[1]).toStrictEqual({ kind: 'FLOOR', limit: '0', points: '0.5' });
});

it('R-SCORE-3: says the base for the target and the bonus for what is beyond it, apart', () => {
  const met = { kind: 'TARGET_MET', unitOfMeasure: 'vụ', target: '100', points: '10' };
  const fields = { overRate: '0.1', maxBonus: '2' };
  expect(traced(fields, '105', '100')).toStrictEqual([
    { ...met, actual: '105' },
    { kind: 'OVER_TARGET', percentOver: '5', rate: '0.1', points: '0.5' },
  ]);
  expect(traced(fields, '100', '100')).toStrictEqual([{ ...met, actual: '100' }]);
  expect(traced({}, '105', '100')).toStrictEqual([{ ...met, actual: '105' }]);
});

it('R-SCORE-25: says that less is better, and of the target of a range which end counts', () => {
  expect(traced({ lowerIsBetter: true }, '5', '5')[0]).toMatchObject({ lower: true });
  expect(traced({}, '5', '5')[0]).not.toHaveProperty('lower');
  expect(traced({}, '5', '5')[0]).not.toHaveProperty('due');
  expect(traced({}, '10', '11-12')[0]).toMatchObject({ target: '11-12', due: '11' });
  expect(traced({ lowerIsBetter: true }, '13', '11-12')[0]).toMatchObject({ due: '12' });
});

it('gives no less than its floor, or nothing', () => {
  expect(exactText(proportionalLeast(proportional({ floor: '2' })))).toBe('2');
  expect(exactText(proportionalLeast(proportional()))).toBe('0');
});

it('names a floor above the base, a factor out of range and a rate without a bonus', () => {
  const faults = proportionalFaults(
    proportional({ floor: '11', belowFactor: '1.1', overRate: '0.1' }),
  );
  expect(faults).toStrictEqual([
    [['floor'], { kind: 'FloorAboveBase', found: '11', base: '10' }],
    [['belowFactor'], { kind: 'FactorOutOfRange', found: '1.1' }],
    [['overRate'], { kind: 'RateWithoutBonus' }],
  ]);
  expect(proportionalFaults(proportional())).toStrictEqual([]);
  expect(proportionalFaults(proportional({ belowFactor: '0' }))).toHaveLength(1);
  expect(
    proportionalFaults(
      proportional({ floor: '10', belowFactor: '1', overRate: '0.1', maxBonus: '1' }),
    ),
  ).toStrictEqual([]);
});
