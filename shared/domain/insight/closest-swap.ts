import { compare, exactText, negate, type Rational } from '../rational.ts';
import type { Indicator } from '../scoring/criterion.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import type { ClosestSwap } from './insight.ts';
import { changeAfter, fewestSteps, type LineSteps, lineSteps, totalAfter } from './line-steps.ts';
import { figureWith, type RankedUnit } from './ranked-unit.ts';

type Found = { readonly change: Rational; readonly line: LineSteps; readonly unitIds: string[] };

const size = (change: Rational): Rational => (change.n < 0n ? negate(change) : change);
const bySize = (a: Rational, b: Rational): number => compare(size(a), size(b));

/**
 * The smallest change of one line after which the leader is no longer first: a line of a runner-up raised, or one of
 * the leader's lowered, within what the indicator can give. Null where the lead is shared, nobody follows, or no
 * single line is enough.
 *
 * @rule R-INS-4 the smallest change of one line that puts another unit first
 */
export function closestSwap(
  ruleSet: RuleSet,
  indicators: readonly Indicator[],
  units: readonly RankedUnit[],
): ClosestSwap | null {
  const [leader, second] = units;
  if (leader === undefined || second === undefined || leader.place === second.place) return null;
  const runnersUp = units.filter(({ place }) => place === second.place);
  let found: Found | undefined;
  for (const unit of [...runnersUp, leader]) {
    const rival = unit === leader ? second.figure : leader.figure;
    const swaps = (line: LineSteps) => (steps: number) => {
      const figure = figureWith(ruleSet, unit, totalAfter(unit.tree, line, steps));
      return unit === leader ? figure < rival : figure > rival;
    };
    for (const line of lineSteps(ruleSet, indicators, unit, unit === leader ? 'DOWN' : 'UP')) {
      found = closer(found, unit.unitId, line, swaps(line));
    }
  }
  if (found === undefined) return null;
  const { line, change, unitIds } = found;
  return { indicatorId: line.indicator.id, change: exactText(change), unitIds };
}

/** What is closer: what was found before, or this line. Equal changes of one indicator are told together. */
function closer(
  found: Found | undefined,
  unitId: string,
  line: LineSteps,
  swaps: (steps: number) => boolean,
): Found | undefined {
  const tooMany =
    found === undefined
      ? undefined
      : fewestSteps(line.steps, (steps) => bySize(changeAfter(line, steps), found.change) > 0);
  const steps = fewestSteps(tooMany === undefined ? line.steps : tooMany - 1, swaps);
  if (steps === undefined) return found;
  const change = changeAfter(line, steps);
  if (found === undefined) return { change, line, unitIds: [unitId] };
  const order =
    bySize(change, found.change) || line.at - found.line.at || compare(found.change, change);
  if (order > 0) return found;
  return { change, line, unitIds: order === 0 ? [...found.unitIds, unitId] : [unitId] };
}
