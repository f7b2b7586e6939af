import { byText } from '../order.ts';
import type { PointsText } from '../points.ts';
import { compare, exactText, fromExact, subtract } from '../rational.ts';
import type { Place, RankingKey } from './bloc-result.ts';

/** One unit and the published figure that it is ranked on; null when it has no sheet. */
export type Standing = { readonly unitId: string; readonly figure: PointsText | null };

/**
 * The places of one bloc, best first. Depends on the standings alone, not on their order in the input.
 *
 * @rule R-RANK-1 higher published figure first
 * @rule R-RANK-2 equal figures share the place and the next is skipped (1, 1, 3)
 * @rule R-RANK-3 a unit without a sheet has no place, and stands at the end
 */
export function rankUnits(standings: readonly Standing[], metric: RankingKey): readonly Place[] {
  const ordered = [...standings].sort(byMerit);
  const places: Place[] = [];
  for (const { unitId, figure } of ordered) {
    if (figure === null) {
      const reason = { kind: 'NOT_RANKED', cause: 'NO_SHEET' } as const;
      places.push({ unitId, place: null, figure, shared: false, reason });
      continue;
    }
    const above = places.at(-1);
    const tied = above?.figure === figure;
    const equals = ordered.filter((other) => other.figure === figure);
    const sharedWith = equals.map((other) => other.unitId).filter((id) => id !== unitId);
    const place = tied ? above.place : places.length + 1;
    places.push({
      unitId,
      place,
      figure,
      shared: sharedWith.length > 0,
      reason: reasonFor(figure, sharedWith, metric, places),
    });
  }
  return places;
}

function byMerit(a: Standing, b: Standing): number {
  if (a.figure === null || b.figure === null) {
    return Number(a.figure === null) - Number(b.figure === null) || byText(a.unitId, b.unitId);
  }
  return compare(fromExact(b.figure), fromExact(a.figure)) || byText(a.unitId, b.unitId);
}

/** @rule R-RANK-4 each place names the first metric that separates it from the units above */
function reasonFor(
  own: PointsText,
  sharedWith: string[],
  metric: RankingKey,
  above: readonly Place[],
): Place['reason'] {
  const theirs = above.findLast(({ figure }) => figure !== own)?.figure;
  if (theirs === undefined || theirs === null) return { kind: 'FIRST', sharedWith };
  return {
    kind: 'BELOW',
    sharedWith,
    above: above.filter(({ figure }) => figure === theirs).map(({ unitId }) => unitId),
    metric,
    own,
    theirs,
    difference: exactText(subtract(fromExact(theirs), fromExact(own))),
  };
}
