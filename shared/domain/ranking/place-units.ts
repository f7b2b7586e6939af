import type { BlocCase } from '../bundle/bloc-case.ts';
import type { PointsText } from '../points.ts';
import { divide, exactText, fromExact, HUNDRED, multiply, roundTo } from '../rational.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import type { Totals } from '../scoring/unit-score.ts';
import { onBasis } from './basis-score.ts';
import type { BlocResult, RankedScore } from './bloc-result.ts';
import { rankUnits, type Standing, type TieRules } from './rank-units.ts';
import { meritsOf, tieMetricsOf } from './tie-merits.ts';
import { unusedBallots } from './unused-ballots.ts';

/** The places of a case's units by their scores, and the recorded ballots that settled nothing. */
export function placeUnits(
  blocCase: BlocCase,
  ruleSet: RuleSet,
  scores: readonly RankedScore[],
): Pick<BlocResult, 'places' | 'unusedBallots'> {
  const scoreOf = new Map(scores.map((score) => [score.unitId, score]));
  const standings = blocCase.units.map(({ id }) =>
    standingOf(id, blocCase, ruleSet, scoreOf.get(id)),
  );
  const ties: TieRules = {
    metrics: tieMetricsOf(ruleSet),
    left: ruleSet.tie,
    ballots: blocCase.ballots ?? [],
  };
  const unused = unusedBallots(standings, ties.ballots);
  return {
    places: [...rankUnits(standings, ruleSet.rankingKey, ties)],
    ...(unused.length === 0 ? {} : { unusedBallots: [...unused] }),
  };
}

function standingOf(
  unitId: string,
  { facts = [] }: BlocCase,
  ruleSet: RuleSet,
  score: RankedScore | undefined,
): Standing {
  if (score === undefined) return { unitId, figure: null };
  const own = facts.filter((fact) => fact.unitId === unitId);
  const counted = onBasis(score, 'VERIFIED');
  const figure = publishedFigure(ruleSet, counted.totals);
  return { unitId, figure, merits: meritsOf(ruleSet, counted, own) };
}

/**
 * What a unit is ranked on: never more digits than are shown.
 *
 * @rule R-RANK-6 units are ranked on the published figure
 * @rule R-RANK-7 by share: the total in percent of the assigned maximum, rounded as published
 */
export function publishedFigure(
  { rankingKey, decimals }: Pick<RuleSet, 'rankingKey' | 'decimals'>,
  { total, assignedMaximum }: Totals,
): PointsText {
  if (rankingKey === 'TOTAL') return total;
  const share = divide(fromExact(total), fromExact(assignedMaximum));
  return exactText(roundTo(decimals, multiply(HUNDRED, share)));
}
