import { expect, it } from 'vitest';
import { checkSheet } from '../../../../shared/domain/scoring/check-sheet.ts';
import { booleanSteps } from '../../../../shared/domain/scoring/kinds/boolean.ts';
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
  expect(booleanSteps(plan, { met: false })).toEqual([
    { kind: 'DEADLINE', deadline: '2023-01-31', met: false, points: '-0.5' },
  ]);
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
  expect(check({ date: 'chưa' })).toEqual({ indicatorId: 'y', state: 'REPORTED', met: false });
  expect(check({ met: 'Không' })).toMatchObject({ met: false });
  expect(check({ met: 'Có', evidence })).toEqual(['met FieldNotTaken', 'date MissingField']);
  expect(check({ date: '31/01/2023' })).toEqual(['evidence MissingEvidence']);
  expect(check({ date: '31/02/2023', evidence })).toEqual(['date MalformedDate']);
  expect(check({ explanation: 'x' })).toEqual(['date MissingField']);
  expect(check({ date: '31/01/2023', met: 'Có' }, yesNo())).toEqual(['date FieldNotTaken']);
  expect(check({ date: '31/01/2023', state: 'Không phát sinh' })).toEqual([
    'date FieldWithNothingArose',
  ]);
});
