import { expect, it } from 'vitest';
import { directBloc, directLines } from '../../support/direct-bloc.ts';

const criteria = (...given: Parameters<typeof directBloc>) =>
  directBloc(...given).insight().criteria;

it('R-INS-7: names the criterion by which all its units have the same points', () => {
  const lines = directLines('10', '10', '10');
  const claims = { a: ['10', '9', '-'], b: ['10', '8', '5'], c: ['10', '9', '-'] };
  expect(criteria(claims, lines)).toEqual({
    equal: ['c1'],
    shares: [{ indicatorId: 'c2', tenThousandths: 10_000 }],
  });
});

it('R-INS-8: shares out the differences between all pairs of units', () => {
  expect(criteria({ a: ['10', '5'], b: ['5', '7'] }).shares).toEqual([
    { indicatorId: 'c1', tenThousandths: 7_143 },
    { indicatorId: 'c2', tenThousandths: 2_857 },
  ]);
  expect(criteria({ a: ['0', '0'], b: ['1', '0'], c: ['4', '2'] }).shares).toEqual([
    { indicatorId: 'c1', tenThousandths: 6_667 },
    { indicatorId: 'c2', tenThousandths: 3_333 },
  ]);
});

it('R-INS-8: what rounding leaves goes to the first printed of equal remainders', () => {
  const { shares } = criteria(
    { a: ['1', '1', '1'], b: ['0', '0', '0'] },
    directLines('1', '1', '1'),
  );
  expect(shares.map(({ tenThousandths }) => tenThousandths)).toEqual([3_334, 3_333, 3_333]);
});

it('R-INS-8: shares nothing where nothing differs', () => {
  expect(criteria({ a: ['3', '4'], b: ['3', '4'] })).toEqual({ equal: ['c1', 'c2'], shares: [] });
});
