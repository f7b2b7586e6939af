import { expect, it } from 'vitest';
import {
  proportionalFaults,
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

it('names a floor above the base, a factor out of range and a rate without a bonus', () => {
  const faults = proportionalFaults(
    proportional({ floor: '11', belowFactor: '1.1', overRate: '0.1' }),
  );
  expect(faults.map(([, { kind }]) => kind)).toEqual([
    'FloorAboveBase',
    'FactorOutOfRange',
    'RateWithoutBonus',
  ]);
  expect(proportionalFaults(proportional({ belowFactor: '0' }))).toHaveLength(1);
  expect(
    proportionalFaults(
      proportional({ floor: '10', belowFactor: '1', overRate: '0.1', maxBonus: '1' }),
    ),
  ).toEqual([]);
});
