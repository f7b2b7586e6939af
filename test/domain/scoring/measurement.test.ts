import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactText } from '../../../shared/domain/rational.ts';
import { planOf } from '../../../shared/domain/scoring/assigned.ts';
import { proportionalSteps } from '../../../shared/domain/scoring/kinds/proportional.ts';
import { figureOf, measurementOf } from '../../../shared/domain/scoring/measurement.ts';
import { readTarget, TargetText } from '../../../shared/domain/scoring/target.ts';
import { proportional } from '../../support/build-rule-set.ts';
import { measured } from '../../support/measured.ts';
import { sumSteps } from '../../support/sum-steps.ts';

type Fields = Parameters<typeof proportional>[0];
const points = (fields: Fields, actual: string, target: string) =>
  sumSteps(proportionalSteps(proportional(fields), measured(actual), target));

it('R-SCORE-21: a range is met anywhere inside it, and only there', () => {
  const fields = { overRate: '1', maxBonus: '5' } as const;
  expect(['11', '11.5', '12'].map((actual) => points(fields, actual, '11-12'))).toEqual([
    '10',
    '10',
    '10',
  ]);
  expect(points(fields, '10.9999999999', '11-12')).not.toBe('10');
  expect(points(fields, '5.5', '11-12')).toBe('5');
  expect(points(fields, '12.6', '11-12')).toBe('15');
});

it('R-SCORE-25: where lower is better, the target is a ceiling', () => {
  const debt = { lowerIsBetter: true, overRate: '0.1', maxBonus: '5' } as const;
  expect(points(debt, '5', '5')).toBe('10');
  expect(points(debt, '5.0000000001', '5')).not.toBe('10');
  expect(points(debt, '8', '5')).toBe('6.25');
  expect(points(debt, '4', '5')).toBe('12');
  expect(points(debt, '0', '5')).toBe('20');
  expect(points({ ...debt, belowFactor: '0.5', floor: '4' }, '8', '5')).toBe('4');
  expect(points(debt, '11', '11-12')).toBe('10');
  expect(points(debt, '15', '11-12')).toBe('8');
});

it('R-SCORE-22: n of m is the exact percentage', () => {
  const share = measurementOf({ unitOfMeasure: '%' }, '62', '127');
  expect(exactText(share.value)).toBe('6200/127');
  expect(share.shown).toEqual({ actual: '62', of: '127', judged: '6200/127', unitOfMeasure: '%' });
  expect(exactText(measurementOf({ unitOfMeasure: '%' }, '152', '152').value)).toBe('100');
});

it('R-SCORE-23: beside the same period: percent of it, growth, or the difference', () => {
  const beside = (
    comparedWith:
      | 'PERCENT_OF_SAME_PERIOD'
      | 'GROWTH_OVER_SAME_PERIOD'
      | 'DIFFERENCE_FROM_SAME_PERIOD',
    actual: string,
  ) =>
    exactText(measurementOf({ unitOfMeasure: '%', comparedWith }, actual, undefined, '80').value);
  expect(beside('PERCENT_OF_SAME_PERIOD', '100')).toBe('125');
  expect(beside('GROWTH_OVER_SAME_PERIOD', '100')).toBe('25');
  expect(beside('GROWTH_OVER_SAME_PERIOD', '80')).toBe('0');
  expect(beside('GROWTH_OVER_SAME_PERIOD', '60')).toBe('-25');
  expect(beside('DIFFERENCE_FROM_SAME_PERIOD', '82.5')).toBe('2.5');
  expect(() =>
    measurementOf({ unitOfMeasure: '%', comparedWith: 'GROWTH_OVER_SAME_PERIOD' }, '1'),
  ).toThrow('nothing is known');
});

