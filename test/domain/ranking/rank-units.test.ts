import { expect, it } from 'vitest';
import { rankUnits } from '../../../shared/domain/ranking/rank-units.ts';

const ranked = (figures: Record<string, string | null>) =>
  rankUnits(
    Object.entries(figures).map(([unitId, figure]) => ({ unitId, figure })),
    'TOTAL',
  );
const places = (figures: Record<string, string | null>) =>
  ranked(figures).map(({ unitId, place }) => `${unitId} ${place}`);

it('R-RANK-1: the higher figure comes first, as a number and not as text', () => {
  expect(places({ a: '9.5', b: '10', c: '-1' })).toEqual(['b 1', 'a 2', 'c 3']);
});

it('R-RANK-2: equal figures share the place and the next is skipped', () => {
  expect(places({ c: '8', b: '9', a: '9', d: '7', e: '7' })).toEqual([
    'a 1',
    'b 1',
    'c 3',
    'd 4',
    'e 4',
  ]);
  expect(places({ a: '9', b: '8.9999' })).toEqual(['a 1', 'b 2']);
});

it('R-RANK-3: a unit without a sheet has no place and stands at the end, below a zero', () => {
  const result = ranked({ a: null, c: '0', b: null });
  expect(result.map(({ unitId, place }) => [unitId, place])).toEqual([
    ['c', 1],
    ['a', null],
    ['b', null],
  ]);
  expect(result[1]).toMatchObject({
    figure: null,
    shared: false,
    reason: { causes: [{ kind: 'NO_SHEET' }] },
  });
});

it('R-RANK-4: each place names what separates it from the nearest units above', () => {
  const [, , third, fourth] = ranked({ a: '9', b: '9', c: '8.5', d: '8.5' });
  const above = {
    kind: 'BELOW',
    above: ['a', 'b'],
    metric: { kind: 'TOTAL' },
    own: '8.5',
    theirs: '9',
    difference: '0.5',
  };
  expect(third?.reason).toEqual({ ...above, sharedWith: ['d'] });
  expect(fourth?.reason).toEqual({ ...above, sharedWith: ['c'] });
  expect(ranked({ a: '9', b: '9' })[1]?.reason).toEqual({ kind: 'FIRST', sharedWith: ['a'] });
});
