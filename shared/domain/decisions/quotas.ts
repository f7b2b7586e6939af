import * as z from 'zod';
import { Clause } from '../clause.ts';
import { Id, Text } from '../identifiers.ts';
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
