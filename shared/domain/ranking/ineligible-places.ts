import { byText } from '../order.ts';
import type { Place } from './bloc-result.ts';
import type { Ineligibility } from './eligibility.ts';
import { type Field, isBetter } from './field.ts';
import type { PlaceRules, Standing } from './standing.ts';

/**
 * Units that are passed over, with the place each would have by itself.
 *
 * @rule R-STATE-5 a unit that is passed over is shown with the place it would have if it alone were eligible
 */
export function passedPlaces(
  { eligible, passedOver }: Field,
  { passedOver: places }: Pick<PlaceRules, 'passedOver'>,
): readonly Place[] {
  const rivals = places === 'KEPT' ? [...eligible, ...passedOver] : eligible;
  return passedOver
    .map((unit) => {
      const wouldBe = 1 + rivals.filter((one) => isBetter(one, unit)).length;
      const { unitId, figure, ineligible } = unit;
      return { ...withoutPlace(unitId, ineligible), figure, wouldBe };
    })
    .sort((a, b) => a.wouldBe - b.wouldBe || byText(a.unitId, b.unitId));
}

/** Units that are not ranked at all. */
export const unrankedPlaces = (standings: readonly Standing[]): readonly Place[] =>
  standings
    .filter(({ figure, ineligible }) => figure === null || ineligible?.kind === 'NOT_RANKED')
    .map(({ unitId, ineligible }) => withoutPlace(unitId, ineligible))
    .sort((a, b) => byText(a.unitId, b.unitId));

function withoutPlace(unitId: string, ineligible: Ineligibility | undefined): Place {
  const { kind, causes } = ineligible ?? { kind: 'NOT_RANKED', causes: [{ kind: 'NO_SHEET' }] };
  const reason: Place['reason'] = { kind, causes: [...causes] };
  return { unitId, place: null, figure: null, shared: false, reason };
}
