import type { RuleSet } from '../scoring/rule-set.ts';

const CLAUSE = { document: 'Văn bản ban hành bảng tiêu chí' } as const;

/** The smallest sound table: what an author starts from where there is no table to clone. */
export const STARTER_RULE_SET: RuleSet = {
  schemaVersion: 1,
  id: 'bang-moi',
  title: 'Bảng tiêu chí mới',
  clause: CLAUSE,
  baseTotal: '10',
  decimals: 2,
  roundingStage: 'LINE',
  rankingKey: 'TOTAL',
  unreviewedLines: 'BLOCK',
  tie: 'SHARED_PLACE',
  awards: { flags: 1, certificates: 2 },
  stages: ['SELF_SCORING', 'VERIFICATION', 'COUNCIL', 'DECIDED'],
  criteria: [
    {
      kind: 'SUM',
      id: 'nhom-1',
      number: 'I',
      title: 'Tên nhóm tiêu chí',
      clause: { ...CLAUSE, point: 'I' },
      basePoints: '10',
      children: [
        {
          kind: 'DIRECT',
          id: 'tieu-chi-1',
          number: '1',
          title: 'Tên tiêu chí',
          clause: { ...CLAUSE, point: '1' },
          basePoints: '10',
          unitOfMeasure: 'điểm',
          evidence: 'OPTIONAL',
          nothingArose: 'NOT_ALLOWED',
        },
      ],
    },
  ],
};
