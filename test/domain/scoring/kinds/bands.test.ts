import { expect, it } from 'vitest';
import { exactText } from '../../../../shared/domain/rational.ts';
import type { LineReview } from '../../../../shared/domain/reviews/unit-review.ts';
import { checkSheet } from '../../../../shared/domain/scoring/check-sheet.ts';
import {
  bandsFaults,
  bandsLeast,
  bandsSteps,
} from '../../../../shared/domain/scoring/kinds/bands.ts';
import { scoreLine } from '../../../../shared/domain/scoring/score-line.ts';
import { reported } from '../../../support/build-case.ts';
import { bands, buildRuleSet } from '../../../support/build-rule-set.ts';
import { measured } from '../../../support/measured.ts';
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
  expect(sumSteps(bandsSteps(bands(), measured(actual), undefined))).toBe(points);
});

it('R-SCORE-4: measures percent of the target exactly', () => {
  const thirds = bands({
    metric: 'PERCENT_OF_TARGET',
    bands: [
      { to: '66.6666666667', points: '1' },
      { from: '66.6666666667', points: '2' },
    ],
  });
  const [step] = bandsSteps(thirds, measured('2'), '3');
  expect(step).toMatchObject({ kind: 'BAND', value: '200/3', target: '3', points: '1' });
});

it('R-SCORE-4: shows the target only where the result is judged by it', () => {
  const shown = { actual: '96', unitOfMeasure: 'vụ', value: '96' };
  expect(bandsSteps(bands(), measured('96'), '90')).toStrictEqual([
    { kind: 'BAND', metric: 'VALUE', ...shown, from: '96', to: '97', points: '3' },
  ]);
  const difference = bands({ metric: 'DIFFERENCE_FROM_TARGET' });
  expect(bandsSteps(difference, measured('96'), '90')).toStrictEqual([
    {
      kind: 'BAND',
      metric: 'DIFFERENCE_FROM_TARGET',
      ...shown,
      target: '90',
      value: '6',
      to: '96',
      points: '0',
    },
  ]);
});

it('R-SCORE-4: says the ends of the band as they are printed', () => {
  const list = [
    { upTo: '5', points: '5' },
    { above: '5', upTo: '7', points: '3' },
    { above: '7', points: '0' },
  ];
  const ends = ['5', '6', '8'].map((actual) => {
    const [step] = bandsSteps(bands({ bands: list }), measured(actual), undefined);
    return step?.kind === 'BAND' ? [step.from, step.above, step.to, step.upTo] : [];
  });
  expect(ends).toStrictEqual([
    [undefined, undefined, undefined, '5'],
    [undefined, '5', undefined, '7'],
    [undefined, '7', undefined, undefined],
  ]);
});

it('takes a value that nothing is said of for a bug', () => {
  const open = bands({ bands: [{ from: '96', points: '5' }] });
  expect(() => bandsSteps(open, measured('95'), undefined)).toThrow('No band of b');
});

it('gives at the least what the lowest band gives, or nothing where it is left to the reviewer', () => {
  const least = (fields: Parameters<typeof bands>[0]) => exactText(bandsLeast(bands(fields)));
  const list = [
    { from: '1', to: '2', points: '3' },
    { from: '2', points: '2' },
  ];
  expect(least({ bands: list })).toBe('2');
  expect(least({ bands: list, otherwise: '1' })).toBe('1');
  expect(least({ bands: list, otherwise: '5' })).toBe('2');
  expect(least({ bands: list, otherwise: 'LEFT_TO_REVIEWER' })).toBe('0');
  expect(least({ bands: [{ points: '-1' }], otherwise: 'LEFT_TO_REVIEWER' })).toBe('-1');
});

