import { type PointsText, parsePoints } from '../points.ts';
import type { Ineligibility } from './eligibility.ts';
import { byMerits, type Contender } from './order-units.ts';
import type { Standing } from './standing.ts';

/** A standing with a figure, ready to be compared. */
export type RankedContender = Contender & {
  readonly figure: PointsText;
  readonly ineligible?: Ineligibility | undefined;
};

/** Who can be compared: those who get places, and those who are passed over (disqualified or withheld). */
export type Field = {
  readonly eligible: readonly RankedContender[];
  readonly passedOver: readonly RankedContender[];
};

/** The units of a bloc that have a figure and are ranked at all. */
export function fieldOf(standings: readonly Standing[]): Field {
  const [eligible, passedOver]: [RankedContender[], RankedContender[]] = [[], []];
  for (const { unitId, figure, merits = [], ineligible } of standings) {
    if (figure === null || ineligible?.kind === 'NOT_RANKED') continue;
    const byFigure = { merit: parsePoints(figure), shown: figure };
    const contender = { unitId, figure, merits: [byFigure, ...merits], ineligible };
    (ineligible === undefined ? eligible : passedOver).push(contender);
  }
  return { eligible, passedOver };
}

/** True when the figure or a tie metric puts the one above the other. */
export const isBetter = (one: Contender, other: Contender): boolean => byMerits(other, one) > 0;
