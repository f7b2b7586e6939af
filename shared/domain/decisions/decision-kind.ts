import * as z from 'zod';
import { Id } from '../identifiers.ts';

/**
 * What a paper of the decisions' book is: an award, a decision that amends, replaces or annuls an issued one, or the
 * letter that corrects an error of its form (công văn đính chính).
 */
export const DecisionKind = z.enum(['AWARD', 'AMENDMENT', 'REPLACEMENT', 'ANNULMENT', 'ERRATUM']);
export type DecisionKind = z.infer<typeof DecisionKind>;

/** Papers about an issued decision. */
export const FollowUpKind = DecisionKind.exclude(['AWARD']);
export type FollowUpKind = z.infer<typeof FollowUpKind>;

/** The steps of its life: dự thảo, bản trình ký, đã ký, đã cấp số, đã ban hành. */
export const DecisionState = z.enum(['DRAFT', 'FOR_SIGNATURE', 'SIGNED', 'NUMBERED', 'ISSUED']);
export type DecisionState = z.infer<typeof DecisionState>;

/** What later papers made of an issued decision. */
export const Standing = z.enum(['IN_FORCE', 'AMENDED', 'REPLACED', 'ANNULLED']);
export type Standing = z.infer<typeof Standing>;

/** An issued paper about this decision; `unitIds` are those whose award it annuls. */
export const Effect = z.strictObject({
  decisionId: Id,
  kind: FollowUpKind,
  unitIds: z.array(Id).optional(),
});
export type Effect = z.infer<typeof Effect>;

/** The days of a decision's life, in their order. */
export type DayOf = 'TARGET' | 'COUNCIL' | 'PROPOSAL' | 'SIGNATURE' | 'NUMBER' | 'TODAY';
