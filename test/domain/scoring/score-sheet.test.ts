import { expect, it } from 'vitest';
import { measuresOf } from '../../../shared/domain/scoring/bloc-measures.ts';
import type { RuleSet } from '../../../shared/domain/scoring/rule-set.ts';
import { scoreSheet } from '../../../shared/domain/scoring/score-sheet.ts';
import { reported } from '../../support/build-case.ts';
import {
  buildRuleSet,
  count,
  direct,
  group,
  leaderRelative,
  proportional,
  yesNo,
} from '../../support/build-rule-set.ts';

const claims = (one: string, two: string) => [
  reported('one', { claim: one }),
  reported('two', { claim: two }),
];
const pair = (fields: Parameters<typeof group>[1] = {}, table: Partial<RuleSet> = {}) =>
  buildRuleSet(
    [group([direct({ id: 'one', maxBonus: '3' }), direct({ id: 'two', maxBonus: '3' })], fields)],
    table,
  );
const total = (ruleSet: RuleSet, one: string, two: string) =>
  scoreSheet(ruleSet, undefined, claims(one, two), []).verified;

it('R-SUM-1: a group is the sum of its parts, base and bonus apart', () => {
  expect(total(pair(), '7', '1')).toMatchObject({ base: '5', bonus: '3', total: '8' });
});

it('R-SUM-2: a cap on the bonus cuts the bonus, of a group and of the table', () => {
  expect(total(pair({ maxBonus: '3' }), '7', '4')).toMatchObject({ bonus: '3', total: '11' });
  expect(total(pair({ maxBonus: '2.99' }), '7', '4')).toMatchObject({ bonus: '2.99', base: '8' });
  expect(total(pair({}, { bonusCap: '5' }), '7', '7')).toMatchObject({ bonus: '5', total: '13' });
});

it('R-SUM-3: a cap on the whole cuts the bonus first, then the base', () => {
  expect(total(pair({ cap: '9' }), '7', '4')).toMatchObject({ base: '8', bonus: '1', total: '9' });
  expect(total(pair({ cap: '9' }), '5', '4')).toMatchObject({ base: '8', bonus: '1', total: '9' });
  expect(total(pair({ cap: '9' }), '7', '1')).toMatchObject({ base: '5', bonus: '3', total: '8' });
  expect(total(pair({}, { totalCap: '10' }), '7', '7')).toMatchObject({ bonus: '2', total: '10' });
});

it('R-SUM-4: a floor lifts no group of which nothing is assigned', () => {
  const ruleSet = buildRuleSet([group([direct()], { floor: '1' }), yesNo()]);
  const { groups, verified } = scoreSheet(
    ruleSet,
    { unitId: 'u', lines: [{ indicatorId: 'd', state: 'NOT_ASSIGNED' }] },
    [reported('y', { met: true })],
    [],
  );
  expect(groups).toMatchObject([{ self: { points: '0' }, verified: { points: '0' } }]);
  expect(verified.total).toBe('2');
});

it('R-SUM-4: a floor lifts the base of a group', () => {
  const ruleSet = buildRuleSet([group([count()], { floor: '-1' })]);
  const late = (n: string) =>
    scoreSheet(ruleSet, undefined, [reported('c', { cases: [{ eventId: 'late', count: n }] })], [])
      .verified.total;
  expect(late('8')).toBe('-1');
  expect(late('9')).toBe('-1');
});

it.each([
  ['LINE', '13.34'],
  ['GROUP', '13.33'],
  ['TOTAL', '13.33'],
] as const)('R-SUM-5: rounding at %s gives %s', (roundingStage, expected) => {
  const parts = [proportional({ id: 'one' }), proportional({ id: 'two' })];
  const ruleSet = buildRuleSet([group(parts)], { roundingStage });
  const lines = [reported('one', { actual: '2' }), reported('two', { actual: '2' })];
  const assigned = { unitId: 'u', lines: ['one', 'two'].map(target3) };
  expect(scoreSheet(ruleSet, assigned, lines, []).verified.total).toBe(expected);
});

const target3 = (indicatorId: string) => ({ indicatorId, state: 'ASSIGNED', target: '3' }) as const;

it('R-SUM-5: GROUP rounds each group of the first level, an indicator there being its own', () => {
  const parts = ['one', 'two', 'three'].map((id) => proportional({ id }));
  const lines = parts.map(({ id }) => reported(id, { actual: '1' }));
  const assigned = { unitId: 'u', lines: parts.map(({ id }) => target3(id)) };
  const points = (roundingStage: RuleSet['roundingStage']) =>
    scoreSheet(buildRuleSet(parts, { roundingStage }), assigned, lines, []).verified.total;
  expect(points('GROUP')).toBe('9.99');
  expect(points('TOTAL')).toBe('10');
});

it('keeps self and verified totals apart, and counts what was reviewed', () => {
  const changed = {
    indicatorId: 'one',
    outcome: 'CHANGED',
    granted: '2',
    reason: 'Trùng',
  } as const;
  const score = scoreSheet(pair(), undefined, claims('4', '4'), [changed]);
  expect(score.self.total).toBe('8');
  expect(score.verified.total).toBe('6');
  expect(score.groups[0]).toMatchObject({ self: { points: '8' }, verified: { points: '6' } });
  expect(score).toMatchObject({ reviewedLines: 1, assignedLines: 2 });
});

it('leaves what is not assigned out of the maximum and asks no line for it', () => {
  const assignment = {
    unitId: 'u',
    lines: [{ indicatorId: 'two', state: 'NOT_ASSIGNED' } as const],
  };
  const score = scoreSheet(pair(), assignment, claims('4', '4').slice(0, 1), []);
  expect(score.verified).toMatchObject({ total: '4', assignedMaximum: '4' });
});

it('R-SCORE-18: a sheet by itself says how many lines await the bloc, and counts them as nothing', () => {
  const relative = buildRuleSet([leaderRelative(), direct()]);
  const goal = (id: string) => ({
    unitId: 'u',
    lines: [{ indicatorId: id, state: 'ASSIGNED' as const, target: '10' }],
  });
  const lines = [reported('l', { actual: '20' }), reported('d', { claim: '4' })];
  const alone = scoreSheet(relative, goal('l'), lines, []);
  expect(alone).toMatchObject({ unsettledLines: 1, self: { total: '4' } });
  expect(alone.lines[0]).toMatchObject({ unsettled: 'AWAITS_BLOC', points: '0' });
  const measures = measuresOf(relative, [{ assignment: goal('l'), lines }]);
  const whole = scoreSheet(relative, goal('l'), lines, [], measures);
  expect(whole).toMatchObject({ unsettledLines: 0, self: { total: '9' } });
  expect(whole.lines[0]?.unsettled).toBeUndefined();
});

it('knows the points of a line that awaits the bloc once a reviewer has granted them', () => {
  const relative = buildRuleSet([leaderRelative()]);
  const plan = {
    unitId: 'u',
    lines: [{ indicatorId: 'l', state: 'ASSIGNED' as const, target: '10' }],
  };
  const granted = {
    indicatorId: 'l',
    outcome: 'CHANGED',
    granted: '3',
    reason: 'Đối chiếu',
  } as const;
  const score = scoreSheet(relative, plan, [reported('l', { actual: '20' })], [granted]);
  expect(score).toMatchObject({
    unsettledLines: 0,
    verified: { total: '3' },
    self: { total: '0' },
  });
});
