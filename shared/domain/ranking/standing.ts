import type { PointsText } from '../points.ts';
import type { Ineligibility } from './eligibility.ts';
import type { Merit } from './order-units.ts';
import type { SeparatingMetric, TieBallot } from './tie-policy.ts';

/**
 * One unit, the published figure it is ranked on (null when it has no sheet), what it has by each tie metric, and
 * what keeps it from a place.
 */
export type Standing = {
  readonly unitId: string;
  readonly figure: PointsText | null;
  readonly merits?: readonly Merit[];
  readonly ineligible?: Ineligibility | undefined;
};

/**
 * How equal figures are settled: by the metrics in their order, what is left of a tie by ballots or not at all; and
 * whether the places of units that are passed over are free for the next.
 */
export type PlaceRules = {
  readonly metrics: readonly SeparatingMetric[];
  readonly left: 'BALLOT' | 'SHARED_PLACE';
  readonly ballots: readonly TieBallot[];
  readonly passedOver: 'FREED' | 'KEPT';
};
