import type { AwardTitle } from '../decisions/award-title.ts';
import {
  type Circumstances,
  type Condition,
  crossed,
  decisionParts,
  type KindSpec,
} from './kind-spec.ts';

/** The fields of a decision of awards that a value has to be given for. */
export const AWARD_FIELDS = {
  'tên tỉnh': {},
  'kỳ thi đua': {},
  /** What is given to how many, or to whom where it is one: the heart of Điều 1. */
  'khen thưởng': {},
  'số tập thể': {},
  'tên tập thể': { needs: 'ONE_RECIPIENT' },
  'tên khối': { needs: 'ONE_BLOC' },
  'số khối': {},
  'tên cờ': { needs: 'HAS_FLAGS' },
  'số cờ': { needs: 'HAS_FLAGS' },
  'tên bằng khen': { needs: 'HAS_CERTIFICATES' },
  'số bằng khen': { needs: 'HAS_CERTIFICATES' },
  'số biên bản': {},
  'ngày biên bản': {},
  'số tờ trình': {},
  'ngày tờ trình': {},
  'mức thưởng': { needs: 'PRIZE_MONEY' },
  'tổng tiền thưởng': { needs: 'PRIZE_MONEY' },
  'mức lương cơ sở': { needs: 'PRIZE_MONEY' },
  'nguồn kinh phí': { needs: 'PRIZE_MONEY' },
} as const satisfies KindSpec['fields'];
export type AwardField = keyof typeof AWARD_FIELDS;

/** What decides which paragraphs of a decision of awards apply. */
export type AwardFacts = {
  readonly recipients: number;
  readonly blocs: number;
  readonly titles: readonly AwardTitle[];
  readonly prizeMoney: boolean;
};

/** The conditions that hold for a decision. */
export const awardCircumstances = (facts: AwardFacts): Circumstances =>
  new Set<Condition>([
    facts.recipients === 1 ? 'ONE_RECIPIENT' : 'SEVERAL_RECIPIENTS',
    facts.blocs === 1 ? 'ONE_BLOC' : 'SEVERAL_BLOCS',
    ...titleConditions(facts.titles),
    facts.prizeMoney ? 'PRIZE_MONEY' : 'NO_PRIZE_MONEY',
  ]);

function titleConditions(titles: readonly AwardTitle[]): readonly Condition[] {
  const flags = titles.includes('PROVINCIAL_FLAG');
  const certificates = titles.includes('CERTIFICATE_OF_MERIT');
  if (flags && certificates) return ['HAS_FLAGS', 'HAS_CERTIFICATES', 'BOTH_TITLES'];
  return flags ? ['HAS_FLAGS', 'FLAGS_ONLY'] : ['HAS_CERTIFICATES', 'CERTIFICATES_ONLY'];
}

const TITLES = [['PROVINCIAL_FLAG'], ['CERTIFICATE_OF_MERIT']] as const;

/** What a template of a decision of awards may hold. */
export const AWARD_DECISION: KindSpec = {
  parts: [
    ...decisionParts({ 'khen thưởng': 'FIRST' }),
    { part: 'ANNEX_TITLE', least: 1, most: 1, longest: 300, onlyWhen: 'SEVERAL_RECIPIENTS' },
  ],
  fields: AWARD_FIELDS,
  circumstances: [
    ...crossed([
      [['ONE_RECIPIENT', 'ONE_BLOC']],
      TITLES.map(titleConditions),
      [['PRIZE_MONEY'], ['NO_PRIZE_MONEY']],
    ]),
    ...crossed([
      [['SEVERAL_RECIPIENTS']],
      [['ONE_BLOC'], ['SEVERAL_BLOCS']],
      [...TITLES, TITLES.flat()].map(titleConditions),
      [['PRIZE_MONEY'], ['NO_PRIZE_MONEY']],
    ]),
  ],
};
