import { exactText, fromExact, negate, subtract } from '../rational.ts';
import { type LateDays, type LateRule, type LateStamp, lateStamp } from './late-rule.ts';
import type { Totals, UnitScore } from './unit-score.ts';

/**
 * The score of a sheet that came so many days late: every total is less by what the rule takes, after all limits and
 * rounding, and its base with it. Groups and lines stay as they are.
 *
 * @rule R-LATE-3 what is taken for lateness is taken last, from the base, on every basis
 * @throws when a sheet is late where the table takes none: a bug, since cases are checked first
 */
export function scoreLate(
  score: UnitScore,
  rule: LateRule | undefined,
  days: LateDays | undefined,
): UnitScore {
  if (days === undefined) return score;
  if (rule === undefined) throw new Error('A late sheet under a table that takes none');
  const late = lateStamp(rule, days);
  return { ...score, self: less(score.self, late), verified: less(score.verified, late), late };
}

function less(totals: Totals, late: LateStamp): Totals {
  const taken = fromExact(late.points);
  const without = (points: string) => exactText(subtract(fromExact(points), taken));
  const step = { kind: 'LATE' as const, ...late, points: exactText(negate(taken)) };
  const { base, total, steps } = totals;
  return { ...totals, base: without(base), total: without(total), steps: [...steps, step] };
}
