import { expect, it } from 'vitest';
import { checkSheet } from '../../../../shared/domain/scoring/check-sheet.ts';
import { bandsFaults, bandsSteps } from '../../../../shared/domain/scoring/kinds/bands.ts';
import { bands, buildRuleSet } from '../../../support/build-rule-set.ts';
import { measured } from '../../../support/measured.ts';
import { sumSteps } from '../../../support/sum-steps.ts';

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

const kinds = (list: Parameters<typeof bands>[0]) =>
  bandsFaults(bands(list)).map(([at, { kind }]) => `${at.join('.')} ${kind}`);

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