it('R-SCORE-5: what no band holds gets what is said otherwise', () => {
  const stated = bands({ bands: [{ from: '96', to: '98', points: '4' }], otherwise: '1' });
  expect(bandsSteps(stated, measured('95'), undefined)).toMatchObject([
    { kind: 'OTHERWISE', points: '1' },
  ]);
  expect(bandsSteps(stated, measured('98'), undefined)).toMatchObject([
    { kind: 'OTHERWISE', points: '1' },
  ]);
});

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

const gaps = bands({
  bands: [
    { from: '96', to: '97', points: '3' },
    { from: '97', to: '98', points: '4' },
    { above: '98', points: '5' },
  ],
  otherwise: 'LEFT_TO_REVIEWER',
});

it.each([
  ['95.9999999999', 'LEFT_TO_REVIEWER', '0'],
  ['96', 'BAND', '3'],
  ['97.9999999999', 'BAND', '4'],
  ['98', 'LEFT_TO_REVIEWER', '0'],
  ['98.0000000001', 'BAND', '5'],
])('R-SCORE-27: %s of a table that leaves values unstated: %s', (actual, kind, points) => {
  expect(bandsSteps(gaps, measured(actual), undefined)).toMatchObject([{ kind, points }]);
});

it('R-SCORE-27: what is left to the reviewer is unsettled until a reviewer grants points', () => {
  const line = reported('b', { actual: '98' });
  const score = (review?: LineReview) => scoreLine(gaps, line, { review, roundTo: 2 });
  expect(score()).toMatchObject({ unsettled: 'LEFT_TO_REVIEWER', points: '0' });
  const granted = score({
    indicatorId: 'b',
    outcome: 'CHANGED',
    granted: '4.5',
    reason: 'Sát mức',
  });
  expect(granted).toMatchObject({ points: '4.5', ruled: '0' });
  expect(granted.unsettled).toBeUndefined();
  const consent = score({ indicatorId: 'b', outcome: 'CONFIRMED' });
  expect(consent.unsettled).toBe('LEFT_TO_REVIEWER');
});

