import * as z from 'zod';
import { CalendarDate, Text } from '../identifiers.ts';
import type { Action } from '../permissions.ts';
import { Registration, Signatory } from './decision.ts';
import type { DecisionState } from './decision-kind.ts';

/** The version that was seen by whoever takes the step. */
const seen = { version: z.int().min(1) };

/** A step of a decision's life, with what it adds. */
export const DecisionStep = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('SEND'), ...seen, signatory: Signatory }),
  z.strictObject({ step: z.literal('RETURN'), ...seen, reason: Text(500) }),
  z.strictObject({ step: z.literal('SIGN'), ...seen, date: CalendarDate }),
  z.strictObject({ step: z.literal('NUMBER'), ...seen, ...Registration.shape }),
  z.strictObject({ step: z.literal('ISSUE'), ...seen }),
]);
export type DecisionStep = z.infer<typeof DecisionStep>;
export type StepName = DecisionStep['step'];

/** Where a step leads from and to, and what one must be allowed to do. */
export type StepRule = {
  readonly from: readonly DecisionState[];
  readonly to: DecisionState;
  readonly action: Action;
};

/**
 * The steps in the order of the life. Once it has a number there is no way back: a number is never given again.
 *
 * @rule R-DEC-7 one step at a time, from the version that was seen; returned with a reason until it has a number
 */
export const STEP_RULES: Readonly<Record<StepName, StepRule>> = {
  SEND: { from: ['DRAFT'], to: 'FOR_SIGNATURE', action: 'DRAFT_DECISION' },
  RETURN: { from: ['FOR_SIGNATURE', 'SIGNED'], to: 'DRAFT', action: 'SIGN_DECISION' },
  SIGN: { from: ['FOR_SIGNATURE'], to: 'SIGNED', action: 'SIGN_DECISION' },
  NUMBER: { from: ['SIGNED'], to: 'NUMBERED', action: 'ISSUE_DECISION' },
  ISSUE: { from: ['NUMBERED'], to: 'ISSUED', action: 'ISSUE_DECISION' },
};
