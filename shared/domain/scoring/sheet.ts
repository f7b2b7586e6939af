import * as z from 'zod';
import { CalendarDate, FreeText, Hash, Id } from '../identifiers.ts';
import { DecimalText, PointsText } from '../points.ts';
import { EvidenceName } from './evidence-name.ts';
import { LateDays } from './late-rule.ts';
import { TargetText } from './target.ts';

/** How often one kind of case happened (late reports, awards), or the place that a rating body gave; 0 for none. */
export const CaseCount = z.strictObject({
  eventId: Id,
  count: z.string().regex(/^(?:0|[1-9]\d{0,5})$/, 'InvalidCount'),
});
export type CaseCount = z.infer<typeof CaseCount>;

/** A unit declares so many files for one sheet. */
export const MOST_EVIDENCE_FILES = 200;

/** A file that stands behind a line: what its bytes are, and what the unit calls it. */
export const EvidenceFile = z.strictObject({ sha256: Hash, name: EvidenceName });
export type EvidenceFile = z.infer<typeof EvidenceFile>;

/**
 * One line of a self-scoring sheet, in canonical spelling. Which fields it carries follows from the
 * indicator's kind: `actual` (PROPORTIONAL, LEADER_RELATIVE, BANDS), `cases` (COUNT, RANK_TO_POINTS,
 * AWARD_BONUS), `met` or `date`
 * (BOOLEAN), `claim` (DIRECT;
 * elsewhere the unit's own arithmetic, shown beside the rule's result and never counted).
 * NOTHING_AROSE ("không phát sinh") keeps what the indicator declares. Whether an indicator is assigned at
 * all is not the unit's to say: see `UnitAssignment`.
 */
export const SheetLine = z.strictObject({
  indicatorId: Id,
  state: z.enum(['REPORTED', 'NOTHING_AROSE']),
  actual: DecimalText.optional(),
  /** The quantity is an estimate (số ước), still to be made final; it scores as it stands. */
  estimated: z.literal(true).optional(),
  /** The whole that `actual` is a part of, where the indicator takes n of m. */
  of: DecimalText.optional(),
  cases: z.array(CaseCount).max(50).optional(),
  met: z.boolean().optional(),
  /** When it was done, where there is a deadline; `met: false` in its place when it was not. */
  date: CalendarDate.optional(),
  claim: PointsText.optional(),
  explanation: FreeText(2000).optional(),
  /** Official documents, cited by number and date. */
  evidence: FreeText(500).optional(),
  files: z.array(EvidenceFile).min(1).max(MOST_EVIDENCE_FILES).optional(),
});
export type SheetLine = z.infer<typeof SheetLine>;

/** A unit's self-scoring sheet (bản tự chấm điểm): one line for each assigned indicator, in the rule set's order. */
export const SelfScoringSheet = z.strictObject({
  unitId: Id,
  version: z.int().min(1),
  /** By how many days it came after its deadline, where the rule set takes late sheets. */
  lateDays: LateDays.optional(),
  lines: z.array(SheetLine).max(500),
});
export type SelfScoringSheet = z.infer<typeof SelfScoringSheet>;

/**
 * What the year's plan gives a unit for one indicator: a target, no target though the result counts, or
 * "không giao" (leaves the denominator).
 */
export const LineAssignment = z.discriminatedUnion('state', [
  z.strictObject({
    indicatorId: Id,
    state: z.literal('ASSIGNED'),
    target: TargetText.optional(),
    /** One of each giver, where the rule names several. */
    targets: z
      .array(z.strictObject({ givenBy: Id, target: TargetText }))
      .max(5)
      .optional(),
    /** The result of the same period a year before, where the rule compares with it. */
    samePeriod: DecimalText.optional(),
  }),
  z.strictObject({
    indicatorId: Id,
    state: z.literal('NO_TARGET'),
    samePeriod: DecimalText.optional(),
  }),
  z.strictObject({ indicatorId: Id, state: z.literal('NOT_ASSIGNED') }),
]);
export type LineAssignment = z.infer<typeof LineAssignment>;

/**
 * A line of the plan as a person wrote it: numbers and ranges in their own hand (`11-12.000 tỷ`), or "không giao",
 * or "không có chỉ tiêu" in the place of a target.
 */
export const WrittenAssignment = z.strictObject({
  indicatorId: Id,
  state: z.literal('WRITTEN'),
  target: z.string().max(200).optional(),
  targets: z
    .array(z.strictObject({ givenBy: Id, target: z.string().max(200) }))
    .max(5)
    .optional(),
  samePeriod: z.string().max(200).optional(),
});
export type WrittenAssignment = z.infer<typeof WrittenAssignment>;

/** A line of the plan in canonical spelling, or as written. */
export const PlannedLine = z.discriminatedUnion('state', [
  ...LineAssignment.options,
  WrittenAssignment,
]);
export type PlannedLine = z.infer<typeof PlannedLine>;

/** Targets of one unit. An indicator that is not listed is assigned without a target. */
export const UnitAssignment = z.strictObject({
  unitId: Id,
  lines: z.array(LineAssignment).max(500),
});
export type UnitAssignment = z.infer<typeof UnitAssignment>;

/** A sheet line as a person wrote it: every field still text, not yet checked. */
export type WrittenLine = {
  readonly indicatorId: string;
  readonly state?: string | undefined;
  readonly actual?: string | undefined;
  readonly cases?:
    | readonly { readonly eventId: string; readonly count?: string | undefined }[]
    | undefined;
  readonly met?: string | undefined;
  readonly date?: string | undefined;
  readonly claim?: string | undefined;
  readonly explanation?: string | undefined;
  readonly evidence?: string | undefined;
  /** Confirmed files: put there by the system, never written by hand. */
  readonly files?: readonly EvidenceFile[] | undefined;
};
