import type { PointsText } from '../points.ts';
import {
  add,
  compare,
  divide,
  exactText,
  fromExact,
  least,
  multiply,
  type Rational,
  roundTo,
  subtract,
  sum,
} from '../rational.ts';
import type { SumScore, SumStep } from './unit-score.ts';

/** Base and bonus apart, exact. `absent`: of what is not assigned or not chosen, no alternative to anything. */
export type Portion = {
  readonly base: Rational;
  readonly bonus: Rational;
  readonly absent?: boolean;
};

/** What makes a sum of its parts and holds it: each optional. `best`: the best part counts, not all of them. `roundTo` is set where the rule set rounds at this level. */
export type SumLimits = {
  readonly best?: boolean | undefined;
  readonly scale?: { readonly from: PointsText; readonly to: PointsText } | undefined;
  readonly bonusCap?: PointsText | undefined;
  readonly cap?: PointsText | undefined;
  readonly floor?: PointsText | undefined;
  readonly roundTo?: number | undefined;
};

const totalOf = ({ base, bonus }: Portion): Rational => add(base, bonus);

/** One limit: the portion it leaves, and the step that says what it changed. */
type Limited = readonly [Portion, SumStep | undefined];

/** @rule R-SUM-6 of alternatives the best counts, the first of equal ones */
function bestOf(parts: readonly Portion[]): readonly Portion[] {
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  return [
    rest.reduce((best, one) => (compare(totalOf(one), totalOf(best)) > 0 ? one : best), first),
  ];
}

/** @rule R-SUM-7 a weight scales base and bonus alike, exactly, before any limit */
function scaled(portion: Portion, scale: SumLimits['scale']): Limited {
  if (scale === undefined) return [portion, undefined];
  const factor = divide(fromExact(scale.to), fromExact(scale.from));
  const held = { base: multiply(factor, portion.base), bonus: multiply(factor, portion.bonus) };
  const points = exactText(subtract(totalOf(held), totalOf(portion)));
  return [held, { kind: 'SCALED', ...scale, points }];
}

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

/** @rule R-SUM-4 a floor lifts the base of a group of which something is assigned */
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
 * The sum of parts, or the best of them, under its limits, in this order: scale, bonus cap, cap, floor, rounding.
 *
 * @rule R-SUM-1 a group is the sum of its parts, base and bonus apart
 */
export function sumPortions(
  parts: readonly Portion[],
  limits: SumLimits,
): { readonly portion: Portion; readonly score: SumScore } {
  const present = parts.filter(({ absent }) => absent !== true);
  const absent = present.length === 0 && parts.length > 0;
  const counted = limits.best === true ? bestOf(present) : present;
  let portion: Portion = {
    base: sum(counted.map(({ base }) => base)),
    bonus: sum(counted.map(({ bonus }) => bonus)),
  };
  const kind = limits.best === true ? 'BEST_PART' : 'PARTS';
  const steps: SumStep[] = [{ kind, points: exactText(totalOf(portion)) }];
  const apply = ([next, step]: Limited) => {
    portion = next;
    if (step !== undefined) steps.push(step);
  };
  apply(scaled(portion, limits.scale));
  apply(capBonus(portion, limits.bonusCap));
  apply(capWhole(portion, limits.cap));
  apply(liftToFloor(portion, absent ? undefined : limits.floor));
  apply(roundPortion(portion, limits.roundTo));
  if (absent) portion = { ...portion, absent: true };
  const [base, bonus] = [exactText(portion.base), exactText(portion.bonus)];
  return { portion, score: { base, bonus, points: exactText(totalOf(portion)), steps } };
}
