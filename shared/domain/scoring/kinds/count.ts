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
import {
  CountedBonus,
  indicatorFields,
  MOST_CASES,
  RulePoints,
  SignedRulePoints,
} from '../indicator-fields.ts';
import type { Step } from '../reason.ts';
import type { CriterionFault } from '../rule-set-fault.ts';
import type { CaseCount } from '../sheet.ts';

/** Caps on all that is added and on all that is taken, apart: sizes without sign. */
const sideCaps = { plusCap: RulePoints.optional(), minusCap: RulePoints.optional() } as const;

/** One kind of case: what each gives (+) or takes (−), and at most `cap` in all, a size without sign. */
export const CaseEvent = z.strictObject({
  id: Id,
  title: Text(500),
  pointsPerCase: SignedRulePoints,
  cap: RulePoints.optional(),
  /** The group of events whose caps hold it too. */
  group: Id.optional(),
});
export type CaseEvent = z.infer<typeof CaseEvent>;

/**
 * Points by the number of cases: starts at `start` (the base unless given), each case adds or takes. Caps nest:
 * each kind of case, then each group of them, then all together, what is added and what is taken apart.
 */
export const Count = z.strictObject({
  kind: z.literal('COUNT'),
  ...indicatorFields,
  maxBonus: CountedBonus,
  start: RulePoints.optional(),
  events: z.array(CaseEvent).min(1).max(50),
  groups: z
    .array(z.strictObject({ id: Id, title: Text(500), ...sideCaps }))
    .min(1)
    .max(20)
    .optional(),
  ...sideCaps,
  floor: SignedRulePoints.optional(),
});
export type Count = z.infer<typeof Count>;

type SideCaps = {
  readonly plusCap?: PointsText | undefined;
  readonly minusCap?: PointsText | undefined;
};

/** What is added and what is taken away, apart. */
type Sides = { readonly plus: Rational; readonly minus: Rational };

const bySide = (value: Rational): Sides =>
  value.n > 0n ? { plus: value, minus: ZERO } : { plus: ZERO, minus: value };

const sumOf = (all: readonly Sides[]): Sides => ({
  plus: sum(all.map(({ plus }) => plus)),
  minus: sum(all.map(({ minus }) => minus)),
});

/** `value` held within ± `cap`. */
function held(value: Rational, cap: PointsText | undefined): Rational {
  if (cap === undefined) return value;
  const limit = fromExact(cap);
  return most(negate(limit), least(limit, value));
}

type Cut = {
  readonly side: 'PLUS_CAP' | 'MINUS_CAP';
  readonly limit: PointsText;
  readonly by: Rational;
};

/** Both sides within their caps, and what had to be cut. */
function heldSides(
  { plus, minus }: Sides,
  { plusCap, minusCap }: SideCaps,
): readonly [Sides, Cut[]] {
  const within = { plus: held(plus, plusCap), minus: held(minus, minusCap) };
  const cuts = [
    { side: 'PLUS_CAP', limit: plusCap ?? '0', by: subtract(within.plus, plus) },
    { side: 'MINUS_CAP', limit: minusCap ?? '0', by: subtract(within.minus, minus) },
  ] as const;
  return [within, cuts.filter(({ by }) => by.n !== 0n)];
}

/**
 * The arithmetic of the reported cases.
 *
 * @rule R-SCORE-6 each case adds or takes its points, beginning at the start
 * @rule R-SCORE-7 caps hold first each event, then each group, then all additions and all deductions apart
 * @rule R-SCORE-8 a floor holds what is left
 */
