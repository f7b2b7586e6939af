import type { Place } from './bloc-result.ts';

/**
 * The tie that the last seat falls into, or undefined when the seats fit: whoever is to award must decide it first.
 *
 * @rule R-RANK-5 a tie across the cut line is shown and never settled by order
 */
export function tieAcrossCut(
  places: readonly Place[],
  seats: number,
): { readonly place: number; readonly unitIds: readonly string[] } | undefined {
  for (const { place } of places) {
    if (place === null || place > seats) continue;
    const unitIds = places.filter((other) => other.place === place).map(({ unitId }) => unitId);
    if (place + unitIds.length - 1 > seats) return { place, unitIds };
  }
  return undefined;
}
