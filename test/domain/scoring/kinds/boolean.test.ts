import { expect, it } from 'vitest';
import { exactText } from '../../../../shared/domain/rational.ts';
import { checkSheet } from '../../../../shared/domain/scoring/check-sheet.ts';
import { booleanLeast, booleanSteps } from '../../../../shared/domain/scoring/kinds/boolean.ts';
import { buildRuleSet, yesNo } from '../../../support/build-rule-set.ts';

const plan = yesNo({ deadline: '2023-01-31', notMet: '-0.5', evidence: 'REQUIRED' });

it.each([
  ['2023-01-30', true, '2'],
  ['2023-01-31', true, '2'],
  ['2023-02-01', false, '-0.5'],
  ['2022-12-31', true, '2'],
])('R-SCORE-29: done on %s', (date, met, points) => {
  expect(booleanSteps(plan, { date })).toMatchObject([{ kind: 'DEADLINE', met, points, date }]);
});

it('R-SCORE-29: what was not done is not met', () => {
  expect(booleanSteps(plan, { met: false })).toStrictEqual([
    { kind: 'DEADLINE', deadline: '2023-01-31', met: false, points: '-0.5' },
  ]);
});

it('R-SCORE-9: met gives its own points or the base, not met its own or nothing', () => {
  const own = yesNo({ met: '1.5', notMet: '-0.5' });
  expect(booleanSteps(own, { met: true })).toStrictEqual([
    { kind: 'MET', met: true, points: '1.5' },
  ]);
  expect(booleanSteps(own, { met: false })).toStrictEqual([
    { kind: 'MET', met: false, points: '-0.5' },
  ]);
  expect(booleanSteps(yesNo(), { met: true })).toStrictEqual([
    { kind: 'MET', met: true, points: '2' },
  ]);
  expect(booleanSteps(yesNo(), { met: false })).toStrictEqual([
    { kind: 'MET', met: false, points: '0' },
  ]);
});

it('gives at the least what not met gives, or met where that is a deduction', () => {
  const least = (fields: Parameters<typeof yesNo>[0]) => exactText(booleanLeast(yesNo(fields)));
  expect(least({})).toBe('0');
  expect(least({ notMet: '0.5' })).toBe('0.5');
  expect(least({ met: '-1', notMet: '0' })).toBe('-1');
  expect(least({ basePoints: '2', notMet: '3' })).toBe('2');
});

const check = (written: object, indicator = plan) => {
  const result = checkSheet(buildRuleSet([indicator]), undefined, [
    { indicatorId: 'y', ...written },
  ]);
  return result.ok
    ? result.value[0]
    : result.errors.map((one) => `${'field' in one ? one.field : ''} ${one.kind}`);
};

it('asks for the date on which it was done, or for a word that it was not', () => {
  const evidence = 'KH số 5/KH-UBND';
  expect(check({ date: '31/01/2023', evidence })).toMatchObject({ date: '2023-01-31' });
  expect(check({ date: 'chưa' })).toStrictEqual({
    indicatorId: 'y',
    state: 'REPORTED',
    met: false,
  });
  expect(check({ met: 'Không' })).toMatchObject({ met: false });
  expect(check({ met: 'Có', evidence })).toStrictEqual(['met FieldNotTaken', 'date MissingField']);
  expect(check({ date: '31/01/2023' })).toStrictEqual(['evidence MissingEvidence']);
  expect(check({ date: '31/02/2023', evidence })).toStrictEqual(['date MalformedDate']);
  expect(check({ explanation: 'x' })).toStrictEqual(['date MissingField']);
  expect(check({ date: '31/01/2023', met: 'Có' }, yesNo())).toStrictEqual(['date FieldNotTaken']);
  expect(check({ date: '31/01/2023', state: 'Không phát sinh' })).toStrictEqual([
    'date FieldWithNothingArose',
  ]);
});
