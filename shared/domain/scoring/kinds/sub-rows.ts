import type { Indicator } from '../criterion.ts';

/** A row printed under an indicator that takes a number of its own: a kind of case, an award, a rating body. */
export type SubRow = { readonly id: string; readonly title: string };

/** The rows under an indicator, in printed order; a line reports each of them among its `cases`. */
export function subRowsOf(indicator: Indicator): readonly SubRow[] {
  switch (indicator.kind) {
    case 'COUNT':
      return indicator.events;
    case 'AWARD_BONUS':
      return indicator.awards;
    case 'RANK_TO_POINTS':
      return indicator.bodies;
    default:
      return [];
  }
}
