import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../../shared/domain/scoring/criterion.ts';
import type { RuleSet } from '../../../shared/domain/scoring/rule-set.ts';
import { scoreSheet } from '../../../shared/domain/scoring/score-sheet.ts';
import { reported } from '../../support/build-case.ts';
import { buildRuleSet, direct, group, oneOf } from '../../support/build-rule-set.ts';

const one = (id: string, basePoints = '4') => direct({ id, basePoints });

function score(
  criteria: Criterion[],
  claims: Readonly<Record<string, string>>,
  table: Partial<RuleSet> = {},
) {
  const lines = Object.entries(claims).map(([id, claim]) => reported(id, { claim }));
  return scoreSheet(buildRuleSet(criteria, table), undefined, lines, []);
}

describe('the assigned maximum', () => {
  it('of alternatives is that of the best, or of the one that is reported', () => {
    const options = [one('a', '4'), one('b', '3')];
    expect(score([oneOf(options)], { a: '1', b: '1' }).self.assignedMaximum).toBe('4');
    const choice = oneOf([one('a'), one('b')], { choose: 'REPORTED' });
    expect(score([choice], { b: '1' }).self.assignedMaximum).toBe('4');
    const parts = [one('a'), group([one('b', '2'), one('c', '2')])];
    const whole = oneOf(parts, { choose: 'REPORTED' });
    expect(score([whole], { b: '1', c: '1' }).self.assignedMaximum).toBe('4');
  });

  it('of a weighted group is scaled, inside another one too', () => {
    const inner = group([one('a', '40')], { id: 'i', basePoints: '10', scaledFrom: '40' });
    const outer = group([inner], { id: 'o', basePoints: '5', scaledFrom: '10' });
    expect(score([outer], { a: '20' }).self).toMatchObject({ assignedMaximum: '5', total: '2.5' });
  });
});

describe('R-SUM-5: what is rounded', () => {
  const deep = [group([group([one('a')], { id: 'inner' })], { id: 'outer' })];
  const stepsOf = (roundingStage: RuleSet['roundingStage']) => {
    const { lines, groups, self } = score(deep, { a: '1.2345' }, { roundingStage, decimals: 2 });
    const rounds = (steps: readonly { readonly kind: string }[] | undefined) =>
      steps?.some(({ kind }) => kind === 'ROUNDED');
    return [
      rounds(lines[0]?.reason.steps),
      ...['inner', 'outer'].map((id) =>
        rounds(groups.find(({ groupId }) => groupId === id)?.self.steps),
      ),
      rounds(self.steps),
    ];
  };

  it('is the line, the group of the first level or the total, and nothing else', () => {
    expect(stepsOf('LINE')).toEqual([true, false, false, false]);
    expect(stepsOf('GROUP')).toEqual([false, false, true, false]);
    expect(stepsOf('TOTAL')).toEqual([false, false, false, true]);
  });
});

it('lists groups in printed order, each before its own groups', () => {
  const inner = group([one('a')], { id: 'inner' });
  const criteria = [group([inner, one('b')], { id: 'first' }), group([one('c')], { id: 'second' })];
  const { groups } = score(criteria, { a: '1', b: '2', c: '3' });
  expect(groups.map(({ groupId, self }) => `${groupId} ${self.points}`)).toEqual([
    'first 3',
    'inner 1',
    'second 3',
  ]);
});

it('takes a missing line of an assigned indicator for a bug', () => {
  expect(() => score([one('a'), one('b')], { a: '1' })).toThrow(
    'No line for the assigned indicator b',
  );
});

it('R-SCORE-14: a line without points is whole: nothing ruled, nothing reviewed, nothing to explain but why', () => {
  const ruleSet = buildRuleSet([oneOf([one('a'), one('b')], { choose: 'REPORTED' }), one('c')]);
  const plan = { unitId: 'u', lines: [{ indicatorId: 'c', state: 'NOT_ASSIGNED' as const }] };
  const { lines } = scoreSheet(ruleSet, plan, [reported('a', { claim: '4' })], []);
  const nothing = { ruled: '0', points: '0', base: '0', bonus: '0', maximum: '0', reviewed: false };
  const without = (id: string, state: 'NOT_ASSIGNED' | 'NOT_CHOSEN') => ({
    indicatorId: id,
    state,
    ...nothing,
    reason: {
      clause: { document: 'Quy chế thử', article: '6', clause: '1', point: id },
      steps: [{ kind: state, points: '0' }],
      points: '0',
    },
  });
  expect(lines.slice(1)).toEqual([without('b', 'NOT_CHOSEN'), without('c', 'NOT_ASSIGNED')]);
});
