import type { Paper } from '../../shared/documents/paper.ts';
import type { PaperTemplate } from '../../shared/domain/templates/paper-template.ts';
import { RANKING_PAPERS, type RankingPaper } from '../../shared/domain/templates/ranking-papers.ts';
import { letterDraft, reportDraft, reviewDraft } from './bloc-drafts.ts';
import type { PaperContext } from './paper-context.ts';

const DRAFTS: Readonly<Record<RankingPaper, (context: PaperContext) => Paper>> = {
  SUBMISSION_LETTER: letterDraft,
  REVIEW_MINUTES: reviewDraft,
  PERIOD_REPORT: reportDraft,
};

/** The paper of an invented ranking that a template is of, made exactly as of a real one. */
export function rankingPreview({ kind }: PaperTemplate, context: PaperContext): Paper {
  const paper = RANKING_PAPERS.find((one) => one === kind);
  if (paper === undefined) throw new Error(`No ranking gives a paper of ${kind}`);
  return DRAFTS[paper](context);
}