export function countSteps(indicator: Count, cases: readonly CaseCount[]): readonly Step[] {
  const { events, groups = [], floor } = indicator;
  const start = indicator.start ?? indicator.basePoints;
  const steps: Step[] = [{ kind: 'START', points: start }];
  const sidesOf = (list: readonly CaseEvent[]): Sides =>
    sumOf(
      list.map((event) => {
        const [taken, value] = eventSteps(event, cases);
        steps.push(...taken);
        return bySide(value);
      }),
    );
  const alone = sidesOf(events.filter(({ group }) => group === undefined));
  const grouped = groups.map((group) => {
    const [within, cuts] = heldSides(
      sidesOf(events.filter((one) => one.group === group.id)),
      group,
    );
    const { id: groupId, title } = group;
    for (const { side, limit, by } of cuts) {
      steps.push({ kind: 'GROUP_CAP', side, groupId, title, limit, points: exactText(by) });
    }
    return within;
  });
  const [{ plus, minus }, cuts] = heldSides(sumOf([alone, ...grouped]), indicator);
  steps.push(...cuts.map(({ side: kind, limit, by }) => ({ kind, limit, points: exactText(by) })));
  if (floor === undefined) return steps;
  const missing = subtract(fromExact(floor), sum([fromExact(start), plus, minus]));
  if (missing.n > 0n) steps.push({ kind: 'FLOOR', limit: floor, points: exactText(missing) });
  return steps;
}

function eventSteps(event: CaseEvent, cases: readonly CaseCount[]): readonly [Step[], Rational] {
  const { id: eventId, title, pointsPerCase: each, cap } = event;
  const count = cases.find((one) => one.eventId === eventId)?.count ?? '0';
  if (count === '0') return [[], ZERO];
  const value = multiply(fromExact(each), fromExact(count));
  const steps: Step[] = [{ kind: 'CASES', eventId, title, count, each, points: exactText(value) }];
  const within = held(value, cap);
  const cut = subtract(within, value);
  if (cap !== undefined && cut.n !== 0n) {
    steps.push({ kind: 'EVENT_CAP', eventId, title, limit: cap, points: exactText(cut) });
  }
  return [steps, within];
}

/** Every case of one side as often as may be reported, held by the caps. */
function extreme({ events, groups = [], ...caps }: Count, side: 'plus' | 'minus'): Rational {
  const allOf = (group: string | undefined): Rational =>
    sum(
      events
        .filter((event) => event.group === group)
        .map(({ pointsPerCase, cap }) => {
          const value = multiply(fromExact(pointsPerCase), rational(BigInt(MOST_CASES)));
          return bySide(held(value, cap))[side];
        }),
    );
  const capOf = (one: SideCaps) => (side === 'plus' ? one.plusCap : one.minusCap);
  const grouped = groups.map((group) => held(allOf(group.id), capOf(group)));
  return held(sum([allOf(undefined), ...grouped]), capOf(caps));
}

const startOf = ({ start, basePoints }: Count): Rational => fromExact(start ?? basePoints);

/** The least it can give: every deduction as often as may be reported, held by the caps and the floor. */
export function countLeast(indicator: Count): Rational {
  const value = add(startOf(indicator), extreme(indicator, 'minus'));
  return indicator.floor === undefined ? value : most(value, fromExact(indicator.floor));
}

/** The most its cases can give, each as often as may be reported, held by its own caps alone. */
export const countMost = (indicator: Count): Rational =>
  add(startOf(indicator), extreme(indicator, 'plus'));

/** What is wrong with its own numbers. */
export function countFaults(indicator: Count): readonly CriterionFault[] {
  const { basePoints: base, floor, events, groups = [] } = indicator;
  const ids = groups.map(({ id }) => id);
  const faults: CriterionFault[] = events.flatMap((event, index): readonly CriterionFault[] => [
    ...(event.pointsPerCase === '0'
      ? [[['events', index], { kind: 'CaseWithoutPoints', eventId: event.id }] as const]
      : []),
    ...(event.group !== undefined && !ids.includes(event.group)
      ? [[['events', index], { kind: 'UnknownEventGroup', groupId: event.group }] as const]
      : []),
  ]);
  for (const [index, id] of ids.entries()) {
    const first = ids.indexOf(id);
    if (first < index)
      faults.push([['groups', index], { kind: 'IdTwice', id, first: `groups[${first}]` }]);
  }
  if (floor !== undefined && compare(fromExact(floor), fromExact(base)) > 0) {
    faults.push([['floor'], { kind: 'FloorAboveBase', found: floor, base }]);
  }
  return faults;
}
