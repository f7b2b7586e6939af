import { expect, it } from 'vitest';
import { direct, group, oneOf } from '../../support/build-rule-set.ts';
import { directBloc, directLines } from '../../support/direct-bloc.ts';

it('R-INS-5: names the criterion without which the order turns, and no other', () => {
  const bloc = directBloc({ a: ['10', '5'], b: ['7', '7'] });
  expect(bloc.insight().withoutCriterion).toEqual([
    {
      indicatorId: 'c1',
      moves: [
        { unitId: 'a', place: 2 },
        { unitId: 'b', place: 1 },
      ],
    },
  ]);
});

it('R-INS-5: an order that no single criterion carries stays as it is', () => {
  const bloc = directBloc({ a: ['9', '9'], b: ['8', '8'] });
  expect(bloc.insight().withoutCriterion).toEqual([]);
});

it('R-INS-5: keeps a cap as it is: what it had cut comes back', () => {
  const criteria = [
    group([direct({ id: 'c1', maxBonus: '3' }), direct({ id: 'c2', maxBonus: '3' })], {
      maxBonus: '3',
    }),
    direct({ id: 'c3' }),
  ];
  const bloc = directBloc({ a: ['7', '7', '0'], b: ['6', '4', '1.5'] }, criteria);
  expect(bloc.result.places.map(({ figure }) => figure)).toEqual(['11.5', '11']);
  expect(bloc.losses[1]?.map(({ total }) => total)).toEqual([40_000, 40_000, 0]);
});

it('R-INS-5: by share the criterion leaves the maximum too; one that is all a unit has is passed over', () => {
  const bloc = directBloc({ a: ['9', '-'], b: ['8', '10'] }, directLines('10', '10'), {
    rankingKey: 'TOTAL_OVER_ASSIGNED_MAXIMUM',
  });
  expect(bloc.result.places.map(({ shared }) => shared)).toEqual([true, true]);
  expect(bloc.insight().withoutCriterion).toEqual([
    { indicatorId: 'c2', moves: [{ unitId: 'b', place: 2 }] },
  ]);
});

it('R-INS-5: by share a scaled criterion leaves the maximum scaled, an alternative what it was more than the next', () => {
  const criteria = [
    group([direct({ id: 'c1', basePoints: '6' }), direct({ id: 'c2', basePoints: '4' })], {
      id: 'g',
      basePoints: '50',
      scaledFrom: '10',
    }),
    oneOf([direct({ id: 'c3', basePoints: '8' }), direct({ id: 'c4', basePoints: '8' })]),
    direct({ id: 'c5', basePoints: '42' }),
  ];
  const fields = { rankingKey: 'TOTAL_OVER_ASSIGNED_MAXIMUM' } as const;
  const { losses, units } = directBloc({ a: ['3', '4', '5', '8', '21'] }, criteria, fields);
  expect(units[0]?.figure).toBe(640_000);
  expect(losses[0]).toEqual([
    { total: 150_000, maximum: 300_000 },
    { total: 200_000, maximum: 200_000 },
    { total: 0, maximum: 0 },
    { total: 30_000, maximum: 0 },
    { total: 210_000, maximum: 420_000 },
  ]);
});
