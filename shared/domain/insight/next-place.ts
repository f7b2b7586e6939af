import { formatPoints, type Points } from '../points.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import type { LineChange, UnitInsight } from './insight.ts';
import type { LineRoom } from './line-room.ts';
import { fewestSteps, type LineSteps, lineChange, stepped } from './line-steps.ts';
import { type PointsTree, totalOf } from './points-tree.ts';
import { stepOf } from './published-figure.ts';
import { figureWith, type RankedUnit } from './ranked-unit.ts';

type Raised = { readonly line: LineSteps; readonly steps: number };

/**
 * What a unit lacks to the next place, and one way of getting there. Of the other units it is given nothing but their
 * figures.
 *
 * @rule R-INS-1 the way to the next place, granted line by line, reaches the place that is named
 */
export function nextPlace(
  ruleSet: RuleSet,
  unit: RankedUnit,
  room: readonly LineRoom[],
  above: { readonly figure: Points; readonly others: readonly Points[] } | undefined,
): UnitInsight['next'] {
  if (above === undefined) return null;
  const least = leastTotalAbove(ruleSet, unit, above.figure);
  return {
    figure: formatPoints(above.figure),
    points: formatPoints((least - unit.total) as Points),
    way: wayTo(ruleSet, unit, room, least, above.others),
  };
}

/** The smallest total that can be published whose figure is above another. */
function leastTotalAbove(ruleSet: RuleSet, unit: RankedUnit, figure: Points): Points {
  const step = stepOf(ruleSet);
  const isAbove = (steps: number) =>
    figureWith(ruleSet, unit, (unit.total + steps * step) as Points) > figure;
  let most = 1;
  while (!isAbove(most)) most *= 2;
  return (unit.total + (fewestSteps(most, isAbove) ?? most) * step) as Points;
}

/** The way that ends on no other unit's figure, so that nothing but figures decides the place it reaches. */
function wayTo(
  ruleSet: RuleSet,
  unit: RankedUnit,
  room: readonly LineRoom[],
  least: Points,
  others: readonly Points[],
): NonNullable<UnitInsight['next']>['way'] {
  let goal = least;
  for (;;) {
    const reached = reach(unit.tree, room, goal);
    if (reached === undefined) return null;
    const total = totalOf(reached.tree);
    const figure = figureWith(ruleSet, unit, total);
    if (!others.includes(figure)) {
      const place = 1 + others.filter((other) => other > figure).length;
      return { place, changes: reached.changes };
    }
    goal = (total + stepOf(ruleSet)) as Points;
  }
}

/** Raises line after line to its maximum, those with most room first, and the last one no further than needed. */
function reach(
  tree: PointsTree,
  room: readonly LineRoom[],
  goal: Points,
): { readonly tree: PointsTree; readonly changes: LineChange[] } | undefined {
  const raised: Raised[] = [];
  let now = tree;
  for (const { line } of room) {
    const before = now;
    const steps = fewestSteps(line.steps, (count) => totalOf(stepped(before, line, count)) >= goal);
    raised.push({ line, steps: steps ?? line.steps });
    now = stepped(before, line, steps ?? line.steps);
    if (steps !== undefined) return withoutIdle(now, raised, goal);
  }
  return undefined;
}

/** Takes back what was raised in vain because a cap holds it. */
function withoutIdle(tree: PointsTree, raised: readonly Raised[], goal: Points) {
  let now = tree;
  const needed = raised.filter(({ line }) => {
    const back = stepped(now, line, 0);
    if (totalOf(back) < goal) return true;
    now = back;
    return false;
  });
  return { tree: now, changes: needed.map(({ line, steps }) => lineChange(line, steps)) };
}
