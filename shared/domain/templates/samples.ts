import * as z from 'zod';
import type { PaperKind } from './kind-spec.ts';
import type { RankingPaper } from './ranking-papers.ts';

/** What a template can be looked at with, by its kind; the first is taken where none is asked for. */
export const SAMPLES = {
  AWARD_DECISION: ['SEVERAL_BLOCS', 'ONE_BLOC', 'ONE_FLAG', 'ONE_CERTIFICATE'],
  AMENDMENT_DECISION: ['ARTICLE_CHANGED', 'ARTICLE_ADDED', 'SEVERAL_ARTICLES'],
  REPLACEMENT_DECISION: ['WRITTEN_ARTICLES', 'COUNCIL_RESULT'],
  ANNULMENT_DECISION: ['PART_RECOVERED', 'PART', 'WHOLE_RECOVERED', 'WHOLE'],
  ERRATUM_LETTER: ['CORRECTIONS'],
  SUBMISSION_LETTER: ['NOMINATIONS'],
  DEPARTMENT_LETTER: ['COUNCIL_AGREED', 'BEFORE_COUNCIL'],
  REVIEW_MINUTES: ['NOMINATIONS', 'NO_NOMINATIONS', 'MID_YEAR', 'NOT_VERIFIED'],
  PERIOD_REPORT: ['NOMINATIONS', 'NO_NOMINATIONS', 'MID_YEAR', 'NOT_VERIFIED'],
  VERIFICATION_MINUTES: ['ONE_UNIT'],
  EXPLANATION_REPORT: ['ONE_UNIT'],
  ACHIEVEMENT_REPORT: ['ONE_UNIT'],
} as const satisfies Readonly<Record<PaperKind, readonly string[]>>;

export const SampleName = z.enum(Object.values(SAMPLES).flat());
export type SampleName = z.infer<typeof SampleName>;

/** The awards that a decision of awards is looked at with. */
export type AwardSample = (typeof SAMPLES)['AWARD_DECISION'][number];

/** The blocs that the letter of the department is looked at with. */
export type DepartmentSample = (typeof SAMPLES)['DEPARTMENT_LETTER'][number];

/** The invented ranking that a paper of a ranking is looked at with. */
export type RankingSample = (typeof SAMPLES)[RankingPaper][number];

/** What a paper about an issued decision is looked at with. */
export type FollowUpSample = Exclude<SampleName, AwardSample | DepartmentSample | RankingSample>;

/** The samples of a kind. */
export const samplesOf = (kind: PaperKind): readonly SampleName[] => SAMPLES[kind];

/** Whether papers of one of these kinds are looked at with the sample. */
export const isSampleOf = <Kind extends PaperKind>(
  kinds: readonly Kind[],
  sample: SampleName,
): sample is (typeof SAMPLES)[Kind][number] =>
  kinds.some((kind) => samplesOf(kind).includes(sample));
