import type { BlocCase } from '../bundle/bloc-case.ts';
import type { PointsText } from '../points.ts';
import { divide, exactText, fromExact, HUNDRED, multiply, roundTo } from '../rational.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import type { Totals } from '../scoring/unit-score.ts';
import { onBasis, type ScoringBasis } from './basis-score.ts';
import type { BlocResult, Place, RankedScore } from './bloc-result.ts';
import { findIneligible } from './find-ineligible.ts';
import { gradeUnit } from './grade-unit.ts';
import { rankUnits } from './rank-units.ts';
import { reportedLines } from './reported-lines.ts';
import type { PlaceRules, Standing } from './standing.ts';
import { meritsOf, tieMetricsOf } from './tie-merits.ts';
import { unusedBallots } from './unused-ballots.ts';

/** The places of a case's units by their scores, and the recorded ballots that settled nothing. */
export function placeUnits(
  blocCase: BlocCase,
  ruleSet: RuleSet,
  scores: readonly RankedScore[],
  basis: ScoringBasis,
): Pick<BlocResult, 'places' | 'unusedBallots'> {
  const scoreOf = new Map(scores.map((score) => [score.unitId, score]));
  const standings = blocCase.units.map(({ id }) =>
    standingOf(id, blocCase, ruleSet, basis, scoreOf.get(id)),
  );
  const rules: PlaceRules = {
    metrics: tieMetricsOf(ruleSet),
    left: ruleSet.tie,
    ballots: blocCase.ballots ?? [],
    passedOver: ruleSet.ineligiblePlaces ?? 'FREED',
  };
  const unused = unusedBallots(standings, rules.ballots);
  return {
    places: rankUnits(standings, ruleSet.rankingKey, rules).map((place) =>
      withLate(
        withGrade(place, ruleSet, basis, scoreOf.get(place.unitId)),
        scoreOf.get(place.unitId),
      ),
    ),
    ...(unused.length === 0 ? {} : { unusedBallots: [...unused] }),
  };
}

/** @rule R-GRADE-4 who is not ranked has no grade; who is disqualified or withheld keeps its own */
function withGrade(
  place: Place,
  ruleSet: RuleSet,
  basis: ScoringBasis,
  score: RankedScore | undefined,
): Place {
  if (score === undefined || place.figure === null) return place;
  const grade = gradeUnit(ruleSet, onBasis(score, basis), score.lines);
  return grade === undefined ? place : { ...place, grade };
}

const withLate = (place: Place, score: RankedScore | undefined): Place =>
  score?.late === undefined || place.figure === null ? place : { ...place, late: score.late };

function standingOf(
  unitId: string,
  blocCase: BlocCase,
  ruleSet: RuleSet,
  basis: ScoringBasis,
  score: RankedScore | undefined,
): Standing {
  const { sheets, facts, findings } = blocCase;
  const own = <T extends { readonly unitId: string }>(list: readonly T[] = []) =>
    list.filter((one) => one.unitId === unitId);
  if (score === undefined) {
    return { unitId, figure: null, ineligible: findIneligible(ruleSet, undefined, own(findings)) };
  }
  const counted = onBasis(score, basis);
  const sheet = sheets.find((one) => one.unitId === unitId);
  const lines = sheet === undefined ? [] : reportedLines(blocCase, sheet, basis);
  const ineligible = findIneligible(ruleSet, { lines, score: counted }, own(findings));
  return {
    unitId,
    figure: publishedFigure(ruleSet, counted.totals),
    merits: meritsOf(ruleSet, counted, own(facts)),
    ineligible,
  };
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
