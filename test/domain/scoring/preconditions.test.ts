import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../../shared/domain/scoring/criterion.ts';
import { conditionsOf, unmetOf } from '../../../shared/domain/scoring/preconditions.ts';
import { scoreSheet } from '../../../shared/domain/scoring/score-sheet.ts';
import { reported } from '../../support/build-case.ts';
import { buildRuleSet, direct, group, oneOf } from '../../support/build-rule-set.ts';

const one = (id: string, basePoints = '2') => direct({ id, basePoints, maxBonus: '1' });
const waiting = (criterion: Criterion, ...bonusOnlyIfFull: string[]): Criterion => ({
  ...criterion,
  bonusOnlyIfFull,
});

const awaited = (criteria: Criterion[]) =>
  [...conditionsOf(buildRuleSet(criteria))].map(
    ([id, named]) => `${id}: ${named.map((each) => each.id).join(' ')}`,
  );

describe('R-SCORE-30: what a bonus waits for', () => {
  it('is nothing unless the table says so', () => {
    expect(awaited([one('a'), group([one('b')])])).toEqual([]);
  });

  it('is what its groups wait for and what it waits for itself, each once', () => {
    const inner = group([waiting(one('c'), 'a', 'b'), one('d')], { id: 'inner' });
    const outer = waiting(group([inner, one('e')], { id: 'outer' }), 'a');
    expect(awaited([one('a'), one('b'), outer])).toEqual(['c: a b', 'd: a', 'e: a']);
  });

  it('may lie anywhere in the table', () => {
    const deep = group([group([one('a')], { id: 'inner' })], { id: 'outer' });
    expect(awaited([deep, waiting(one('b'), 'a')])).toEqual(['b: a']);
    expect(awaited([deep, waiting(one('b'), 'inner')])).toEqual(['b: inner']);
  });
});

/** What is missing to a bonus that waits for the criterion, by the claims. */
function unmet(
  criterion: Criterion,
  claims: Readonly<Record<string, string>>,
  notAssigned: readonly string[] = [],
) {
  const ruleSet = buildRuleSet([criterion, one('other')]);
  const { lines } = scoreSheet(
    ruleSet,
    {
      unitId: 'u',
      lines: notAssigned.map((indicatorId) => ({ indicatorId, state: 'NOT_ASSIGNED' as const })),
    },
    Object.entries({ ...claims, other: '0' }).map(([id, claim]) => reported(id, { claim })),
    [],
  );
  const scores = new Map(lines.map((line) => [line.indicatorId, line]));
  return unmetOf([criterion], scores).self.map(({ id }) => id);
}

describe('R-SCORE-30: all the base points', () => {
  it('of a group are all of each of its parts', () => {
    const both = group([one('a'), one('b')], { id: 'g' });
    expect(unmet(both, { a: '2', b: '2.5' })).toEqual([]);
    expect(unmet(both, { a: '2', b: '1.99' })).toEqual(['g']);
    expect(unmet(both, { a: '3', b: '1' })).toEqual(['g']);
  });

  it('of alternatives of which the best counts are all of one', () => {
    const best = oneOf([one('a'), one('b')], { id: 'o' });
    expect(unmet(best, { a: '0', b: '2' })).toEqual([]);
    expect(unmet(best, { a: '1.99', b: '1' })).toEqual(['o']);
    expect(unmet(best, { a: '2' }, ['b'])).toEqual([]);
    expect(unmet(best, { a: '1' }, ['b'])).toEqual(['o']);
    expect(unmet(best, {}, ['a', 'b'])).toEqual([]);
  });

  it('of alternatives to choose from are all of the chosen one', () => {
    const choice = oneOf([one('a'), group([one('b'), one('c', '0')])], {
      id: 'o',
      choose: 'REPORTED',
    });
    expect(unmet(choice, { a: '2' })).toEqual([]);
    expect(unmet(choice, { a: '1' })).toEqual(['o']);
    expect(unmet(choice, { b: '2', c: '0' })).toEqual([]);
    expect(unmet(choice, { b: '1', c: '0' })).toEqual(['o']);
  });

  it('are not asked of what is not assigned', () => {
    const both = group([one('a'), one('b')], { id: 'g' });
    expect(unmet(both, { b: '2' }, ['a'])).toEqual([]);
    expect(unmet(both, {}, ['a', 'b'])).toEqual([]);
  });

  it('are not there where nothing is known of a line', () => {
    expect(unmetOf([one('a')], new Map()).self).toEqual([{ id: 'a', title: 'Chỉ tiêu a' }]);
  });
});
