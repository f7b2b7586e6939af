import * as z from 'zod';
import { Id, Text } from '../../identifiers.ts';
import {
  compare,
  exactText,
  fromExact,
  least,
  most,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../rational.ts';
import { CountedBonus, indicatorFields, MOST_CASES, RulePoints } from '../indicator-fields.ts';
import type { Step } from '../reason.ts';
import type { CaseCount } from '../sheet.ts';

/** An award and what each of it gives. */
export const Award = z.strictObject({ id: Id, title: Text(500), points: RulePoints });
export type Award = z.infer<typeof Award>;

/** Points by the awards a unit was given in the period: all of them (SUM) or the best one (BEST), up to `cap`. */
export const AwardBonus = z.strictObject({
  kind: z.literal('AWARD_BONUS'),
  ...indicatorFields,
  maxBonus: CountedBonus,
  awards: z.array(Award).min(1).max(50),
  combine: z.enum(['SUM', 'BEST']),
  cap: RulePoints.optional(),
});
export type AwardBonus = z.infer<typeof AwardBonus>;

/**
 * The arithmetic of the awards reported.
 *
 * @rule R-SCORE-20 awards give their points, all of them or the best one, up to the cap
 */
export function awardSteps(
  { awards, combine, cap }: AwardBonus,
  cases: readonly CaseCount[],
): readonly Step[] {
  const given = awards.flatMap((award) => {
    const count = cases.find(({ eventId }) => eventId === award.id)?.count ?? '0';
    return count === '0' ? [] : [{ award, count }];
  });
  const steps: Step[] = [
    { kind: 'START', points: '0' },
    ...(combine === 'BEST' ? bestOf(given.map(({ award }) => award)) : given.map(ofAward)),
  ];
  if (cap === undefined) return steps;
  const over = subtract(fromExact(cap), sum(steps.map(({ points }) => fromExact(points))));
  return over.n >= 0n
    ? steps
    : [...steps, { kind: 'PLUS_CAP', limit: cap, points: exactText(over) }];
}

/** The most that awards can give, each as often as may be reported, held by the cap alone. */
export function awardMost({ awards, combine, cap }: AwardBonus): Rational {
  const each = awards.map(({ points }) => fromExact(points));
  const all =
    combine === 'BEST'
      ? each.reduce(most, ZERO)
      : multiply(sum(each), rational(BigInt(MOST_CASES)));
  return cap === undefined ? all : least(all, fromExact(cap));
}

function ofAward({ award, count }: { readonly award: Award; readonly count: string }): Step {
  const { id: eventId, title, points: each } = award;
  const points = exactText(multiply(fromExact(each), fromExact(count)));
  return { kind: 'CASES', eventId, title, count, each, points };
}

/** The first of the best: which of equals it is makes no difference to the points. */
function bestOf(awards: readonly Award[]): readonly Step[] {
  const [first, ...rest] = awards;
  if (first === undefined) return [];
  const best = rest.reduce(
    (known, one) => (compare(fromExact(one.points), fromExact(known.points)) > 0 ? one : known),
    first,
  );
  const { id: eventId, title, points } = best;
  return [{ kind: 'BEST_AWARD', eventId, title, among: awards.length, points }];
}
