import * as z from 'zod';
import { DecimalText } from '../../points.ts';
import {
  compare,
  divide,
  exactText,
  fromExact,
  HUNDRED,
  multiply,
  ONE,
  type Rational,
  subtract,
} from '../../rational.ts';
import { indicatorFields, measuredFields, RulePoints } from '../indicator-fields.ts';
import type { Step } from '../reason.ts';
import type { CriterionFault } from '../rule-set-fault.ts';

/**
 * Result against target: the target gives the base, less gives its share, more gives a bonus.
 *
 * `belowFactor` (1 unless given) scales the share below the target; `floor` (0 unless given) is the least;
 * `overRate` is the bonus for each 1 % beyond the target, pro rata, up to `maxBonus`.
 */
export const Proportional = z.strictObject({
  kind: z.literal('PROPORTIONAL'),
  ...indicatorFields,
  ...measuredFields,
  belowFactor: DecimalText.optional(),
  floor: RulePoints.optional(),
  overRate: RulePoints.optional(),
});
export type Proportional = z.infer<typeof Proportional>;

/**
 * The arithmetic of one result. `target` is above zero.
 *
 * @rule R-SCORE-1 the target reached gives the base points
 * @rule R-SCORE-2 below the target: base × factor × result / target, not below the floor
 * @rule R-SCORE-3 beyond the target: the rate for each 1 % more, pro rata
 */
export function proportionalSteps(
  indicator: Proportional,
  actual: DecimalText,
  target: DecimalText,
): readonly Step[] {
  const [done, due] = [fromExact(actual), fromExact(target)];
  const { basePoints, unitOfMeasure } = indicator;
  const measured = { actual, target, unitOfMeasure };
  if (compare(done, due) < 0) return belowTarget(indicator, divide(done, due), measured);
  const met: Step = { kind: 'TARGET_MET', ...measured, points: basePoints };
  const over = multiply(HUNDRED, subtract(divide(done, due), ONE));
  if (indicator.overRate === undefined || over.n === 0n) return [met];
  const bonus = multiply(fromExact(indicator.overRate), over);
  return [
    met,
    {
      kind: 'OVER_TARGET',
      percentOver: exactText(over),
      rate: indicator.overRate,
      points: exactText(bonus),
    },
  ];
}

function belowTarget(
  indicator: Proportional,
  share: Rational,
  measured: { actual: string; target: string; unitOfMeasure: string },
): readonly Step[] {
  const { basePoints, belowFactor: factor = '1', floor = '0' } = indicator;
  const value = multiply(multiply(fromExact(basePoints), fromExact(factor)), share);
  const step: Step = {
    kind: 'BELOW_TARGET',
    ...measured,
    full: basePoints,
    factor,
    points: exactText(value),
  };
  const missing = subtract(fromExact(floor), value);
  if (missing.n <= 0n) return [step];
  return [step, { kind: 'FLOOR', limit: floor, points: exactText(missing) }];
}

/** The least it can give: its floor. */
export const proportionalLeast = ({ floor = '0' }: Proportional): Rational => fromExact(floor);

/** What is wrong with its own numbers. */
export function proportionalFaults(indicator: Proportional): readonly CriterionFault[] {
  const { basePoints: base, belowFactor = '1', floor = '0', maxBonus, overRate } = indicator;
  const faults: CriterionFault[] = [];
  if (compare(fromExact(floor), fromExact(base)) > 0) {
    faults.push([['floor'], { kind: 'FloorAboveBase', found: floor, base }]);
  }
  const factor = fromExact(belowFactor);
  if (factor.n <= 0n || compare(factor, ONE) > 0) {
    faults.push([['belowFactor'], { kind: 'FactorOutOfRange', found: belowFactor }]);
  }
  if (overRate !== undefined && maxBonus === undefined) {
    faults.push([['overRate'], { kind: 'RateWithoutBonus' }]);
  }
  return faults;
}
