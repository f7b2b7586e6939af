import type { Paper } from '../../shared/documents/paper.ts';
import type { RankedScore } from '../../shared/domain/ranking/bloc-result.ts';
import type { UnitReview } from '../../shared/domain/reviews/unit-review.ts';
import type { PaperTemplate } from '../../shared/domain/templates/paper-template.ts';
import { RANKING_PAPERS, type RankingPaper } from '../../shared/domain/templates/ranking-papers.ts';
import { letterDraft, reportDraft, reviewDraft } from './bloc-drafts.ts';
import type { PaperContext } from './paper-context.ts';
import { achievementDraft, explanationDraft, verificationDraft } from './unit-drafts.ts';

/** Of the first unit, which was verified. */
const ofUnit =
  (draft: (context: PaperContext, score: RankedScore, review: UnitReview) => Paper) =>
  (context: PaperContext): Paper => {
    const { result, inputs } = context.bundle;
    const [[score], [review]] = [result.scores, inputs.reviews];
    if (score === undefined || review === undefined) throw new Error('Nobody was verified');
    return draft(context, score, review);
  };

const DRAFTS: Readonly<Record<RankingPaper, (context: PaperContext) => Paper>> = {
  SUBMISSION_LETTER: letterDraft,
  REVIEW_MINUTES: reviewDraft,
  PERIOD_REPORT: reportDraft,
  VERIFICATION_MINUTES: ofUnit(verificationDraft),
  EXPLANATION_REPORT: ofUnit(explanationDraft),
  ACHIEVEMENT_REPORT: ofUnit(achievementDraft),
};

/** The paper of an invented ranking that a template is of, made exactly as of a real one. */
export function rankingPreview({ kind }: PaperTemplate, context: PaperContext): Paper {
  const paper = RANKING_PAPERS.find((one) => one === kind);
  if (paper === undefined) throw new Error(`No ranking gives a paper of ${kind}`);
  return DRAFTS[paper](context);
}
