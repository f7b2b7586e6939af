import type { Indicator } from '../criterion.ts';
import { MOST_CASES } from '../indicator-fields.ts';

/**
 * A row printed under an indicator that takes a whole number of its own: a kind of case, an award,
 * the place that a rating body gave, the number that a two-way table classes units by.
 */
export type SubRow = { readonly id: string; readonly title: string };

/** The largest number that a row under the indicator takes. */
export const mostInSubRow = ({ kind }: Indicator): number =>
  kind === 'BANDS' ? MOST_CLASSED : MOST_CASES;

/** What units are classed by is a quantity (dossiers, households), no number of cases. */
const MOST_CLASSED = 999_999;

/** The rows under an indicator, in printed order; a line reports each of them among its `cases`. */
export function subRowsOf(indicator: Indicator): readonly SubRow[] {
  switch (indicator.kind) {
    case 'COUNT':
      return indicator.events;
    case 'AWARD_BONUS':
      return indicator.awards;
    case 'RANK_TO_POINTS':
      return indicator.bodies;
    case 'BANDS':
      return indicator.classBy === undefined ? [] : [indicator.classBy];
    default:
      return [];
  }
}
