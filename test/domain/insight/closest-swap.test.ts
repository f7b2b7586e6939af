import { expect, it } from 'vitest';
import { direct } from '../../support/build-rule-set.ts';
import { directBloc, directLines } from '../../support/direct-bloc.ts';

const swap = (...given: Parameters<typeof directBloc>) =>
  directBloc(...given).insight().closestSwap;

it('R-INS-4: raises a line of the second by a step more than the margin, the first printed', () => {
  expect(swap({ a: ['10', '5'], b: ['7', '7'] })).toEqual({
    indicatorId: 'c1',
    change: '1.01',
    unitIds: ['b'],
  });
});

it('R-INS-4: lowers a line of the leader where the second has no room', () => {
  expect(swap({ a: ['5', '10', '2'], b: ['-', '10', '4'] }, directLines('10', '10', '4'))).toEqual({
    indicatorId: 'c1',
    change: '-3.01',
    unitIds: ['a'],
  });
});

it('R-INS-4: names all the seconds that the same change would put first', () => {
  expect(swap({ a: ['9', '9'], b: ['8', '8.5'], c: ['8', '8.5'], d: ['1', '1'] })).toEqual({
    indicatorId: 'c1',
    change: '1.51',
    unitIds: ['b', 'c'],
  });
});

it('R-INS-4: by share, a smaller table makes a smaller change enough', () => {
  const criteria = [direct({ id: 'c1', basePoints: '10' }), direct({ id: 'c2', basePoints: '90' })];
  const fields = { rankingKey: 'TOTAL_OVER_ASSIGNED_MAXIMUM' } as const;
  expect(swap({ a: ['10', '85'], b: ['9', '-'] }, criteria, fields)).toEqual({
    indicatorId: 'c1',
    change: '0.51',
    unitIds: ['b'],
  });
});

it('R-INS-4: tells nothing of a shared lead, of a unit alone, or where no line is enough', () => {
  expect(swap({ a: ['10', '5'], b: ['5', '10'], c: ['1', '1'] })).toBeNull();
  expect(swap({ a: ['10', '5'] })).toBeNull();
  expect(swap({ a: ['4', '4', '4'], b: ['0', '0', '0'] }, directLines('4', '4', '4'))).toBeNull();
});
