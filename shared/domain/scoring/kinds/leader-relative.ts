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
  ZERO,
} from '../../rational.ts';
import { indicatorFields, measuredFields } from '../indicator-fields.ts';
import type { Measurement } from '../measurement.ts';
import type { Step } from '../reason.ts';
import type { CriterionFault } from '../rule-set-fault.ts';
import { dueOf, readTarget, type TargetText } from '../target.ts';
import { dueShown, type ShownBeside } from './proportional.ts';

/**
 * Result against target and against the best of the bloc.
 *
 * `baseShare` (½ unless given) of the base is what the target gives; the rest goes to those above it, all of it
 * to the leader and to the others by how near they come to it: by the percent beyond the target
 * (EXCEED_PERCENT, so that different targets compare) or by the result itself (ACTUAL).
 *
 * `targets`: every unit has one (REQUIRED unless given); a unit may be told that it has none (OPTIONAL) and is
 * then measured against the best of those without one; or no unit has one (NONE).
 */
export const LeaderRelative = z.strictObject({
  kind: z.literal('LEADER_RELATIVE'),
  ...indicatorFields,
  ...measuredFields,
  baseShare: DecimalText.optional(),
  comparator: z.enum(['EXCEED_PERCENT', 'ACTUAL']).optional(),
  targets: z.enum(['REQUIRED', 'OPTIONAL', 'NONE']).optional(),
});
export type LeaderRelative = z.infer<typeof LeaderRelative>;

/**
 * What one indicator needs to know of the whole bloc: the best of the units above their target, by the
 * comparator, and the best result of the units without a target. Undefined where there is no such unit.
 */
export type LeaderMeasure = {
  readonly leader?: Rational | undefined;
  readonly best?: Rational | undefined;
};

type Result = {
  readonly measurement: Measurement;
  readonly target: TargetText | undefined;
};

function compared(
  { comparator, lowerIsBetter }: LeaderRelative,
  done: Rational,
  due: Rational,
): Rational {
  if (comparator === 'ACTUAL') return done;
  const ratio = divide(done, due);
  return multiply(HUNDRED, lowerIsBetter === true ? subtract(ONE, ratio) : subtract(ratio, ONE));
}

/** Above zero when the result is better than what is due. */
const beyond = ({ lowerIsBetter }: LeaderRelative, done: Rational, due: Rational): number =>
  lowerIsBetter === true ? compare(due, done) : compare(done, due);

const larger = (known: Rational | undefined, value: Rational): Rational =>
  known === undefined || compare(value, known) > 0 ? value : known;

/** The measure of the bloc with one more unit's result in it: the order of the units is no matter. */
export function measureLeader(
  indicator: LeaderRelative,
  measure: LeaderMeasure,
  { measurement: { value: done }, target }: Result,
): LeaderMeasure {
  if (target === undefined) return { ...measure, best: larger(measure.best, done) };
  const due = dueOf(readTarget(target), done);
  if (beyond(indicator, done, due) <= 0) return measure;
  return { ...measure, leader: larger(measure.leader, compared(indicator, done, due)) };
}

const shareOf = ({ basePoints, baseShare = '0.5' }: LeaderRelative): Rational =>
  multiply(fromExact(basePoints), fromExact(baseShare));

/**
 * The arithmetic of one result within its bloc; `measure` is undefined while the bloc can't be scored yet. A
 * target is above zero.
 *
 * @rule R-SCORE-15 below the target: share × base × result / target; the target itself gives the share
 * @rule R-SCORE-16 above the target: the rest by the leader's excess, all of it to whoever leads
 * @rule R-SCORE-17 without a target: base × result / best of those without one
 * @rule R-SCORE-18 what depends on the bloc gives nothing, and says so, until the bloc is scored
 * @throws when the measure leaves out the very unit: a bug, since it is taken from all sheets
 */
export function leaderSteps(
  indicator: LeaderRelative,
  { measurement: { value: done, shown }, target }: Result,
  measure: LeaderMeasure | undefined,
): readonly Step[] {
  if (target === undefined) return ofKindSteps(indicator, done, shown, measure);
  const due = dueOf(readTarget(target), done);
  const lower = indicator.lowerIsBetter === true;
  const measured = { ...shown, target, ...dueShown(target, due), ...(lower && { lower }) };
  const order = beyond(indicator, done, due);
  if (order < 0) {
    return belowTarget(indicator, lower ? divide(due, done) : divide(done, due), measured);
  }
  if (order > 0 && measure === undefined) {
    return [{ kind: 'AWAITS_BLOC', ...measured, points: '0' }];
  }
  const share = shareOf(indicator);
  const met: Step = { kind: 'TARGET_MET', ...measured, points: exactText(share) };
  if (order === 0) return [met];
  const best = known(measure?.leader);
  const own = compared(indicator, done, due);
  const rest = subtract(fromExact(indicator.basePoints), share);
  const { comparator = 'EXCEED_PERCENT' } = indicator;
  const points = exactText(multiply(rest, divide(own, best)));
  const texts = { own: exactText(own), best: exactText(best), rest: exactText(rest) };
  return [met, { kind: 'LEADER', comparator, ...texts, points }];
}

function belowTarget(
  { basePoints: full, baseShare: factor = '0.5' }: LeaderRelative,
  part: Rational,
  measured: ShownBeside,
): readonly Step[] {
  const value = multiply(multiply(fromExact(full), fromExact(factor)), part);
  const points = exactText(value);
  const step: Step = { kind: 'BELOW_TARGET', ...measured, full, factor, points };
  if (value.n >= 0n) return [step];
  return [step, { kind: 'FLOOR', limit: '0', points: exactText(subtract(ZERO, value)) }];
}

/** A best of zero or less is nothing achieved: nobody gets anything for it. */
function ofKindSteps(
  { basePoints: full }: LeaderRelative,
  done: Rational,
  measured: Measurement['shown'],
  measure: LeaderMeasure | undefined,
): readonly Step[] {
  if (measure === undefined) return [{ kind: 'AWAITS_BLOC', ...measured, points: '0' }];
  const best = known(measure.best);
  const achieved = done.n > 0n ? divide(done, best) : ZERO;
  const points = exactText(multiply(fromExact(full), achieved));
  return [{ kind: 'BEST_OF_KIND', ...measured, best: exactText(best), full, points }];
}

function known(value: Rational | undefined): Rational {
  if (value === undefined) throw new Error('The measure of a bloc leaves out a unit of it');
  return value;
}

/**
 * What is wrong with its own numbers.
 *
 * @rule R-SET-11 lower is better only by percent below the target, which every unit has then
 */
export function leaderFaults(indicator: LeaderRelative): readonly CriterionFault[] {
  const { baseShare = '0.5', comparator, targets = 'REQUIRED', lowerIsBetter } = indicator;
  const share = fromExact(baseShare);
  const faults: CriterionFault[] = [];
  if (share.n <= 0n || compare(share, ONE) > 0) {
    faults.push([['baseShare'], { kind: 'FactorOutOfRange', found: baseShare }]);
  }
  if (lowerIsBetter === true && (comparator === 'ACTUAL' || targets !== 'REQUIRED')) {
    faults.push([['lowerIsBetter'], { kind: 'LowerNeedsTargets' }]);
  }
  return faults;
}
