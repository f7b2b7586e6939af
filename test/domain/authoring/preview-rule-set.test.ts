import { expect, it } from 'vitest';
import { previewIndicator } from '../../../shared/domain/authoring/preview-rule-set.ts';
import type { Indicator } from '../../../shared/domain/scoring/criterion.ts';
import {
  awardBonus,
  bands,
  count,
  direct,
  leaderRelative,
  proportional,
  rankToPoints,
  step,
  yesNo,
} from '../../support/build-rule-set.ts';

const classed = bands({
  classBy: { id: 'so', title: 'Số hồ sơ' },
  classes: [
    { id: 'it', title: 'Ít', upTo: '100' },
    { id: 'nhieu', title: 'Nhiều', above: '100' },
  ],
  bands: [
    { ofClass: 'it', points: '5' },
    { ofClass: 'nhieu', above: '10', to: '20', points: '3' },
    { ofClass: 'nhieu', from: '20', points: '4' },
  ],
  otherwise: '0',
});

it.each<readonly [string, Indicator, readonly string[]]>([
  [
    'below, at and above the target',
    proportional({ overRate: '0.1', maxBonus: '2' }),
    ['8', '10', '11'],
  ],
  ['above, at and below a ceiling', proportional({ lowerIsBetter: true }), ['8', '10', '10']],
  [
    'growth over the same period',
    proportional({ comparedWith: 'GROWTH_OVER_SAME_PERIOD' }),
    ['8', '10', '10'],
  ],
  ['the first, a middle and the last band', bands(), ['0', '3', '5']],
  ['bands of classes', classed, ['5', '3', '4']],
  ['at, one and three steps beyond the threshold', step(), ['0', '0.2', '0.4']],
  ['no case, one, and three of each', count(), ['3', '2.5', '1.5']],
  ['met and not met', yesNo(), ['2', '0']],
  ['in time and not done', yesNo({ deadline: '2023-12-05' }), ['2', '0']],
  ['nothing, the base and the most', direct({ maxBonus: '1' }), ['0', '4', '5']],
  ['below the target, behind the leader, and the leader', leaderRelative(), ['2', '3.75', '5']],
  ['units without targets', leaderRelative({ targets: 'NONE' }), ['3.33', '4.58', '5']],
  ['first, last and no place', rankToPoints(), ['60', '15', '0']],
  ['no award, one, and one of each', awardBonus(), ['0', '10', '25']],
])('shows %s', (_, indicator, points) => {
  expect(previewIndicator(indicator, 2).map((example) => example.points)).toEqual(points);
});
