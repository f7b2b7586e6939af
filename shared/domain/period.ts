import * as z from 'zod';
import { Quota } from './decisions/quotas.ts';
import { Id, Instant, Text } from './identifiers.ts';

/** The stages of a bloc in a period, in the order they follow one another (design of the yearly cycle). */
export const STAGES = [
  'REGISTRATION',
  'SELF_SCORING',
  'VERIFICATION',
  'EXPLANATION',
  'SECOND_REVIEW',
  'PROVISIONAL_RANKING',
  'BLOC_REVIEW',
  'DOSSIER',
  'COUNCIL',
  'DECIDED',
] as const;
export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;

/** Stages whose end asks for a ranking. */
export const SCORING_STAGES: readonly Stage[] = [
  'SELF_SCORING',
  'VERIFICATION',
  'SECOND_REVIEW',
  'PROVISIONAL_RANKING',
];

/** `[opensAt, closesAt)` of one stage. */
export const StageWindow = z.strictObject({ stage: Stage, opensAt: Instant, closesAt: Instant });
export type StageWindow = z.infer<typeof StageWindow>;

/** YEAR_END (tổng kết) ends in awards; MID_YEAR (sơ kết) ends in a scoreboard, never in a Cờ. */
export const PeriodKind = z.enum(['YEAR_END', 'MID_YEAR', 'MOVEMENT']);
export type PeriodKind = z.infer<typeof PeriodKind>;

/** An emulation period (kỳ thi đua). `from` and `to` bound the results that count, not the stages. */
export const EmulationPeriod = z.strictObject({
  id: Id,
  name: Text(200),
  kind: PeriodKind,
  from: z.iso.date(),
  to: z.iso.date(),
  /** The most awards that the province gives in this period. */
  quotas: z.array(Quota).max(20).optional(),
});
export type EmulationPeriod = z.infer<typeof EmulationPeriod>;
