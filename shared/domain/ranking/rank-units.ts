import type { Place, PlaceReason, RankingKey } from './bloc-result.ts';
import { fieldOf, isBetter, type RankedContender } from './field.ts';
import { passedPlaces, unrankedPlaces } from './ineligible-places.ts';
import { orderUnits, separation, type Tied } from './order-units.ts';
import type { PlaceRules, Standing } from './standing.ts';
import type { SeparatingMetric } from './tie-policy.ts';

const PLAIN: PlaceRules = { metrics: [], left: 'SHARED_PLACE', ballots: [], passedOver: 'FREED' };

/**
 * The places of one bloc, best first; after them the units that are passed over, and those that are not ranked.
 * Depends on the standings alone, not on their order in the input.
 *
 * @rule R-RANK-1 higher published figure first
 * @rule R-RANK-2 equal units share the place and the next is skipped (1, 1, 3)
 * @rule R-RANK-3 a unit without a sheet has no place, and stands at the end
 * @rule R-STATE-4 a unit that is passed over has no place, and the others close up behind it unless the rule set keeps its place empty
 */
export function rankUnits(
  standings: readonly Standing[],
  key: RankingKey,
  rules: PlaceRules = PLAIN,
): readonly Place[] {
  const metrics = [{ kind: key }, ...rules.metrics];
  const field = fieldOf(standings);
  const places: Place[] = [];
  let above: Tied<RankedContender> | undefined;
  for (const tied of orderUnits(field.eligible, rules.ballots)) {
    const [first] = tied.units;
    const over = field.passedOver.filter((one) => isBetter(one, first));
    const place = places.length + 1 + (rules.passedOver === 'KEPT' ? over.length : 0);
    const since = over.filter((one) => above?.units.every((unit) => !isBetter(one, unit)) ?? true);
    const reason = reasonFor(tied, above, metrics);
    const separated = since.length === 0 ? reason : { ...reason, ...passing(since, rules) };
    places.push(...tiedPlaces(tied, place, separated, rules));
    above = tied;
  }
  return [...places, ...passedPlaces(field, rules), ...unrankedPlaces(standings)];
}

const passing = (
  units: readonly RankedContender[],
  { passedOver: places }: PlaceRules,
): Pick<Placed, 'passedOver'> => ({
  passedOver: { unitIds: units.map(({ unitId }) => unitId).sort(), places },
});

function tiedPlaces(
  { units }: Tied<RankedContender>,
  place: number,
  separated: Separated<Placed>,
  { left }: PlaceRules,
): readonly Place[] {
  const shared = units.length > 1;
  const ids = units.map(({ unitId }) => unitId);
  return units.map(({ unitId, figure }) => {
    const reason = { ...separated, sharedWith: ids.filter((id) => id !== unitId) };
    const settled: Place = { unitId, place, figure, shared, reason };
    return shared && left === 'BALLOT' ? { ...settled, awaits: 'BALLOT' } : settled;
  });
}

type Placed = Extract<PlaceReason, { sharedWith: string[] }>;
type Separated<R> = R extends { sharedWith: string[] } ? Omit<R, 'sharedWith'> : never;

/** @rule R-RANK-4 each place names the first metric that separates it from the units above */
function reasonFor(
  tied: Tied,
  above: Tied | undefined,
  metrics: readonly SeparatingMetric[],
): Separated<Placed> {
  if (above === undefined) return { kind: 'FIRST' };
  const names = above.units.map(({ unitId }) => unitId);
  return { ...separation(tied, above, metrics), kind: 'BELOW', above: names };
}
