import * as z from 'zod';
import { Id, Text } from '../../identifiers.ts';
import type { PointsText } from '../../points.ts';
import {
  add,
  compare,
  exactText,
  fromExact,
  least,
  most,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../rational.ts';
import { indicatorFields, MOST_CASES, RulePoints, SignedRulePoints } from '../indicator-fields.ts';
import type { Step } from '../reason.ts';
import type { CriterionFault } from '../rule-set-fault.ts';
import type { CaseCount } from '../sheet.ts';

/** One kind of case: what each gives (+) or takes (−), and at most `cap` in all, a size without sign. */
export const CaseEvent = z.strictObject({
  id: Id,
  title: Text(500),
  pointsPerCase: SignedRulePoints,
  cap: RulePoints.optional(),
});
export type CaseEvent = z.infer<typeof CaseEvent>;

/**
 * Points by the number of cases: starts at `start` (the base unless given), each case adds or takes.
 * Caps are sizes without sign: `plusCap` on all that is added, `minusCap` on all that is taken.
 */
export const Count = z.strictObject({
  kind: z.literal('COUNT'),
  ...indicatorFields,
  start: RulePoints.optional(),
  events: z.array(CaseEvent).min(1).max(50),
  plusCap: RulePoints.optional(),
  minusCap: RulePoints.optional(),
  floor: SignedRulePoints.optional(),
});
export type Count = z.infer<typeof Count>;

/** `value` held within ± `cap`, and the step that says so when it had to be held. */
function held(value: Rational, cap: PointsText | undefined): readonly [Rational, Rational] {
  if (cap === undefined) return [value, ZERO];
  const limit = fromExact(cap);
  const within = most(negate(limit), least(limit, value));
  return [within, subtract(within, value)];
}

/**
 * The arithmetic of the reported cases.
 *
 * @rule R-SCORE-6 each case adds or takes its points, beginning at the start
 * @rule R-SCORE-7 caps hold first each event, then all additions and all deductions apart
 * @rule R-SCORE-8 a floor holds what is left
 */
export function countSteps(indicator: Count, cases: readonly CaseCount[]): readonly Step[] {
  const start = indicator.start ?? indicator.basePoints;
  const steps: Step[] = [{ kind: 'START', points: start }];
  const changes = indicator.events.map((event) => {
    const [taken, value] = eventSteps(event, cases);
    steps.push(...taken);
    return value;
  });
  let total = add(fromExact(start), sum(changes));
  for (const [kind, cap, part] of [
    ['PLUS_CAP', indicator.plusCap, sum(changes.filter(({ n }) => n > 0n))],
    ['MINUS_CAP', indicator.minusCap, sum(changes.filter(({ n }) => n < 0n))],
  ] as const) {
    const [, cut] = held(part, cap);
    if (cap === undefined || cut.n === 0n) continue;
    steps.push({ kind, limit: cap, points: exactText(cut) });
    total = add(total, cut);
  }
  if (indicator.floor === undefined) return steps;
  const missing = subtract(fromExact(indicator.floor), total);
  if (missing.n > 0n) {
    steps.push({ kind: 'FLOOR', limit: indicator.floor, points: exactText(missing) });
  }
  return steps;
}

function eventSteps(event: CaseEvent, cases: readonly CaseCount[]): readonly [Step[], Rational] {
  const { id: eventId, title, pointsPerCase: each, cap } = event;
  const count = cases.find((one) => one.eventId === eventId)?.count ?? '0';
  if (count === '0') return [[], ZERO];
  const value = multiply(fromExact(each), fromExact(count));
  const steps: Step[] = [{ kind: 'CASES', eventId, title, count, each, points: exactText(value) }];
  const [within, cut] = held(value, cap);
  if (cap !== undefined && cut.n !== 0n) {
    steps.push({ kind: 'EVENT_CAP', eventId, title, limit: cap, points: exactText(cut) });
  }
  return [steps, within];
}

/** The least it can give: every deduction as often as may be reported, held by the caps and the floor. */
export function countLeast({ basePoints, start, events, minusCap, floor }: Count): Rational {
  const deductions = events
    .map(({ pointsPerCase, cap }) => ({ each: fromExact(pointsPerCase), cap }))
    .filter(({ each }) => each.n < 0n)
    .map(({ each, cap }) => held(multiply(each, rational(BigInt(MOST_CASES))), cap)[0]);
  const value = add(fromExact(start ?? basePoints), held(sum(deductions), minusCap)[0]);
  return floor === undefined ? value : most(value, fromExact(floor));
}

/** What is wrong with its own numbers. */
export function countFaults(indicator: Count): readonly CriterionFault[] {
  const { basePoints: base, floor, events } = indicator;
  const faults: CriterionFault[] = events.flatMap((event, index) =>
    event.pointsPerCase === '0'
      ? [[['events', index], { kind: 'CaseWithoutPoints', eventId: event.id }] as const]
      : [],
  );
  if (floor !== undefined && compare(fromExact(floor), fromExact(base)) > 0) {
    faults.push([['floor'], { kind: 'FloorAboveBase', found: floor, base }]);
  }
  return faults;
}
