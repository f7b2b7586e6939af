import { expect, it } from 'vitest';
import { direct, group } from '../../support/build-rule-set.ts';
import { directBloc, directLines } from '../../support/direct-bloc.ts';

const next = (bloc: ReturnType<typeof directBloc>, unitId: string) =>
  bloc.insight().units.find((unit) => unit.unitId === unitId)?.next;

it('R-INS-1: names the figure above, the points to stand before it, and the line with most room', () => {
  const bloc = directBloc({ a: ['10', '5'], b: ['7', '6.75'], c: ['1', '1'] });
  expect(next(bloc, 'b')).toEqual({
    figure: '15',
    points: '1.26',
    way: { place: 1, changes: [{ indicatorId: 'c2', from: '6.75', to: '8.01' }] },
  });
});

it('R-INS-1: raises one line to its maximum and the next no further than needed', () => {
  const bloc = directBloc({ a: ['10', '8'], b: ['6', '5'] });
  expect(next(bloc, 'b')?.way).toEqual({
    place: 1,
    changes: [
      { indicatorId: 'c2', from: '5', to: '10' },
      { indicatorId: 'c1', from: '6', to: '8.01' },
    ],
  });
});

it('R-INS-1: has no next place for a unit that nobody stands above, alone or not', () => {
  const bloc = directBloc({ a: ['10', '5'], b: ['5', '10'], c: ['1', '1'] });
  expect([next(bloc, 'a'), next(bloc, 'b')]).toEqual([null, null]);
  expect(next(bloc, 'c')).toMatchObject({ figure: '15', way: { place: 1 } });
});

it('R-INS-1: says that there is no way when not even every maximum is enough', () => {
  const bloc = directBloc({ a: ['10', '10'], b: ['9', '9'] });
  expect(next(bloc, 'b')).toEqual({ figure: '20', points: '2.01', way: null });
});

it('R-INS-1: passes over the figure of a third unit rather than share its place', () => {
  const criteria = directLines('10', '10');
  const fields = { decimals: 1, rankingKey: 'TOTAL_OVER_ASSIGNED_MAXIMUM' } as const;
  const bloc = directBloc({ a: ['8', '6.2'], b: ['7', '6.9'], c: ['6', '-'] }, criteria, fields);
  expect(bloc.result.places.map(({ figure }) => figure)).toEqual(['71', '69.5', '60']);
  expect(next(bloc, 'c')).toEqual({
    figure: '69.5',
    points: '1',
    way: { place: 2, changes: [{ indicatorId: 'c1', from: '6', to: '7' }] },
  });
  const met = directBloc({ a: ['8', '6'], b: ['7', '6.9'], c: ['6', '-'] }, criteria, fields);
  expect(met.result.places.map(({ figure }) => figure)).toEqual(['70', '69.5', '60']);
  expect(next(met, 'c')).toEqual({
    figure: '69.5',
    points: '1',
    way: { place: 1, changes: [{ indicatorId: 'c1', from: '6', to: '7.1' }] },
  });
});

it('R-INS-1: leaves out a line that a cap holds back', () => {
  const criteria = [
    group([direct({ id: 'c1', maxBonus: '9' }), direct({ id: 'c2', maxBonus: '9' })], {
      maxBonus: '1',
    }),
    direct({ id: 'c3' }),
  ];
  const bloc = directBloc({ a: ['5', '4', '3.5'], b: ['5', '4', '1'] }, criteria);
  expect(next(bloc, 'b')?.way).toEqual({
    place: 1,
    changes: [{ indicatorId: 'c3', from: '1', to: '3.51' }],
  });
});
