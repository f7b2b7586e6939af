import { fromExact, pointsOf, type Rational, subtract, ZERO } from '../rational.ts';
import type { Indicator } from '../scoring/criterion.ts';
import { indicatorsUnder } from '../scoring/indicators.ts';
import { maximumUnder } from '../scoring/node-limits.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import type { LineScore } from '../scoring/unit-score.ts';
import type { WithoutCriterion } from './insight.ts';
import { totalOf, withoutLine } from './points-tree.ts';
import { figureOf } from './published-figure.ts';
import { placesByFigure, type RankedUnit } from './ranked-unit.ts';

/** What one unit's total and assigned maximum lose with one criterion. */
export type Loss = { readonly total: number; readonly maximum: number };

/**
 * What each unit loses with each criterion, exactly: every sum over it is taken again without it, the other lines
 * counting as they did. `losses[unit][indicator]`, in the order of the units and as printed.
 */
export const lossesOf = (
  { criteria }: RuleSet,
  indicators: readonly Indicator[],
  units: readonly RankedUnit[],
): readonly (readonly Loss[])[] =>
  units.map(({ tree, total, score }) => {
    const maxima = maximaIn(criteria, score.lines);
    return indicators.map((indicator) => ({
      total: total - totalOf(withoutLine(tree, indicator)),
      maximum: maxima.get(indicator.id) ?? 0,
    }));
  });

/** What the assigned maximum loses with each indicator: scaled as its groups say, of alternatives what the best was more. */
function maximaIn(
  criteria: RuleSet['criteria'],
  lines: readonly LineScore[],
): ReadonlyMap<string, number> {
  const maximumOf = new Map(lines.map((line) => [line.indicatorId, fromExact(line.maximum)]));
  const losses = criteria.flatMap((criterion) => {
    const under = (left: string | undefined): Rational =>
      maximumUnder(criterion, (id) => (id === left ? ZERO : (maximumOf.get(id) ?? ZERO)));
    const whole = under(undefined);
    return indicatorsUnder([criterion], criterion.id).map(
      ({ id }) => [id, pointsOf(subtract(whole, under(id)))] as const,
    );
  });
  return new Map(losses);
}

/**
 * The criteria without which figures would order the units otherwise, all caps, floors and other lines as they are. A criterion
 * that is all some unit was assigned is passed over: nothing would be left to rank that unit on. The first `ranked`
 * units have places; the others only keep theirs empty.
 *
 * @rule R-INS-5 the order without one criterion, for each criterion that moves somebody
 */
export function withoutCriterion(
  ruleSet: RuleSet,
  indicators: readonly Indicator[],
  units: readonly RankedUnit[],
  losses: readonly (readonly Loss[])[],
  ranked: number,
): WithoutCriterion[] {
  const places = placesByFigure(units.map(({ figure }) => figure));
  return indicators.flatMap(({ id: indicatorId }, at) => {
    const left = units.map((unit, row) => {
      const loss = losses[row]?.[at] ?? { total: 0, maximum: 0 };
      return { total: unit.total - loss.total, maximum: unit.assignedMaximum - loss.maximum };
    });
    if (left.some(({ maximum }) => maximum <= 0)) return [];
    const figures = left.map((one) => figureOf(ruleSet, one));
    const moves = placesByFigure(figures)
      .slice(0, ranked)
      .flatMap((place, row) => {
        const unitId = units[row]?.unitId;
        return unitId === undefined || place === places[row] ? [] : [{ unitId, place }];
      });
    return moves.length === 0 ? [] : [{ indicatorId, moves }];
  });
}
