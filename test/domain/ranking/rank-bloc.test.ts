import { expect, it } from 'vitest';
import type { CaseFault } from '../../../shared/domain/bundle/case-fault.ts';
import { checkCase } from '../../../shared/domain/bundle/check-case.ts';
import { rankBloc } from '../../../shared/domain/ranking/rank-bloc.ts';
import { hashSheet } from '../../../shared/domain/scoring/sheet-hash.ts';
import { buildCase, reported, type UnitGiven } from '../../support/build-case.ts';
import { buildRuleSet, count, direct, group, proportional } from '../../support/build-rule-set.ts';

const ruleSet = buildRuleSet([direct(), direct({ id: 'farm', basePoints: '1' })]);
const lines = (claim: string, farm = '1') => [
  reported('d', { claim }),
  reported('farm', { claim: farm }),
];

function ranked(units: readonly UnitGiven[], rules = ruleSet) {
  const result = rankBloc(buildCase(rules, units));
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

const review = (unitId: string, sheet: ReturnType<typeof lines>, ids: readonly string[]) => ({
  unitId,
  version: 1,
  sheetHash: hashSheet(sheet).hash,
  lines: ids.map((indicatorId) => ({ indicatorId, outcome: 'CONFIRMED' as const })),
});

it('R-RANK-6: units that differ only in digits that are not published share the place', () => {
  const parts = buildRuleSet([group([proportional()])], { decimals: 2, roundingStage: 'TOTAL' });
  const unit = (id: string, actual: string): UnitGiven => ({
    id,
    lines: [reported('p', { actual })],
    assignment: [{ indicatorId: 'p', state: 'ASSIGNED', target: '100' }],
  });
  const { places } = ranked([unit('a', '80.01'), unit('b', '80.04'), unit('c', '80.05')], parts);
  expect(places.map(({ unitId, place, figure }) => [unitId, place, figure])).toEqual([
    ['c', 1, '8.01'],
    ['a', 2, '8'],
    ['b', 2, '8'],
  ]);
});

it('R-RANK-7: by share, a unit with fewer assigned points can lead', () => {
  const byShare = buildRuleSet(ruleSet.criteria, { rankingKey: 'TOTAL_OVER_ASSIGNED_MAXIMUM' });
  const { places } = ranked(
    [
      { id: 'xa', lines: lines('3.9') },
      {
        id: 'phuong',
        lines: lines('3.95').slice(0, 1),
        assignment: [{ indicatorId: 'farm', state: 'NOT_ASSIGNED' }],
      },
    ],
    byShare,
  );
  expect(places.map(({ unitId, figure }) => [unitId, figure])).toEqual([
    ['phuong', '98.75'],
    ['xa', '98'],
  ]);
});

it('R-RANK-8: counts as verified only when every line of every ranked unit was reviewed', () => {
  const sheet = lines('3');
  const basis = (a: readonly string[], b: readonly string[]) =>
    ranked([
      { id: 'a', lines: sheet, review: review('a', sheet, a) },
      { id: 'b', lines: sheet, review: review('b', sheet, b) },
      { id: 'absent' },
    ]).basis;
  expect(basis([], [])).toBe('SELF_SCORED');
  expect(basis(['d', 'farm'], ['d', 'farm'])).toBe('VERIFIED');
  expect(basis(['d', 'farm'], ['d'])).toBe('PARTLY_VERIFIED');
  expect(basis(['d', 'farm'], [])).toBe('PARTLY_VERIFIED');
});

it('lists scores by unit id, whatever the order of the sheets', () => {
  const { scores } = ranked(['c', 'a', 'b'].map((id) => ({ id, lines: lines('3') })));
  expect(scores.map(({ unitId }) => unitId)).toEqual(['a', 'b', 'c']);
});

const faultsOf = (json: unknown): readonly string[] => {
  const result = checkCase(json);
  const inner = (fault: CaseFault) => ('fault' in fault ? fault.fault.kind : fault.kind);
  return result.ok ? [] : result.errors.map((fault) => `${fault.path} ${inner(fault)}`);
};

it('R-CASE-1: names who is there twice and who is no member', () => {
  const good = buildCase(ruleSet, [{ id: 'a', lines: lines('3') }]);
  const [sheet] = good.sheets;
  const stranger = { unitId: 'z', version: 1, lines: lines('1') };
  const targets = { unitId: 'a', lines: [] };
  const faults = faultsOf({
    ...good,
    units: [...good.units, ...good.units],
    sheets: [sheet, sheet, stranger],
    assignments: [targets, targets],
  });
  expect(faults).toEqual([
    '$.units[1].id UnitTwice',
    '$.assignments[1].unitId AssignmentTwice',
    '$.sheets[2].unitId UnknownUnit',
    '$.sheets[1].unitId SheetTwice',
  ]);
});

it('R-CASE-2: a review is of exactly the sheet that counts', () => {
  const sheet = lines('3');
  const good = buildCase(ruleSet, [
    { id: 'a', lines: sheet, review: review('a', sheet, ['d']) },
    { id: 'b' },
  ]);
  expect(faultsOf(good)).toEqual([]);
  const other = { ...review('a', lines('2'), ['d']) };
  expect(faultsOf({ ...good, reviews: [other] })).toEqual([
    '$.reviews[0].sheetHash ReviewOfOtherSheet',
  ]);
  expect(faultsOf({ ...good, reviews: [{ ...other, unitId: 'b' }] })).toEqual([
    '$.reviews[0] ReviewWithoutSheet',
  ]);
});

it('names every fault of every part at once, each at its path', () => {
  const rules = buildRuleSet([direct(), count(), proportional()]);
  const bad = {
    ...buildCase(rules, [{ id: 'a' }, { id: 'b' }]),
    assignments: [{ unitId: 'a', lines: [{ indicatorId: 'p', state: 'ASSIGNED', target: '0' }] }],
    sheets: [
      {
        unitId: 'a',
        version: 1,
        lines: [
          { indicatorId: 'd', state: 'REPORTED', claim: 'ba' },
          { indicatorId: 'c', state: 'REPORTED', cases: [{ eventId: 'late', count: '-1' }] },
        ],
      },
      { unitId: 'b', version: 1, lines: [reported('d', { claim: '4.0001' }), reported('x', {})] },
    ],
  };
  expect(faultsOf(bad)).toEqual([
    '$.sheets[0].lines[0].claim WrongSpelling',
    '$.sheets[0].lines[1].cases[0].count WrongSpelling',
    '$.assignments[0] TargetNotPositive',
    '$.sheets[0].lines MissingLine',
    '$.assignments MissingTarget',
    '$.sheets[1].lines[0].claim AboveMaximum',
    '$.sheets[1].lines[1] UnknownLine',
    '$.sheets[1].lines MissingLine',
    '$.sheets[1].lines MissingLine',
  ]);
});

it('names the faults of the rule set inside the case', () => {
  const good = buildCase(ruleSet, [{ id: 'a' }]);
  const broken = { ...ruleSet, baseTotal: '6' };
  expect(faultsOf({ ...good, ruleSet: broken })).toEqual(['$.ruleSet.baseTotal SumMismatch']);
});

it('survives whatever is no case at all', () => {
  for (const json of [
    null,
    3,
    'x',
    [],
    {},
    { units: 3, sheets: [null], ruleSet: { criteria: [[]] } },
  ]) {
    expect(faultsOf(json).length).toBeGreaterThan(0);
  }
});
