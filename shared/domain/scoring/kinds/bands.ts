import * as z from 'zod';
import { DecimalText } from '../../points.ts';
import {
  compare,
  divide,
  exactText,
  fromExact,
  HUNDRED,
  least,
  multiply,
  type Rational,
} from '../../rational.ts';
import { indicatorFields, measuredFields, SignedRulePoints } from '../indicator-fields.ts';
import type { Step } from '../reason.ts';
import type { CriterionFault, RuleProblem } from '../rule-set-fault.ts';

/** `[from, to)`: the lower end belongs to the band, the upper does not. A missing end is without limit. */
export const Band = z.strictObject({
  from: DecimalText.optional(),
  to: DecimalText.optional(),
  points: SignedRulePoints,
});
export type Band = z.infer<typeof Band>;

/**
 * Points by the band that holds the result itself (VALUE) or its percent of the target (PERCENT_OF_TARGET).
 * Bands stand in rising order; what none holds gets `otherwise`.
 */
export const Bands = z.strictObject({
  kind: z.literal('BANDS'),
  ...indicatorFields,
  ...measuredFields,
  metric: z.enum(['VALUE', 'PERCENT_OF_TARGET']),
  bands: z.array(Band).min(1).max(50),
  otherwise: SignedRulePoints.optional(),
});
export type Bands = z.infer<typeof Bands>;

const holds = ({ from, to }: Band, value: Rational): boolean =>
  (from === undefined || compare(fromExact(from), value) <= 0) &&
  (to === undefined || compare(value, fromExact(to)) < 0);

/**
 * The arithmetic of one result. `target` is above zero, and there when the metric needs it.
 *
 * @rule R-SCORE-4 the band [from, to) that holds the value gives its points
 * @rule R-SCORE-5 a value that no band holds gets what the rule set says otherwise
 * @throws when no band holds the value and there is no `otherwise`: a bug, since rule sets are checked
 */
export function bandsSteps(
  indicator: Bands,
  actual: DecimalText,
  target: DecimalText | undefined,
): readonly Step[] {
  const { metric, unitOfMeasure } = indicator;
  const due = metric === 'PERCENT_OF_TARGET' ? target : undefined;
  const done = fromExact(actual);
  const value = due === undefined ? done : multiply(HUNDRED, divide(done, fromExact(due)));
  const band = indicator.bands.find((each) => holds(each, value));
  const measured = {
    metric,
    actual,
    unitOfMeasure,
    ...(due === undefined ? {} : { target: due }),
    value: exactText(value),
  };
  if (band !== undefined) return [{ kind: 'BAND', ...measured, ...band }];
  if (indicator.otherwise === undefined)
    throw new Error(`No band of ${indicator.id} holds ${actual}`);
  return [{ kind: 'OTHERWISE', ...measured, points: indicator.otherwise }];
}

/** The least it can give. */
export const bandsLeast = ({ bands, otherwise }: Bands): Rational =>
  [...bands.map(({ points }) => points), ...(otherwise === undefined ? [] : [otherwise])]
    .map(fromExact)
    .reduce(least);

/** Bands must rise, not overlap and leave no gap that nothing is said of. */
export function bandsFaults({ bands, otherwise }: Bands): readonly CriterionFault[] {
  const faults: CriterionFault[] = [];
  const at = (index: number, problem: RuleProblem | undefined) => {
    if (problem !== undefined) faults.push([['bands', index], problem]);
  };
  const closed = otherwise !== undefined;
  for (const [index, band] of bands.entries()) {
    at(index, emptyBand(band));
    const previous = bands[index - 1];
    if (previous !== undefined) at(index, betweenBands(previous, band, closed));
  }
  const [first, last] = [bands[0]?.from, bands.at(-1)?.to];
  if (!closed && first !== undefined) at(0, { kind: 'BandGap', to: first });
  if (!closed && last !== undefined) at(bands.length - 1, { kind: 'BandGap', from: last });
  return faults;
}

function emptyBand({ from, to }: Band): RuleProblem | undefined {
  if (from === undefined || to === undefined) return undefined;
  return compare(fromExact(from), fromExact(to)) < 0 ? undefined : { kind: 'EmptyBand', from, to };
}

function betweenBands(below: Band, above: Band, closed: boolean): RuleProblem | undefined {
  const { to } = below;
  const { from } = above;
  if (to === undefined || from === undefined) {
    return { kind: 'BandsOverlap', from: from ?? below.from ?? '0', to: to ?? above.to ?? '0' };
  }
  const order = compare(fromExact(to), fromExact(from));
  if (order > 0) return { kind: 'BandsOverlap', from, to };
  return order < 0 && !closed ? { kind: 'BandGap', from: to, to: from } : undefined;
}
