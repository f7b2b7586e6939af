import type { PaperKind } from './kind-spec.ts';

/** The papers that the system makes when a bloc is ranked, in the words of their templates as of then. */
export const RANKING_PAPERS = ['SUBMISSION_LETTER'] as const satisfies readonly PaperKind[];
export type RankingPaper = (typeof RANKING_PAPERS)[number];
