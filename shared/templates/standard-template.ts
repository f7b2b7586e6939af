import type { PaperKind } from '../domain/templates/kind-spec.ts';
import type { PaperTemplate } from '../domain/templates/paper-template.ts';
import { readTemplate } from '../domain/templates/read-template.ts';
import achievementReport from './achievement-report.json' with { type: 'json' };
import amendmentDecision from './amendment-decision.json' with { type: 'json' };
import annulmentDecision from './annulment-decision.json' with { type: 'json' };
import awardDecision from './award-decision.json' with { type: 'json' };
import departmentLetter from './department-letter.json' with { type: 'json' };
import erratumLetter from './erratum-letter.json' with { type: 'json' };
import explanationReport from './explanation-report.json' with { type: 'json' };
import periodReport from './period-report.json' with { type: 'json' };
import replacementDecision from './replacement-decision.json' with { type: 'json' };
import reviewMinutes from './review-minutes.json' with { type: 'json' };
import submissionLetter from './submission-letter.json' with { type: 'json' };
import verificationMinutes from './verification-minutes.json' with { type: 'json' };

const SHIPPED: Readonly<Record<PaperKind, unknown>> = {
  AWARD_DECISION: awardDecision,
  AMENDMENT_DECISION: amendmentDecision,
  REPLACEMENT_DECISION: replacementDecision,
  ANNULMENT_DECISION: annulmentDecision,
  ERRATUM_LETTER: erratumLetter,
  SUBMISSION_LETTER: submissionLetter,
  DEPARTMENT_LETTER: departmentLetter,
  REVIEW_MINUTES: reviewMinutes,
  PERIOD_REPORT: periodReport,
  VERIFICATION_MINUTES: verificationMinutes,
  EXPLANATION_REPORT: explanationReport,
  ACHIEVEMENT_REPORT: achievementReport,
};

/** The template that a province begins with; it stands for version 0 of its own. */
export function standardTemplate(kind: PaperKind): PaperTemplate {
  const read = readTemplate(SHIPPED[kind]);
  if (!read.ok) throw new Error(`The standard template ${kind} is faulty`);
  return read.value;
}