it('R-SCORE-23: shows the figure that is judged beside what was written, and only where it is another', () => {
  const comparedWith = 'DIFFERENCE_FROM_SAME_PERIOD';
  expect(measurementOf({ unitOfMeasure: 'vụ' }, '12').shown).toStrictEqual({
    actual: '12',
    unitOfMeasure: 'vụ',
  });
  expect(measurementOf({ unitOfMeasure: 'vụ' }, '12', undefined, '10').shown).toStrictEqual({
    actual: '12',
    unitOfMeasure: 'vụ',
  });
  expect(
    measurementOf({ unitOfMeasure: 'vụ', comparedWith }, '12', undefined, '10').shown,
  ).toStrictEqual({
    actual: '12',
    comparedWith,
    samePeriod: '10',
    judged: '2',
    unitOfMeasure: 'vụ',
  });
  expect(measurementOf({ unitOfMeasure: '%', comparedWith }, '1', '4', '10').shown).toStrictEqual({
    actual: '1',
    of: '4',
    comparedWith,
    samePeriod: '10',
    judged: '15',
    unitOfMeasure: '%',
  });
});

it('R-SCORE-28: the target of the giver that the rule names counts, or the hardest of all', () => {
  const givers = [
    { id: 'trung-uong', title: 'Trung ương giao' },
    { id: 'hdnd', title: 'HĐND tỉnh giao' },
  ];
  const plan = (fields: Fields, trungUong: string, hdnd: string) =>
    planOf(
      {
        unitId: 'u',
        lines: [
          {
            indicatorId: 'p',
            state: 'ASSIGNED',
            targets: [
              { givenBy: 'hdnd', target: hdnd },
              { givenBy: 'trung-uong', target: trungUong },
            ],
          },
        ],
      },
      proportional({ targetGivers: givers, ...fields }),
    );
  expect(plan({ judgedBy: 'hdnd' }, '100', '110')).toMatchObject({
    target: '110',
    givenBy: 'HĐND tỉnh giao',
  });
  expect(plan({ judgedBy: 'trung-uong' }, '100', '110').target).toBe('100');
  expect(plan({ judgedBy: 'BOTH' }, '100', '110').target).toBe('110');
  expect(plan({ judgedBy: 'BOTH' }, '111-120', '110').target).toBe('111-120');
  expect(plan({ judgedBy: 'BOTH', lowerIsBetter: true }, '5', '4').target).toBe('4');
  expect(plan({ judgedBy: 'BOTH', lowerIsBetter: true }, '3', '4').target).toBe('3');
});

it('spells a target as one number or as a range', () => {
  for (const text of ['10', '0.5', '11-12', '0.5-0.75', '-3']) {
    expect(TargetText.safeParse(text).success).toBe(true);
  }
  for (const text of ['', '11-', '11--12', '11 - 12', '1-2-3', '+1', '1,5', '0-01']) {
    expect(TargetText.safeParse(text).success).toBe(false);
  }
  const { from, to } = readTarget('11-12.5');
  expect([exactText(from), exactText(to)]).toEqual(['11', '12.5']);
});

it('measures in percent of a target and in distance from it', () => {
  const figure = (metric: 'PERCENT_OF_TARGET' | 'DIFFERENCE_FROM_TARGET', actual: string) =>
    exactText(figureOf(metric, measured(actual), '11-12'));
  expect(['5.5', '11.5', '18'].map((one) => figure('PERCENT_OF_TARGET', one))).toEqual([
    '50',
    '100',
    '150',
  ]);
  expect(['5.5', '11.5', '18'].map((one) => figure('DIFFERENCE_FROM_TARGET', one))).toEqual([
    '-5.5',
    '0',
    '6',
  ]);
  expect(exactText(figureOf('VALUE', measured('5.5'), '11-12'))).toBe('5.5');
  expect(exactText(figureOf('VALUE', measured('5.5'), undefined))).toBe('5.5');
});

it('gives the same whatever the unit of measure, and mirrors itself where lower is better', () => {
  const number = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(number, number, fc.boolean(), (actual, target, lower) => {
      const fields: Fields = {
        overRate: '0.1',
        maxBonus: '9',
        ...(lower ? { lowerIsBetter: true } : {}),
      };
      const own = points(fields, String(actual), String(target));
      expect(points(fields, String(actual * 7), String(target * 7))).toBe(own);
      const worse = points(
        fields,
        String(lower ? actual + 1 : Math.max(0, actual - 1)),
        String(target),
      );
      const value = (text: string) =>
        text
          .split('/')
          .map(Number)
          .reduce((n, d) => n / d);
      expect(value(worse)).toBeLessThanOrEqual(value(own));
    }),
  );
});
