import { describe, expect, it } from 'vitest';
import type { Points } from '../../../shared/domain/points.ts';
import {
  byMerits,
  type Contender,
  orderUnits,
  separation,
} from '../../../shared/domain/ranking/order-units.ts';
import { rankUnits } from '../../../shared/domain/ranking/rank-units.ts';
import type { PlaceRules, Standing } from '../../../shared/domain/ranking/standing.ts';
import { type TieBallot, tieBetween } from '../../../shared/domain/ranking/tie-policy.ts';

const unit = (unitId: string, ...merits: readonly number[]): Contender => ({
  unitId,
  merits: merits.map((merit) => ({ merit: merit as Points, shown: String(merit) })),
});
const ballot = (votes: Readonly<Record<string, number>>): TieBallot => ({
  votes: Object.entries(votes).map(([unitId, won]) => ({ unitId, votes: won })),
  members: 9,
  present: 8,
  minutes: { number: '03/BB', date: '2023-12-18' },
});
const runs = (units: readonly Contender[], ...ballots: TieBallot[]) =>
  orderUnits(units, ballots).map(({ units: tied, votes }) => ({
    units: tied.map(({ unitId }) => unitId).join(' '),
    votes: votes.map((one) => one.votes),
  }));

it('R-TIE-1: compares merit by merit, the first that differs', () => {
  expect(byMerits(unit('a', 3, 1), unit('b', 2, 9))).toBeLessThan(0);
  expect(byMerits(unit('a', 3, 1), unit('b', 3, 2))).toBeGreaterThan(0);
  expect(byMerits(unit('a', 3, 2), unit('b', 3, 2))).toBe(0);
  expect(byMerits(unit('a', 3, 2), unit('b', 3))).toBeLessThan(0);
});

describe('R-TIE-2: units that stand together', () => {
  const [a, b, c, d] = [unit('a', 5), unit('b', 5), unit('c', 5), unit('d', 1)];

  it('are those that nothing separates, by id, without any votes', () => {
    expect(runs([d, c, a, b])).toEqual([
      { units: 'a b c', votes: [] },
      { units: 'd', votes: [] },
    ]);
    expect(runs([])).toEqual([]);
  });

  it('stay together when all have the same votes', () => {
    expect(runs([a, b], ballot({ a: 3, b: 3 }))).toEqual([{ units: 'a b', votes: [3] }]);
    expect(runs([a, b], ballot({ a: 0, b: 0 }))).toEqual([{ units: 'a b', votes: [0] }]);
  });

  it('keep the votes of every ballot that was held between more of them', () => {
    const ballots = [ballot({ a: 3, b: 3, c: 1 }), ballot({ b: 4, a: 2 })];
    expect(runs([a, b, c, d], ...ballots)).toEqual([
      { units: 'b', votes: [3, 4] },
      { units: 'a', votes: [3, 2] },
      { units: 'c', votes: [1] },
      { units: 'd', votes: [] },
    ]);
  });

  it('are told apart by their ids, however those are spelled', () => {
    const ids = (...all: readonly string[]) => tieBetween(all.map((unitId) => ({ unitId })));
    expect(ids('b', 'a')).toBe(ids('a', 'b'));
    expect(ids('ab', 'c')).not.toBe(ids('a', 'bc'));
  });
});

describe('what separates neighbours', () => {
  const women = {
    kind: 'FACT',
    factId: 'nu',
    title: 'tỷ lệ nữ',
    unitOfMeasure: '%',
    atLeast: '70',
  } as const;
  const metrics = [{ kind: 'TOTAL' }, women] as const;
  const with3 = (unitId: string, figure: number, merit: number, shown: string | undefined) => ({
    units: [
      {
        unitId,
        merits: [
          { merit: figure as Points, shown: String(figure / 10_000) },
          { merit: merit as Points, shown },
        ],
      },
    ] as const,
    votes: [],
  });

  it('R-RANK-4: is told with both figures and how far they are apart', () => {
    const [above, below] = [with3('a', 90_000, 0, '3'), with3('b', 85_000, 1, '80')];
    expect(separation(below, above, metrics)).toStrictEqual({
      metric: { kind: 'TOTAL' },
      own: '8.5',
      theirs: '9',
      difference: '0.5',
    });
  });

  it('R-TIE-4: of facts is told by what was declared alone', () => {
    const above = with3('a', 90_000, 1, '80');
    expect(separation(with3('b', 90_000, 0, '60'), above, metrics)).toStrictEqual({
      metric: women,
      own: '60',
      theirs: '80',
    });
    expect(separation(with3('b', 90_000, 0, undefined), above, metrics)).toStrictEqual({
      metric: women,
      theirs: '80',
    });
  });

  it('is something, else they would stand together', () => {
    const [a, b] = [with3('a', 90_000, 0, '3'), with3('b', 90_000, 0, '3')];
    expect(() => separation(a, b, metrics)).toThrow('Nothing separates two places');
  });
});

describe('R-STATE-5: who has no place', () => {
  const rules: PlaceRules = { metrics: [], left: 'SHARED_PLACE', ballots: [], passedOver: 'FREED' };
  const out = (unitId: string, figure: string): Standing => ({
    unitId,
    figure,
    ineligible: {
      kind: 'DISQUALIFIED',
      causes: [{ kind: 'FINDING', state: 'DISQUALIFIED', text: 'Vi phạm', source: 'KL 1' }],
    },
  });
  const places = (standings: readonly Standing[], passedOver: PlaceRules['passedOver'] = 'FREED') =>
    rankUnits(standings, 'TOTAL', { ...rules, passedOver });

  it('stands after the others by the place it would have, then by id', () => {
    const standings = [out('d', '5'), out('c', '9'), out('b', '5'), { unitId: 'a', figure: '7' }];
    expect(
      places(standings).map(({ unitId, place, wouldBe }) => [unitId, place ?? wouldBe]),
    ).toEqual([
      ['a', 1],
      ['c', 1],
      ['b', 2],
      ['d', 2],
    ]);
    expect(places(standings, 'KEPT').map(({ unitId, wouldBe }) => [unitId, wouldBe])).toEqual([
      ['a', undefined],
      ['c', 1],
      ['b', 3],
      ['d', 3],
    ]);
  });

  it('is named in the order of ids by the place that gains', () => {
    const [first] = places([out('z', '9'), { unitId: 'm', figure: '7' }, out('a', '8')]);
    expect(first?.reason).toMatchObject({ passedOver: { unitIds: ['a', 'z'], places: 'FREED' } });
  });

  it('without a sheet stands at the end by id, not ranked', () => {
    const none = (unitId: string): Standing => ({ unitId, figure: null });
    expect(places([none('c'), none('a'), none('b'), { unitId: 'd', figure: '0' }])).toMatchObject([
      { unitId: 'd', place: 1 },
      ...['a', 'b', 'c'].map((unitId) => ({
        unitId,
        place: null,
        reason: { kind: 'NOT_RANKED', causes: [{ kind: 'NO_SHEET' }] },
      })),
    ]);
  });
});
