import { expect, it } from 'vitest';
import { bandsFaults } from '../../../../shared/domain/scoring/kinds/bands.ts';
import { bands } from '../../../support/build-rule-set.ts';

const kinds = (list: Parameters<typeof bands>[0]) =>
  bandsFaults(bands(list)).map(([at, { kind }]) => `${at.join('.')} ${kind}`);

it('R-SET-2: bands that rise, meet and end nowhere are without a fault', () => {
  expect(kinds({})).toStrictEqual([]);
  expect(kinds({ bands: [{ points: '1' }] })).toStrictEqual([]);
  expect(kinds({ bands: [{ from: '1', to: '2', points: '1' }], otherwise: '0' })).toStrictEqual([]);
});

it('R-SET-2: names the gap, the overlap, the empty band and the open ends', () => {
  const two = (to: string | undefined, from: string | undefined) => ({
    bands: [
      { ...(to === undefined ? {} : { to }), points: '1' },
      { ...(from === undefined ? {} : { from }), points: '2' },
    ],
  });
  expect(kinds(two('97', '97.0000000001'))).toStrictEqual(['bands.1 BandGap']);
  expect(kinds(two('97', '96.9999999999'))).toStrictEqual(['bands.1 BandsOverlap']);
  expect(kinds(two('97', undefined))).toStrictEqual(['bands.1 BandsOverlap']);
  expect(kinds(two(undefined, '97'))).toStrictEqual(['bands.1 BandsOverlap']);
  expect(kinds({ ...two('97', '96'), otherwise: '0' })).toStrictEqual(['bands.1 BandsOverlap']);
  expect(kinds({ ...two('97', '98'), otherwise: '0' })).toStrictEqual([]);
  expect(kinds({ bands: [{ from: '2', to: '2', points: '1' }], otherwise: '0' })).toStrictEqual([
    'bands.0 EmptyBand',
  ]);
  expect(kinds({ bands: [{ from: '1', to: '2', points: '1' }] })).toStrictEqual([
    'bands.0 BandGap',
    'bands.0 BandGap',
  ]);
});

it('R-SET-2: says where the gap, the overlap and the empty band are', () => {
  const problem = (...list: readonly object[]) =>
    bandsFaults(bands({ bands: list.map((ends) => ({ ...ends, points: '1' })) })).map(
      ([, found]) => found,
    );
  expect(problem({ to: '97' }, { from: '98' })).toStrictEqual([
    { kind: 'BandGap', from: '97', to: '98' },
  ]);
  expect(problem({ to: '98' }, { from: '97' })).toStrictEqual([
    { kind: 'BandsOverlap', from: '97', to: '98' },
  ]);
  expect(problem({}, { from: '97' })).toStrictEqual([{ kind: 'BandsOverlap', from: '97' }]);
  expect(problem({ to: '97' }, {})).toStrictEqual([{ kind: 'BandsOverlap', to: '97' }]);
  expect(problem({}, {})).toStrictEqual([{ kind: 'BandsOverlap' }]);
  expect(problem({ to: '2' }, { from: '2', to: '1' }, { from: '1' })).toStrictEqual([
    { kind: 'EmptyBand', from: '2', to: '1' },
  ]);
  expect(problem({ from: '1' })).toStrictEqual([{ kind: 'BandGap', to: '1' }]);
  expect(problem({ to: '1' })).toStrictEqual([{ kind: 'BandGap', from: '1' }]);
  expect(problem({ above: '1', upTo: '2' })).toStrictEqual([
    { kind: 'BandGap', to: '1' },
    { kind: 'BandGap', from: '2' },
  ]);
});

it('R-SET-2: a band that holds nothing, or has two ends on one side, is refused', () => {
  const alone = (ends: object) => kinds({ bands: [{ ...ends, points: '1' }], otherwise: '0' });
  expect(alone({ from: '2', upTo: '1' })).toStrictEqual(['bands.0 EmptyBand']);
  expect(alone({ from: '2', upTo: '2' })).toStrictEqual([]);
  expect(alone({ above: '2', upTo: '2' })).toStrictEqual(['bands.0 EmptyBand']);
  expect(alone({ from: '2', to: '2' })).toStrictEqual(['bands.0 EmptyBand']);
  expect(alone({ above: '2', upTo: '2.1' })).toStrictEqual([]);
  expect(alone({ to: '2', upTo: '2' })).toStrictEqual(['bands.0 TwoEnds']);
  expect(alone({ from: '2', above: '2' })).toStrictEqual(['bands.0 TwoEnds']);
});

it('R-SET-2: one value alone may be a gap, an overlap or a band', () => {
  const two = (below: object, above: object) => ({
    bands: [
      { ...below, points: '1' },
      { ...above, points: '2' },
    ],
  });
  expect(kinds(two({ to: '98' }, { above: '98' }))).toStrictEqual(['bands.1 BandGap']);
  expect(kinds(two({ upTo: '98' }, { from: '98' }))).toStrictEqual(['bands.1 BandsOverlap']);
  expect(kinds(two({ upTo: '98' }, { above: '98' }))).toStrictEqual([]);
  expect(kinds(two({ upTo: '97' }, { from: '98' }))).toStrictEqual(['bands.1 BandGap']);
  expect(kinds({ ...two({ to: '98' }, { above: '98' }), otherwise: '0' })).toStrictEqual([]);
  expect(kinds({ bands: [{ from: '98', upTo: '98', points: '1' }], otherwise: '0' })).toStrictEqual(
    [],
  );
  expect(kinds({ bands: [{ from: '1', above: '1', points: '1' }], otherwise: '0' })).toStrictEqual([
    'bands.0 TwoEnds',
  ]);
});
