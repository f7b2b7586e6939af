import { expect, it } from 'vitest';
import {
  type AwardCounts,
  checkQuotas,
  mostAllowed,
} from '../../../shared/domain/decisions/check-quotas.ts';
import type { Quota } from '../../../shared/domain/decisions/quotas.ts';

const clause = { document: 'Nghị định 91/2017/NĐ-CP', article: '11' };
const counts = (flags: number, rankedUnits = 69, memberUnits = 71): AwardCounts => ({
  memberUnits,
  rankedUnits,
  awards: { PROVINCIAL_FLAG: flags, CERTIFICATE_OF_MERIT: 5 },
});
const quota = (limit: Quota['limit'], awards: Quota['awards'] = 'PROVINCIAL_FLAG'): Quota => ({
  id: 'co-thi-dua',
  title: 'Cờ thi đua',
  clause,
  awards,
  limit,
});
const percent = (
  of: 'MEMBER_UNITS' | 'RANKED_UNITS' | 'PROVINCIAL_FLAGS',
  rounding: 'DOWN' | 'HALF_UP' | 'UP',
  share = '20',
) => quota({ kind: 'PERCENT', percent: share, of, rounding });

it('R-QUOTA-2: a percent of a base is rounded as the quota states', () => {
  const most = (one: Quota, ranked: number) => mostAllowed(one, counts(0, ranked));
  expect(most(percent('RANKED_UNITS', 'DOWN'), 69)).toBe(13);
  expect(most(percent('RANKED_UNITS', 'HALF_UP'), 69)).toBe(14);
  expect(most(percent('RANKED_UNITS', 'UP'), 66)).toBe(14);
  expect(most(percent('RANKED_UNITS', 'HALF_UP'), 66)).toBe(13);
  for (const rounding of ['DOWN', 'HALF_UP', 'UP'] as const)
    expect(most(percent('RANKED_UNITS', rounding), 70)).toBe(14);
  expect(most(percent('RANKED_UNITS', 'HALF_UP', '2.5'), 20)).toBe(1);
});

it('R-QUOTA-2: the base is the members, those with a place, or the flags given', () => {
  expect(mostAllowed(percent('MEMBER_UNITS', 'DOWN'), counts(0))).toBe(14);
  expect(mostAllowed(percent('RANKED_UNITS', 'DOWN'), counts(0))).toBe(13);
  expect(mostAllowed(percent('PROVINCIAL_FLAGS', 'DOWN'), counts(54))).toBe(10);
});

it('R-QUOTA-1: exceeding a quota is refused until the council records why', () => {
  const quotas = [quota({ kind: 'COUNT', most: 12 })];
  expect(checkQuotas(quotas, counts(12), [])).toEqual([]);
  expect(checkQuotas(quotas, counts(13), [])).toEqual([
    { kind: 'QuotaExceeded', quotaId: 'co-thi-dua', title: 'Cờ thi đua', most: 12, given: 13 },
  ]);
  const reason = 'Hội đồng biểu quyết 15/15';
  const override = { scope: 'PROVINCE', quotaId: 'co-thi-dua', reason } as const;
  expect(checkQuotas(quotas, counts(13), [override])).toEqual([]);
  expect(checkQuotas(quotas, counts(13), [{ ...override, quotaId: 'khac' }])).toHaveLength(1);
});

it('R-QUOTA-1: counts only the awards that the quota is about', () => {
  const certificates = quota({ kind: 'COUNT', most: 5 }, 'CERTIFICATE_OF_MERIT');
  expect(checkQuotas([certificates], counts(99), [])).toEqual([]);
  expect(
    checkQuotas([{ ...certificates, limit: { kind: 'COUNT', most: 4 } }], counts(0), []),
  ).toHaveLength(1);
});
