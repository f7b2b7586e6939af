import * as z from 'zod';
import { Id, Text } from '../../identifiers.ts';
import { exactText, fromExact, least, type Rational, ZERO } from '../../rational.ts';
import {
  indicatorFields,
  measuredFields,
  metricField,
  SignedRulePoints,
} from '../indicator-fields.ts';
import { figureOf, type Measurement } from '../measurement.ts';
import type { Step } from '../reason.ts';
import type { CriterionFault } from '../rule-set-fault.ts';
import type { CaseCount } from '../sheet.ts';
import type { TargetText } from '../target.ts';
import { bandEnds, endFaults, endsOf, holds } from './band.ts';

/** A band and what it gives; `ofClass` names the class it is for, where there are classes. */
export const Band = z.strictObject({
  ...bandEnds,
  ofClass: Id.optional(),
  points: SignedRulePoints,
});
export type Band = z.infer<typeof Band>;

/**
 * Points by the band that holds the result (VALUE), its percent of the target or how far it is from it. Bands
 * stand in rising order; what none holds gets `otherwise`, points or LEFT_TO_REVIEWER: nothing until a reviewer
 * grants some. A two-way table has `classes` of a second number, `classBy`, and bands for each of them.
 */
export const Bands = z.strictObject({
  kind: z.literal('BANDS'),
  ...indicatorFields,
  ...measuredFields,
  ...metricField,
  bands: z.array(Band).min(1).max(200),
  otherwise: z.union([z.literal('LEFT_TO_REVIEWER'), SignedRulePoints]).optional(),
  classBy: z.strictObject({ id: Id, title: Text(500) }).optional(),
  classes: z
    .array(z.strictObject({ id: Id, title: Text(200), ...bandEnds }))
    .min(1)
    .max(20)
    .optional(),
});
export type Bands = z.infer<typeof Bands>;

/**
 * The arithmetic of one result. `target` is above zero, and there when the metric needs it.
 *
 * @rule R-SCORE-4 the band that holds the value gives its points
 * @rule R-SCORE-5 a value that no band holds gets what the rule set says otherwise
 * @rule R-SCORE-26 with classes, only the bands of the class that holds the second number count
 * @rule R-SCORE-27 what is left to the reviewer gives nothing until granted, and says so
 * @throws when no band holds the value and there is no `otherwise`: a bug, since rule sets are checked
 */
export function bandsSteps(
  indicator: Bands,
  measurement: Measurement,
  target: TargetText | undefined,
  cases: readonly CaseCount[] = [],
): readonly Step[] {
  const { metric, otherwise } = indicator;
  const value = figureOf(metric, measurement, target);
  const found = classOf(indicator, cases);
  const of = found?.class;
  const classed =
    found === undefined ? {} : { class: { title: of?.title ?? '', number: found.number } };
  const measured = {
    metric,
    ...measurement.shown,
    ...(metric === 'VALUE' || target === undefined ? {} : { target }),
    value: exactText(value),
    ...classed,
  };
  const band = indicator.bands.find((each) => each.ofClass === of?.id && holds(each, value));
  if (band !== undefined) {
    return [{ kind: 'BAND', ...measured, ...endsOf(band), points: band.points }];
  }
  if (otherwise === undefined) throw new Error(`No band of ${indicator.id} holds the result`);
  if (otherwise === 'LEFT_TO_REVIEWER') return [{ kind: otherwise, ...measured, points: '0' }];
  return [{ kind: 'OTHERWISE', ...measured, points: otherwise }];
}

type Classed = {
  readonly number: string;
  readonly class: NonNullable<Bands['classes']>[number] | undefined;
};

function classOf(
  { classBy, classes = [] }: Bands,
  cases: readonly CaseCount[],
): Classed | undefined {
  if (classBy === undefined) return undefined;
  const number = cases.find(({ eventId }) => eventId === classBy.id)?.count ?? '0';
  return { number, class: classes.find((one) => holds(one, fromExact(number))) };
}

/** The least it can give. */
export const bandsLeast = ({ bands, otherwise }: Bands): Rational =>
  [
    ...bands.map(({ points }) => fromExact(points)),
    ...(otherwise === undefined ? [] : [otherwisePoints(otherwise)]),
  ].reduce(least);

const otherwisePoints = (otherwise: NonNullable<Bands['otherwise']>): Rational =>
  otherwise === 'LEFT_TO_REVIEWER' ? ZERO : fromExact(otherwise);

/** Bands must rise, not overlap and leave no gap that nothing is said of; so must classes, each with its bands. */
export function bandsFaults(indicator: Bands): readonly CriterionFault[] {
  const { bands, otherwise, classBy, classes = [] } = indicator;
  const closed = otherwise !== undefined;
  if ((classBy === undefined) !== (classes.length === 0)) {
    return [[['classBy'], { kind: 'ClassesIncomplete' }]];
  }
  /** Without classes all bands are one list, of no class. */
  const lists = new Set(classBy === undefined ? [undefined] : classes.map(({ id }) => id));
  const foreign = bands.flatMap(({ ofClass }, index): readonly CriterionFault[] =>
    lists.has(ofClass) ? [] : [[['bands', index], { kind: 'UnknownClass' }]],
  );
  const repeated = classes.flatMap(({ id }, index): readonly CriterionFault[] => {
    const first = classes.findIndex((one) => one.id === id);
    return first === index
      ? []
      : [[['classes', index], { kind: 'IdTwice', id, first: `classes[${first}]` }]];
  });
  const ofClasses = endFaults(classes, closed).map(
    ([index, problem]): CriterionFault => [['classes', index], problem],
  );
  const ofBands = [...lists].flatMap((id) => {
    const own = bands.flatMap((band, index) => (band.ofClass === id ? [{ band, index }] : []));
    if (own.length === 0) {
      const at = classes.findIndex((one) => one.id === id);
      return closed || at < 0
        ? []
        : [[['classes', at], { kind: 'ClassWithoutBand' }] as CriterionFault];
    }
    return endFaults(
      own.map(({ band }) => band),
      closed,
    ).map(([index, problem]): CriterionFault => [['bands', own[index]?.index ?? 0], problem]);
  });
  return [...foreign, ...repeated, ...ofClasses, ...ofBands];
}