it('R-SCORE-4: ends belong to the band that says so: less is better up to 5', () => {
  const debt = bands({
    bands: [
      { upTo: '5', points: '5' },
      { above: '5', upTo: '7', points: '3' },
      { above: '7', points: '0' },
    ],
  });
  const points = ['5', '5.0000000001', '7', '7.0000000001'].map((actual) =>
    sumSteps(bandsSteps(debt, measured(actual), undefined)),
  );
  expect(points).toStrictEqual(['5', '3', '3', '0']);
  expect(bandsFaults(debt)).toStrictEqual([]);
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

const early = bands({
  unitOfMeasure: '%',
  basePoints: '0',
  maxBonus: '2.7',
  classBy: { id: 'ho-so', title: 'Số hồ sơ phải giải quyết' },
  classes: [
    { id: 'it', title: 'dưới 1.000', to: '1000' },
    { id: 'vua', title: 'từ 1.000 đến dưới 2.000', from: '1000', to: '2000' },
    { id: 'nhieu', title: 'từ 2.000', from: '2000' },
  ],
  bands: [
    { ofClass: 'it', to: '10', points: '0' },
    { ofClass: 'it', from: '10', points: '0.5' },
    { ofClass: 'vua', to: '10', points: '0.5' },
    { ofClass: 'vua', from: '10', points: '1.5' },
    { ofClass: 'nhieu', to: '10', points: '1' },
    { ofClass: 'nhieu', from: '10', points: '2.7' },
  ],
});

it.each([
  ['999', '9.9', '0'],
  ['999', '10', '0.5'],
  ['1000', '9.9', '0.5'],
  ['1999', '10', '1.5'],
  ['2000', '9.9', '1'],
  ['2000', '10', '2.7'],
])(
  'R-SCORE-26: a table in two directions: of %s dossiers %s per cent early give %s',
  (n, actual, points) => {
    const cases = [{ eventId: 'ho-so', count: n }];
    const steps = bandsSteps(early, measured(actual, '%'), undefined, cases);
    expect(sumSteps(steps)).toBe(points);
    expect(steps).toMatchObject([{ class: { number: n } }]);
  },
);

it('R-SCORE-26: says the class and the number that puts a unit in it, or that none does', () => {
  const classed = (indicator: typeof early, cases: readonly { eventId: string; count: string }[]) =>
    bandsSteps(indicator, measured('5', '%'), undefined, cases)[0];
  const dossiers = (count: string) => [
    { eventId: 'khac', count: '5000' },
    { eventId: 'ho-so', count },
  ];
  expect(classed(early, dossiers('1500'))).toMatchObject({
    class: { title: 'từ 1.000 đến dưới 2.000', number: '1500' },
  });
  expect(classed(early, [])).toMatchObject({ class: { title: 'dưới 1.000', number: '0' } });
  const open = { ...early, classes: early.classes?.slice(1) ?? [], otherwise: '0.1' };
  expect(classed(open, dossiers('10'))).toMatchObject({
    kind: 'OTHERWISE',
    class: { title: '', number: '10' },
    points: '0.1',
  });
});

it('R-SET-2: classes must rise without a gap, and each has its bands', () => {
  expect(bandsFaults(early)).toStrictEqual([]);
  const { classBy: _, ...withoutNumber } = early;
  expect(bandsFaults(withoutNumber)).toStrictEqual([[['classBy'], { kind: 'ClassesIncomplete' }]]);
  const { classes: __, ...withoutClasses } = early;
  expect(bandsFaults(withoutClasses)).toStrictEqual([[['classBy'], { kind: 'ClassesIncomplete' }]]);
  const faults = (fields: object) => kinds({ ...early, ...fields });
  expect(faults({ bands: early.bands.slice(0, 4) })).toStrictEqual(['classes.2 ClassWithoutBand']);
  expect(faults({ bands: early.bands.slice(0, 5) })).toStrictEqual(['bands.4 BandGap']);
  expect(faults({ bands: early.bands.slice(0, 4), otherwise: '0' })).toStrictEqual([]);
  expect(faults({ bands: early.bands.slice(2) })).toStrictEqual(['classes.0 ClassWithoutBand']);
  expect(faults({ bands: [...early.bands, { ofClass: 'x', points: '1' }] })).toStrictEqual([
    'bands.6 UnknownClass',
  ]);
  expect(faults({ bands: [...early.bands, { points: '1' }] })).toStrictEqual([
    'bands.6 UnknownClass',
  ]);
  expect(kinds({ bands: [{ ofClass: 'x', points: '1' }] })).toStrictEqual(['bands.0 UnknownClass']);
  expect(faults({ classes: early.classes?.slice(1), bands: early.bands.slice(2) })).toStrictEqual([
    'classes.0 BandGap',
  ]);
  const [few, ...more] = early.classes ?? [];
  expect(
    bandsFaults({ ...early, classes: [few, few, ...more].flatMap((one) => one ?? []) }),
  ).toContainEqual([['classes', 1], { kind: 'IdTwice', id: 'it', first: 'classes[0]' }]);
});

it('asks for the number that a two-way table classes by, as a whole number that may be large', () => {
  const ruleSet = buildRuleSet([{ ...early, basePoints: '5', maxBonus: undefined }]);
  const check = (...count: readonly string[]) => {
    const result = checkSheet(ruleSet, undefined, [
      {
        indicatorId: 'b',
        actual: '12,5%',
        cases: count.map((n) => ({ eventId: 'ho-so', count: n })),
      },
    ]);
    return result.ok ? [] : result.errors.map(({ kind }) => kind);
  };
  expect(check('10.000')).toStrictEqual([]);
  expect(check('999999')).toStrictEqual([]);
  expect(check('1.000.000')).toStrictEqual(['CountTooLarge']);
  expect(check()).toStrictEqual(['MissingField']);
});
