import { type JsonPath, showPath } from '../json-path.ts';
import type { PointsText } from '../points.ts';
import {
  compare,
  decimalsOf,
  divide,
  exactText,
  fromExact,
  multiply,
  ONE,
  type Rational,
  sum,
} from '../rational.ts';
import { type CriterionNode, everyCriterion, isGroup } from './criterion-tree.ts';
import type { RuleProblem, RuleSetFault } from './rule-set-fault.ts';

const at = (path: JsonPath, problem: RuleProblem): RuleSetFault => ({
  path: showPath(path),
  ...problem,
});

/**
 * The base points of siblings must add up to what stands above them. Says nothing while one of them is unreadable.
 *
 * @rule R-SET-1 the base points of the children add up to the parent's, those of the groups to the base total
 */
export function sumFaults(
  parent: JsonPath,
  field: string,
  expected: PointsText,
  children: readonly CriterionNode[],
): readonly RuleSetFault[] {
  const parts = basesOf(children);
  if (parts === undefined) return [];
  const found = exactText(sum(parts.map(fromExact)));
  if (found === expected) return [];
  return [at([...parent, field], { kind: 'SumMismatch', expected, found })];
}

function basesOf(children: readonly CriterionNode[]): readonly PointsText[] | undefined {
  const parts = children.flatMap(({ criterion }) =>
    criterion === undefined ? [] : [criterion.basePoints],
  );
  return parts.length === 0 || parts.length < children.length ? undefined : parts;
}

/** What is wrong between a group and its children. */
export function nodeFaults({ criterion, path, children }: CriterionNode): readonly RuleSetFault[] {
  if (criterion === undefined || !isGroup(criterion)) return [];
  if (criterion.kind === 'ONE_OF') return alternativeFaults(criterion, path, children);
  const { basePoints, scaledFrom } = criterion;
  return scaledFrom === undefined
    ? sumFaults(path, 'basePoints', basePoints, children)
    : sumFaults(path, 'scaledFrom', scaledFrom, children);
}

/** @rule R-SET-7 no alternative has more base points than their group, and the group no more than its best; those of which one is reported have the same */
function alternativeFaults(
  { basePoints, choose }: { readonly basePoints: PointsText; readonly choose: string },
  path: JsonPath,
  children: readonly CriterionNode[],
): readonly RuleSetFault[] {
  const parts = basesOf(children);
  if (parts === undefined) return [];
  const expected = fromExact(basePoints);
  const orders = parts.map((part) => compare(fromExact(part), expected));
  const fits =
    choose === 'REPORTED'
      ? orders.every((order) => order === 0)
      : orders.every((order) => order <= 0) && orders.includes(0);
  return fits ? [] : [at([...path, 'basePoints'], { kind: 'AlternativesMismatch' })];
}

/**
 * The scale of each group must give base points that can be written, so that what is assigned stays exact.
 *
 * @rule R-SET-8 scaled base points have at most four decimals
 */
export function scaleFaults(
  nodes: readonly CriterionNode[],
  factor: Rational = ONE,
): readonly RuleSetFault[] {
  return nodes.flatMap(({ criterion, path, children }): readonly RuleSetFault[] => {
    if (criterion === undefined) return [];
    if (!isGroup(criterion)) {
      const scaled = multiply(factor, fromExact(criterion.basePoints));
      const written = (decimalsOf(scaled) ?? 5) <= 4;
      return written ? [] : [at([...path, 'basePoints'], { kind: 'ScaleNotExact' })];
    }
    const { basePoints } = criterion;
    const from = criterion.kind === 'SUM' ? criterion.scaledFrom : undefined;
    const own = from === undefined ? ONE : divide(fromExact(basePoints), fromExact(from));
    return scaleFaults(children, multiply(factor, own));
  });
}

/**
 * What a bonus waits for must be there, and wait for nothing itself.
 *
 * @rule R-SET-9 a bonus waits for criteria of the table that wait for none
 */
export function conditionFaults(root: readonly CriterionNode[]): readonly RuleSetFault[] {
  const nodes = everyCriterion(root);
  const waits = ({ criterion }: CriterionNode) => criterion?.bonusOnlyIfFull !== undefined;
  const waiting = new Set(nodes.filter(waits).flatMap((node) => everyCriterion([node])));
  return nodes.flatMap((node) =>
    (node.criterion?.bonusOnlyIfFull ?? []).flatMap((criterionId, index) => {
      const path = [...node.path, 'bonusOnlyIfFull', index];
      const named = nodes.find(({ criterion }) => criterion?.id === criterionId);
      if (named === undefined) return [at(path, { kind: 'UnknownCriterion', criterionId })];
      const chained = everyCriterion([named]).some((one) => waiting.has(one));
      return chained ? [at(path, { kind: 'ConditionChained', criterionId })] : [];
    }),
  );
}
