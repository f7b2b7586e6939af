import { fieldOf } from './field.ts';
import { orderUnits } from './order-units.ts';
import type { Standing } from './standing.ts';
import type { Minutes, TieBallot } from './tie-policy.ts';

/** A recorded ballot that settles no tie of this ranking. */
export type UnusedBallot = { unitIds: string[]; minutes: Minutes };

/**
 * The recorded ballots that settle nothing, because points changed since or other units share the place.
 *
 * @rule R-TIE-5 a ballot that is not about exactly the units of a tie settles nothing, and is named
 */
export function unusedBallots(
  standings: readonly Standing[],
  ballots: readonly TieBallot[],
): readonly UnusedBallot[] {
  if (ballots.length === 0) return [];
  const used = new Set(
    orderUnits(fieldOf(standings).eligible, ballots).flatMap(({ votes }) =>
      votes.map(({ ballot }) => ballot),
    ),
  );
  return ballots
    .filter((ballot) => !used.has(ballot))
    .map(({ votes, minutes }) => ({ unitIds: votes.map(({ unitId }) => unitId), minutes }));
}
