import type { PointsText } from '../../points.ts';
import { add, fromExact, type Rational, ZERO } from '../../rational.ts';
import type { Indicator } from '../criterion.ts';
import type { Step } from '../reason.ts';
import type { CriterionFault } from '../rule-set-fault.ts';
import type { SheetLine } from '../sheet.ts';
import { bandsFaults, bandsLeast, bandsSteps } from './bands.ts';
import { booleanLeast, booleanSteps } from './boolean.ts';
import { countFaults, countLeast, countSteps } from './count.ts';
import { directSteps } from './direct.ts';
import { type LeaderMeasure, leaderFaults, leaderSteps } from './leader-relative.ts';
import { proportionalFaults, proportionalLeast, proportionalSteps } from './proportional.ts';

/** The field of a sheet line that an indicator is judged by. */
export type ResultField = 'actual' | 'cases' | 'met' | 'claim';

const RESULT_FIELD = {
  PROPORTIONAL: 'actual',
  BANDS: 'actual',
  COUNT: 'cases',
  BOOLEAN: 'met',
  DIRECT: 'claim',
  LEADER_RELATIVE: 'actual',
} as const satisfies Record<Indicator['kind'], ResultField>;

/** The one field that a reported line of this indicator must have. */
export const resultFieldOf = ({ kind }: Indicator): ResultField => RESULT_FIELD[kind];

/** True when points cannot be computed without a target, unless the unit is told that it has none. */
export const needsTarget = (indicator: Indicator): boolean =>
  indicator.kind === 'PROPORTIONAL' ||
  (indicator.kind === 'LEADER_RELATIVE' && indicator.targets !== 'NONE') ||
  (indicator.kind === 'BANDS' && indicator.metric === 'PERCENT_OF_TARGET');

/** True when a unit may be told that it has no target for this indicator. */
export const maySpareTarget = (indicator: Indicator): boolean =>
  indicator.kind === 'LEADER_RELATIVE' && indicator.targets === 'OPTIONAL';

/** What a line is judged by besides itself. `measure` is undefined while the bloc can't be scored yet. */
export type LineFacts = {
  readonly target: string | undefined;
  readonly measure?: LeaderMeasure | undefined;
};

/**
 * The arithmetic of a reported line, before the maximum and the rounding that all kinds share.
 *
 * @throws when the line lacks what its kind needs: a bug, since sheets and targets are checked first
 */
export function stepsOf(
  indicator: Indicator,
  line: SheetLine,
  { target, measure }: LineFacts,
): readonly Step[] {
  switch (indicator.kind) {
    case 'PROPORTIONAL':
      return proportionalSteps(indicator, present(line.actual), present(target));
    case 'BANDS':
      return bandsSteps(indicator, present(line.actual), target);
    case 'COUNT':
      return countSteps(indicator, present(line.cases));
    case 'BOOLEAN':
      return booleanSteps(indicator, present(line.met));
    case 'DIRECT':
      return directSteps(present(line.claim));
    case 'LEADER_RELATIVE':
      return leaderSteps(indicator, { actual: present(line.actual), target }, measure);
  }
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A line without its result reached the scoring');
  return value;
}

/** The least points that an indicator can give by its rule. */
export function leastOf(indicator: Indicator): Rational {
  switch (indicator.kind) {
    case 'PROPORTIONAL':
      return proportionalLeast(indicator);
    case 'BANDS':
      return bandsLeast(indicator);
    case 'COUNT':
      return countLeast(indicator);
    case 'BOOLEAN':
      return booleanLeast(indicator);
    case 'DIRECT':
    case 'LEADER_RELATIVE':
      return ZERO;
  }
}

/** What is wrong with an indicator's own numbers besides its points. */
export function kindFaults(indicator: Indicator): readonly CriterionFault[] {
  switch (indicator.kind) {
    case 'PROPORTIONAL':
      return proportionalFaults(indicator);
    case 'BANDS':
      return bandsFaults(indicator);
    case 'COUNT':
      return countFaults(indicator);
    case 'LEADER_RELATIVE':
      return leaderFaults(indicator);
    default:
      return [];
  }
}

/** Points that an indicator promises outright, at the field that promises them: none may be above its maximum. */
export function promisedPoints(
  indicator: Indicator,
): readonly (readonly [at: readonly (string | number)[], points: PointsText])[] {
  switch (indicator.kind) {
    case 'BANDS':
      return [
        ...indicator.bands.map(
          ({ points }, index) => [['bands', index, 'points'], points] as const,
        ),
        ...(indicator.otherwise === undefined
          ? []
          : [[['otherwise'], indicator.otherwise] as const]),
      ];
    case 'BOOLEAN':
      return [
        [['met'], indicator.met ?? '0'],
        [['notMet'], indicator.notMet ?? '0'],
      ];
    case 'COUNT':
      return [[['start'], indicator.start ?? '0']];
    default:
      return [];
  }
}

/** The most that an indicator gives: its base and its bonus. */
export const mostOf = ({ basePoints, maxBonus = '0' }: Indicator): Rational =>
  add(fromExact(basePoints), fromExact(maxBonus));
