import { formatPoints, type Points } from '../points.ts';
import {
  compare,
  fromExact,
  most,
  pointsOf,
  type Rational,
  roundTo,
  subtract,
  sum,
  ZERO,
} from '../rational.ts';
import { rowsOf } from '../scoring/indicators.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import type { BasisScore } from './basis-score.ts';
import type { Merit } from './order-units.ts';
import type { SeparatingMetric, TieMetric, UnitFact } from './tie-policy.ts';

/** The rule set's tie metrics as a place's reason names them: a criterion by its printed title. */
export function tieMetricsOf(ruleSet: RuleSet): readonly SeparatingMetric[] {
  const titles = new Map(
    rowsOf(ruleSet).map((row) => titled(row.kind === 'GROUP' ? row.group : row.indicator)),
  );
  return (ruleSet.tieMetrics ?? []).map((metric) => {
    if (metric.kind !== 'CRITERION') return metric;
    const { criterionId } = metric;
    return { ...metric, title: titles.get(criterionId) ?? criterionId };
  });
}

const titled = ({ id, title }: { readonly id: string; readonly title: string }) =>
  [id, title] as const;

/**
 * What a unit has by each tie metric of the rule set, in its order.
 *
 * @rule R-TIE-3 points are compared as published, and what is not assigned counts as no points
 * @rule R-TIE-4 a declared fact goes before one that is below the threshold or not declared; both reached, or neither, is equal
 */
export function meritsOf(
  ruleSet: RuleSet,
  score: BasisScore,
  facts: readonly UnitFact[],
): readonly Merit[] {
  return (ruleSet.tieMetrics ?? []).map((metric) => {
    if (metric.kind === 'FACT') return factMerit(metric, facts);
    const points = pointsOf(roundTo(ruleSet.decimals, pointsBy(metric, ruleSet, score)));
    const fewer = metric.kind === 'FEWER_DEDUCTIONS';
    return { merit: (fewer ? -points : points) as Points, shown: formatPoints(points) };
  });
}

function pointsBy(
  metric: Exclude<TieMetric, { kind: 'FACT' }>,
  ruleSet: RuleSet,
  { totals, pointsOf }: BasisScore,
): Rational {
  switch (metric.kind) {
    case 'CRITERION':
      return fromExact(pointsOf.get(metric.criterionId) ?? '0');
    case 'BASE_TOTAL':
      return fromExact(totals.base);
    case 'BONUS_TOTAL':
      return fromExact(totals.bonus);
    case 'FEWER_DEDUCTIONS':
      return deductionsIn(ruleSet, pointsOf);
  }
}

/** The base points lost on the assigned indicators that count cases. */
function deductionsIn(ruleSet: RuleSet, pointsOf: BasisScore['pointsOf']): Rational {
  const lost = rowsOf(ruleSet).flatMap((row) => {
    if (row.kind !== 'INDICATOR' || row.indicator.kind !== 'COUNT') return [];
    const points = pointsOf.get(row.indicator.id);
    if (points === undefined) return [];
    const missing = subtract(fromExact(row.indicator.basePoints), fromExact(points));
    return [most(missing, ZERO)];
  });
  return sum(lost);
}

function factMerit(
  { factId, atLeast }: Extract<TieMetric, { kind: 'FACT' }>,
  facts: readonly UnitFact[],
): Merit {
  const value = facts.find((fact) => fact.factId === factId)?.value;
  const reached = value !== undefined && compare(fromExact(value), fromExact(atLeast)) >= 0;
  return { merit: (reached ? 1 : 0) as Points, shown: value };
}
