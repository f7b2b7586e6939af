import type { Indicator } from '../../../domain/scoring/criterion.ts';

const common = (title: string, basePoints: string) =>
  ({
    id: 'vi-du',
    number: '1',
    title,
    clause: { document: 'ví dụ' },
    basePoints,
    unitOfMeasure: 'trường hợp',
    evidence: 'OPTIONAL',
    nothingArose: 'KEEPS_BASE',
  }) as const;

const body = { id: 'co-quan', title: 'Cơ quan cấp trên' } as const;

/** An indicator of each kind, for the worked examples; a kind without one does not compile. */
export const KIND_EXAMPLES: {
  readonly [K in Indicator['kind']]: Extract<Indicator, { kind: K }>;
} = {
  PROPORTIONAL: {
    kind: 'PROPORTIONAL',
    ...common('Thu ngân sách', '10'),
    unitOfMeasure: 'tỷ đồng',
    maxBonus: '2',
    overRate: '0.1',
  },
  BANDS: {
    kind: 'BANDS',
    ...common('Tỷ lệ hồ sơ giải quyết đúng hạn', '5'),
    unitOfMeasure: '%',
    metric: 'VALUE',
    bands: [
      { to: '90', points: '0' },
      { from: '90', to: '98', points: '3' },
      { from: '98', points: '5' },
    ],
  },
  STEP: {
    kind: 'STEP',
    ...common('Tỷ lệ bao phủ bảo hiểm y tế', '0'),
    unitOfMeasure: '%',
    maxBonus: '0.5',
    metric: 'VALUE',
    direction: 'UP',
    threshold: '92',
    firstPoints: '0.1',
    step: '1',
    pointsPerStep: '0.1',
    cap: '0.5',
  },
  COUNT: {
    kind: 'COUNT',
    ...common('Chế độ báo cáo', '5'),
    unitOfMeasure: 'báo cáo',
    events: [{ id: 'cham', title: 'Báo cáo chậm', pointsPerCase: '-0.5' }],
    floor: '0',
  },
  BOOLEAN: { kind: 'BOOLEAN', ...common('Ban hành kế hoạch thi đua', '3') },
  DIRECT: { kind: 'DIRECT', ...common('Mô hình mới, cách làm hay', '4'), maxBonus: '1' },
  LEADER_RELATIVE: {
    kind: 'LEADER_RELATIVE',
    ...common('Số vụ việc được giải quyết', '10'),
    unitOfMeasure: 'vụ việc',
  },
  RANK_TO_POINTS: {
    kind: 'RANK_TO_POINTS',
    ...common('Xếp thứ ở cụm cấp trên', '60'),
    bodies: [body],
    combine: 'FIRST_GIVEN',
    places: [
      { place: 1, points: '60' },
      { place: 2, points: '45' },
      { place: 3, points: '30' },
    ],
  },
  AWARD_BONUS: {
    kind: 'AWARD_BONUS',
    ...common('Khen thưởng trong năm', '0'),
    maxBonus: '20',
    awards: [
      { id: 'bang-khen', title: 'Bằng khen của Chủ tịch UBND tỉnh', points: '5' },
      { id: 'co-chinh-phu', title: 'Cờ thi đua của Chính phủ', points: '15' },
    ],
    combine: 'SUM',
  },
};
