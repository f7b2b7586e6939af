import { expect, it } from 'vitest';
import { directBloc, directLines } from '../../support/direct-bloc.ts';

const held = { kind: 'WITHHELD', reason: 'Đang thanh tra', source: 'Số 12/QĐ' } as const;
const heldBloc = (ineligiblePlaces: 'FREED' | 'KEPT') =>
  directBloc(
    { a: ['10', '9'], b: ['9', '3'], c: ['4', '6'], d: ['1', '1'] },
    directLines('10', '10'),
    { ineligiblePlaces },
    [{ unitId: 'b', ...held }],
  );

it('R-INS-1: counts a place that stays empty, and the figure of whoever keeps it', () => {
  const kept = heldBloc('KEPT');
  expect(kept.result.places.map(({ place }) => place)).toEqual([1, 3, 4, null]);
  const [, c, d] = kept.insight().units;
  expect(c?.next).toMatchObject({ figure: '19', way: { place: 1 } });
  expect(d?.next).toMatchObject({ figure: '10', way: { place: 3 } });
  expect(heldBloc('FREED').insight().units[2]?.next).toMatchObject({ way: { place: 2 } });
});

it('R-INS-5: without a criterion, an empty place stays with whoever keeps it', () => {
  const moves = (bloc: ReturnType<typeof heldBloc>) =>
    bloc.insight().withoutCriterion.find(({ indicatorId }) => indicatorId === 'c1')?.moves;
  expect(moves(heldBloc('KEPT'))).toEqual([{ unitId: 'c', place: 2 }]);
  expect(moves(heldBloc('FREED'))).toBeUndefined();
});

it('tells nothing of or to a unit that has no place', () => {
  for (const bloc of [heldBloc('FREED'), heldBloc('KEPT')]) {
    const { margins: _, ...told } = bloc.insight();
    expect(JSON.stringify(told)).not.toContain('"b"');
    expect(told.units.map(({ unitId }) => unitId)).toEqual(['a', 'c', 'd']);
  }
});
