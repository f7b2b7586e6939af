import {
  ADDRESSEES,
  type Circumstances,
  crossed,
  type KindSpec,
  letterParts,
  OWN_BASES,
  RECIPIENTS,
  SUBJECT,
  signatures,
} from './kind-spec.ts';
import { BLOC_FIELDS, CLOSED_AT, sentences } from './ranking-papers.ts';

/** Whether anybody has verified what the units claim. */
const VERIFICATION = [['VERIFIED'], ['NOT_VERIFIED']] as const;

/** A half-year ends in a scoreboard, never in a flag. */
const PERIOD_CIRCUMSTANCES: readonly Circumstances[] = [
  ...crossed([[['MID_YEAR', 'NO_NOMINATIONS']], VERIFICATION]),
  ...crossed([[['PERIOD_END']], [['HAS_NOMINATIONS'], ['NO_NOMINATIONS']], VERIFICATION]),
];

/** What decides which paragraphs of a paper of a bloc apply. */
export type PeriodFacts = {
  readonly isMidYear: boolean;
  readonly isVerified: boolean;
  readonly nominations: number;
};

/** The conditions that hold for a paper of a bloc. */
export const periodCircumstances = (facts: PeriodFacts): Circumstances =>
  new Set([
    facts.isMidYear ? 'MID_YEAR' : 'PERIOD_END',
    facts.nominations === 0 ? 'NO_NOMINATIONS' : 'HAS_NOMINATIONS',
    facts.isVerified ? 'VERIFIED' : 'NOT_VERIFIED',
  ]);

const [LETTER_SUBJECT, ...LETTER_REST] = letterParts({ 'danh sách đề nghị': 'FIRST' });

/** What a template of the letter of a bloc (tờ trình) may hold. */
export const SUBMISSION_LETTER: KindSpec = {
  parts: [LETTER_SUBJECT, ADDRESSEES, ...LETTER_REST],
  fields: { ...BLOC_FIELDS, 'danh sách đề nghị': { linesIn: 'TEXT' } },
  circumstances: crossed([]),
};

/** What a template of the minutes of a bloc's review (biên bản bình xét) may hold. */
export const REVIEW_MINUTES: KindSpec = {
  parts: [
    SUBJECT,
    OWN_BASES,
    sentences('LEAD_IN'),
    sentences('CONCLUSION', { most: 20, mandatory: { 'các đề nghị': 'FIRST' } }),
    sentences('CLOSING'),
    RECIPIENTS,
    signatures(2),
  ],
  fields: {
    ...BLOC_FIELDS,
    ...CLOSED_AT,
    /** One line for each unit that is proposed. */
    'các đề nghị': { needs: 'HAS_NOMINATIONS', linesIn: 'CONCLUSION' },
  },
  circumstances: PERIOD_CIRCUMSTANCES,
};

/** What a template of the report of a bloc on a half-year or a year (báo cáo sơ kết, tổng kết) may hold. */
export const PERIOD_REPORT: KindSpec = {
  parts: [
    SUBJECT,
    sentences('OPENING'),
    sentences('LEAD_IN'),
    // None where nobody is proposed: room to write.
    sentences('CONCLUSION', { least: 0, mandatory: { 'danh sách đề nghị': 'FIRST' } }),
    sentences('CLOSING'),
    RECIPIENTS,
    signatures(1),
  ],
  fields: {
    ...BLOC_FIELDS,
    'danh sách đề nghị': { needs: 'HAS_NOMINATIONS', linesIn: 'CONCLUSION' },
  },
  circumstances: PERIOD_CIRCUMSTANCES,
};
