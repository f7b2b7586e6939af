import * as z from 'zod';
import { Clause } from '../clause.ts';
import { Id, Text } from '../identifiers.ts';
import { divide, fromExact, HUNDRED, multiply, rational, roundTo } from '../rational.ts';
import type { Refusal } from '../refusal.ts';
import { RulePoints } from '../scoring/indicator-fields.ts';
import { AwardTitle } from './award-title.ts';

/**
 * The most awards of one title that a province gives in a period: so many, or a percent of a base, rounded as
 * stated. The base is counted over the blocs of one council result: their members, those that have a place, or the
 * flags that it gives.
 */
export const Quota = z.strictObject({
  id: Id,
  title: Text(300),
  clause: Clause,
  awards: AwardTitle,
  limit: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('COUNT'), most: z.int().min(0).max(10_000) }),
    z.strictObject({
      kind: z.literal('PERCENT'),
      percent: RulePoints,
      of: z.enum(['MEMBER_UNITS', 'RANKED_UNITS', 'PROVINCIAL_FLAGS']),
      rounding: z.enum(['DOWN', 'HALF_UP', 'UP']),
    }),
  ]),
});
export type Quota = z.infer<typeof Quota>;

/** The council knows that a quota is exceeded and says why: the seats of a bloc, or a quota of the province. */
export const QuotaOverride = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('BLOC'), blocId: Id, title: AwardTitle, reason: Text(500) }),
  z.strictObject({ scope: z.literal('PROVINCE'), quotaId: Id, reason: Text(500) }),
]);
export type QuotaOverride = z.infer<typeof QuotaOverride>;

/** What a council result counts: the units of its blocs, and the awards by title. */
export type AwardCounts = {
  readonly memberUnits: number;
  readonly rankedUnits: number;
  readonly awards: Readonly<Record<AwardTitle, number>>;
};

/** The most awards that a quota allows. */
export function mostAllowed({ limit }: Pick<Quota, 'limit'>, counts: AwardCounts): number {
  if (limit.kind === 'COUNT') return limit.most;
  const base = {
    MEMBER_UNITS: counts.memberUnits,
    RANKED_UNITS: counts.rankedUnits,
    PROVINCIAL_FLAGS: counts.awards.PROVINCIAL_FLAG,
  }[limit.of];
  const exact = divide(multiply(fromExact(limit.percent), rational(BigInt(base))), HUNDRED);
  if (limit.rounding === 'HALF_UP') return Number(roundTo(0, exact).n);
  const whole = exact.n / exact.d;
  return Number(limit.rounding === 'UP' && whole * exact.d < exact.n ? whole + 1n : whole);
}

/**
 * The quotas that a result exceeds without saying why.
 *
 * @rule R-QUOTA-1 a quota of the province is a warning: exceeding it needs a recorded reason
 * @rule R-QUOTA-2 a percent of a base is rounded as the quota states
 */
export const checkQuotas = (
  quotas: readonly Quota[],
  counts: AwardCounts,
  overrides: readonly QuotaOverride[],
): readonly Refusal[] =>
  quotas.flatMap((quota): readonly Refusal[] => {
    const [most, given] = [mostAllowed(quota, counts), counts.awards[quota.awards]];
    const known = overrides.some((one) => one.scope === 'PROVINCE' && one.quotaId === quota.id);
    if (given <= most || known) return [];
    return [{ kind: 'QuotaExceeded', quotaId: quota.id, title: quota.title, most, given }];
  });
