import type { PointsText } from '../points.ts';
import {
  add,
  exactText,
  fromExact,
  least,
  type Rational,
  roundTo,
  subtract,
  sum,
} from '../rational.ts';
import type { SumScore, SumStep } from './unit-score.ts';

/** Base and bonus apart, exact. */
export type Portion = { readonly base: Rational; readonly bonus: Rational };

/** What holds a sum: each optional. `roundTo` is set where the rule set rounds at this level. */
export type SumLimits = {
  readonly bonusCap?: PointsText | undefined;
  readonly cap?: PointsText | undefined;
  readonly floor?: PointsText | undefined;
  readonly roundTo?: number | undefined;
};

const totalOf = ({ base, bonus }: Portion): Rational => add(base, bonus);

/** One limit: the portion it leaves, and the step that says what it changed. */
type Limited = readonly [Portion, SumStep | undefined];

/** @rule R-SUM-2 a cap on the bonus cuts the bonus */
function capBonus(portion: Portion, limit: PointsText | undefined): Limited {
  if (limit === undefined) return [portion, undefined];
  const cut = subtract(fromExact(limit), portion.bonus);
  if (cut.n >= 0n) return [portion, undefined];
  const held = { base: portion.base, bonus: fromExact(limit) };
  return [held, { kind: 'BONUS_CAP', limit, points: exactText(cut) }];
}

/** @rule R-SUM-3 a cap on the whole cuts the bonus first, then the base */
function capWhole(portion: Portion, limit: PointsText | undefined): Limited {
  if (limit === undefined) return [portion, undefined];
  const cut = subtract(fromExact(limit), totalOf(portion));
  if (cut.n >= 0n) return [portion, undefined];
  const base = least(portion.base, fromExact(limit));
  const held = { base, bonus: subtract(fromExact(limit), base) };
  return [held, { kind: 'CAP', limit, points: exactText(cut) }];
}

/** @rule R-SUM-4 a floor lifts the base */
function liftToFloor(portion: Portion, limit: PointsText | undefined): Limited {
  if (limit === undefined) return [portion, undefined];
  const missing = subtract(fromExact(limit), totalOf(portion));
  if (missing.n <= 0n) return [portion, undefined];
  const held = { base: add(portion.base, missing), bonus: portion.bonus };
  return [held, { kind: 'FLOOR', limit, points: exactText(missing) }];
}

/** @rule R-SUM-5 the whole and its base are rounded where the rule set says; the bonus is what lies between */
function roundPortion(portion: Portion, decimals: number | undefined): Limited {
  if (decimals === undefined) return [portion, undefined];
  const exact = totalOf(portion);
  const whole = roundTo(decimals, exact);
  const base = roundTo(decimals, portion.base);
  const held = { base, bonus: subtract(whole, base) };
  const change = subtract(whole, exact);
  if (change.n === 0n) return [held, undefined];
  return [held, { kind: 'ROUNDED', decimals, exact: exactText(exact), points: exactText(change) }];
}

/**
 * The sum of parts under its limits, in this order: bonus cap, cap, floor, rounding.
 *
 * @rule R-SUM-1 a group is the sum of its parts, base and bonus apart
 */
export function sumPortions(
  parts: readonly Portion[],
  limits: SumLimits,
): { readonly portion: Portion; readonly score: SumScore } {
  let portion: Portion = {
    base: sum(parts.map(({ base }) => base)),
    bonus: sum(parts.map(({ bonus }) => bonus)),
  };
  const steps: SumStep[] = [{ kind: 'PARTS', points: exactText(totalOf(portion)) }];
  const apply = ([next, step]: Limited) => {
    portion = next;
    if (step !== undefined) steps.push(step);
  };
  apply(capBonus(portion, limits.bonusCap));
  apply(capWhole(portion, limits.cap));
  apply(liftToFloor(portion, limits.floor));
  apply(roundPortion(portion, limits.roundTo));
  const [base, bonus] = [exactText(portion.base), exactText(portion.bonus)];
  return { portion, score: { base, bonus, points: exactText(totalOf(portion)), steps } };
}
