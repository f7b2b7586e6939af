import type { PointsText } from '../../points.ts';
import { add, fromExact, most, type Rational, ZERO } from '../../rational.ts';
import type { Indicator } from '../criterion.ts';
import { UNCAPPED } from '../indicator-fields.ts';
import type { CriterionFault } from '../rule-set-fault.ts';
import { awardMost } from './award-bonus.ts';
import { bandsFaults, bandsLeast } from './bands.ts';
import { booleanLeast } from './boolean.ts';
import { countFaults, countLeast, countMost } from './count.ts';
import { leaderFaults } from './leader-relative.ts';
import { proportionalFaults, proportionalLeast } from './proportional.ts';
import { rankFaults } from './rank-to-points.ts';
import { stepFaults, stepLeast } from './step.ts';

/** The least points that an indicator can give by its rule. */
export function leastOf(indicator: Indicator): Rational {
  switch (indicator.kind) {
    case 'PROPORTIONAL':
      return proportionalLeast(indicator);
    case 'BANDS':
      return bandsLeast(indicator);
    case 'STEP':
      return stepLeast(indicator);
    case 'COUNT':
      return countLeast(indicator);
    case 'BOOLEAN':
      return booleanLeast(indicator);
    case 'DIRECT':
    case 'LEADER_RELATIVE':
    case 'RANK_TO_POINTS':
    case 'AWARD_BONUS':
      return ZERO;
  }
}

/** What is wrong with an indicator's own numbers besides its points. */
export const kindFaults = (indicator: Indicator): readonly CriterionFault[] => [
  ...ownFaults(indicator),
  ...giverFaults(indicator),
];

/** Where several give targets the rule says whose counts, and nowhere else. */
function giverFaults(indicator: Indicator): readonly CriterionFault[] {
  if (!('judgedBy' in indicator) && !('targetGivers' in indicator)) return [];
  const { judgedBy, targetGivers = [] } = indicator;
  const ids = targetGivers.map(({ id }) => id);
  const clear =
    judgedBy !== undefined &&
    new Set(ids).size === ids.length &&
    (judgedBy === 'BOTH' ? ids.length > 1 : ids.includes(judgedBy));
  return clear ? [] : [[['judgedBy'], { kind: 'TargetGiverUnclear' }]];
}

function ownFaults(indicator: Indicator): readonly CriterionFault[] {
  switch (indicator.kind) {
    case 'PROPORTIONAL':
      return proportionalFaults(indicator);
    case 'BANDS':
      return bandsFaults(indicator);
    case 'STEP':
      return stepFaults(indicator);
    case 'COUNT':
      return countFaults(indicator);
    case 'LEADER_RELATIVE':
      return leaderFaults(indicator);
    case 'RANK_TO_POINTS':
      return rankFaults(indicator);
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
        ...(indicator.otherwise === undefined || indicator.otherwise === 'LEFT_TO_REVIEWER'
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
    case 'RANK_TO_POINTS':
      return indicator.places.map(
        ({ points }, index) => [['places', index, 'points'], points] as const,
      );
    case 'AWARD_BONUS':
      return indicator.awards.map(
        ({ points }, index) => [['awards', index, 'points'], points] as const,
      );
    default:
      return [];
  }
}

/**
 * The most that an indicator gives: its base and its bonus, or what the most cases give that may be reported.
 *
 * @rule R-SET-12 only what counts cases or awards may be without a maximum bonus
 */
export function mostOf(indicator: Indicator): Rational {
  const { basePoints, maxBonus = '0' } = indicator;
  const base = fromExact(basePoints);
  if (maxBonus !== UNCAPPED) return add(base, fromExact(maxBonus));
  if (indicator.kind === 'COUNT') return most(base, countMost(indicator));
  return indicator.kind === 'AWARD_BONUS' ? most(base, awardMost(indicator)) : base;
}
