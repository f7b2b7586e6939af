import type { LinePlan } from '../assigned.ts';
import type { Indicator } from '../criterion.ts';
import { type Measurement, measurementOf } from '../measurement.ts';
import type { Step } from '../reason.ts';
import type { SheetLine } from '../sheet.ts';
import { awardSteps } from './award-bonus.ts';
import { bandsSteps } from './bands.ts';
import { booleanSteps } from './boolean.ts';
import { countSteps } from './count.ts';
import { directSteps } from './direct.ts';
import { type LeaderMeasure, leaderSteps } from './leader-relative.ts';
import { proportionalSteps } from './proportional.ts';
import { rankSteps } from './rank-to-points.ts';
import { stepSteps } from './step.ts';

/** The field of a sheet line that an indicator is judged by. */
export type ResultField = 'actual' | 'cases' | 'met' | 'date' | 'claim';

const RESULT_FIELD = {
  PROPORTIONAL: 'actual',
  BANDS: 'actual',
  STEP: 'actual',
  COUNT: 'cases',
  BOOLEAN: 'met',
  DIRECT: 'claim',
  LEADER_RELATIVE: 'actual',
  RANK_TO_POINTS: 'cases',
  AWARD_BONUS: 'cases',
} as const satisfies Record<Indicator['kind'], ResultField>;

/** The one field that a reported line of this indicator must have. */
export const resultFieldOf = (indicator: Indicator): ResultField =>
  hasDeadline(indicator) ? 'date' : RESULT_FIELD[indicator.kind];

/** True when a line says on which day something was done. */
export const hasDeadline = (indicator: Indicator): boolean =>
  indicator.kind === 'BOOLEAN' && indicator.deadline !== undefined;

/** True when points cannot be computed without a target, unless the unit is told that it has none. */
export const needsTarget = (indicator: Indicator): boolean =>
  indicator.kind === 'PROPORTIONAL' ||
  (indicator.kind === 'LEADER_RELATIVE' && indicator.targets !== 'NONE') ||
  ((indicator.kind === 'BANDS' || indicator.kind === 'STEP') && indicator.metric !== 'VALUE');

/** True when a unit may be told that it has no target for this indicator. */
export const maySpareTarget = (indicator: Indicator): boolean =>
  indicator.kind === 'LEADER_RELATIVE' && indicator.targets === 'OPTIONAL';

/** What a line is judged by besides itself. `measure` is undefined while the bloc can't be scored yet. */
export type LineFacts = LinePlan & {
  readonly measure?: LeaderMeasure | undefined;
};

/**
 * The arithmetic of a reported line, before the maximum and the rounding that all kinds share.
 *
 * @throws when the line lacks what its kind needs: a bug, since sheets and targets are checked first
 */
export function stepsOf(indicator: Indicator, line: SheetLine, facts: LineFacts): readonly Step[] {
  const { target, measure, givenBy } = facts;
  const measured = () => measurementOfLine(indicator, line, facts);
  switch (indicator.kind) {
    case 'PROPORTIONAL':
      return signed(proportionalSteps(indicator, measured(), present(target)), givenBy);
    case 'BANDS':
      return signed(bandsSteps(indicator, measured(), target, line.cases), givenBy);
    case 'STEP':
      return signed(stepSteps(indicator, measured(), target), givenBy);
    case 'LEADER_RELATIVE':
      return signed(leaderSteps(indicator, { measurement: measured(), target }, measure), givenBy);
    case 'COUNT':
      return countSteps(indicator, present(line.cases));
    case 'BOOLEAN':
      return booleanSteps(
        indicator,
        present(line.met === undefined && line.date === undefined ? undefined : line),
      );
    case 'DIRECT':
      return directSteps(present(line.claim));
    case 'RANK_TO_POINTS':
      return rankSteps(indicator, present(line.cases));
    case 'AWARD_BONUS':
      return awardSteps(indicator, present(line.cases));
  }
}

const measurementOfLine = (
  indicator: Parameters<typeof measurementOf>[0],
  { actual, of }: SheetLine,
  { samePeriod }: LineFacts,
): Measurement => measurementOf(indicator, present(actual), of, samePeriod);

/** Steps that name a target say whose it is, where several give one. */
const signed = (steps: readonly Step[], givenBy: string | undefined): readonly Step[] =>
  givenBy === undefined
    ? steps
    : steps.map((step) => ('target' in step ? { ...step, givenBy } : step));

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A line without its result reached the scoring');
  return value;
}
