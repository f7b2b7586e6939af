import { type Points, parsePoints } from '../points.ts';
import { add, exactText, fromExact, least, type Rational, subtract } from '../rational.ts';
import type { Criterion, Indicator } from '../scoring/criterion.ts';
import { limitsOf } from '../scoring/node-limits.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import { type Portion, type SumLimits, sumPortions } from '../scoring/sum-points.ts';
import { isCounted, type UnitScore } from '../scoring/unit-score.ts';

/** `portion` is undefined for what is left out: a line, or a group of which no line is left. */
type Node = {
  readonly portion: Portion | undefined;
  readonly limits?: SumLimits;
  readonly children?: readonly Node[];
};

/**
 * The counted points of one unit in the tree of its table, so that one line can be changed without summing the
 * others again. Never changes itself: each change gives another tree, which shares what stayed.
 */
export type PointsTree = {
  readonly top: Node;
  /** The way to each indicator, as indexes from the top. */
  readonly pathOf: ReadonlyMap<string, readonly number[]>;
  /** What is taken from the total because the sheet came late. */
  readonly late: Rational;
};

function summed(children: readonly Node[], limits: SumLimits): Node {
  const parts = children.flatMap(({ portion }) => (portion === undefined ? [] : [portion]));
  const portion = parts.length === 0 ? undefined : sumPortions(parts, limits).portion;
  return { portion, limits, children };
}

/** The tree of a unit's counted points. */
export function pointsTree(ruleSet: RuleSet, { lines, late }: UnitScore): PointsTree {
  const { criteria, bonusCap, totalCap: cap, decimals } = ruleSet;
  const scores = new Map(lines.map((line) => [line.indicatorId, line]));
  const pathOf = new Map<string, readonly number[]>();
  const node = (criterion: Criterion, path: readonly number[]): Node => {
    if (!('children' in criterion)) {
      pathOf.set(criterion.id, path);
      const score = scores.get(criterion.id);
      const base = fromExact(score?.base ?? '0');
      const absent = score !== undefined && !isCounted(score);
      return { portion: { base, bonus: fromExact(score?.bonus ?? '0'), absent } };
    }
    const children = criterion.children.map((child, index) => node(child, [...path, index]));
    return summed(children, limitsOf(criterion, ruleSet, path.length === 1));
  };
  const children = criteria.map((criterion, index) => node(criterion, [index]));
  const top = summed(children, { bonusCap, cap, roundTo: decimals });
  return { top, pathOf, late: fromExact(late?.points ?? '0') };
}

function replaced(
  node: Node,
  [index, ...rest]: readonly number[],
  portion: Portion | undefined,
): Node {
  const { children, limits } = node;
  if (index === undefined || children === undefined || limits === undefined) return { portion };
  const child = children[index];
  if (child === undefined) return node;
  return summed(children.with(index, replaced(child, rest, portion)), limits);
}

const change = (
  tree: PointsTree,
  indicatorId: string,
  portion: Portion | undefined,
): PointsTree => ({
  ...tree,
  top: replaced(tree.top, tree.pathOf.get(indicatorId) ?? [], portion),
});

/** The tree with other points in one line, as if they had been granted. */
export function withPoints(
  tree: PointsTree,
  { id, basePoints }: Indicator,
  points: Rational,
): PointsTree {
  const base = least(points, fromExact(basePoints));
  return change(tree, id, { base, bonus: subtract(points, base) });
}

/** The tree of the same table without one line; its caps and floors stay. */
export const withoutLine = (tree: PointsTree, { id }: Indicator): PointsTree =>
  change(tree, id, undefined);

/** The published total. */
export function totalOf({ top: { portion }, late }: PointsTree): Points {
  return portion === undefined
    ? (0 as Points)
    : parsePoints(exactText(subtract(add(portion.base, portion.bonus), late)));
}
