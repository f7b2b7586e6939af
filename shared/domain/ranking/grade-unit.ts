import {
  compare,
  divide,
  exactText,
  fromExact,
  HUNDRED,
  least,
  multiply,
  type Rational,
  roundTo,
  ZERO,
} from '../rational.ts';
import { indicatorsOf } from '../scoring/indicators.ts';
import { maximumUnder } from '../scoring/node-limits.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import type { LineScore } from '../scoring/unit-score.ts';
import type { BasisScore } from './basis-score.ts';
import type { Grade, GradeRules } from './grades.ts';

type Band = GradeRules['bands'][number];
type Missed = Grade['missed'][number];

/**
 * The grade of a unit, or undefined where the rule set grades nobody.
 *
 * @rule R-GRADE-1 the best grade whose value is reached and whose floor every criterion keeps, else the last one
 * @rule R-GRADE-2 the graded value is the published total or percent, held by the cap of the grades alone
 */
export function gradeUnit(
  ruleSet: RuleSet,
  score: BasisScore,
  lines: readonly LineScore[],
): Grade | undefined {
  const { grades } = ruleSet;
  if (grades === undefined) return undefined;
  const exact = gradedValue(grades, ruleSet, score);
  const { of } = grades;
  const value = exactText(exact);
  const missed: Missed[] = [];
  for (const { grade, from, floor } of grades.bands) {
    if (compare(exact, fromExact(from)) < 0) continue;
    const criteria = floor === undefined ? [] : belowFloor(floor, ruleSet, score, lines);
    if (floor === undefined || criteria.length === 0) return { grade, of, value, from, missed };
    missed.push({ grade, from, floor: floor.percent, criteria });
  }
  return { grade: grades.otherwise, of, value, missed };
}

function gradedValue(
  { of, cap }: GradeRules,
  { decimals }: RuleSet,
  { totals }: BasisScore,
): Rational {
  const total = fromExact(totals.total);
  const value =
    of === 'TOTAL'
      ? total
      : roundTo(decimals, multiply(HUNDRED, divide(total, fromExact(totals.assignedMaximum))));
  return cap === undefined ? value : least(value, fromExact(cap));
}

/** @rule R-GRADE-3 a floor is judged by published points against what is assigned; a criterion that can give nothing has none */
function belowFloor(
  { percent, criteria }: NonNullable<Band['floor']>,
  ruleSet: RuleSet,
  { pointsOf }: BasisScore,
  lines: readonly LineScore[],
): Missed['criteria'] {
  const maximumOf = new Map(lines.map((line) => [line.indicatorId, fromExact(line.maximum)]));
  const judged = criteria === 'INDICATORS' ? indicatorsOf(ruleSet) : ruleSet.criteria;
  return judged.flatMap((criterion) => {
    const { id: criterionId, title } = criterion;
    const maximum = maximumUnder(criterion, (id) => maximumOf.get(id) ?? ZERO);
    if (maximum.n === 0n) return [];
    const points = roundTo(ruleSet.decimals, fromExact(pointsOf.get(criterionId) ?? '0'));
    const reached = divide(multiply(HUNDRED, points), maximum);
    if (compare(reached, fromExact(percent)) >= 0) return [];
    return [
      {
        criterionId,
        title,
        points: exactText(points),
        maximum: exactText(maximum),
        percent: exactText(reached),
      },
    ];
  });
}
