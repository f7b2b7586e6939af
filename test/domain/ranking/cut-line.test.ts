import { expect, it } from 'vitest';
import { tieAcrossCut } from '../../../shared/domain/ranking/cut-line.ts';
import { rankUnits } from '../../../shared/domain/ranking/rank-units.ts';

const tie = (figures: readonly (string | null)[], seats: number) =>
  tieAcrossCut(
    rankUnits(
      figures.map((figure, index) => ({ unitId: `u${index}`, figure })),
      'TOTAL',
    ),
    seats,
  );

it('R-RANK-5: names the tie that the last seat falls into', () => {
  expect(tie(['9', '8', '8', '7'], 2)).toEqual({ place: 2, unitIds: ['u1', 'u2'] });
  expect(tie(['9', '9'], 1)).toEqual({ place: 1, unitIds: ['u0', 'u1'] });
  expect(tie(['9', '8', '8', '8'], 3)).toEqual({ place: 2, unitIds: ['u1', 'u2', 'u3'] });
});

it('R-RANK-5: says nothing of a tie that fits the seats or lies below them', () => {
  expect(tie(['9', '8', '8', '7'], 1)).toBeUndefined();
  expect(tie(['9', '8', '8', '7'], 3)).toBeUndefined();
  expect(tie(['9', '8', '7', '7'], 2)).toBeUndefined();
  expect(tie(['9', '9'], 0)).toBeUndefined();
  expect(tie([null, null], 1)).toBeUndefined();
  expect(tie([null, null, null], 0)).toBeUndefined();
  expect(tie(['9', null, null, null], 1)).toBeUndefined();
});
