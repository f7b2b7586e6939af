import { formatPoints, type Points } from '../points.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import type { Margin } from './insight.ts';
import type { RankedUnit } from './ranked-unit.ts';

/**
 * How far the first unit is from the second, and the last one that gets a flag or a certificate from the next.
 *
 * @rule R-INS-3 the margins after the first unit, the flags and the certificates
 */
export function marginsOf({ awards }: RuleSet, units: readonly RankedUnit[]): Margin[] {
  const { flags, certificates } = awards;
  const rows = [...new Set([1, flags, flags + certificates])].sort((a, b) => a - b);
  return rows.flatMap((after) => {
    const [upper, lower] = [units[after - 1], units[after]];
    if (upper === undefined || lower === undefined) return [];
    return [{ after, difference: formatPoints((upper.figure - lower.figure) as Points) }];
  });
}
