import {
  exactText,
  fromExact,
  least,
  negate,
  type Rational,
  roundTo,
  subtract,
  sum,
} from '../rational.ts';
import type { Indicator } from './criterion.ts';
import { mostOf } from './kinds/kind-limits.ts';
import { type LineFacts, stepsOf } from './kinds/kind-rules.ts';
import type { Awaited } from './preconditions.ts';
import type { Step } from './reason.ts';
import type { SheetLine } from './sheet.ts';

/** What steps come to. */
export const totalOf = (steps: readonly Step[]): Rational =>
  sum(steps.map(({ points }) => fromExact(points)));

/** Steps followed by the one that brings them to a whole number of published decimals, where there is one. */
export function rounded(steps: readonly Step[], decimals: number | undefined): readonly Step[] {
  if (decimals === undefined) return steps;
  const exact = totalOf(steps);
  const change = subtract(roundTo(decimals, exact), exact);
  if (change.n === 0n) return steps;
  return [
    ...steps,
    { kind: 'ROUNDED', decimals, exact: exactText(exact), points: exactText(change) },
  ];
}

/**
 * What the rule gives for a line, step by step.
 *
 * @rule R-SCORE-11 nothing arose keeps the base points or gives zero, as the indicator says
 * @rule R-SCORE-12 no line gives more than base and bonus
 */
function ruledSteps(indicator: Indicator, line: SheetLine, facts: LineFacts): readonly Step[] {
  if (line.state === 'NOTHING_AROSE') {
    const keepsBase = indicator.nothingArose === 'KEEPS_BASE';
    const points = keepsBase ? indicator.basePoints : '0';
    return [{ kind: 'NOTHING_AROSE', keepsBase, points }];
  }
  const steps = stepsOf(indicator, line, facts);
  const maximum = mostOf(indicator);
  const over = subtract(maximum, totalOf(steps));
  if (over.n >= 0n) return steps;
  return [...steps, { kind: 'MAXIMUM', limit: exactText(maximum), points: exactText(over) }];
}

/** The rule's arithmetic for what a line reports, with the rounding of lines. */
export const judged = (
  indicator: Indicator,
  line: SheetLine,
  facts: LineFacts & { readonly roundTo: number | undefined },
): readonly Step[] => rounded(ruledSteps(indicator, line, facts), facts.roundTo);

/** @rule R-SCORE-30 a bonus that waits for the base of other criteria is nothing until they have all of it */
export function withoutBonus(
  { basePoints }: Indicator,
  steps: readonly Step[],
  unmet: readonly Awaited[] = [],
): readonly Step[] {
  const points = totalOf(steps);
  const bonus = subtract(points, least(points, fromExact(basePoints)));
  if (unmet.length === 0 || bonus.n === 0n) return steps;
  return [...steps, { kind: 'PRECONDITION', unmet: [...unmet], points: exactText(negate(bonus)) }];
}
