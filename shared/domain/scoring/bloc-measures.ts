import { planOf } from './assigned.ts';
import { indicatorsOf } from './indicators.ts';
import { type LeaderMeasure, type LeaderRelative, measureLeader } from './kinds/leader-relative.ts';
import { measurementOf } from './measurement.ts';
import type { RuleSet } from './rule-set.ts';
import type { SheetLine, UnitAssignment } from './sheet.ts';

/** What lines need to know of the whole bloc, by indicator: each indicator measured against it has an entry. */
export type BlocMeasures = ReadonlyMap<string, LeaderMeasure>;

/** What one unit brings to the measures of its bloc. */
export type MeasuredSheet = {
  readonly assignment: UnitAssignment | undefined;
  readonly lines: readonly SheetLine[];
};

/**
 * The first of two steps of scoring a bloc: what all its sheets together say, in one pass over their lines. The
 * second scores each line with it. A line of "không phát sinh" brings nothing.
 */
export function measuresOf(ruleSet: RuleSet, sheets: readonly MeasuredSheet[]): BlocMeasures {
  const relative = new Map(
    indicatorsOf(ruleSet)
      .filter((one): one is LeaderRelative => one.kind === 'LEADER_RELATIVE')
      .map((one) => [one.id, one]),
  );
  const measures = new Map<string, LeaderMeasure>([...relative.keys()].map((id) => [id, {}]));
  if (relative.size === 0) return measures;
  for (const { assignment, lines } of sheets) {
    for (const { indicatorId, actual, of } of lines) {
      const indicator = relative.get(indicatorId);
      if (indicator === undefined || actual === undefined) continue;
      const { target, samePeriod } = planOf(assignment, indicator);
      const measurement = measurementOf(indicator, actual, of, samePeriod);
      const before = measures.get(indicatorId) ?? {};
      measures.set(indicatorId, measureLeader(indicator, before, { measurement, target }));
    }
  }
  return measures;
}
