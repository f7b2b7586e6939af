import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare, fromExact } from '../../../../shared/domain/rational.ts';
import { rankFaults, rankSteps } from '../../../../shared/domain/scoring/kinds/rank-to-points.ts';
import { rankToPoints } from '../../../support/build-rule-set.ts';
import { sumSteps } from '../../../support/sum-steps.ts';

const bodies = ['bo', 'cuc', 'tinh'].map((id) => ({ id, title: `Cơ quan ${id}` }));

const points = (fields: Parameters<typeof rankToPoints>[0], ...places: readonly number[]) =>
  sumSteps(
    rankSteps(
      rankToPoints(fields),
      places.map((place, index) => ({ eventId: bodies[index]?.id ?? '', count: String(place) })),
    ),
  );

it.each([
  [0, '0'],
  [1, '60'],
  [2, '45'],
  [3, '30'],
  [4, '15'],
  [5, '0'],
  [9999, '0'],
])('R-SCORE-19: place %i of the upper bloc gives %s', (place, given) => {
  expect(points({}, place)).toBe(given);
});

it('R-SCORE-19: a place that is not listed gives what is said otherwise', () => {
  expect(points({ otherwise: '10' }, 5)).toBe('10');
  expect(points({ otherwise: '10' }, 0)).toBe('0');
});

it('R-SCORE-19: averages over the bodies that gave a place, exactly', () => {
  const average = { bodies, combine: 'AVERAGE' } as const;
  expect(points(average, 1, 2, 0)).toBe('52.5');
  expect(points(average, 1, 1, 2)).toBe('55');
  expect(points(average, 1, 2, 5)).toBe('35');
  expect(points(average, 1, 1, 1)).toBe('60');
  expect(points({ ...average, otherwise: '5' }, 1, 2, 9)).toBe('110/3');
  expect(points(average, 0, 0, 0)).toBe('0');
});

it('R-SCORE-19: takes the first body in order that gave a place', () => {
  const first = { bodies, combine: 'FIRST_GIVEN' } as const;
  expect(points(first, 3, 1, 1)).toBe('30');
  expect(points(first, 0, 2, 1)).toBe('45');
  expect(points(first, 0, 0, 4)).toBe('15');
});

it('R-SCORE-19: says which body gave which place, its full points, and among how many they are averaged', () => {
  const places = ['3', '1', '0'].map((count, index) => ({
    eventId: bodies[index]?.id ?? '',
    count,
  }));
  const third = { kind: 'PLACED', eventId: 'bo', title: 'Cơ quan bo', place: '3', full: '30' };
  expect(rankSteps(rankToPoints({ bodies, combine: 'AVERAGE' }), places)).toStrictEqual([
    { ...third, among: 2, points: '15' },
    {
      kind: 'PLACED',
      eventId: 'cuc',
      title: 'Cơ quan cuc',
      place: '1',
      full: '60',
      among: 2,
      points: '30',
    },
  ]);
  expect(rankSteps(rankToPoints({ bodies }), places)).toStrictEqual([
    { ...third, among: 1, points: '30' },
  ]);
  expect(rankSteps(rankToPoints(), [{ eventId: 'bo', count: '5' }])).toMatchObject([
    { kind: 'PLACED', place: '5', full: '0', points: '0' },
  ]);
  expect(rankSteps(rankToPoints({ bodies }), [])).toStrictEqual([
    { kind: 'NOT_PLACED', points: '0' },
  ]);
});

it('names places that do not rise, and a worse one that gives more', () => {
  const faults = (list: readonly (readonly [number, string])[], otherwise?: string) =>
    rankFaults(
      rankToPoints({
        places: list.map(([place, given]) => ({ place, points: given })),
        ...(otherwise === undefined ? {} : { otherwise }),
      }),
    ).map(([at, { kind }]) => `${at.join('.')} ${kind}`);
  expect(
    faults([
      [1, '60'],
      [2, '60'],
      [4, '0'],
    ]),
  ).toStrictEqual([]);
  expect(
    faults([
      [1, '60'],
      [1, '45'],
    ]),
  ).toStrictEqual(['places.0 PlacesOutOfOrder']);
  expect(
    faults([
      [1, '45'],
      [2, '60'],
    ]),
  ).toStrictEqual(['places.0 PlacesOutOfOrder']);
  expect(
    faults(
      [
        [1, '60'],
        [2, '45'],
      ],
      '46',
    ),
  ).toStrictEqual(['places.1 PlacesOutOfOrder']);
});

it('never gives more for a worse place, and stays between zero and the best', () => {
  const place = fc.integer({ min: 1, max: 7 });
  const combine = fc.constantFrom('AVERAGE' as const, 'FIRST_GIVEN' as const);
  fc.assert(
    fc.property(combine, place, place, place, (how, a, b, other) => {
      const at = (first: number) => fromExact(points({ bodies, combine: how }, first, other, 0));
      const [better, worse] = [at(Math.min(a, b)), at(Math.max(a, b))];
      expect(compare(better, worse)).toBeGreaterThanOrEqual(0);
      expect(compare(worse, fromExact('0'))).toBeGreaterThanOrEqual(0);
      expect(compare(better, fromExact('60'))).toBeLessThanOrEqual(0);
    }),
  );
});
