import { byText } from '../order.ts';
import type { PointsText } from '../points.ts';
import { fromExact } from '../rational.ts';
import type { Place, PlaceReason, RankingKey } from './bloc-result.ts';
import { type Contender, type Merit, orderUnits, separation, type Tied } from './order-units.ts';
import type { SeparatingMetric, TieBallot } from './tie-policy.ts';

/** One unit, the published figure it is ranked on (null when it has no sheet), and what it has by each tie metric. */
export type Standing = {
  readonly unitId: string;
  readonly figure: PointsText | null;
  readonly merits?: readonly Merit[];
};

/** How equal figures are settled: by the metrics in their order; what is left of a tie by ballots or not at all. */
export type TieRules = {
  readonly metrics: readonly SeparatingMetric[];
  readonly left: 'BALLOT' | 'SHARED_PLACE';
  readonly ballots: readonly TieBallot[];
};

const SHARED_PLACES: TieRules = { metrics: [], left: 'SHARED_PLACE', ballots: [] };

/** A standing with a figure, ready to be compared. */
export type RankedContender = Contender & { readonly figure: PointsText };

/** The standings that can be compared: those with a figure. */
export const contendersOf = (standings: readonly Standing[]): readonly RankedContender[] =>
  standings.flatMap(({ unitId, figure, merits = [] }) =>
    figure === null
      ? []
      : [{ unitId, figure, merits: [{ merit: fromExact(figure), shown: figure }, ...merits] }],
  );

/**
 * The places of one bloc, best first. Depends on the standings alone, not on their order in the input.
 *
 * @rule R-RANK-1 higher published figure first
 * @rule R-RANK-2 equal units share the place and the next is skipped (1, 1, 3)
 * @rule R-RANK-3 a unit without a sheet has no place, and stands at the end
 */
export function rankUnits(
  standings: readonly Standing[],
  key: RankingKey,
  ties: TieRules = SHARED_PLACES,
): readonly Place[] {
  const metrics = [{ kind: key }, ...ties.metrics];
  const places: Place[] = [];
  let above: Tied<RankedContender> | undefined;
  for (const tied of orderUnits(contendersOf(standings), ties.ballots)) {
    const place = places.length + 1;
    const ids = tied.units.map(({ unitId }) => unitId);
    const separated = reasonFor(tied, above, metrics);
    const shared = ids.length > 1;
    for (const { unitId, figure } of tied.units) {
      const sharedWith = ids.filter((id) => id !== unitId);
      places.push({
        unitId,
        place,
        figure,
        shared,
        ...(shared && ties.left === 'BALLOT' ? { awaits: 'BALLOT' } : {}),
        reason: { ...separated, sharedWith },
      });
    }
    above = tied;
  }
  return [...places, ...withoutSheet(standings)];
}

const withoutSheet = (standings: readonly Standing[]): readonly Place[] =>
  standings
    .filter(({ figure }) => figure === null)
    .sort((a, b) => byText(a.unitId, b.unitId))
    .map(({ unitId }) => {
      const reason = { kind: 'NOT_RANKED', cause: 'NO_SHEET' } as const;
      return { unitId, place: null, figure: null, shared: false, reason };
    });

type Separated<R> = R extends { sharedWith: string[] } ? Omit<R, 'sharedWith'> : never;

/** @rule R-RANK-4 each place names the first metric that separates it from the units above */
function reasonFor(
  tied: Tied,
  above: Tied | undefined,
  metrics: readonly SeparatingMetric[],
): Separated<PlaceReason> {
  if (above === undefined) return { kind: 'FIRST' };
  const names = above.units.map(({ unitId }) => unitId);
  return { kind: 'BELOW', above: names, ...separation(tied, above, metrics) };
}
