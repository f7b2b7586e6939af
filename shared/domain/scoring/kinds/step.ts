import * as z from 'zod';
import { DecimalText } from '../../points.ts';
import {
  add,
  divide,
  exactText,
  fromExact,
  least,
  most,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../rational.ts';
import {
  indicatorFields,
  measuredFields,
  metricField,
  RulePoints,
  SignedRulePoints,
} from '../indicator-fields.ts';
import { figureOf, type Measurement } from '../measurement.ts';
import type { Step } from '../reason.ts';
import type { CriterionFault } from '../rule-set-fault.ts';
import type { TargetText } from '../target.ts';

/**
 * Points by whole steps beyond a threshold: `firstPoints` as soon as it is passed, `pointsPerStep` for each
 * whole `step` further, ± `cap` in all, on top of `startPoints` (the base unless given). "Trên 92% cộng 0,1, mỗi
 * 1% tiếp theo cộng 0,1, tối đa 0,5" is threshold 92, first 0.1, step 1, each 0.1, cap 0.5. `includesThreshold`:
 * reaching it is passing it. DOWN counts below the threshold.
 */
export const StepIndicator = z.strictObject({
  kind: z.literal('STEP'),
  ...indicatorFields,
  ...measuredFields,
  ...metricField,
  direction: z.enum(['UP', 'DOWN']),
  threshold: DecimalText,
  includesThreshold: z.literal(true).optional(),
  step: DecimalText,
  firstPoints: SignedRulePoints.optional(),
  pointsPerStep: SignedRulePoints,
  startPoints: SignedRulePoints.optional(),
  cap: RulePoints.optional(),
});
export type StepIndicator = z.infer<typeof StepIndicator>;

/**
 * The arithmetic of one result.
 *
 * @rule R-SCORE-24 passing the threshold gives its points, each whole step further its own, up to the cap
 */
export function stepSteps(
  indicator: StepIndicator,
  measurement: Measurement,
  target: TargetText | undefined,
): readonly Step[] {
  const { metric, direction, threshold, step, cap, pointsPerStep: each } = indicator;
  const value = figureOf(metric, measurement, target);
  const up = subtract(value, fromExact(threshold));
  const beyond = direction === 'UP' ? up : negate(up);
  const passed = indicator.includesThreshold === true ? beyond.n >= 0n : beyond.n > 0n;
  const ratio = passed ? divide(beyond, fromExact(step)) : ZERO;
  const count = ratio.n / ratio.d;
  const first = passed ? (indicator.firstPoints ?? '0') : '0';
  const total = add(fromExact(first), multiply(rational(count), fromExact(each)));
  const start = indicator.startPoints ?? indicator.basePoints;
  const steps: Step[] = start === '0' ? [] : [{ kind: 'START', points: start }];
  steps.push({
    kind: 'STEPS',
    metric,
    ...measurement.shown,
    ...(metric === 'VALUE' || target === undefined ? {} : { target }),
    value: exactText(value),
    direction,
    threshold,
    passed,
    step,
    count: String(count),
    first,
    each,
    points: exactText(total),
  });
  return cap === undefined ? steps : [...steps, ...capped(total, fromExact(cap), cap)];
}

function capped(total: Rational, size: Rational, limit: string): readonly Step[] {
  const cut = subtract(most(negate(size), least(size, total)), total);
  if (cut.n === 0n) return [];
  const kind = total.n > 0n ? 'PLUS_CAP' : 'MINUS_CAP';
  return [{ kind, limit, points: exactText(cut) }];
}

/** The least it can give: its start, less the cap where it takes points. */
export function stepLeast(indicator: StepIndicator): Rational {
  const start = fromExact(indicator.startPoints ?? indicator.basePoints);
  return takes(indicator) ? subtract(start, fromExact(indicator.cap ?? '0')) : start;
}

const takes = ({ firstPoints, pointsPerStep }: StepIndicator): boolean =>
  pointsPerStep.startsWith('-') || firstPoints?.startsWith('-') === true;

/** What is wrong with its own numbers. */
export function stepFaults(indicator: StepIndicator): readonly CriterionFault[] {
  const { step, cap, firstPoints = '0', pointsPerStep } = indicator;
  const faults: CriterionFault[] = [];
  if (fromExact(step).n <= 0n) faults.push([['step'], { kind: 'StepNotPositive', found: step }]);
  if (takes(indicator) && cap === undefined) {
    faults.push([['pointsPerStep'], { kind: 'DeductionWithoutCap' }]);
  }
  if (fromExact(firstPoints).n * fromExact(pointsPerStep).n < 0n) {
    faults.push([['firstPoints'], { kind: 'StepsAgainstEachOther' }]);
  }
  return faults;
}
