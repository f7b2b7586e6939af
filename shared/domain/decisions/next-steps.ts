import type { DecisionState } from './decision-kind.ts';
import { STEP_RULES, type StepName } from './decision-step.ts';

/** The steps that lead on from a state, the way forward before the way back. */
export const stepsFrom = (state: DecisionState): readonly StepName[] =>
  (['SEND', 'SIGN', 'NUMBER', 'ISSUE', 'RETURN'] as const).filter((step) =>
    STEP_RULES[step].from.includes(state),
  );
