import type { BlocCase } from '../bundle/bloc-case.ts';
import type { CaseFault } from '../bundle/case-fault.ts';
import { type CheckedCase, checkCase } from '../bundle/check-case.ts';
import { hashOf } from '../hash.ts';
import { byText } from '../order.ts';
import { ok, type Result } from '../result.ts';
import { type BlocMeasures, measuresOf } from '../scoring/bloc-measures.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import { scoreSheet } from '../scoring/score-sheet.ts';
import { hashSheet } from '../scoring/sheet-hash.ts';
import type { Basis, BlocResult, RankedScore } from './bloc-result.ts';
import { placeUnits } from './place-units.ts';

/**
 * The ranking of one bloc with all its reasons, or every fault of the case. Units, sheets, reviews and
 * assignments may come in any order: the answer is the same.
 */
export function rankBloc(blocCase: BlocCase): Result<BlocResult, CaseFault> {
  const checked = checkCase(blocCase);
  return checked.ok ? ok(rankChecked(checked.value)) : checked;
}

/** The ranking of a case that has been checked. */
export function rankChecked({ blocCase, ruleSet }: CheckedCase): BlocResult {
  const measures = measuresOf(
    ruleSet,
    blocCase.sheets.map(({ unitId, lines }) => ({
      assignment: assignmentOf(blocCase, unitId),
      lines,
    })),
  );
  const scores = [...blocCase.sheets]
    .sort((a, b) => byText(a.unitId, b.unitId))
    .map((sheet) => scoreOf(blocCase, ruleSet, measures, sheet));
  return {
    basis: basisOf(scores),
    rankingKey: ruleSet.rankingKey,
    decimals: ruleSet.decimals,
    ruleSet: { id: ruleSet.id, title: ruleSet.title, hash: hashOf(ruleSet) },
    ...placeUnits(blocCase, ruleSet, scores),
    scores,
  };
}

const assignmentOf = ({ assignments }: BlocCase, unitId: string) =>
  assignments.find((one) => one.unitId === unitId);

function scoreOf(
  blocCase: BlocCase,
  ruleSet: RuleSet,
  measures: BlocMeasures,
  { unitId, version, lines }: BlocCase['sheets'][number],
): RankedScore {
  const assignment = assignmentOf(blocCase, unitId);
  const review = blocCase.reviews.find((one) => one.unitId === unitId);
  const score = scoreSheet(ruleSet, assignment, lines, review?.lines ?? [], measures);
  return { unitId, version, sheetHash: hashSheet(lines).hash, ...score };
}

/** @rule R-RANK-8 verified only when every line of every ranked unit was reviewed */
function basisOf(scores: readonly RankedScore[]): Basis {
  const reviewed = scores.reduce((sum, score) => sum + score.reviewedLines, 0);
  if (reviewed === 0) return 'SELF_SCORED';
  const whole = scores.every(({ reviewedLines, assignedLines }) => reviewedLines === assignedLines);
  return whole ? 'VERIFIED' : 'PARTLY_VERIFIED';
}
