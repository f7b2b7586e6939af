import type { Criterion, Indicator } from '../../shared/domain/scoring/criterion.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import {
  dividedBy,
  type Fraction,
  isLess,
  larger,
  minus,
  NOTHING,
  over,
  plus,
  read,
  rounded,
  smaller,
  times,
  total,
} from './fraction.ts';

/** A sum or a line: base and bonus, which make its points. */
export type Sum = { readonly base: Fraction; readonly bonus: Fraction };
export const wholeOf = ({ base, bonus }: Sum): Fraction => plus(base, bonus);

/** Sums by the id of their group; the table's own under the empty text. */
export type Sums = ReadonlyMap<string, Sum>;
export const indicatorsIn = (criteria: readonly Criterion[]): readonly Indicator[] =>
  criteria.flatMap((one) => ('children' in one ? indicatorsIn(one.children) : [one]));

/** R-SCORE-13 */
export const split = (indicator: Indicator, points: Fraction): Sum => {
  const base = smaller(points, read(indicator.basePoints));
  return { base, bonus: minus(points, base) };
};

type Limits = {
  readonly maxBonus?: string | undefined;
  readonly cap?: string | undefined;
  readonly floor?: string | undefined;
};

/** R-SUM-1 to R-SUM-4 */
function limited(parts: readonly Sum[], { maxBonus, cap, floor }: Limits): Sum {
  let base = total(parts.map((part) => part.base));
  let bonus = total(parts.map((part) => part.bonus));
  if (maxBonus !== undefined) bonus = smaller(bonus, read(maxBonus));
  if (cap !== undefined) {
    const excess = larger(NOTHING, minus(plus(base, bonus), read(cap)));
    const fromBonus = smaller(bonus, excess);
    bonus = minus(bonus, fromBonus);
    base = minus(base, minus(excess, fromBonus));
  }
  if (floor !== undefined) {
    base = plus(base, larger(NOTHING, minus(read(floor), plus(base, bonus))));
  }
  return { base, bonus };
}

/** R-SUM-5 */
const published = (sum: Sum, decimals: number): Sum => {
  const base = rounded(sum.base, decimals);
  return { base, bonus: minus(rounded(wholeOf(sum), decimals), base) };
};

/** What sums are made from: the points of each line, and which indicators are assigned and, of alternatives, chosen. */
export type Given = {
  readonly ruleSet: RuleSet;
  readonly points: ReadonlyMap<string, Fraction>;
  readonly assigned: ReadonlySet<string>;
};

const anyAssigned = ({ assigned }: Given, criterion: Criterion): boolean =>
  indicatorsIn([criterion]).some(({ id }) => assigned.has(id));

/** R-SUM-7 */
const weightOf = (criterion: Criterion): Fraction =>
  criterion.kind === 'SUM' && criterion.scaledFrom !== undefined
    ? dividedBy(read(criterion.basePoints), read(criterion.scaledFrom))
    : over(1n, 1n);

export const isBestOf = (criterion: Criterion): boolean =>
  criterion.kind === 'ONE_OF' && criterion.choose === 'BEST';

/** R-SUM-6: the best alternative that is assigned, the first of equal ones. */
function bestOf(given: Given, alternatives: readonly Criterion[], parts: readonly Sum[]): Sum[] {
  const eligible = parts.filter((_, at) =>
    alternatives.slice(at, at + 1).some((one) => anyAssigned(given, one)),
  );
  const [first, ...rest] = eligible;
  if (first === undefined) return [];
  return [rest.reduce((best, one) => (isLess(wholeOf(best), wholeOf(one)) ? one : best), first)];
}

/** The sum of one criterion; what is met on the way is written into `sums`. */
function sumOf(given: Given, criterion: Criterion, depth: number, sums: Map<string, Sum>): Sum {
  if (!('children' in criterion)) {
    return split(criterion, given.points.get(criterion.id) ?? NOTHING);
  }
  const parts = criterion.children.map((child) => sumOf(given, child, depth + 1, sums));
  const counted = isBestOf(criterion) ? bestOf(given, criterion.children, parts) : parts;
  if (!anyAssigned(given, criterion)) {
    sums.set(criterion.id, { base: NOTHING, bonus: NOTHING });
    return { base: NOTHING, bonus: NOTHING };
  }
  const weight = weightOf(criterion);
  const weighed = counted.map(({ base, bonus }) => ({
    base: times(base, weight),
    bonus: times(bonus, weight),
  }));
  const sum = limited(weighed, criterion);
  const rounds = given.ruleSet.roundingStage === 'GROUP' && depth === 0;
  const kept = rounds ? published(sum, given.ruleSet.decimals) : sum;
  sums.set(criterion.id, kept);
  return kept;
}

/** Every sum of one unit's sheet. */
export function sumsOf(given: Given, lateDays = 0): Sums {
  const { decimals, bonusCap, totalCap, criteria } = given.ruleSet;
  const sums = new Map<string, Sum>();
  const parts = criteria.map((criterion) => sumOf(given, criterion, 0, sums));
  const whole = limited(parts, { maxBonus: bonusCap, cap: totalCap });
  const { base, bonus } = published(whole, decimals);
  return sums.set('', { base: minus(base, lateLoss(given.ruleSet, lateDays)), bonus });
}

/** R-LATE-2 */
function lateLoss({ late }: RuleSet, days: number): Fraction {
  if (late === undefined || days === 0) return NOTHING;
  const loss = times(read(late.points), over(late.per === 'DAY' ? BigInt(days) : 1n, 1n));
  return late.most === undefined ? loss : smaller(loss, read(late.most));
}

/** The base points that a unit could have: of alternatives the most. */
export function assignedMaximum(given: Given, criterion: Criterion): Fraction {
  if (!('children' in criterion)) {
    return given.assigned.has(criterion.id) ? read(criterion.basePoints) : NOTHING;
  }
  const parts = criterion.children.map((child) => assignedMaximum(given, child));
  if (isBestOf(criterion)) return parts.reduce(larger, NOTHING);
  return times(total(parts), weightOf(criterion));
}
