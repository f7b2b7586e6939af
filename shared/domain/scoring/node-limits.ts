import { divide, fromExact, most, multiply, ONE, type Rational, sum, ZERO } from '../rational.ts';
import type { Criterion, Group } from './criterion.ts';
import type { RuleSet } from './rule-set.ts';
import type { SumLimits } from './sum-points.ts';

/** True where of several children the one that gives most counts. */
export const countsBest = (criterion: Criterion): boolean =>
  criterion.kind === 'ONE_OF' && criterion.choose === 'BEST';

/** What combines and holds the parts of a group; `firstLevel` groups are rounded where the rule set says so. */
export function limitsOf(
  group: Group,
  { roundingStage, decimals }: Pick<RuleSet, 'roundingStage' | 'decimals'>,
  firstLevel: boolean,
): SumLimits {
  const { maxBonus: bonusCap, cap, floor, basePoints } = group;
  const scaledFrom = group.kind === 'SUM' ? group.scaledFrom : undefined;
  return {
    bonusCap,
    cap,
    floor,
    best: countsBest(group),
    ...(scaledFrom === undefined ? {} : { scale: { from: scaledFrom, to: basePoints } }),
    ...(firstLevel && roundingStage === 'GROUP' ? { roundTo: decimals } : {}),
  };
}

/** What a group's children are multiplied by. */
export const scaleOf = (group: Group): Rational =>
  group.kind === 'SUM' && group.scaledFrom !== undefined
    ? divide(fromExact(group.basePoints), fromExact(group.scaledFrom))
    : ONE;

/**
 * The base points that can be reached under a criterion: those of its assigned lines, scaled as their groups
 * say, and of alternatives the best.
 */
export function maximumUnder(
  criterion: Criterion,
  maximumOf: (indicatorId: string) => Rational,
): Rational {
  if (!('children' in criterion)) return maximumOf(criterion.id);
  const parts = criterion.children.map((child) => maximumUnder(child, maximumOf));
  if (countsBest(criterion)) return parts.reduce(most, ZERO);
  return multiply(scaleOf(criterion), sum(parts));
}
