import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlocCase } from '../../../shared/domain/bundle/bloc-case.ts';
import { checkCase } from '../../../shared/domain/bundle/check-case.ts';
import { blocInsight } from '../../../shared/domain/insight/bloc-insight.ts';
import type { Insight } from '../../../shared/domain/insight/insight.ts';
import { pointsTree, totalOf } from '../../../shared/domain/insight/points-tree.ts';
import { rankedUnitsOf } from '../../../shared/domain/insight/ranked-unit.ts';
import type { DrawSettings } from '../../../shared/domain/insight/weight-draws.ts';
import { lossesOf } from '../../../shared/domain/insight/without-criterion.ts';
import { formatPoints, parsePoints } from '../../../shared/domain/points.ts';
import type { BlocResult } from '../../../shared/domain/ranking/bloc-result.ts';
import { rankChecked } from '../../../shared/domain/ranking/rank-bloc.ts';
import {
  add,
  compare,
  exactText,
  fromExact,
  negate,
  type Rational,
} from '../../../shared/domain/rational.ts';
import type { Criterion } from '../../../shared/domain/scoring/criterion.ts';
import { indicatorsOf, indicatorsUnder } from '../../../shared/domain/scoring/indicators.ts';
import { leastOf, mostOf } from '../../../shared/domain/scoring/kinds/kind-limits.ts';
import type { RuleSet } from '../../../shared/domain/scoring/rule-set.ts';
import { anyCase, anyWideCase } from '../../support/arbitrary-case.ts';
import { directBloc } from '../../support/direct-bloc.ts';
import { granted } from '../../support/granted-case.ts';

const SEED = '0123456789abcdef'.repeat(4);
const FEW: DrawSettings = { draws: 40, amplitudePermille: 300 };

type Ranked = { readonly ruleSet: RuleSet; readonly result: BlocResult };

function ranked(blocCase: BlocCase): Ranked {
  const checked = checkCase(blocCase);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return { ruleSet: checked.value.ruleSet, result: rankChecked(checked.value) };
}

const insightOf = ({ ruleSet, result }: Ranked, settings = FEW): Insight =>
  blocInsight(ruleSet, result, SEED, settings);

const placesOf = ({ result }: Ranked) => result.places.filter(({ place }) => place !== null);
const placeIn = ({ result }: Ranked, unitId: string) =>
  result.places.find((one) => one.unitId === unitId);
const byFigure = ({ result }: Ranked) =>
  new Map(
    placesOf({ result } as Ranked).map(({ unitId, figure }, _, all) => [
      unitId,
      1 + all.filter((other) => Number(other.figure) > Number(figure)).length,
    ]),
  );

