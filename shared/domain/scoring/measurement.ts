import type { DecimalText, ExactText } from '../points.ts';
import {
  divide,
  exactText,
  fromExact,
  HUNDRED,
  multiply,
  ONE,
  type Rational,
  subtract,
} from '../rational.ts';
import type { ComparedWith } from './indicator-fields.ts';
import { dueOf, readTarget, type TargetText } from './target.ts';

/** What a trace shows of a result: as written, and `judged` where the rule judges another figure made from it. */
export type ShownResult = {
  readonly actual: DecimalText;
  readonly of?: DecimalText;
  readonly comparedWith?: ComparedWith;
  readonly samePeriod?: DecimalText;
  readonly judged?: ExactText;
  readonly unitOfMeasure: string;
};

/** A result as the number that the rule judges, exactly, with what a trace shows of it. */
export type Measurement = { readonly value: Rational; readonly shown: ShownResult };

type Measured = {
  readonly unitOfMeasure: string;
  readonly comparedWith?: ComparedWith | undefined;
};

/**
 * The number that a reported line is judged by: the result itself, `n` of `m` in percent, or the result beside
 * that of the same period a year before.
 *
 * @rule R-SCORE-22 n of m is read as written and judged as the exact percentage
 * @rule R-SCORE-23 beside the same period: in percent of it, growth in percent, or the difference
 * @throws when there is no figure of the same period: a bug, since the plan is checked first
 */
export function measurementOf(
  { unitOfMeasure, comparedWith }: Measured,
  actual: DecimalText,
  of?: DecimalText,
  samePeriod?: DecimalText,
): Measurement {
  const done = fromExact(actual);
  const share = of === undefined ? done : multiply(HUNDRED, divide(done, fromExact(of)));
  const before =
    comparedWith === undefined ? undefined : { comparedWith, samePeriod: known(samePeriod) };
  const value =
    before === undefined ? share : beside(before.comparedWith, share, fromExact(before.samePeriod));
  const judged = of === undefined && before === undefined ? {} : { judged: exactText(value) };
  return {
    value,
    shown: {
      actual,
      ...(of === undefined ? {} : { of }),
      ...before,
      ...judged,
      unitOfMeasure,
    },
  };
}

function known(samePeriod: DecimalText | undefined): DecimalText {
  if (samePeriod !== undefined) return samePeriod;
  throw new Error('A result is compared with a period that nothing is known of');
}

function beside(how: ComparedWith, done: Rational, before: Rational): Rational {
  if (how === 'DIFFERENCE_FROM_SAME_PERIOD') return subtract(done, before);
  const ratio = divide(done, before);
  return multiply(HUNDRED, how === 'PERCENT_OF_SAME_PERIOD' ? ratio : subtract(ratio, ONE));
}

/** How a figure stands to a target: the figure itself, in percent of it, or how far it is from it. */
export type Metric = 'VALUE' | 'PERCENT_OF_TARGET' | 'DIFFERENCE_FROM_TARGET';

/** The figure that bands and steps look at. `target` is above zero, and there when the metric needs it. */
export function figureOf(
  metric: Metric,
  { value }: Measurement,
  target: TargetText | undefined,
): Rational {
  if (metric === 'VALUE' || target === undefined) return value;
  const due = dueOf(readTarget(target), value);
  if (metric === 'DIFFERENCE_FROM_TARGET') return subtract(value, due);
  return multiply(HUNDRED, divide(value, due));
}
