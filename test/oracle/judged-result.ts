import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import type { SheetLine, UnitAssignment } from '../../shared/domain/scoring/sheet.ts';
import {
  dividedBy,
  type Fraction,
  isLess,
  larger,
  minus,
  NOTHING,
  PERCENT,
  read,
  smaller,
  times,
} from './fraction.ts';

/** The kinds whose result is a number. */
export type Measured =
  | Extract<Indicator, { metric?: unknown } | { comparator?: unknown }>
  | Extract<Indicator, { kind: 'PROPORTIONAL' }>;

export type Ends = { readonly from: Fraction; readonly to: Fraction };

const planned = (assignment: UnitAssignment | undefined, id: string) =>
  assignment?.lines.find(({ indicatorId }) => indicatorId === id);

export const isNotAssigned = (assignment: UnitAssignment | undefined, id: string): boolean =>
  planned(assignment, id)?.state === 'NOT_ASSIGNED';

/** R-SCORE-22, R-SCORE-23: n of m as a percentage, then beside the same period. */
export function judgedResult(
  indicator: Measured,
  line: SheetLine,
  assignment: UnitAssignment | undefined,
): Fraction {
  const own = read(line.actual ?? '');
  const value = line.of === undefined ? own : times(PERCENT, dividedBy(own, read(line.of)));
  const plan = planned(assignment, indicator.id);
  const before = plan === undefined || plan.state === 'NOT_ASSIGNED' ? undefined : plan.samePeriod;
  if (indicator.comparedWith === undefined) return value;
  if (before === undefined) throw new Error('Compared with nothing');
  const then = read(before);
  if (indicator.comparedWith === 'DIFFERENCE_FROM_SAME_PERIOD') return minus(value, then);
  const grown = indicator.comparedWith === 'GROWTH_OVER_SAME_PERIOD' ? minus(value, then) : value;
  return times(PERCENT, dividedBy(grown, then));
}

function endsOf(text: string): Ends {
  const [, from = '', to = from] = /^(-?[\d.]+)(?:-([\d.]+))?$/.exec(text) ?? [];
  return { from: read(from), to: read(to) };
}

/** R-SCORE-28: the target that counts; none where the plan gives none. */
export function countedTarget(
  indicator: Measured,
  assignment: UnitAssignment | undefined,
): Ends | undefined {
  const plan = planned(assignment, indicator.id);
  if (plan?.state !== 'ASSIGNED') return undefined;
  const { judgedBy, lowerIsBetter } = indicator;
  if (indicator.targetGivers === undefined) {
    return plan.target === undefined ? undefined : endsOf(plan.target);
  }
  const counted = (plan.targets ?? [])
    .filter(({ givenBy }) => judgedBy === 'BOTH' || judgedBy === givenBy)
    .map(({ target }) => endsOf(target));
  const [hardest] = counted.toSorted((a, b) =>
    (lowerIsBetter ? isLess(a.to, b.to) : isLess(b.from, a.from)) ? -1 : 1,
  );
  return hardest;
}

/** R-SCORE-21: inside the range the result itself, outside the nearer end. */
export const dueFor = ({ from, to }: Ends, value: Fraction): Fraction =>
  larger(from, smaller(value, to));

/** How far a result is beyond its target in percent of it; below zero when it falls short. */
export function percentBeyond(value: Fraction, target: Ends, lower: boolean): Fraction {
  const due = dueFor(target, value);
  const beyond = lower ? minus(due, value) : minus(value, due);
  return beyond.n === 0n ? NOTHING : times(PERCENT, dividedBy(beyond, due));
}
