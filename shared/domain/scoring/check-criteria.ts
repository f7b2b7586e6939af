import { type JsonPath, showPath } from '../json-path.ts';
import type { PointsText } from '../points.ts';
import {
  compare,
  decimalsOf,
  exactText,
  fromExact,
  least,
  negate,
  type Rational,
  rational,
  sum,
} from '../rational.ts';
import type { Indicator } from './criterion.ts';
import { type CriterionNode, everyCriterion, isGroup, MOST_LEVELS } from './criterion-tree.ts';
import { UNCAPPED } from './indicator-fields.ts';
import { kindFaults, leastOf, mostOf, promisedPoints } from './kinds/kind-limits.ts';
import { subRowsOf } from './kinds/sub-rows.ts';
import type { RuleProblem, RuleSetFault } from './rule-set-fault.ts';

/** A sheet holds at most as many lines. */
const MOST_INDICATORS = 500;
const MOST_TOTAL: PointsText = '99999999';

const at = (path: JsonPath, problem: RuleProblem): RuleSetFault => ({
  path: showPath(path),
  ...problem,
});

/** The faults of the tree as a whole: ids, depth, number of indicators, and totals that would not fit. */
export function treeFaults(root: readonly CriterionNode[]): readonly RuleSetFault[] {
  const nodes = everyCriterion(root);
  const indicators = nodes.flatMap(({ criterion }) =>
    criterion === undefined || isGroup(criterion) ? [] : [criterion],
  );
  const faults: RuleSetFault[] = [...repeatedIds(nodes)];
  const deep = nodes.find(({ depth }) => depth >= MOST_LEVELS);
  if (deep !== undefined) faults.push(at(deep.path, { kind: 'TooDeep', maximum: MOST_LEVELS }));
  if (indicators.length > MOST_INDICATORS) {
    const found = indicators.length;
    faults.push(at(['criteria'], { kind: 'TooManyIndicators', maximum: MOST_INDICATORS, found }));
  }
  const worst = negate(sum(indicators.map((each) => least(rational(0n), leastOf(each)))));
  const best = sum(indicators.map(mostOf));
  if ([worst, best].some((total) => compare(total, fromExact(MOST_TOTAL)) > 0)) {
    faults.push(at(['criteria'], { kind: 'TotalOutOfRange', maximum: MOST_TOTAL }));
  }
  return faults;
}

/** The field in which a kind lists the rows under it. */
const SUB_ROWS: Readonly<Partial<Record<Indicator['kind'], string>>> = {
  COUNT: 'events',
  AWARD_BONUS: 'awards',
  RANK_TO_POINTS: 'bodies',
};

function repeatedIds(nodes: readonly CriterionNode[]): readonly RuleSetFault[] {
  const faults: RuleSetFault[] = [];
  const seen = new Map<string, JsonPath>();
  const claim = (id: string, path: JsonPath, known: Map<string, JsonPath>) => {
    const first = known.get(id);
    if (first === undefined) known.set(id, path);
    else faults.push(at(path, { kind: 'IdTwice', id, first: showPath(first) }));
  };
  for (const { criterion, path } of nodes) {
    if (criterion === undefined) continue;
    claim(criterion.id, [...path, 'id'], seen);
    if (isGroup(criterion)) continue;
    const known = new Map<string, JsonPath>();
    const list = SUB_ROWS[criterion.kind] ?? '';
    for (const [index, { id }] of subRowsOf(criterion).entries()) {
      claim(id, [...path, list, index, 'id'], known);
    }
  }
  return faults;
}

/**
 * The faults of one criterion by itself.
 *
 * @rule R-SET-2 bands rise, do not overlap and leave no gap that nothing is said of
 * @rule R-SET-3 nothing promised is above base and bonus
 * @rule R-SET-4 base, bonus and caps have no more decimals than are published
 */
export function criterionFaults(node: CriterionNode, decimals: number): readonly RuleSetFault[] {
  const { criterion, path } = node;
  if (criterion === undefined) return [];
  const { basePoints: base, maxBonus } = criterion;
  const [cap, floor] = isGroup(criterion) ? [criterion.cap, criterion.floor] : [];
  const faults = [
    ...finer([...path, 'basePoints'], base, decimals),
    ...finer([...path, 'maxBonus'], maxBonus === UNCAPPED ? undefined : maxBonus, decimals),
    ...finer([...path, 'cap'], cap, decimals),
    ...finer([...path, 'floor'], floor, decimals),
  ];
  if (cap !== undefined && compare(fromExact(cap), fromExact(base)) < 0) {
    faults.push(at([...path, 'cap'], { kind: 'CapBelowBase', found: cap, base }));
  }
  if (floor !== undefined && compare(fromExact(floor), fromExact(base)) > 0) {
    faults.push(at([...path, 'floor'], { kind: 'FloorAboveBase', found: floor, base }));
  }
  return isGroup(criterion) ? faults : [...faults, ...indicatorFaults(criterion, path)];
}

function indicatorFaults(indicator: Indicator, path: JsonPath): readonly RuleSetFault[] {
  const maximum: Rational = mostOf(indicator);
  const promised = promisedPoints(indicator).flatMap(([where, found]) =>
    compare(fromExact(found), maximum) > 0
      ? [
          at([...path, ...where], {
            kind: 'PointsAboveMaximum',
            found,
            maximum: exactText(maximum),
          }),
        ]
      : [],
  );
  const own = kindFaults(indicator).map(([where, problem]) => at([...path, ...where], problem));
  return [...promised, ...own];
}

/** A figure with more decimals than the table publishes. */
export function finer(
  path: JsonPath,
  found: PointsText | undefined,
  decimals: number,
): readonly RuleSetFault[] {
  if (found === undefined || (decimalsOf(fromExact(found)) ?? 0) <= decimals) return [];
  return [at(path, { kind: 'FinerThanPublished', found, decimals })];
}