describe('for any bloc', () => {
  it('sums a unit in its tree as the engine does', () => {
    fc.assert(
      fc.property(anyCase(), (blocCase) => {
        const { ruleSet, result } = ranked(blocCase);
        for (const score of result.scores) {
          expect(formatPoints(totalOf(pointsTree(ruleSet, score)))).toBe(score.verified.total);
        }
      }),
    );
  });

  it('R-INS-1: the way to the next place, granted line by line and ranked again, reaches the place it names', () => {
    fc.assert(
      fc.property(anyCase(), (blocCase) => {
        const before = ranked(blocCase);
        for (const { unitId, next } of insightOf(before).units) {
          const own = placeIn(before, unitId)?.place ?? 0;
          const higher = placesOf(before).findLast(({ place }) => (place ?? 0) < own);
          expect(next?.figure).toBe(higher?.figure ?? undefined);
          if (next === null || next.way === null) continue;
          const after = ranked(granted(blocCase, unitId, next.way.changes));
          const reached = placeIn(after, unitId);
          expect(reached).toMatchObject({ place: next.way.place, shared: false });
          expect(next.way.place).toBeLessThanOrEqual(higher?.place ?? 0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('R-INS-1: without a way, every line at its maximum does not reach the next place either', () => {
    fc.assert(
      fc.property(anyCase(), (blocCase) => {
        const before = ranked(blocCase);
        const indicators = indicatorsOf(before.ruleSet);
        for (const { unitId, next } of insightOf(before).units) {
          if (next === null || next.way !== null) continue;
          const score = before.result.scores.find((one) => one.unitId === unitId);
          const changes = indicators
            .filter(({ id }) =>
              score?.lines.some((line) => line.indicatorId === id && line.state !== 'NOT_ASSIGNED'),
            )
            .map((one) => ({ indicatorId: one.id, to: exactText(mostOf(one)) }));
          const after = placeIn(ranked(granted(blocCase, unitId, changes)), unitId);
          const others = placesOf(before).filter((one) => one.unitId !== unitId);
          const isBelow = Number(after?.figure) <= Number(next.figure);
          const meetsAnother = others.some(({ figure }) => figure === after?.figure);
          expect(isBelow || meetsAnother).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('R-INS-2: a line at its maximum adds to the total what it is said to add, and no line adds more', () => {
    fc.assert(
      fc.property(anyCase(), (blocCase) => {
        const before = ranked(blocCase);
        for (const { unitId, room } of insightOf(before).units) {
          const score = before.result.scores.find((one) => one.unitId === unitId);
          const gains = indicatorsOf(before.ruleSet).flatMap((one) => {
            const line = score?.lines.find(({ indicatorId }) => indicatorId === one.id);
            if (line === undefined || line.state === 'NOT_ASSIGNED') return [];
            const to = exactText(mostOf(one));
            const after = ranked(granted(blocCase, unitId, [{ indicatorId: one.id, to }]));
            const total = after.result.scores.find((other) => other.unitId === unitId)?.verified;
            const was = fromExact(score?.verified.total ?? '0');
            const gain = add(fromExact(total?.total ?? '0'), negate(was));
            return gain.n > 0n ? [{ indicatorId: one.id, points: exactText(gain) }] : [];
          });
          const expected = gains.toSorted((a, b) =>
            compare(fromExact(b.points), fromExact(a.points)),
          );
          expect(room).toEqual(expected.slice(0, 3));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('R-INS-4: the smallest change puts another unit first when it is granted, and a step less does not', () => {
    fc.assert(
      fc.property(anyCase(), (blocCase) => {
        const before = ranked(blocCase);
        const { closestSwap } = insightOf(before);
        if (closestSwap === null) return;
        const { indicatorId, change, unitIds } = closestSwap;
        for (const unitId of unitIds) {
          const from = lineOf(before, unitId, indicatorId)?.points ?? '0';
          const to = add(fromExact(from), fromExact(change));
          const less = add(to, fromExact(change.startsWith('-') ? '0.1' : '-0.1'));
          const leadAfter = (points: Rational) =>
            leaderLeads(
              before,
              granted(blocCase, unitId, [{ indicatorId, to: exactText(points) }]),
            );
          expect([leadAfter(to), leadAfter(less)]).toEqual([false, true]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('R-INS-4: where no single line is enough, none is', () => {
    fc.assert(
      fc.property(anyCase(), (blocCase) => {
        const before = ranked(blocCase);
        const [leader, second] = placesOf(before);
        if (insightOf(before).closestSwap !== null || leader === undefined) return;
        if (second === undefined || second.place === leader.place) return;
        for (const one of indicatorsOf(before.ruleSet)) {
          for (const [{ unitId }, to] of [
            [second, mostOf(one)],
            [leader, leastOf(one)],
          ] as const) {
            if (lineOf(before, unitId, one.id)?.state === 'NOT_ASSIGNED') continue;
            const changes = [{ indicatorId: one.id, to: exactText(to) }];
            expect(leaderLeads(before, granted(blocCase, unitId, changes))).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('R-INS-5: the places without a criterion are those of the same table without it', () => {
    fc.assert(
      fc.property(anyCase(), (blocCase) => {
        const before = ranked(blocCase);
        const { withoutCriterion } = insightOf(before);
        const usual = byFigure(before);
        for (const { id } of indicatorsOf(before.ruleSet)) {
          const told = withoutCriterion.find(({ indicatorId }) => indicatorId === id);
          const isAllOfSomebody = placesOf(before).some(({ unitId }) => {
            const score = before.result.scores.find((one) => one.unitId === unitId);
            return score?.verified.assignedMaximum === lineOf(before, unitId, id)?.maximum;
          });
          if (isAllOfSomebody) {
            expect(told).toBeUndefined();
            continue;
          }
          const reduced = { ...before.ruleSet, criteria: without(before.ruleSet.criteria, id) };
          const after = rankChecked({ blocCase: lineless(blocCase, id), ruleSet: reduced });
          const places = byFigure({ result: after } as Ranked);
          const moves = [...usual].flatMap(([unitId, place]) =>
            places.get(unitId) === place ? [] : [{ unitId, place: places.get(unitId) }],
          );
          expect(told?.moves ?? []).toEqual(moves);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('R-INS-5: what is lost without a criterion is exact in scaled, chosen and nested groups too', () => {
    fc.assert(
      fc.property(anyWideCase(), (blocCase) => {
        const { ruleSet, result } = ranked(blocCase);
        const indicators = indicatorsOf(ruleSet);
        const units = rankedUnitsOf(ruleSet, result);
        const losses = lossesOf(ruleSet, indicators, units);
        for (const [at, { id }] of indicators.entries()) {
          if (isAwaited(ruleSet, id)) continue;
          const criteria = without(ruleSet.criteria, id);
          const reduced: RuleSet = { ...ruleSet, rankingKey: 'TOTAL', criteria };
          const { scores } = rankChecked({ blocCase: lineless(blocCase, id), ruleSet: reduced });
          for (const [row, { unitId, total, assignedMaximum }] of units.entries()) {
            const left = scores.find((score) => score.unitId === unitId)?.verified;
            expect(losses[row]?.[at]).toEqual({
              total: total - parsePoints(left?.total ?? ''),
              maximum: assignedMaximum - parsePoints(left?.assignedMaximum ?? ''),
            });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('R-INS-6: the draws in which a unit is first, and those that several share, add up to all of them', () => {
    fc.assert(
      fc.property(anyCase(), (blocCase) => {
        const before = ranked(blocCase);
        const { weightDraws } = insightOf(before);
        expect(weightDraws === null).toBe(placesOf(before).length < 2);
        const { first, shared, draws } = weightDraws ?? { first: [], shared: 0, draws: 0 };
        expect(first.reduce((sum, one) => sum + one.draws, shared)).toBe(draws);
      }),
    );
  });

  it('R-INS-6: weights that do not move change nothing', () => {
    fc.assert(
      fc.property(anyCase(), (blocCase) => {
        const before = ranked(blocCase);
        const { weightDraws } = insightOf(before, { draws: 3, amplitudePermille: 0 });
        if (weightDraws === null) return;
        const leaders = [...byFigure(before)].filter(([, place]) => place === 1);
        const alone = leaders.length === 1 ? [{ unitId: leaders[0]?.[0], draws: 3 }] : [];
        expect(weightDraws.first).toEqual(alone);
        expect(weightDraws.shared).toBe(leaders.length === 1 ? 0 : 3);
      }),
    );
  });

  it('R-INS-8: the shares of the criteria add up to the whole, or nothing differs', () => {
    fc.assert(
      fc.property(anyCase(), (blocCase) => {
        const { criteria } = insightOf(ranked(blocCase));
        const sum = criteria.shares.reduce((all, one) => all + one.tenThousandths, 0);
        expect(sum).toBe(criteria.shares.length === 0 ? 0 : 10_000);
        const named = criteria.shares.map(({ indicatorId }) => indicatorId);
        expect(named.filter((id) => criteria.equal.includes(id))).toEqual([]);
      }),
    );
  });

  it('says the same of the units under any names and in any order', () => {
    fc.assert(
      fc.property(anyCase(), (blocCase) => {
        const told = insightOf(ranked(blocCase));
        const other = insightOf(ranked(renamed(blocCase)));
        expect(sortedByUnit(other)).toEqual(sortedByUnit(renamedIn(told)));
      }),
    );
  });

  it('tells a unit the same whatever the lines are that give the others their figures', () => {
    const split = fc.integer({ min: 2, max: 10 });
    fc.assert(
      fc.property(split, split, fc.integer({ min: 0, max: 12 }), (first, second, own) => {
        const claims = (points: number) => [String(points), String(12 - points)];
        const told = (a: number, b: number) =>
          directBloc({ a: claims(a), b: claims(b), c: [String(Math.min(own, 10)), '1'] })
            .insight()
            .units.find(({ unitId }) => unitId === 'c');
        expect(told(first, second)).toEqual(told(6, 6));
      }),
    );
  });
});

const lineOf = ({ result }: Ranked, unitId: string, indicatorId: string) =>
  result.scores
    .find((score) => score.unitId === unitId)
    ?.lines.find((line) => line.indicatorId === indicatorId);

/** True while no unit that stood second has a higher figure than the unit that led. */
function leaderLeads(before: Ranked, changed: BlocCase): boolean {
  const [leader, second] = placesOf(before);
  const after = ranked(changed);
  const figureOf = (unitId: string) => Number(placeIn(after, unitId)?.figure);
  return placesOf(before)
    .filter(({ place }) => place === second?.place)
    .every(({ unitId }) => figureOf(unitId) <= figureOf(leader?.unitId ?? ''));
}

function without(criteria: readonly Criterion[], id: string): Criterion[] {
  return criteria.flatMap((one): Criterion[] => {
    if (!('children' in one)) return one.id === id ? [] : [one];
    const children = without(one.children, id);
    return children.length === 0 ? [] : [{ ...one, children }];
  });
}

/** True for what a bonus waits for: without it that bonus would wait no more. */
const isAwaited = ({ criteria }: RuleSet, id: string): boolean => {
  const all = (list: readonly Criterion[]): readonly Criterion[] =>
    list.flatMap((one) => [one, ...('children' in one ? all(one.children) : [])]);
  const named = all(criteria).flatMap(({ bonusOnlyIfFull = [] }) => bonusOnlyIfFull);
  return named.some((one) => indicatorsUnder(criteria, one).some((under) => under.id === id));
};

const lineless = (blocCase: BlocCase, id: string): BlocCase => ({
  ...blocCase,
  sheets: blocCase.sheets.map((sheet) => ({
    ...sheet,
    lines: sheet.lines.filter(({ indicatorId }) => indicatorId !== id),
  })),
});

/** Other names, in the opposite order. */
const newName = (unitId: string): string => `z${9 - Number(unitId.slice(1))}`;

const renamed = (blocCase: BlocCase): BlocCase => ({
  ...blocCase,
  units: blocCase.units.toReversed().map((unit) => ({ ...unit, id: newName(unit.id) })),
  assignments: blocCase.assignments.map((one) => ({ ...one, unitId: newName(one.unitId) })),
  sheets: blocCase.sheets.map((one) => ({ ...one, unitId: newName(one.unitId) })),
  reviews: blocCase.reviews.map((one) => ({ ...one, unitId: newName(one.unitId) })),
});

const renamedIn = (insight: Insight): Insight =>
  JSON.parse(
    JSON.stringify(insight).replaceAll(/"u\d"/g, (name) => `"${newName(name.slice(1, 3))}"`),
  );

/** Units with the same place stand by id: only their order may differ. */
const sortedByUnit = (insight: Insight): unknown =>
  JSON.parse(JSON.stringify(insight), (_, value: unknown) =>
    Array.isArray(value)
      ? value.toSorted((a, b) => (unitOf(a) < unitOf(b) ? -1 : unitOf(a) > unitOf(b) ? 1 : 0))
      : value,
  );

const unitOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'object' && value !== null && 'unitId' in value
      ? String(value.unitId)
      : '';
