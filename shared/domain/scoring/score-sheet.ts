import { exactText, fromExact, least, subtract, sum } from '../rational.ts';
import type { LineReview } from '../reviews/unit-review.ts';
import { isAssigned, planOf } from './assigned.ts';
import type { BlocMeasures } from './bloc-measures.ts';
import type { Criterion, Indicator } from './criterion.ts';
import { indicatorsOf } from './indicators.ts';
import { limitsOf, maximumUnder } from './node-limits.ts';
import { conditionsOf, type Unmet, unmetOf } from './preconditions.ts';
import { optionalLines } from './required-lines.ts';
import type { RuleSet } from './rule-set.ts';
import { notAssignedLine, notChosenLine, scoreLine } from './score-line.ts';
import type { SheetLine, UnitAssignment } from './sheet.ts';
import { type Portion, sumPortions } from './sum-points.ts';
import {
  type GroupScore,
  isCounted,
  type LineScore,
  type SumScore,
  type Totals,
  type UnitScore,
} from './unit-score.ts';

/**
 * The score of one checked sheet: every line, group and total, by the rule alone (`self`) and with what
 * reviewers granted and corrected (`verified`). Without the measures of the bloc, lines that depend on it stay
 * unsettled; `corrected` are its measures with what reviews corrected in any sheet of it.
 *
 * @throws when an assigned line is missing: a bug, since sheets are checked first
 */
export function scoreSheet(
  ruleSet: RuleSet,
  assignment: UnitAssignment | undefined,
  lines: readonly SheetLine[],
  reviews: readonly LineReview[],
  bloc?: BlocMeasures,
  corrected: BlocMeasures | undefined = bloc,
): UnitScore {
  const lineOf = new Map(lines.map((line) => [line.indicatorId, line]));
  const reviewOf = new Map(reviews.map((review) => [review.indicatorId, review]));
  const optional = optionalLines(ruleSet);
  const scoreOne = (indicator: Indicator, unmet?: Unmet): LineScore => {
    const { id } = indicator;
    if (!isAssigned(assignment, id)) return notAssignedLine(indicator);
    const line = lineOf.get(id);
    if (line === undefined && optional.has(id)) return notChosenLine(indicator);
    if (line === undefined) throw new Error(`No line for the assigned indicator ${id}`);
    return scoreLine(indicator, line, {
      ...planOf(assignment, indicator),
      measure: bloc?.get(id),
      correctedMeasure: corrected?.get(id),
      review: reviewOf.get(id),
      roundTo: roundsLine(ruleSet, id) ? ruleSet.decimals : undefined,
      unmet,
    });
  };
  const scores = scoreLines(ruleSet, scoreOne);
  const assigned = scores.filter(isCounted);
  const portionOf = new Map(scores.map((score) => [score.indicatorId, score]));
  const self = sumTable(ruleSet, (indicator) => ruledPortion(indicator, portionOf));
  const verified = sumTable(ruleSet, (indicator) => countedPortion(indicator, portionOf));
  return {
    lines: [...scores],
    groups: pairGroups(self.groups, verified.groups),
    self: totals(ruleSet, self.total, portionOf),
    verified: totals(ruleSet, verified.total, portionOf),
    reviewedLines: assigned.filter(({ reviewed }) => reviewed).length,
    assignedLines: assigned.length,
    unsettledLines: assigned.filter(({ unsettled }) => unsettled !== undefined).length,
  };
}

/** Lines whose bonus waits for other criteria are scored after those. */
function scoreLines(
  ruleSet: RuleSet,
  scoreOne: (indicator: Indicator, unmet?: Unmet) => LineScore,
): readonly LineScore[] {
  const indicators = indicatorsOf(ruleSet);
  const conditions = conditionsOf(ruleSet);
  const first = indicators.map((indicator) => scoreOne(indicator));
  if (conditions.size === 0) return first;
  const scores = new Map(first.map((score) => [score.indicatorId, score]));
  return indicators.map((indicator, index) => {
    const awaited = conditions.get(indicator.id);
    const free = first[index];
    return awaited === undefined && free !== undefined
      ? free
      : scoreOne(indicator, unmetOf(awaited ?? [], scores));
  });
}

/** An indicator on the first level is its own group. */
const roundsLine = ({ roundingStage, criteria }: RuleSet, indicatorId: string): boolean =>
  roundingStage === 'LINE' ||
  (roundingStage === 'GROUP' && criteria.some(({ id }) => id === indicatorId));

type Scores = ReadonlyMap<string, LineScore>;

function ruledPortion({ id, basePoints }: Indicator, scores: Scores): Portion {
  const score = scores.get(id);
  const points = fromExact(score?.ruled ?? '0');
  const base = least(points, fromExact(basePoints));
  return { base, bonus: subtract(points, base), absent: isAbsent(score) };
}

function countedPortion({ id }: Indicator, scores: Scores): Portion {
  const score = scores.get(id);
  return {
    base: fromExact(score?.base ?? '0'),
    bonus: fromExact(score?.bonus ?? '0'),
    absent: isAbsent(score),
  };
}

const isAbsent = (score: LineScore | undefined): boolean =>
  score !== undefined && !isCounted(score);

type TableSum = {
  readonly groups: readonly (readonly [groupId: string, score: SumScore])[];
  readonly total: SumScore;
};

/** Sums the tree from the leaves up; GROUP rounds the groups of the first level. */
function sumTable(ruleSet: RuleSet, portionOf: (indicator: Indicator) => Portion): TableSum {
  const { decimals } = ruleSet;
  const groups: (readonly [string, SumScore])[] = [];
  const portion = (criterion: Criterion, firstLevel: boolean): Portion => {
    if (!('children' in criterion)) return portionOf(criterion);
    const { id } = criterion;
    const place = groups.length;
    const parts = criterion.children.map((child) => portion(child, false));
    const summed = sumPortions(parts, limitsOf(criterion, ruleSet, firstLevel));
    groups.splice(place, 0, [id, summed.score]);
    return summed.portion;
  };
  const { score } = sumPortions(
    ruleSet.criteria.map((criterion) => portion(criterion, true)),
    { bonusCap: ruleSet.bonusCap, cap: ruleSet.totalCap, roundTo: decimals },
  );
  return { groups, total: score };
}

const pairGroups = (self: TableSum['groups'], verified: TableSum['groups']): GroupScore[] =>
  self.flatMap(([groupId, own], index) => {
    const other = verified[index]?.[1];
    return other === undefined ? [] : [{ groupId, self: own, verified: other }];
  });

function totals(
  { criteria }: RuleSet,
  { base, bonus, points, steps }: SumScore,
  scores: Scores,
): Totals {
  const maximumOf = (id: string) => fromExact(scores.get(id)?.maximum ?? '0');
  const assignedMaximum = exactText(sum(criteria.map((one) => maximumUnder(one, maximumOf))));
  return { base, bonus, total: points, assignedMaximum, steps };
}
