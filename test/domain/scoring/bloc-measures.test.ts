import { expect, it } from 'vitest';
import { fromExact } from '../../../shared/domain/rational.ts';
import { type MeasuredSheet, measuresOf } from '../../../shared/domain/scoring/bloc-measures.ts';
import { reported } from '../../support/build-case.ts';
import { buildRuleSet, leaderRelative, proportional } from '../../support/build-rule-set.ts';

const goal = (unitId: string, target: string) => ({
  unitId,
  lines: ['l', 'p'].map((indicatorId) => ({ indicatorId, state: 'ASSIGNED' as const, target })),
});
const sheet = (unitId: string, actual: string): MeasuredSheet => ({
  assignment: goal(unitId, '10'),
  lines: [reported('l', { actual }), reported('p', { actual })],
});

it('measures only what is set beside the others of the bloc', () => {
  const ruleSet = buildRuleSet([leaderRelative(), proportional()]);
  const measures = measuresOf(ruleSet, [sheet('a', '12'), sheet('b', '15'), sheet('c', '9')]);
  expect([...measures]).toEqual([['l', { leader: fromExact('50') }]]);
  expect(measuresOf(buildRuleSet([proportional()]), [sheet('a', '12')]).size).toBe(0);
});

it('has an entry for an indicator that nobody reports a result of', () => {
  const ruleSet = buildRuleSet([leaderRelative()]);
  expect([...measuresOf(ruleSet, [])]).toEqual([['l', {}]]);
  const nothing: MeasuredSheet = {
    assignment: goal('a', '10'),
    lines: [{ indicatorId: 'l', state: 'NOTHING_AROSE' }],
  };
  expect([...measuresOf(ruleSet, [nothing])]).toEqual([['l', {}]]);
});
