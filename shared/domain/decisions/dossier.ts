import type { Bloc } from '../member.ts';
import type { Place } from '../ranking/bloc-result.ts';
import type { Totals } from '../scoring/unit-score.ts';
import { isRankedForGood } from '../stages.ts';
import { AwardTitle } from './award-title.ts';
import type { CouncilResult } from './council-result.ts';
import type { Votes } from './vote.ts';

/** Whether the department proposes what a bloc nominated, or why not yet. */
export const DOSSIER_STATES = ['PROPOSED', 'NOT_RANKED_FOR_GOOD', 'NOT_BEFORE_COUNCIL'] as const;
export type DossierState = (typeof DOSSIER_STATES)[number];

/**
 * Where a bloc stands in the department's papers of a period.
 *
 * @rule R-DOS-1 the department proposes for the blocs that are ranked for good, once there is a council's result for those in it; every other bloc is named with the reason
 */
export function dossierState(
  bloc: Pick<Bloc, 'id' | 'awaiting' | 'closed' | 'windows' | 'ranking'>,
  council: Pick<CouncilResult, 'rankings'> | undefined,
): DossierState {
  if (bloc.ranking === undefined || !isRankedForGood(bloc)) return 'NOT_RANKED_FOR_GOOD';
  const isSeen = council?.rankings.some(({ blocId }) => blocId === bloc.id) ?? true;
  return isSeen ? 'PROPOSED' : 'NOT_BEFORE_COUNCIL';
}

/** A unit that is proposed, with what speaks for it. */
export type Proposed = {
  readonly unitId: string;
  readonly title: AwardTitle;
  readonly place: number;
  /** Its final points, exact. */
  readonly points: string;
  readonly votes?: Votes | undefined;
};

type RankedBloc = {
  readonly id: string;
  readonly places: readonly (Pick<Place, 'unitId' | 'place'> & {
    readonly totals?: Pick<Totals, 'total'> | undefined;
  })[];
};

/**
 * What is proposed for a bloc, the flag first, best place first.
 *
 * @rule R-DOS-2 before the council's result who stands first in its bloc is proposed for the flag, after it what the council agreed on
 */
export function proposedFor(
  { id, places }: RankedBloc,
  council: Pick<CouncilResult, 'awards'> | undefined,
): readonly Proposed[] {
  const awards =
    council?.awards.filter(({ blocId }) => blocId === id) ??
    places
      .filter(isNominated)
      .map(({ unitId }) => ({ unitId, title: 'PROVINCIAL_FLAG' as const, votes: undefined }));
  return AwardTitle.options.flatMap((title) =>
    places.flatMap(({ unitId, place, totals }): readonly Proposed[] => {
      const award = awards.find((one) => one.unitId === unitId && one.title === title);
      // Who is not ranked is awarded nothing (R-DEC-4).
      if (award === undefined || place === null || totals === undefined) return [];
      return [{ unitId, title, place, points: totals.total, votes: award.votes }];
    }),
  );
}

/** Place 1 is a nomination for the flag: what else is proposed, people write in or the council decides. */
export const isNominated = ({ place }: Pick<Place, 'place'>): boolean => place === 1;
