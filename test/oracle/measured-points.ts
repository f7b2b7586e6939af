import {
  dividedBy,
  type Fraction,
  isLess,
  larger,
  minus,
  NOTHING,
  over,
  PERCENT,
  plus,
  read,
  smaller,
  times,
  wholePart,
} from './fraction.ts';
import {
  countedTarget,
  dueFor,
  judgedResult,
  type Measured,
  percentBeyond,
} from './judged-result.ts';
import { casesOf, LEFT, type Of, points, type Reported, within } from './reported-line.ts';

/** R-SCORE-1, 2, 3, 21, 25 */
export function proportional({
  indicator,
  line,
  assignment,
}: Reported<Of<'PROPORTIONAL'>>): Fraction {
  const { basePoints, belowFactor = '1', floor, overRate, lowerIsBetter = false } = indicator;
  const value = judgedResult(indicator, line, assignment);
  const target = countedTarget(indicator, assignment);
  if (target === undefined) throw new Error('No target');
  const due = dueFor(target, value);
  const beyond = percentBeyond(value, target, lowerIsBetter);
  const full = read(basePoints);
  if (beyond.n >= 0n) return plus(full, times(points(overRate), beyond));
  const share = lowerIsBetter ? dividedBy(due, value) : dividedBy(value, due);
  return larger(points(floor), times(times(full, read(belowFactor)), share));
}

/** The figure that bands and steps look at. */
function metricOf(indicator: Of<'BANDS'> | Of<'STEP'>, given: Reported): Fraction {
  const { metric } = indicator;
  const value = judgedResult(indicator, given.line, given.assignment);
  if (metric === 'VALUE') return value;
  const target = countedTarget(indicator, given.assignment);
  if (target === undefined) throw new Error('No target');
  const due = dueFor(target, value);
  if (metric === 'DIFFERENCE_FROM_TARGET') return minus(value, due);
  return times(
    PERCENT,
    value.n === due.n && value.d === due.d ? over(1n, 1n) : dividedBy(value, due),
  );
}

type Interval = {
  readonly from?: string | undefined;
  readonly above?: string | undefined;
  readonly to?: string | undefined;
  readonly upTo?: string | undefined;
};
const holds = ({ from, above, to, upTo }: Interval, value: Fraction): boolean =>
  (from === undefined || !isLess(value, read(from))) &&
  (above === undefined || isLess(read(above), value)) &&
  (to === undefined || isLess(value, read(to))) &&
  (upTo === undefined || !isLess(read(upTo), value));

/** R-SCORE-4, 5, 26, 27 */
export function bands(given: Reported<Of<'BANDS'>>): Fraction | typeof LEFT {
  const { indicator, line } = given;
  const { classBy, classes = [], otherwise } = indicator;
  const value = metricOf(indicator, given);
  const second = classBy === undefined ? undefined : casesOf(line, classBy.id);
  const ownClass = second === undefined ? undefined : classes.find((one) => holds(one, second))?.id;
  const band = indicator.bands.find(
    (one) => (second === undefined || one.ofClass === ownClass) && holds(one, value),
  );
  if (band !== undefined) return read(band.points);
  return otherwise === LEFT ? LEFT : points(otherwise);
}

/** R-SCORE-24 */
export function steps(given: Reported<Of<'STEP'>>): Fraction {
  const { indicator } = given;
  const { direction, threshold, includesThreshold, step, cap } = indicator;
  const value = metricOf(indicator, given);
  const past = direction === 'UP' ? minus(value, read(threshold)) : minus(read(threshold), value);
  const passed = past.n > 0n || (past.n === 0n && includesThreshold === true);
  const start = read(indicator.startPoints ?? indicator.basePoints);
  if (!passed) return start;
  const count = over(wholePart(dividedBy(past, read(step))), 1n);
  const earned = plus(points(indicator.firstPoints), times(count, read(indicator.pointsPerStep)));
  return plus(start, within(cap, earned));
}

/** R-SCORE-15, 16, 17 */
export function leader({
  indicator,
  line,
  assignment,
  others,
}: Reported<Of<'LEADER_RELATIVE'>>): Fraction {
  const { lowerIsBetter = false, comparator = 'EXCEED_PERCENT', baseShare = '0.5' } = indicator;
  const full = read(indicator.basePoints);
  const value = judgedResult(indicator, line, assignment);
  const target = countedTarget(indicator, assignment);
  if (target === undefined) return besideTheBest(indicator, full, value, others);
  const beyond = percentBeyond(value, target, lowerIsBetter);
  const share = times(full, read(baseShare));
  if (beyond.n < 0n) {
    const due = dueFor(target, value);
    const part = lowerIsBetter ? dividedBy(due, value) : dividedBy(value, due);
    return larger(NOTHING, times(share, part));
  }
  if (beyond.n === 0n) return share;
  const ahead = others.flatMap((other) => {
    const theirs = countedTarget(indicator, other.assignment);
    if (theirs === undefined) return [];
    const result = judgedResult(indicator, other.line, other.assignment);
    const percent = percentBeyond(result, theirs, lowerIsBetter);
    return percent.n > 0n ? [{ percent, result }] : [];
  });
  const rest = minus(full, share);
  if (comparator === 'EXCEED_PERCENT') {
    return plus(
      share,
      times(rest, dividedBy(beyond, ahead.map(({ percent }) => percent).reduce(larger))),
    );
  }
  const best = ahead.map(({ result }) => result).reduce(lowerIsBetter ? smaller : larger);
  return plus(share, times(rest, lowerIsBetter ? dividedBy(best, value) : dividedBy(value, best)));
}

function besideTheBest(
  indicator: Measured,
  full: Fraction,
  value: Fraction,
  others: Reported['others'],
): Fraction {
  const results = others
    .filter(({ assignment }) => countedTarget(indicator, assignment) === undefined)
    .map((other) => judgedResult(indicator, other.line, other.assignment));
  const best = results.reduce(larger);
  return best.n > 0n && value.n > 0n ? times(full, dividedBy(value, best)) : NOTHING;
}
