import type { Place, PlaceReason, RankingKey } from './bloc-result.ts';
import { fieldOf, isBetter, type RankedContender } from './field.ts';
import { passedPlaces, unrankedPlaces } from './ineligible-places.ts';
import { type Contender, orderUnits, separation, type Tied } from './order-units.ts';
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
    const over = betterThan(tied, field.passedOver);
    const place = places.length + 1 + (rules.passedOver === 'KEPT' ? over.length : 0);
    const separated = reasonFor(tied, above, metrics, passing(over, above, rules));
    for (const unit of tied.units) places.push(placed(unit, tied, place, separated, rules));
    above = tied;
  }
  return [...places, ...passedPlaces(field, rules), ...unrankedPlaces(standings)];
}

const betterThan = (
  { units: [first] }: Tied,
  passedOver: readonly RankedContender[],
): readonly RankedContender[] =>
  passedOver.length === 0 ? passedOver : passedOver.filter((one) => isBetter(one, first));

/** Those of the better ones that stand right above: not also above the next better place. */
function passing(
  over: readonly RankedContender[],
  above: Tied | undefined,
  { passedOver: places }: PlaceRules,
): Pick<Placed, 'passedOver'> | undefined {
  if (over.length === 0) return undefined;
  const since = over.filter((one) => above === undefined || !isBetter(one, above.units[0]));
  if (since.length === 0) return undefined;
  return { passedOver: { unitIds: since.map(({ unitId }) => unitId).sort(), places } };
}

function placed(
  { unitId, figure }: RankedContender,
  { units }: Tied,
  place: number,
  separated: Separated<Placed>,
  { left }: PlaceRules,
): Place {
  const shared = units.length > 1;
  const sharedWith = shared ? idsOf(units).filter((id) => id !== unitId) : [];
  const reason = { ...separated, sharedWith };
  const settled = { unitId, place, figure, shared, reason };
  return shared && left === 'BALLOT' ? { ...settled, awaits: 'BALLOT' } : settled;
}

const idsOf = (units: readonly Contender[]): string[] => units.map(({ unitId }) => unitId);

type Placed = Extract<PlaceReason, { sharedWith: string[] }>;
type Separated<R> = R extends { sharedWith: string[] } ? Omit<R, 'sharedWith'> : never;

/** @rule R-RANK-4 each place names the first metric that separates it from the units above */
function reasonFor(
  tied: Tied,
  above: Tied | undefined,
  metrics: readonly SeparatingMetric[],
  passed: Pick<Placed, 'passedOver'> | undefined,
): Separated<Placed> {
  if (above === undefined) return { kind: 'FIRST', ...passed };
  const names = idsOf(above.units);
  return { ...separation(tied, above, metrics), kind: 'BELOW', above: names, ...passed };
}
