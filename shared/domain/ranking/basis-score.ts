import type { ExactText } from '../points.ts';
import type { Totals, UnitScore } from '../scoring/unit-score.ts';

/** Which of a unit's points are meant: what the rules give its own sheet, or what reviewers made of it. */
export type ScoringBasis = 'SELF' | 'VERIFIED';

/** A unit's score on one basis: its totals, and the points of each group and assigned indicator by id. */
export type BasisScore = {
  readonly totals: Totals;
  readonly pointsOf: ReadonlyMap<string, ExactText>;
};

/** The score on one basis. A line that nobody reviewed has the same points on each. */
export function onBasis(
  { self, verified, groups, lines }: UnitScore,
  basis: ScoringBasis,
): BasisScore {
  const own = basis === 'SELF';
  const assigned = lines.filter(({ state }) => state !== 'NOT_ASSIGNED');
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
