import type { BlocCase } from '../bundle/bloc-case.ts';
import type { CaseFault } from '../bundle/case-fault.ts';
import { type CheckedCase, checkCase } from '../bundle/check-case.ts';
import { hashOf } from '../hash.ts';
import { byText } from '../order.ts';
import { ok, type Result } from '../result.ts';
import { corrects } from '../reviews/corrected-line.ts';
import type { LineReview } from '../reviews/unit-review.ts';
import { type BlocMeasures, measuresOf } from '../scoring/bloc-measures.ts';
import { scoreLate } from '../scoring/late-score.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import { scoreSheet } from '../scoring/score-sheet.ts';
import { hashSheet } from '../scoring/sheet-hash.ts';
import type { ScoringBasis } from './basis-score.ts';
import type { Basis, BlocResult, RankedScore } from './bloc-result.ts';
import { placeUnits } from './place-units.ts';
import { reportedLines } from './reported-lines.ts';
import { countedScore, finalScoreOf, reviewedTwice } from './second-review.ts';

/**
 * The ranking of one bloc with all its reasons, or every fault of the case. Units, sheets, reviews and
 * assignments may come in any order: the answer is the same. Ranked on the final points unless told otherwise.
 */
export function rankBloc(
  blocCase: BlocCase,
  basis: ScoringBasis = 'FINAL',
): Result<BlocResult, CaseFault> {
  const checked = checkCase(blocCase);
  return checked.ok ? ok(rankChecked(checked.value, basis)) : checked;
}

/** The ranking of a case that has been checked. */
export function rankChecked(
  { blocCase, ruleSet }: CheckedCase,
  basis: ScoringBasis = 'FINAL',
): BlocResult {
  const measures = measuresOn(blocCase, ruleSet);
  const scores = [...blocCase.sheets]
    .sort((a, b) => byText(a.unitId, b.unitId))
    .map((sheet) => scoreOf(blocCase, ruleSet, measures, sheet));
  return {
    basis: basisOf(scores, basis),
    rankingKey: ruleSet.rankingKey,
    decimals: ruleSet.decimals,
    ruleSet: { id: ruleSet.id, title: ruleSet.title, hash: hashOf(ruleSet) },
    ...placeUnits(blocCase, ruleSet, scores, basis),
    scores,
  };
}

const assignmentOf = ({ assignments }: BlocCase, unitId: string) =>
  assignments.find((one) => one.unitId === unitId);

/** The measures of the bloc on each basis: the very same where no review corrected a result. */
function measuresOn(blocCase: BlocCase, ruleSet: RuleSet): Measures {
  const on = (basis: ScoringBasis) =>
    measuresOf(
      ruleSet,
      blocCase.sheets.map((sheet) => ({
        assignment: assignmentOf(blocCase, sheet.unitId),
        lines: reportedLines(blocCase, sheet, basis),
      })),
    );
  const { reviews, finalReviews = [] } = blocCase;
  const corrected = (all: BlocCase['reviews']) => all.some(({ lines }) => corrects(lines));
  const SELF = on('SELF');
  const VERIFIED = corrected(reviews) ? on('VERIFIED') : SELF;
  return { SELF, VERIFIED, FINAL: corrected(finalReviews) ? on('FINAL') : VERIFIED };
}

type Measures = Readonly<Record<ScoringBasis, BlocMeasures>>;

function scoreOf(
  blocCase: BlocCase,
  ruleSet: RuleSet,
  measures: Measures,
  { unitId, version, lateDays, lines }: BlocCase['sheets'][number],
): RankedScore {
  const assignment = assignmentOf(blocCase, unitId);
  const of = (reviews: BlocCase['reviews'] = []) =>
    reviews.find((one) => one.unitId === unitId)?.lines;
  const first = of(blocCase.reviews) ?? [];
  const second = of(blocCase.finalReviews);
  const by = (reviews: readonly LineReview[], basis: ScoringBasis) =>
    scoreLate(
      scoreSheet(ruleSet, assignment, lines, reviews, measures.SELF, measures[basis]),
      ruleSet.late,
      lateDays,
    );
  const verified = by(first, 'VERIFIED');
  const untouched = second === undefined && measures.FINAL === measures.VERIFIED;
  const final = untouched
    ? undefined
    : finalScoreOf(verified, by(reviewedTwice(first, second ?? []), 'FINAL'), second);
  const sheetHash = hashSheet(lines).hash;
  return { unitId, version, sheetHash, ...verified, ...(final === undefined ? {} : { final }) };
}

/**
 * What may be said of the points that were ranked on: never more than was reviewed.
 *
 * @rule R-RANK-8 verified only when every line of every ranked unit was reviewed
 * @rule R-RANK-9 final only when besides somebody reviewed a second time
 */
function basisOf(scores: readonly RankedScore[], basis: ScoringBasis): Basis {
  const counted = basis === 'FINAL' ? scores.map(countedScore) : scores;
  const unreviewed = counted.every(({ reviewedLines }) => reviewedLines === 0);
  if (basis === 'SELF' || unreviewed) return 'SELF_SCORED';
  if (counted.some((score) => score.reviewedLines < score.assignedLines)) return 'PARTLY_VERIFIED';
  const twice = basis === 'FINAL' && scores.some(({ final }) => final !== undefined);
  return twice ? 'FINAL' : 'VERIFIED';
}
