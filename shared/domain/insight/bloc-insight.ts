import type { Hash } from '../identifiers.ts';
import type { BlocResult } from '../ranking/bloc-result.ts';
import type { Indicator } from '../scoring/criterion.ts';
import { indicatorsOf } from '../scoring/indicators.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import { closestSwap } from './closest-swap.ts';
import { criteriaInsight } from './criteria-insight.ts';
import type { Insight, UnitInsight } from './insight.ts';
import { lineRoom, mostRoom } from './line-room.ts';
import { lineSteps } from './line-steps.ts';
import { marginsOf } from './margins.ts';
import { nextPlace } from './next-place.ts';
import { keptUnitsOf, type RankedUnit, rankedUnitsOf } from './ranked-unit.ts';
import { type DrawSettings, drawWeights } from './weight-draws.ts';
import { lossesOf, withoutCriterion } from './without-criterion.ts';

/**
 * Advice about one ranking: what units could still gain, how firm the order is, and which criteria tell units apart.
 * It rests on the points that count in that ranking, and changes nothing in it. `seed` is the hash of the inputs:
 * the same inputs give the same advice.
 */
export function blocInsight(
  ruleSet: RuleSet,
  result: BlocResult,
  seed: Hash,
  settings?: DrawSettings,
): Insight {
  const indicators = indicatorsOf(ruleSet);
  const units = rankedUnitsOf(ruleSet, result);
  const field = [...units, ...keptUnitsOf(ruleSet, result)];
  const losses = lossesOf(ruleSet, indicators, field);
  return {
    units: units.map((unit) => unitInsight(ruleSet, indicators, units, field, unit)),
    margins: marginsOf(ruleSet, units),
    closestSwap: closestSwap(ruleSet, indicators, units),
    withoutCriterion: withoutCriterion(ruleSet, indicators, field, losses, units.length),
    weightDraws: drawWeights(ruleSet, units, losses, seed, settings),
    criteria: criteriaInsight(indicators, units),
  };
}

function unitInsight(
  ruleSet: RuleSet,
  indicators: readonly Indicator[],
  units: readonly RankedUnit[],
  field: readonly RankedUnit[],
  unit: RankedUnit,
): UnitInsight {
  const room = lineRoom(unit, lineSteps(ruleSet, indicators, unit, 'UP'));
  const figure = units.findLast(({ place }) => place < unit.place)?.figure;
  const others = field.filter((other) => other !== unit).map((other) => other.figure);
  const above = figure === undefined ? undefined : { figure, others };
  return {
    unitId: unit.unitId,
    room: mostRoom(room),
    next: nextPlace(ruleSet, unit, room, above),
  };
}
