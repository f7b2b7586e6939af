import * as z from 'zod';
import { FreeText, Hash, Id, Instant } from '../identifiers.ts';
import { PointsText } from '../points.ts';
import { SheetLine } from '../scoring/sheet.ts';

/** The result of a line as it should have been reported: the fields of a sheet line without its claim and texts. */
export const CorrectedReport = SheetLine.pick({
  state: true,
  actual: true,
  of: true,
  cases: true,
  met: true,
  date: true,
});
export type CorrectedReport = z.infer<typeof CorrectedReport>;

/**
 * What a reviewer said of one line, with the reason where it is not simply so: CONFIRMED as the rule computes it,
 * CHANGED to points granted in the place of the rule's, or CORRECTED: another result than the reported one, by which
 * the rule computes again.
 */
export const LineReview = z.discriminatedUnion('outcome', [
  z.strictObject({ indicatorId: Id, outcome: z.literal('CONFIRMED') }),
  z.strictObject({
    indicatorId: Id,
    outcome: z.literal('CHANGED'),
    granted: PointsText,
    reason: FreeText(1000),
  }),
  z.strictObject({
    indicatorId: Id,
    outcome: z.literal('CORRECTED'),
    corrected: CorrectedReport,
    reason: FreeText(1000),
  }),
]);
export type LineReview = z.infer<typeof LineReview>;

/** The verification (thẩm định) of one sheet version. A newer sheet version has no review until it gets one. */
export const UnitReview = z.strictObject({
  unitId: Id,
  version: z.int().min(1),
  sheetHash: Hash,
  lines: z.array(LineReview).max(500),
});
export type UnitReview = z.infer<typeof UnitReview>;

/** A review as stored: who made it and when stay outside what is hashed into a ranking. */
export const StoredReview = z.strictObject({
  review: UnitReview,
  reviewerId: Id,
  at: Instant,
});
export type StoredReview = z.infer<typeof StoredReview>;
