import { divide, fromExact, HUNDRED, multiply, rational, roundTo } from '../rational.ts';
import type { Refusal } from '../refusal.ts';
import type { AwardTitle } from './award-title.ts';
import type { Quota, QuotaOverride } from './quotas.ts';

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
