import { type Points, parsePoints } from '../points.ts';
import type { BlocResult, Place, RankedScore } from '../ranking/bloc-result.ts';
import { countedScore } from '../ranking/second-review.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import { type PointsTree, pointsTree, totalOf } from './points-tree.ts';
import { figureOf } from './published-figure.ts';

/** A unit with its place, its published figure (points, or ten-thousandths of a percent) and its points as a tree. */
export type RankedUnit = {
  readonly unitId: string;
  readonly place: number;
  readonly figure: Points;
  readonly total: Points;
  readonly assignedMaximum: Points;
  readonly score: RankedScore;
  readonly tree: PointsTree;
};

/**
 * The units that have a place, best first.
 *
 * @throws when a tree does not come to the unit's total: a bug, since advice must sum as the ranking does
 */
export const rankedUnitsOf = (ruleSet: RuleSet, result: BlocResult): readonly RankedUnit[] =>
  unitsAt(ruleSet, result, ({ place }) => place);

/** The units that have no place but keep theirs empty, each with the place it would have. */
export const keptUnitsOf = (ruleSet: RuleSet, result: BlocResult): readonly RankedUnit[] =>
  ruleSet.ineligiblePlaces === 'KEPT' ? unitsAt(ruleSet, result, ({ wouldBe }) => wouldBe) : [];

function unitsAt(
  ruleSet: RuleSet,
  { places, scores }: BlocResult,
  placeOf: (place: Place) => number | null | undefined,
): readonly RankedUnit[] {
  const scoreOf = new Map(scores.map((score) => [score.unitId, countedScore(score)]));
  return places.flatMap((one) => {
    const { unitId, figure } = one;
    const [place, score] = [placeOf(one) ?? null, scoreOf.get(unitId)];
    if (place === null || figure === null || score === undefined) return [];
    const assignedMaximum = parsePoints(score.verified.assignedMaximum);
    const total = parsePoints(score.verified.total);
    const tree = pointsTree(ruleSet, score);
    if (totalOf(tree) !== total) throw new Error(`The tree of ${unitId} is summed otherwise`);
    return [{ unitId, place, figure: parsePoints(figure), total, assignedMaximum, score, tree }];
  });
}

/** The figure that a unit would be ranked on with that total. */
export const figureWith = (ruleSet: RuleSet, unit: RankedUnit, total: Points): Points =>
  figureOf(ruleSet, { total, maximum: unit.assignedMaximum });

/** The places that figures alone give, before anything else settles a tie: 1 + the number of higher figures. */
export function placesByFigure(figures: readonly Points[]): readonly number[] {
  const falling = [...figures].sort((a, b) => b - a);
  const first = new Map<number, number>();
  for (const [index, figure] of falling.entries()) {
    if (!first.has(figure)) first.set(figure, index + 1);
  }
  return figures.map((figure) => first.get(figure) ?? 0);
}
