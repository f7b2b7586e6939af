import type { AnnexGroup } from './decision.ts';

/** A unit under the name it is awarded by, with the title that it gets. */
export type AwardedUnit = {
  readonly unitId: string;
  readonly name: string;
  readonly titleText: string;
};

/** Every unit that a list awards, in the order of the list. */
export const awardedUnits = (annex: readonly AnnexGroup[]): readonly AwardedUnit[] =>
  annex.flatMap(({ awards }) =>
    awards.flatMap(({ titleText, units }) =>
      units.map(({ unitId, name }) => ({ unitId, name, titleText })),
    ),
  );
