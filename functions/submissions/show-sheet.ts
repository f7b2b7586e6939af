import type { Asking } from '../../shared/domain/authorize.ts';
import { reviewedTwice } from '../../shared/domain/ranking/second-review.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import {
  latestReview,
  REVIEW_ROUNDS,
  type ReviewRound,
} from '../../shared/domain/reviews/review-rounds.ts';
import type { UnitReview } from '../../shared/domain/reviews/unit-review.ts';
import { scoreLate } from '../../shared/domain/scoring/late-score.ts';
import { scoreSheet } from '../../shared/domain/scoring/score-sheet.ts';
import type { UnitScore } from '../../shared/domain/scoring/unit-score.ts';
import { withinStage } from '../../shared/domain/stages.ts';
import type { AssignmentStore } from '../../shared/storage/assignment-store.ts';
import type { ReviewStore } from '../../shared/storage/review-store.ts';
import type { RuleSetReader } from '../../shared/storage/rule-set-store.ts';
import type { SheetStore, StoredSheet } from '../../shared/storage/sheet-store.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';
import { sayLineReason } from '../../shared/wording/reasons.ts';
import { findReadableUnit } from './find-readable-unit.ts';

/** What showing a sheet needs. */
export type ShowSheetDeps = Parameters<typeof findReadableUnit>[0] & {
  readonly assignments: AssignmentStore;
  readonly sheets: SheetStore;
  readonly reviews: ReviewStore;
  readonly ruleSetOf: RuleSetReader;
};

/** A unit's latest sheet with its score so far, after both reviews; each line's reason as a sentence beside the trace. */
export type SheetView = StoredSheet & {
  readonly score: UnitScore;
  readonly reasons: readonly { readonly indicatorId: string; readonly text: string }[];
  readonly review?: UnitReview;
  readonly secondReview?: UnitReview;
  /** Set while sheets are reviewed a second time: the reader had a part in the first review, so has none in this. */
  readonly verifiedByReader?: boolean;
};

/** The latest sheet of a unit for somebody who may read it. */
export async function showSheet(
  deps: ShowSheetDeps,
  asking: Asking,
  address: UnitAddress,
): Promise<Result<SheetView, Refusal>> {
  const found = await findReadableUnit(deps, asking, address);
  if (!found.ok) return found;
  const { bloc, summary } = found.value;
  if (summary === undefined) return refused({ kind: 'NotFound', what: 'SHEET', id: address.unit });
  const reviewOf = async (round: ReviewRound) => {
    const version = latestReview(summary, round);
    if (version === undefined) return undefined;
    return (await deps.reviews.get(address, summary.sheetVersion, version, round))?.review;
  };
  const [sheet, assignment, review, secondReview, ruleSet] = await Promise.all([
    deps.sheets.get(address, summary.sheetVersion),
    deps.assignments.get(address),
    reviewOf('FIRST'),
    reviewOf('SECOND'),
    deps.ruleSetOf(address.province, bloc.ruleSet),
  ]);
  if (sheet === undefined) throw new Error(`Summary of ${address.unit} names a missing sheet`);
  const said = reviewedTwice(review?.lines ?? [], secondReview?.lines ?? []);
  const score = scoreLate(
    scoreSheet(ruleSet, assignment, sheet.lines, said),
    ruleSet.late,
    sheet.receipt.late?.days,
  );
  const reasons = score.lines.map(({ indicatorId, reason }) => ({
    indicatorId,
    text: sayLineReason(reason),
  }));
  return ok({
    ...sheet,
    score,
    reasons,
    ...(review === undefined ? {} : { review }),
    ...(secondReview === undefined ? {} : { secondReview }),
    ...(withinStage(bloc.windows, REVIEW_ROUNDS.SECOND.stage, asking.at).ok && {
      verifiedByReader: (
        await deps.reviews.reviewers(address, summary.sheetVersion, 'FIRST')
      ).includes(asking.callerId),
    }),
  });
}
