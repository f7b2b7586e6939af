import type { BlocCase } from '../../shared/domain/bundle/bloc-case.ts';
import { makeBundle } from '../../shared/domain/bundle/result-bundle.ts';
import type { Province, Unit } from '../../shared/domain/member.ts';
import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { SheetLine } from '../../shared/domain/scoring/sheet.ts';
import { hashSheet } from '../../shared/domain/scoring/sheet-hash.ts';
import type { PaperTemplate } from '../../shared/domain/templates/paper-template.ts';
import type { RankingSample } from '../../shared/domain/templates/samples.ts';
import type { PaperContext } from './paper-context.ts';

const clause = { document: 'Bảng tiêu chí minh họa' };

const indicator = (id: string, number: string, title: string, basePoints: string) =>
  ({
    id,
    number,
    title,
    clause,
    basePoints,
    unitOfMeasure: '%',
    evidence: 'OPTIONAL',
    nothingArose: 'NOT_ALLOWED',
  }) as const;

const group = (id: string, number: string, title: string, children: Indicator[]) =>
  ({ kind: 'SUM', id, number, title, clause, basePoints: '50', children }) as const;

const RULE_SET: RuleSet = {
  schemaVersion: 1,
  id: 'bang-tieu-chi-mau',
  title: 'Bảng tiêu chí chấm điểm thi đua của Cụm (minh họa)',
  clause,
  illustrative: true,
  baseTotal: '100',
  decimals: 2,
  roundingStage: 'LINE',
  rankingKey: 'TOTAL',
  unreviewedLines: 'KEEP_CLAIM_MARKED',
  tie: 'SHARED_PLACE',
  awards: { flags: 1, certificates: 2 },
  stages: ['SELF_SCORING', 'VERIFICATION', 'COUNCIL', 'DECIDED'],
  criteria: [
    group('kinh-te', '1', 'Phát triển kinh tế - xã hội', [
      { kind: 'PROPORTIONAL', ...indicator('thu', '1.1', 'Thu ngân sách so với chỉ tiêu', '30') },
      { kind: 'DIRECT', ...indicator('moi-truong', '1.2', 'Bảo vệ môi trường', '20') },
    ]),
    group('thi-dua', '2', 'Công tác thi đua, khen thưởng', [
      { kind: 'BOOLEAN', ...indicator('giao-uoc', '2.1', 'Ký kết giao ước thi đua', '20') },
      { kind: 'DIRECT', ...indicator('phong-trao', '2.2', 'Tổ chức phong trào thi đua', '30') },
    ]),
  ],
};

/** The first two come out equal; the last hands in nothing. */
const RESULTS = [
  { revenue: '104', environment: '20' },
  { revenue: '100', environment: '19' },
  { revenue: '95', environment: '18.5' },
  undefined,
] as const;

const unitOf = (number: number): Unit => ({
  id: `mau-${number}`,
  name: `Xã Mẫu ${number}`,
  awardName: `Nhân dân và cán bộ xã Mẫu ${number}`,
  kind: 'xã',
  letterhead: `ỦY BAN NHÂN DÂN XÃ MẪU ${number}`,
  seat: `Mẫu ${number}`,
});
const UNITS = RESULTS.map((_, index) => unitOf(index + 1));
const HEAD = unitOf(1);

const SHEETS: BlocCase['sheets'] = RESULTS.flatMap((result, index) => {
  if (result === undefined) return [];
  const lines: SheetLine[] = [
    {
      indicatorId: 'thu',
      state: 'REPORTED',
      actual: result.revenue,
      explanation: 'Nội dung giải trình minh họa',
      evidence: 'Báo cáo số 12/BC-UBND (minh họa)',
    },
    { indicatorId: 'moi-truong', state: 'REPORTED', claim: result.environment },
    { indicatorId: 'giao-uoc', state: 'REPORTED', met: true },
    { indicatorId: 'phong-trao', state: 'REPORTED', claim: '28' },
  ];
  return [{ unitId: `mau-${index + 1}`, version: 1, lines }];
});

/** Of each sheet every line; one point is taken from what the first unit claims. */
const REVIEWS: BlocCase['reviews'] = SHEETS.map(({ unitId, lines }) => ({
  unitId,
  version: 1,
  sheetHash: hashSheet(lines).hash,
  lines: lines.map(({ indicatorId, claim }) =>
    unitId === HEAD.id && indicatorId === 'moi-truong' && claim !== undefined
      ? { indicatorId, outcome: 'CHANGED', granted: '19', reason: 'Thiếu 01 minh chứng (minh họa)' }
      : { indicatorId, outcome: 'CONFIRMED' },
  ),
}));

/** What the papers of an invented ranking of this instant are made from, in the words of a template. */
export function sampleRanking(
  template: PaperTemplate,
  sample: RankingSample,
  {
    province,
    at,
    notice,
  }: { readonly province: Province; readonly at: string; readonly notice: string },
): PaperContext {
  const half = sample === 'MID_YEAR';
  const nobody = sample === 'NO_NOMINATIONS';
  const year = at.slice(0, 4);
  const made = makeBundle({
    schemaVersion: 1,
    province: { id: province.id, name: province.name },
    period: {
      id: 'mau',
      name: half ? `6 tháng đầu năm ${year}` : `Năm ${year}`,
      kind: half ? 'MID_YEAR' : 'YEAR_END',
    },
    bloc: { id: 'mau', name: 'Cụm thi đua các xã, phường số 1', kind: 'CUM' },
    notice,
    ruleSet: RULE_SET,
    units: UNITS.map(({ id, name, awardName }) => ({ id, name, awardName })),
    assignments: UNITS.map(({ id: unitId }) => ({
      unitId,
      lines: [{ indicatorId: 'thu', state: 'ASSIGNED', target: '100' }],
    })),
    sheets: nobody ? [] : SHEETS,
    reviews: nobody || sample === 'NOT_VERIFIED' ? [] : REVIEWS,
  });
  if (!made.ok) throw new Error(`The invented case is faulty: ${JSON.stringify(made.errors)}`);
  const { inputsHash, digest } = made.value;
  return {
    bundle: made.value,
    ruleSet: RULE_SET,
    ranking: { version: 1, rankedAt: at, inputsHash, digest },
    province,
    head: HEAD,
    units: UNITS,
    templateOf: () => template,
  };
}
