import type { FollowUpKind } from '../decisions/decision-kind.ts';
import type { FollowUp } from '../decisions/follow-up.ts';
import {
  type Circumstances,
  type Condition,
  crossed,
  decisionParts,
  type KindSpec,
  letterParts,
  type PaperKind,
} from './kind-spec.ts';

/** The template that a paper about an issued decision is written from. */
export const FOLLOW_UP_PAPERS: Readonly<Record<FollowUpKind, PaperKind>> = {
  AMENDMENT: 'AMENDMENT_DECISION',
  REPLACEMENT: 'REPLACEMENT_DECISION',
  ANNULMENT: 'ANNULMENT_DECISION',
  ERRATUM: 'ERRATUM_LETTER',
};

/** The issued decision that the paper is about, and why it is written. */
const ABOUT = {
  /** `Quyết định số 07/QĐ-UBND ngày … của Chủ tịch …`. */
  'quyết định được nêu': {},
  'số quyết định': {},
  'ngày quyết định': {},
  'ngày quyết định viết gọn': {},
  'người ban hành': {},
  'lý do': {},
  /** Those of the issued decision but the articles' own. */
  'nơi nhận đã có': { linesIn: 'RECIPIENTS' },
} as const satisfies KindSpec['fields'];

/** Who proposes a decision about a decision, and who carries it out. */
const GROUNDS = {
  'người đề nghị': {},
  'số tờ trình': {},
  'ngày tờ trình': {},
  'người thi hành': {},
} as const satisfies KindSpec['fields'];

const CITED = 'quyết định được nêu';

/** What a template of an amending decision may hold. */
export const AMENDMENT_DECISION: KindSpec = {
  parts: decisionParts({ [CITED]: 'FIRST', 'nội dung mới': 'FIRST' }),
  fields: {
    ...ABOUT,
    'số điều': { needs: 'ONE_ARTICLE' },
    'nội dung mới': { linesIn: 'ARTICLE' },
    ...GROUNDS,
  },
  circumstances: [
    ...crossed([[['ONE_ARTICLE']], [['ARTICLE_CHANGED'], ['ARTICLE_ADDED']]]),
    ...crossed([[['SEVERAL_ARTICLES']]]),
  ],
};

/** What a template of a replacing decision may hold. */
export const REPLACEMENT_DECISION: KindSpec = {
  parts: decisionParts({ 'các điều thay thế': 'FIRST', 'điều thi hành': 'ANY', [CITED]: 'ANY' }),
  fields: {
    ...ABOUT,
    'trích yếu': {},
    /** Of a council's new result all but the last, which says who carries the decision out. */
    'các điều thay thế': { linesIn: 'ARTICLE' },
    'điều thi hành': { needs: 'COUNCIL_RESULT', linesIn: 'ARTICLE' },
    'số biên bản': { needs: 'COUNCIL_RESULT' },
    'ngày biên bản': { needs: 'COUNCIL_RESULT' },
    ...GROUNDS,
  },
  circumstances: crossed([[['COUNCIL_RESULT'], ['WRITTEN_ARTICLES']]]),
};

/** What a template of an annulling decision may hold. */
export const ANNULMENT_DECISION: KindSpec = {
  parts: decisionParts({ [CITED]: 'FIRST', 'tập thể bị hủy bỏ': 'FIRST' }),
  fields: {
    ...ABOUT,
    'tập thể bị hủy bỏ': { needs: 'PART_ANNULLED', linesIn: 'ARTICLE' },
    'hiện vật, tiền thu hồi': { needs: 'RECOVERY' },
    ...GROUNDS,
  },
  circumstances: crossed([
    [['WHOLE_ANNULLED'], ['PART_ANNULLED']],
    [['RECOVERY'], ['NO_RECOVERY']],
  ]),
};

/** What a template of a letter of errata may hold. */
export const ERRATUM_LETTER: KindSpec = {
  parts: letterParts({ [CITED]: 'FIRST', 'các chỗ đính chính': 'FIRST' }),
  fields: { ...ABOUT, 'các chỗ đính chính': { linesIn: 'TEXT' } },
  circumstances: crossed([]),
};

/** What decides, beside what was written, which paragraphs of a paper about a decision apply. */
export type FollowUpFacts = {
  /** How many articles the issued decision has. */
  readonly articles: number;
  /** No award of it is left. */
  readonly isWhole: boolean;
  /** Something is taken back. */
  readonly takesBack: boolean;
};

/** The conditions that hold for a paper about an issued decision. */
export const followUpCircumstances = (paper: FollowUp, facts: FollowUpFacts): Circumstances =>
  new Set(conditionsOf(paper, facts));

function conditionsOf(paper: FollowUp, facts: FollowUpFacts): readonly Condition[] {
  if (paper.kind === 'AMENDMENT') {
    const [only, ...others] = paper.changes;
    if (only === undefined || others.length > 0) return ['SEVERAL_ARTICLES'];
    return ['ONE_ARTICLE', only.article <= facts.articles ? 'ARTICLE_CHANGED' : 'ARTICLE_ADDED'];
  }
  if (paper.kind === 'REPLACEMENT')
    return [paper.articles === undefined ? 'COUNCIL_RESULT' : 'WRITTEN_ARTICLES'];
  if (paper.kind === 'ERRATUM') return [];
  return [
    facts.isWhole ? 'WHOLE_ANNULLED' : 'PART_ANNULLED',
    facts.takesBack ? 'RECOVERY' : 'NO_RECOVERY',
  ];
}
