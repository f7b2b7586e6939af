import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import { UNCAPPED } from '../../shared/domain/scoring/indicator-fields.ts';
import type { Draw } from './draw.ts';
import { type Common, commonOf, type Of, part, wholeHalf } from './random-common.ts';
import { bands, leaderRelative, proportional, step } from './random-measured.ts';

function count(draw: Draw, common: Common): Of<'COUNT'> {
  const grouped = draw.onceIn(3);
  const event = (id: string, pointsPerCase: string) => ({
    id,
    title: id,
    pointsPerCase,
    ...(draw.onceIn(2) ? { cap: draw.one(['1', '2']) } : {}),
    ...(grouped && draw.onceIn(2) ? { group: draw.one(['viec', 'bao-cao']) } : {}),
  });
  const group = (id: string) => ({
    id,
    title: id,
    ...(draw.onceIn(2) ? { plusCap: draw.one(['1', '0.75']) } : {}),
    ...(draw.onceIn(2) ? { minusCap: draw.one(['1', '0.75']) } : {}),
  });
  const floor = draw.one([undefined, undefined, '0', '-1', '1']);
  return {
    kind: 'COUNT',
    ...common,
    ...(draw.onceIn(4) ? { maxBonus: UNCAPPED } : {}),
    ...(grouped ? { groups: [group('viec'), group('bao-cao')] } : {}),
    ...(draw.onceIn(3) ? { start: draw.one(['0', wholeHalf(common), common.basePoints]) } : {}),
    events: [
      event('cham', draw.one(['-0.5', '-0.125', '-1'])),
      event('sai', draw.one(['-0.25', '-2'])),
      event('khen', draw.one(['0.5', '1', '0.2'])),
      event('bai', draw.one(['0.2', '0.3'])),
    ],
    ...(draw.onceIn(2) ? { plusCap: draw.one(['1', '2']) } : {}),
    ...(draw.onceIn(2) ? { minusCap: draw.one(['1', '2']) } : {}),
    ...(floor === undefined || Number(floor) > Number(common.basePoints) ? {} : { floor }),
  };
}

function yesNo(draw: Draw, common: Common): Of<'BOOLEAN'> {
  const met = draw.one([undefined, part(common, 1), part(common, 0.5)]);
  const notMet = draw.one([undefined, '-1', '-0.125', '0']);
  return {
    kind: 'BOOLEAN',
    ...common,
    ...(met === undefined ? {} : { met }),
    ...(notMet === undefined ? {} : { notMet }),
    ...(draw.onceIn(2) ? { deadline: '2023-12-05' } : {}),
  };
}

function rankToPoints(draw: Draw, common: Common): Of<'RANK_TO_POINTS'> {
  const share = (part_: number) => part(common, part_);
  const bodies = ['bo', 'tinh', 'huyen'].slice(0, 1 + draw.below(3));
  const otherwise = draw.one([undefined, '0', wholeHalf(common)]);
  return {
    kind: 'RANK_TO_POINTS',
    ...common,
    bodies: bodies.map((id) => ({ id, title: id })),
    combine: draw.one(['AVERAGE', 'FIRST_GIVEN']),
    places: [1, 0.75, 0.5].map((one, index) => ({ place: index + 1, points: share(one) })),
    ...(otherwise === undefined ? {} : { otherwise }),
  };
}

function awardBonus(draw: Draw, common: Common): Of<'AWARD_BONUS'> {
  const open = draw.onceIn(4);
  const cap = open ? part(common, 1) : wholeHalf(common);
  return {
    kind: 'AWARD_BONUS',
    ...common,
    awards: [
      { id: 'co', title: 'Cờ', points: part(common, 1) },
      { id: 'bang', title: 'Bằng', points: part(common, 0.25) },
    ],
    ...(open ? { maxBonus: UNCAPPED } : {}),
    combine: draw.one(['SUM', 'BEST']),
    ...(draw.onceIn(2) ? { cap } : {}),
  };
}

const MAKERS: { readonly [K in Indicator['kind']]: (draw: Draw, common: Common) => Of<K> } = {
  PROPORTIONAL: proportional,
  BANDS: bands,
  STEP: step,
  COUNT: count,
  BOOLEAN: yesNo,
  DIRECT: (_, common) => ({ kind: 'DIRECT', ...common }),
  LEADER_RELATIVE: leaderRelative,
  RANK_TO_POINTS: rankToPoints,
  AWARD_BONUS: awardBonus,
};
const ALL_MAKERS = Object.values(MAKERS) as unknown as readonly [
  (draw: Draw, common: Common) => Indicator,
];

/** The kinds that are drawn. */
export const DRAWN_KINDS = Object.keys(MAKERS).sort();

/** An indicator of any kind with any of its options, without a fault. */
export const randomIndicator = (draw: Draw, id: string, decimals: number): Indicator =>
  draw.one(ALL_MAKERS)(draw, commonOf(draw, id, decimals));
