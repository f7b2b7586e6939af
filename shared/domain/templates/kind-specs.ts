import { AWARD_DECISION } from './award-decision-kind.ts';
import { PERIOD_REPORT, REVIEW_MINUTES, SUBMISSION_LETTER } from './bloc-paper-kinds.ts';
import { DEPARTMENT_LETTER } from './department-letter-kind.ts';
import {
  AMENDMENT_DECISION,
  ANNULMENT_DECISION,
  ERRATUM_LETTER,
  REPLACEMENT_DECISION,
} from './follow-up-kinds.ts';
import type { KindSpec, PaperKind } from './kind-spec.ts';
import {
  ACHIEVEMENT_REPORT,
  EXPLANATION_REPORT,
  VERIFICATION_MINUTES,
} from './unit-paper-kinds.ts';

/** What a template may hold, by the kind of its paper. */
export const KIND_SPECS: Readonly<Record<PaperKind, KindSpec>> = {
  AWARD_DECISION,
  AMENDMENT_DECISION,
  REPLACEMENT_DECISION,
  ANNULMENT_DECISION,
  ERRATUM_LETTER,
  SUBMISSION_LETTER,
  DEPARTMENT_LETTER,
  REVIEW_MINUTES,
  PERIOD_REPORT,
  VERIFICATION_MINUTES,
  EXPLANATION_REPORT,
  ACHIEVEMENT_REPORT,
};
