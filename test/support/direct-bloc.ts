import { blocInsight } from '../../shared/domain/insight/bloc-insight.ts';
import type { Insight } from '../../shared/domain/insight/insight.ts';
import { type RankedUnit, rankedUnitsOf } from '../../shared/domain/insight/ranked-unit.ts';
import type { DrawSettings } from '../../shared/domain/insight/weight-draws.ts';
import { type Loss, lossesOf } from '../../shared/domain/insight/without-criterion.ts';
import type { BlocResult } from '../../shared/domain/ranking/bloc-result.ts';
import type { Finding } from '../../shared/domain/ranking/eligibility.ts';
import { rankBloc } from '../../shared/domain/ranking/rank-bloc.ts';
import type { Criterion } from '../../shared/domain/scoring/criterion.ts';
import { indicatorsOf } from '../../shared/domain/scoring/indicators.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import { buildCase, reported } from './build-case.ts';
import { buildRuleSet, direct } from './build-rule-set.ts';

/** A seed as good as any other. */
export const SEED = '5eed'.repeat(16);

/** Direct indicators c1, c2, …, each with so many base points. */
export const directLines = (...base: readonly string[]): Criterion[] =>
  base.map((basePoints, index) => direct({ id: `c${index + 1}`, basePoints }));

/** A bloc in which every line is a plain figure: what is right can be worked out in the head. */
export type DirectBloc = {
  readonly ruleSet: RuleSet;
  readonly result: BlocResult;
  readonly units: readonly RankedUnit[];
  readonly losses: readonly (readonly Loss[])[];
  readonly insight: (settings?: DrawSettings) => Insight;
};

/** The bloc of units that claim those points, line by line as printed; a dash is "không giao". */
export function directBloc(
  claims: Readonly<Record<string, readonly string[]>>,
  criteria: Criterion[] = directLines('10', '10'),
  fields: Partial<RuleSet> = {},
  findings: readonly Finding[] = [],
): DirectBloc {
  const ruleSet = buildRuleSet(criteria, fields);
  const indicators = indicatorsOf(ruleSet);
  const given = Object.entries(claims).map(([id, points]) => {
    const lines = indicators.map((one, at) => ({ indicatorId: one.id, claim: points[at] ?? '0' }));
    return {
      id,
      lines: lines
        .filter(({ claim }) => claim !== '-')
        .map(({ indicatorId, claim }) => reported(indicatorId, { claim })),
      assignment: lines
        .filter(({ claim }) => claim === '-')
        .map(({ indicatorId }) => ({ indicatorId, state: 'NOT_ASSIGNED' as const })),
    };
  });
  const ranked = rankBloc({ ...buildCase(ruleSet, given), findings: [...findings] });
  if (!ranked.ok) throw new Error(JSON.stringify(ranked.errors));
  const units = rankedUnitsOf(ruleSet, ranked.value);
  return {
    ruleSet,
    result: ranked.value,
    units,
    losses: lossesOf(ruleSet, indicators, units),
    insight: (settings) => blocInsight(ruleSet, ranked.value, SEED, settings),
  };
}
