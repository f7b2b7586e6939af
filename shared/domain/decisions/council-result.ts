import * as z from 'zod';
import { CalendarDate, Hash, Id, Instant, Text } from '../identifiers.ts';
import { AwardTitle } from './award-title.ts';
import { QuotaOverride } from './quotas.ts';
import { Votes } from './vote.ts';

/**
 * One award of the council. `reason` is needed where the unit was not nominated by its place, `votes` where the rule
 * set has a threshold.
 */
export const Award = z.strictObject({
  blocId: Id,
  unitId: Id,
  title: AwardTitle,
  reason: Text(500).optional(),
  votes: Votes.optional(),
});
export type Award = z.infer<typeof Award>;

/** A ranking the council had before it. */
export const RankingSeen = z.strictObject({
  blocId: Id,
  version: z.int().min(1),
  digest: Hash,
});
export type RankingSeen = z.infer<typeof RankingSeen>;

/** The result of the emulation council's meeting (Hội đồng Thi đua - Khen thưởng), as its minutes record it. */
export const CouncilResult = z.strictObject({
  minutes: z.strictObject({ number: Text(60), date: CalendarDate }),
  proposal: z.strictObject({ number: Text(60), date: CalendarDate }),
  rankings: z
    .array(RankingSeen)
    .min(1)
    .max(50)
    .refine((seen) => new Set(seen.map(({ blocId }) => blocId)).size === seen.length, 'BlocTwice'),
  awards: z.array(Award).min(1).max(500),
  /** Why more is awarded than the seats of a bloc or a quota of the province. */
  overrides: z.array(QuotaOverride).max(200).optional(),
});
export type CouncilResult = z.infer<typeof CouncilResult>;

/** A recorded result: who recorded it and when. */
export const StoredCouncilResult = z.strictObject({
  version: z.int().min(1),
  result: CouncilResult,
  at: Instant,
  by: Id,
});
export type StoredCouncilResult = z.infer<typeof StoredCouncilResult>;
