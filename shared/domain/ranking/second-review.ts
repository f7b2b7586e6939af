import type { LineReview } from '../reviews/unit-review.ts';
import type { UnitScore } from '../scoring/unit-score.ts';
import type { FinalScore, RankedScore } from './bloc-result.ts';

/**
 * What counts of a line after the second review (phúc tra): what it changed, else what the first review said.
 *
 * @rule R-REVIEW-3 the second review's change counts; what it confirms, or does not name, stays as first verified
 */
export function reviewedTwice(
  first: readonly LineReview[],
  second: readonly LineReview[],
): readonly LineReview[] {
  const said = new Map(first.map((line) => [line.indicatorId, line]));
  for (const line of second) {
    if (line.outcome === 'CHANGED' || !said.has(line.indicatorId)) said.set(line.indicatorId, line);
  }
  return [...said.values()];
}

/** What the second review makes of a score: the lines that it names, and every sum. */
export const finalScoreOf = (
  { lines, groups, verified, reviewedLines }: UnitScore,
  second: readonly LineReview[],
): FinalScore => {
  const named = new Set(second.map(({ indicatorId }) => indicatorId));
  return {
    lines: lines.filter(({ indicatorId }) => named.has(indicatorId)),
    groups: groups.map(({ groupId, verified: sum }) => ({ groupId, ...sum })),
    totals: verified,
    reviewedLines,
  };
};

/** The score with what the second review said in place of what was first verified; the same where there was none. */
export function countedScore<S extends RankedScore>(score: S): S {
  const { final } = score;
  if (final === undefined) return score;
  const lineOf = new Map(final.lines.map((line) => [line.indicatorId, line]));
  const sumOf = new Map(final.groups.map(({ groupId, ...sum }) => [groupId, sum]));
  return {
    ...score,
    lines: score.lines.map((line) => lineOf.get(line.indicatorId) ?? line),
    groups: score.groups.map((group) => ({
      ...group,
      verified: sumOf.get(group.groupId) ?? group.verified,
    })),
    verified: final.totals,
    reviewedLines: final.reviewedLines,
  };
}
