import type { Draw } from './draw.ts';
import { type Common, mostOf, type Of, part, wholeHalf } from './random-common.ts';

function measuredOf(draw: Draw) {
  const givers = draw.onceIn(5)
    ? {
        targetGivers: [
          { id: 'tw', title: 'Trung ương' },
          { id: 'tinh', title: 'Tỉnh' },
        ],
        judgedBy: draw.one(['BOTH', 'tw', 'tinh']),
      }
    : {};
  const comparedWith = draw.one([
    undefined,
    undefined,
    undefined,
    'PERCENT_OF_SAME_PERIOD',
    'GROWTH_OVER_SAME_PERIOD',
    'DIFFERENCE_FROM_SAME_PERIOD',
  ] as const);
  return {
    ...givers,
    ...(comparedWith === undefined ? {} : { comparedWith }),
    ...(draw.onceIn(4) ? { takesShare: true as const } : {}),
    ...(draw.onceIn(4) ? { lowerIsBetter: true as const } : {}),
  };
}
/** A number that is judged by itself is held against no target. */
const untargeted = (draw: Draw) => {
  const { comparedWith, takesShare } = measuredOf(draw);
  return {
    ...(comparedWith === undefined ? {} : { comparedWith }),
    ...(takesShare === undefined ? {} : { takesShare }),
  };
};

const METRICS = ['VALUE', 'VALUE', 'PERCENT_OF_TARGET', 'DIFFERENCE_FROM_TARGET'] as const;

export function proportional(draw: Draw, common: Common): Of<'PROPORTIONAL'> {
  const belowFactor = draw.one([undefined, '0.5', '0.333', '1']);
  const floor = draw.one([undefined, undefined, '0', '1']);
  const overRate = draw.one([undefined, '0.03', '0.1', '1']);
  return {
    kind: 'PROPORTIONAL',
    ...common,
    ...measuredOf(draw),
    ...(belowFactor === undefined ? {} : { belowFactor }),
    ...(floor === undefined || Number(floor) > Number(common.basePoints) * Number(belowFactor ?? 1)
      ? {}
      : { floor }),
    ...(overRate === undefined || common.maxBonus === undefined ? {} : { overRate }),
  };
}

const intervals = (draw: Draw, gap: boolean) => {
  const inclusive = draw.onceIn(2);
  const lower = (text: string) => (inclusive ? { above: text } : { from: text });
  const upper = (text: string) => (inclusive ? { upTo: text } : { to: text });
  return [
    gap ? { ...lower('-5'), ...upper('3') } : upper('3'),
    { ...lower('3'), ...upper('96') },
    { ...lower(gap ? '97' : '96'), ...upper('98') },
    gap ? { ...lower('98'), ...upper('150') } : lower('98'),
  ];
};

export function bands(draw: Draw, common: Common): Of<'BANDS'> {
  const metric = draw.one(METRICS);
  const gap = draw.onceIn(2);
  const points = () =>
    draw.one(['0', '-1', wholeHalf(common), part(common, 1), part(common, 0.75)]);
  const filled = (ofClass?: string) =>
    intervals(draw, gap).map((ends) => ({
      ...ends,
      ...(ofClass === undefined ? {} : { ofClass }),
      points: points(),
    }));
  const classes = draw.onceIn(3);
  return {
    kind: 'BANDS',
    ...common,
    ...(metric === 'VALUE' ? untargeted(draw) : measuredOf(draw)),
    metric,
    bands: classes ? [...filled('it'), ...filled('nhieu')] : filled(),
    ...(gap || classes
      ? { otherwise: draw.one(['0', '-0.5', wholeHalf(common), 'LEFT_TO_REVIEWER']) }
      : {}),
    ...(classes
      ? {
          classBy: { id: 'ho-so', title: 'Số hồ sơ' },
          classes: [
            { id: 'it', title: 'Ít', to: '100' },
            { id: 'nhieu', title: 'Nhiều', from: '100' },
          ],
        }
      : {}),
  };
}

export function step(draw: Draw, common: Common): Of<'STEP'> {
  const metric = draw.one(METRICS);
  const falls = draw.onceIn(3);
  const sign = falls ? '-' : '';
  const firstPoints = draw.one([undefined, `${sign}0.1`, `${sign}0.25`]);
  const cap = draw.one(['1', '2']);
  return {
    kind: 'STEP',
    ...common,
    ...(metric === 'VALUE' ? untargeted(draw) : measuredOf(draw)),
    metric,
    direction: draw.one(['UP', 'DOWN']),
    threshold: draw.one(['3', '92', '96', '0']),
    ...(draw.onceIn(2) ? { includesThreshold: true as const } : {}),
    step: draw.one(['1', '0.5', '3']),
    ...(firstPoints === undefined ? {} : { firstPoints }),
    pointsPerStep: `${sign}0.1`,
    ...(draw.onceIn(3)
      ? { startPoints: draw.one(['0', wholeHalf(common), common.basePoints]) }
      : {}),
    ...(falls || (draw.onceIn(2) && Number(cap) <= mostOf(common)) ? { cap } : {}),
  };
}

export function leaderRelative(draw: Draw, common: Common): Of<'LEADER_RELATIVE'> {
  const baseShare = draw.one([undefined, '0.5', '0.333', '0.25', '1']);
  const measured = measuredOf(draw);
  const { lowerIsBetter = false } = measured;
  const comparator = draw.one([
    undefined,
    'EXCEED_PERCENT',
    lowerIsBetter ? undefined : 'ACTUAL',
  ] as const);
  const targets = lowerIsBetter
    ? draw.one(['REQUIRED', undefined] as const)
    : draw.one([undefined, 'REQUIRED', 'OPTIONAL', 'OPTIONAL', 'NONE'] as const);
  return {
    kind: 'LEADER_RELATIVE',
    ...common,
    ...(targets === 'NONE' ? untargeted(draw) : measured),
    ...(baseShare === undefined ? {} : { baseShare }),
    ...(comparator === undefined ? {} : { comparator }),
    ...(targets === undefined ? {} : { targets }),
  };
}
