import type { ExactText } from '../points.ts';
import { isCounted, type Totals } from '../scoring/unit-score.ts';
import type { RankedScore } from './bloc-result.ts';
import { countedScore } from './second-review.ts';

/**
 * Which of a unit's points are meant: what the rules give its own sheet, what was verified, or what was agreed
 * after the second review. Where nobody reviewed a second time, the final points are the verified ones.
 */
export type ScoringBasis = 'SELF' | 'VERIFIED' | 'FINAL';

/** A unit's score on one basis: its totals, and the points of each group and assigned indicator by id. */
export type BasisScore = {
  readonly totals: Totals;
  readonly pointsOf: ReadonlyMap<string, ExactText>;
};

/** The score on one basis. */
export function onBasis(score: RankedScore, basis: ScoringBasis): BasisScore {
  const { self, verified, groups, lines } = basis === 'FINAL' ? countedScore(score) : score;
  const own = basis === 'SELF';
  const assigned = lines.filter(isCounted);
  return {
    totals: own ? self : verified,
    pointsOf: new Map([
      ...assigned.map((line) => [line.indicatorId, own ? line.ruled : line.points] as const),
      ...groups.map(
        (group) => [group.groupId, (own ? group.self : group.verified).points] as const,
      ),
    ]),
  };
}
