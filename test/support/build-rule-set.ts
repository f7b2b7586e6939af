import type { Criterion, Indicator, OneOf, Sum } from '../../shared/domain/scoring/criterion.ts';
import { parseRuleSet, type RuleSet } from '../../shared/domain/scoring/rule-set.ts';

const clause = { document: 'Quy chế thử', article: '6', clause: '1' };

const common = (id: string, basePoints: string) =>
  ({
    id,
    number: id,
    title: `Chỉ tiêu ${id}`,
    clause: { ...clause, point: id },
    basePoints,
    unitOfMeasure: 'trường hợp',
    evidence: 'OPTIONAL',
    nothingArose: 'KEEPS_BASE',
  }) as const;

type Of<K extends Indicator['kind']> = Extract<Indicator, { kind: K }>;

/** An indicator with sensible fields, of which a test names only those it is about. */
export const proportional = (fields: Partial<Of<'PROPORTIONAL'>> = {}): Of<'PROPORTIONAL'> => ({
  kind: 'PROPORTIONAL',
  ...common(fields.id ?? 'p', '10'),
  ...fields,
});
export const bands = (fields: Partial<Of<'BANDS'>> = {}): Of<'BANDS'> => ({
  kind: 'BANDS',
  ...common(fields.id ?? 'b', '5'),
  metric: 'VALUE',
  bands: [
    { to: '96', points: '0' },
    { from: '96', to: '97', points: '3' },
    { from: '97', to: '98', points: '4' },
    { from: '98', points: '5' },
  ],
  ...fields,
});
export const count = (fields: Partial<Of<'COUNT'>> = {}): Of<'COUNT'> => ({
  kind: 'COUNT',
  ...common(fields.id ?? 'c', '3'),
  events: [{ id: 'late', title: 'Báo cáo chậm', pointsPerCase: '-0.5' }],
  ...fields,
});
export const yesNo = (fields: Partial<Of<'BOOLEAN'>> = {}): Of<'BOOLEAN'> => ({
  kind: 'BOOLEAN',
  ...common(fields.id ?? 'y', '2'),
  ...fields,
});
export const direct = (fields: Partial<Of<'DIRECT'>> = {}): Of<'DIRECT'> => ({
  kind: 'DIRECT',
  ...common(fields.id ?? 'd', '4'),
  ...fields,
});
export const leaderRelative = (
  fields: Partial<Of<'LEADER_RELATIVE'>> = {},
): Of<'LEADER_RELATIVE'> => ({
  kind: 'LEADER_RELATIVE',
  ...common(fields.id ?? 'l', '5'),
  ...fields,
});
export const rankToPoints = (fields: Partial<Of<'RANK_TO_POINTS'>> = {}): Of<'RANK_TO_POINTS'> => ({
  kind: 'RANK_TO_POINTS',
  ...common(fields.id ?? 'r', '60'),
  bodies: [{ id: 'bo', title: 'Bộ Công an' }],
  combine: 'FIRST_GIVEN',
  places: ['60', '45', '30', '15'].map((points, index) => ({ place: index + 1, points })),
  ...fields,
});
export const awardBonus = (fields: Partial<Of<'AWARD_BONUS'>> = {}): Of<'AWARD_BONUS'> => ({
  kind: 'AWARD_BONUS',
  ...common(fields.id ?? 'a', '0'),
  maxBonus: '25',
  awards: [
    { id: 'co-tinh', title: 'Cờ thi đua của tỉnh', points: '10' },
    { id: 'co-chinh-phu', title: 'Cờ thi đua của Chính phủ', points: '15' },
  ],
  combine: 'SUM',
  ...fields,
});
export const step = (fields: Partial<Of<'STEP'>> = {}): Of<'STEP'> => ({
  kind: 'STEP',
  ...common(fields.id ?? 's', '0'),
  maxBonus: '0.5',
  metric: 'VALUE',
  direction: 'UP',
  threshold: '92',
  firstPoints: '0.1',
  step: '1',
  pointsPerStep: '0.1',
  cap: '0.5',
  ...fields,
});
export const group = (children: Criterion[], fields: Partial<Omit<Sum, 'children'>> = {}): Sum => ({
  kind: 'SUM',
  id: fields.id ?? 'g',
  number: 'I',
  title: 'Nhóm',
  clause,
  basePoints: totalOf(children),
  children,
  ...fields,
});

/** Alternatives; the base points are those of the first unless given. */
export const oneOf = (
  children: Criterion[],
  fields: Partial<Omit<OneOf, 'children'>> = {},
): OneOf => ({
  kind: 'ONE_OF',
  id: fields.id ?? 'o',
  number: 'I',
  title: 'Một trong các mục',
  clause,
  choose: 'BEST',
  basePoints: children[0]?.basePoints ?? '0',
  children,
  ...fields,
});

/** Base points in a test have at most two decimals. */
function totalOf(criteria: readonly Criterion[]): string {
  const hundredths = criteria.reduce(
    (sum, one) => sum + Math.round(Number(one.basePoints) * 100),
    0,
  );
  return String(hundredths / 100);
}

/** The JSON of a rule set around the criteria, without any check. */
export const ruleSetJson = (criteria: Criterion[], fields: Partial<RuleSet> = {}): RuleSet => ({
  schemaVersion: 1,
  id: 'bang-diem',
  title: 'Bảng điểm thử',
  clause,
  baseTotal: totalOf(criteria),
  decimals: 2,
  roundingStage: 'LINE',
  rankingKey: 'TOTAL',
  unreviewedLines: 'KEEP_CLAIM_MARKED',
  tie: 'SHARED_PLACE',
  awards: { flags: 1, certificates: 2 },
  stages: ['SELF_SCORING', 'VERIFICATION', 'COUNCIL', 'DECIDED'],
  criteria,
  ...fields,
});

/** A rule set that passes its own check; throws with the faults when a test built a faulty one. */
export function buildRuleSet(criteria: Criterion[], fields: Partial<RuleSet> = {}): RuleSet {
  const parsed = parseRuleSet(ruleSetJson(criteria, fields));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.value;
}
