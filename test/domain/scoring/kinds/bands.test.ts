import { expect, it } from 'vitest';
import { bandsFaults, bandsSteps } from '../../../../shared/domain/scoring/kinds/bands.ts';
import { bands } from '../../../support/build-rule-set.ts';
import { sumSteps } from '../../../support/sum-steps.ts';

it.each([
  ['95.9999999999', '0'],
  ['96', '3'],
  ['96.9999999999', '3'],
  ['97', '4'],
  ['97.9999999999', '4'],
  ['98', '5'],
  ['250', '5'],
  ['-1', '0'],
])('R-SCORE-4: %s lies in the band that gives %s', (actual, points) => {
  expect(sumSteps(bandsSteps(bands(), actual, undefined))).toBe(points);
});

it('R-SCORE-4: measures percent of the target exactly', () => {
  const thirds = bands({
    metric: 'PERCENT_OF_TARGET',
    bands: [
      { to: '66.6666666667', points: '1' },
      { from: '66.6666666667', points: '2' },
    ],
  });
  const [step] = bandsSteps(thirds, '2', '3');
  expect(step).toMatchObject({ kind: 'BAND', value: '200/3', target: '3', points: '1' });
});

it('R-SCORE-5: what no band holds gets what is said otherwise', () => {
  const stated = bands({ bands: [{ from: '96', to: '98', points: '4' }], otherwise: '1' });
  expect(bandsSteps(stated, '95', undefined)).toMatchObject([{ kind: 'OTHERWISE', points: '1' }]);
  expect(bandsSteps(stated, '98', undefined)).toMatchObject([{ kind: 'OTHERWISE', points: '1' }]);
});

const kinds = (list: Parameters<typeof bands>[0]) =>
  bandsFaults(bands(list)).map(([at, { kind }]) => `${at.join('.')} ${kind}`);

it('R-SET-2: bands that rise, meet and end nowhere are without a fault', () => {
  expect(kinds({})).toEqual([]);
  expect(kinds({ bands: [{ points: '1' }] })).toEqual([]);
  expect(kinds({ bands: [{ from: '1', to: '2', points: '1' }], otherwise: '0' })).toEqual([]);
});

it('R-SET-2: names the gap, the overlap, the empty band and the open ends', () => {
  const two = (to: string | undefined, from: string | undefined) => ({
    bands: [
      { ...(to === undefined ? {} : { to }), points: '1' },
      { ...(from === undefined ? {} : { from }), points: '2' },
    ],
  });
  expect(kinds(two('97', '97.0000000001'))).toEqual(['bands.1 BandGap']);
  expect(kinds(two('97', '96.9999999999'))).toEqual(['bands.1 BandsOverlap']);
  expect(kinds(two('97', undefined))).toEqual(['bands.1 BandsOverlap']);
  expect(kinds({ bands: [{ from: '2', to: '2', points: '1' }], otherwise: '0' })).toEqual([
    'bands.0 EmptyBand',
  ]);
  expect(kinds({ bands: [{ from: '1', to: '2', points: '1' }] })).toEqual([
    'bands.0 BandGap',
    'bands.0 BandGap',
  ]);
});
