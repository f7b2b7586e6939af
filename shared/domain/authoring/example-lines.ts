import { add, exactText, fromExact, HUNDRED, rational, subtract } from '../rational.ts';
import type { Indicator } from '../scoring/criterion.ts';
import { type Ends, holds } from '../scoring/kinds/band.ts';
import type { Bands } from '../scoring/kinds/bands.ts';
import { hasDeadline, needsTarget } from '../scoring/kinds/kind-rules.ts';
import type { StepIndicator } from '../scoring/kinds/step.ts';
import type { SheetLine } from '../scoring/sheet.ts';

/** The target of every example, and the result of the same period a year before. */
export const EXAMPLE_TARGET = '100';
export const EXAMPLE_SAME_PERIOD = '100';

/** What an example reports, besides whose line it is. */
export type ExampleInput = Pick<SheetLine, 'actual' | 'cases' | 'met' | 'date' | 'claim'>;

/** Two or three inputs that show what an indicator does; the target, where there is one, is `EXAMPLE_TARGET`. */
export function exampleInputs(indicator: Indicator): readonly ExampleInput[] {
  switch (indicator.kind) {
    case 'PROPORTIONAL':
      return (indicator.lowerIsBetter === true ? ['125', '100', '80'] : ['80', '100', '110']).map(
        (judged) => ({ actual: actualFor(indicator, judged) }),
      );
    case 'LEADER_RELATIVE':
      return (indicator.lowerIsBetter === true ? ['125', '90', '80'] : ['80', '110', '120']).map(
        (judged) => ({ actual: actualFor(indicator, judged) }),
      );
    case 'BANDS':
      return bandInputs(indicator);
    case 'STEP':
      return stepInputs(indicator);
    case 'COUNT':
      return [
        { cases: casesOf(indicator.events, () => '0') },
        { cases: casesOf(indicator.events, (index) => (index === 0 ? '1' : '0')) },
        { cases: casesOf(indicator.events, () => '3') },
      ];
    case 'BOOLEAN':
      return hasDeadline(indicator)
        ? [{ date: indicator.deadline ?? '' }, { met: false }]
        : [{ met: true }, { met: false }];
    case 'DIRECT':
      return [{ claim: '0' }, { claim: indicator.basePoints }, { claim: mostClaimed(indicator) }];
    case 'RANK_TO_POINTS':
      return ['1', String(indicator.places.at(-1)?.place ?? 1), '0'].map((place) => ({
        cases: casesOf(indicator.bodies, () => place),
      }));
    case 'AWARD_BONUS':
      return [
        { cases: casesOf(indicator.awards, () => '0') },
        { cases: casesOf(indicator.awards, (index) => (index === 0 ? '1' : '0')) },
        { cases: casesOf(indicator.awards, () => '1') },
      ];
  }
}

const casesOf = (
  rows: readonly { readonly id: string }[],
  countOf: (index: number) => string,
): NonNullable<ExampleInput['cases']> =>
  rows.map(({ id: eventId }, index) => ({ eventId, count: countOf(index) }));

const mostClaimed = ({ basePoints, maxBonus = '0' }: Indicator): string =>
  exactText(add(fromExact(basePoints), fromExact(maxBonus)));

type Judged = Extract<Indicator, { valueDecimals?: unknown }>;

/** The result that is judged as the figure asked for, where it stands beside `EXAMPLE_SAME_PERIOD`. */
function actualFor({ comparedWith }: Judged, judged: string): string {
  const shifted =
    comparedWith === 'GROWTH_OVER_SAME_PERIOD' || comparedWith === 'DIFFERENCE_FROM_SAME_PERIOD';
  return shifted ? exactText(add(fromExact(judged), HUNDRED)) : judged;
}

/** The same where bands and steps look at how far the result is from the target. */
function actualOfFigure(indicator: Bands | StepIndicator, figure: string): string {
  const far = indicator.metric === 'DIFFERENCE_FROM_TARGET';
  return actualFor(indicator, far ? exactText(add(fromExact(figure), HUNDRED)) : figure);
}

/** A number inside a band; one is enough. */
function numberIn({ from, above, to, upTo }: Ends): string {
  if (from !== undefined || upTo !== undefined) return from ?? upTo ?? '0';
  if (above !== undefined && to !== undefined) {
    const sum = add(fromExact(above), fromExact(to));
    return exactText(rational(sum.n, sum.d * 2n));
  }
  if (above !== undefined) return exactText(add(fromExact(above), rational(1n)));
  return to === undefined ? '0' : exactText(subtract(fromExact(to), rational(1n)));
}

/** The first, the middle and the last band, each by a number inside it. */
function bandInputs(indicator: Bands): readonly ExampleInput[] {
  const { bands } = indicator;
  const places = new Set([0, Math.floor((bands.length - 1) / 2), bands.length - 1]);
  return [...places].flatMap((place): readonly ExampleInput[] => {
    const band = bands[place];
    if (band === undefined) return [];
    const figure = numberIn(band);
    if (figure.includes('/')) return [];
    const actual = actualOfFigure(indicator, figure);
    const { classBy, classes = [] } = indicator;
    if (classBy === undefined) return [{ actual }];
    const ofClass = classes.find(({ id }) => id === band.ofClass) ?? {};
    const count = wholeIn(ofClass);
    return count === undefined ? [] : [{ actual, cases: [{ eventId: classBy.id, count }] }];
  });
}

/** A whole number of cases inside a class, near one of its ends. */
function wholeIn(ends: Ends): string | undefined {
  const near = [ends.from, ends.above, ends.upTo, ends.to, '0']
    .flatMap((end) => (end === undefined ? [] : [Math.trunc(Number(end))]))
    .flatMap((end) => [end, end + 1, end - 1]);
  const found = near.find(
    (count) => count >= 0 && count <= 999_999 && holds(ends, rational(BigInt(count))),
  );
  return found === undefined ? undefined : String(found);
}

/** At the threshold, one step and three steps beyond it. */
function stepInputs(indicator: StepIndicator): readonly ExampleInput[] {
  const { threshold, step, direction } = indicator;
  return [0n, 1n, 3n].map((steps) => {
    const way = rational(direction === 'UP' ? steps : -steps);
    const size = fromExact(step);
    const moved = add(fromExact(threshold), rational(size.n * way.n, size.d));
    return { actual: actualOfFigure(indicator, exactText(moved)) };
  });
}

/** True when the examples of an indicator are held against `EXAMPLE_TARGET`. */
export const hasExampleTarget = (indicator: Indicator): boolean => needsTarget(indicator);
