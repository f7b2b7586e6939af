import { awardedUnits } from '../../shared/domain/decisions/awarded-units.ts';
import type { Decision } from '../../shared/domain/decisions/decision.ts';
import type { FoundDecision } from '../../shared/domain/decisions/standing.ts';
import type { DecisionEntry } from '../../shared/storage/decision-store.ts';

/** A decision as a later paper finds it: its entry, with the units that its latest version awards. */
export const foundDecision = (entry: DecisionEntry, { content }: Decision): FoundDecision => ({
  ...entry,
  units: awardedUnits(content.annex),
});
