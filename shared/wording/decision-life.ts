import type { DecisionKind, DecisionState, Standing } from '../domain/decisions/decision-kind.ts';
import type { StepName } from '../domain/decisions/decision-step.ts';

const STATES: Readonly<Record<DecisionState, string>> = {
  DRAFT: 'dự thảo',
  FOR_SIGNATURE: 'trình ký',
  SIGNED: 'đã ký',
  NUMBERED: 'đã cấp số',
  ISSUED: 'đã ban hành',
};

/** Where a decision is in its life. */
export const sayDecisionState = (state: DecisionState): string => STATES[state];

const STEPS: Readonly<Record<StepName, string>> = {
  SEND: 'trình ký',
  RETURN: 'trả lại',
  SIGN: 'ghi nhận đã ký',
  NUMBER: 'cấp số',
  ISSUE: 'ban hành',
};

/** A step, as a verb. */
export const sayStep = (step: StepName): string => STEPS[step];

const STANDINGS: Readonly<Record<Standing, string>> = {
  IN_FORCE: 'đang có hiệu lực',
  AMENDED: 'đã được sửa đổi, bổ sung',
  REPLACED: 'đã được thay thế',
  ANNULLED: 'đã bị hủy bỏ',
};

/** What later papers made of an issued decision, as a predicate. */
export const sayStanding = (standing: Standing): string => STANDINGS[standing];

const KINDS: Readonly<Record<DecisionKind, string>> = {
  AWARD: 'quyết định khen thưởng',
  AMENDMENT: 'quyết định sửa đổi, bổ sung',
  REPLACEMENT: 'quyết định thay thế',
  ANNULMENT: 'quyết định hủy bỏ',
  ERRATUM: 'công văn đính chính',
};

/** What kind of paper it is. */
export const sayDecisionKind = (kind: DecisionKind): string => KINDS[kind];
