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
import type { Measurement } from '../measurement.ts';
import type { Step } from '../reason.ts';
import type { CriterionFault } from '../rule-set-fault.ts';
import { dueOf, readTarget, type TargetText } from '../target.ts';

/**
 * Result against target: the target gives the base, less gives its share, more gives a bonus; the other way
 * round where lower is better.
 *
 * `belowFactor` (1 unless given) scales the share short of the target; `floor` (0 unless given) is the least;
 * `overRate` is the bonus for each 1 % better than the target, pro rata, up to `maxBonus`.
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
 * @rule R-SCORE-2 short of the target: base × factor × result / target, not below the floor
 * @rule R-SCORE-3 better than the target: the rate for each 1 %, pro rata
 * @rule R-SCORE-25 where lower is better, a result above the target gives base × factor × target / result
 */
export function proportionalSteps(
  indicator: Proportional,
  { value, shown }: Measurement,
  target: TargetText,
): readonly Step[] {
  const due = dueOf(readTarget(target), value);
  const lower = indicator.lowerIsBetter === true;
  const measured = { ...shown, target, ...dueShown(target, due), ...(lower && { lower }) };
  const order = lower ? compare(due, value) : compare(value, due);
  if (order < 0) {
    return shortOfTarget(indicator, lower ? divide(due, value) : divide(value, due), measured);
  }
  const met: Step = { kind: 'TARGET_MET', ...measured, points: indicator.basePoints };
  if (indicator.overRate === undefined || order === 0) return [met];
  const ratio = divide(value, due);
  const over = multiply(HUNDRED, lower ? subtract(ONE, ratio) : subtract(ratio, ONE));
  const points = exactText(multiply(fromExact(indicator.overRate), over));
  const percentOver = exactText(over);
  return [met, { kind: 'OVER_TARGET', percentOver, rate: indicator.overRate, points }];
}

/** The end of a range that a result is held against. */
export const dueShown = (target: TargetText, due: Rational): { readonly due?: string } =>
  exactText(due) === target ? {} : { due: exactText(due) };

/** What a step shows of a result beside its target. */
export type ShownBeside = Measurement['shown'] & {
  readonly target: TargetText;
  readonly due?: string;
  readonly lower?: boolean;
};

function shortOfTarget(
  indicator: Proportional,
  share: Rational,
  measured: ShownBeside,
): readonly Step[] {
  const { basePoints: full, belowFactor: factor = '1', floor = '0' } = indicator;
  const value = multiply(multiply(fromExact(full), fromExact(factor)), share);
  const step: Step = { kind: 'BELOW_TARGET', ...measured, full, factor, points: exactText(value) };
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
