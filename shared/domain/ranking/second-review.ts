import { canonicalJson } from '../canonical-json.ts';
import type { LineReview } from '../reviews/unit-review.ts';
import type { UnitScore } from '../scoring/unit-score.ts';
import type { FinalScore, RankedScore } from './bloc-result.ts';

/**
 * What counts of a line after the second review (phúc tra): what it changed or corrected, else what the first review said.
 *
 * @rule R-REVIEW-3 the second review's change counts; what it confirms, or does not name, stays as first verified
 */
export function reviewedTwice(
  first: readonly LineReview[],
  second: readonly LineReview[],
): readonly LineReview[] {
  const said = new Map(first.map((line) => [line.indicatorId, line]));
  for (const line of second) {
    if (line.outcome !== 'CONFIRMED' || !said.has(line.indicatorId))
      said.set(line.indicatorId, line);
  }
  return [...said.values()];
}

/**
 * What the second review makes of a verified score: the lines that it names and those that come out otherwise because
 * of it (a leader's result was corrected), and every sum. Undefined where it names and changes nothing.
 */
export function finalScoreOf(
  verified: UnitScore,
  { lines, groups, verified: totals, reviewedLines }: UnitScore,
  second: readonly LineReview[] | undefined,
): FinalScore | undefined {
  const named = new Set(second?.map(({ indicatorId }) => indicatorId));
  const other = lines.filter(
    (line, index) =>
      named.has(line.indicatorId) || canonicalJson(line) !== canonicalJson(verified.lines[index]),
  );
  if (second === undefined && other.length === 0) return undefined;
  return {
    lines: other,
    groups: groups.map(({ groupId, verified: sum }) => ({ groupId, ...sum })),
    totals,
    reviewedLines,
  };
}

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
