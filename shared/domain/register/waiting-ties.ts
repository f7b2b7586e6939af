import type { Place } from '../ranking/bloc-result.ts';

/** Units that share a place which only a ballot may settle. */
export type WaitingTie = { readonly place: number; readonly unitIds: readonly string[] };

/** The ties of a ranking that wait for a ballot, best first. */
export function waitingTies(
  places: readonly Pick<Place, 'unitId' | 'place' | 'awaits'>[],
): readonly WaitingTie[] {
  const ties = new Map<number, string[]>();
  for (const { unitId, place, awaits } of places) {
    if (place === null || awaits === undefined) continue;
    ties.set(place, [...(ties.get(place) ?? []), unitId]);
  }
  return [...ties].map(([place, unitIds]) => ({ place, unitIds }));
}
