import { expect, it } from 'vitest';
import { checkAssignment } from '../../../shared/domain/scoring/check-assignment.ts';
import type { LineAssignment } from '../../../shared/domain/scoring/sheet.ts';
import {
  bands,
  buildRuleSet,
  direct,
  leaderRelative,
  proportional,
} from '../../support/build-rule-set.ts';

const ruleSet = buildRuleSet([
  proportional(),
  bands({ metric: 'PERCENT_OF_TARGET' }),
  direct({ basePoints: '0', maxBonus: '1' }),
]);
const target = (indicatorId: string, value?: string): LineAssignment => ({
  indicatorId,
  state: 'ASSIGNED',
  ...(value === undefined ? {} : { target: value }),
});
const none = (indicatorId: string): LineAssignment => ({ indicatorId, state: 'NOT_ASSIGNED' });

const faults = (...lines: readonly LineAssignment[]) => {
  const result = checkAssignment(ruleSet, { unitId: 'u', lines: [...lines] });
  return result.ok
    ? []
    : result.errors.map(
        (fault) => `${'indicatorId' in fault ? fault.indicatorId : ''} ${fault.kind}`,
      );
};

it('R-SET-5: an indicator measured against a target has one above zero, or is not assigned', () => {
  expect(faults(target('p', '0.0000000001'), target('b', '3'))).toEqual([]);
  expect(faults(target('p', '0'), target('b', '-3'))).toEqual([
    'p TargetNotPositive',
    'b TargetNotPositive',
  ]);
  expect(faults(target('p'))).toEqual(['p MissingTarget', 'b MissingTarget']);
  expect(faults(target('p', '3'), none('b'))).toEqual([]);
});

it('refuses an unknown indicator, one given twice, a target that is not used and a plan of nothing', () => {
  const good = [target('p', '3'), target('b', '3')];
  expect(faults(...good, none('x'))).toEqual(['x AssignmentUnknownIndicator']);
  expect(faults(...good, none('p'))).toEqual(['p AssignedTwice']);
  expect(faults(...good, target('d', '3'))).toEqual(['d TargetNotTaken']);
  expect(faults(none('p'), none('b'))).toEqual([' NothingAssigned']);
});

it('spares a unit its target only where the rule measures those without one', () => {
  const check = (targets: 'REQUIRED' | 'OPTIONAL' | 'NONE', line?: LineAssignment) => {
    const lines = line === undefined ? [] : [line];
    const result = checkAssignment(buildRuleSet([leaderRelative({ targets })]), {
      unitId: 'u',
      lines,
    });
    return result.ok ? [] : result.errors.map(({ kind }) => kind);
  };
  const spared: LineAssignment = { indicatorId: 'l', state: 'NO_TARGET' };
  expect(check('OPTIONAL', spared)).toEqual([]);
  expect(check('OPTIONAL', target('l', '3'))).toEqual([]);
  expect(check('OPTIONAL')).toEqual(['MissingTarget']);
  expect(check('REQUIRED', spared)).toEqual(['TargetNotSpared']);
  expect(check('NONE')).toEqual([]);
  expect(check('NONE', target('l', '3'))).toEqual(['TargetNotTaken']);
});

it('checks ranges, several givers and the same period, each on both sides', () => {
  const check = (indicator: Parameters<typeof proportional>[0], line: object) => {
    const result = checkAssignment(buildRuleSet([proportional(indicator)]), {
      unitId: 'u',
      lines: [{ indicatorId: 'p', state: 'ASSIGNED', ...line } as LineAssignment],
    });
    return result.ok ? [] : result.errors.map(({ kind }) => kind);
  };
  expect(check({}, { target: '11-12' })).toEqual([]);
  expect(check({}, { target: '12-12' })).toEqual(['TargetRangeEmpty']);
  const givers = [
    { id: 'a', title: 'Nơi A' },
    { id: 'b', title: 'Nơi B' },
  ];
  const both = { targetGivers: givers, judgedBy: 'BOTH' };
  const a = { givenBy: 'a', target: '1' };
  const b = { givenBy: 'b', target: '2' };
  expect(check(both, { targets: [a, b] })).toEqual([]);
  expect(check(both, { targets: [a] })).toEqual(['MissingTarget']);
  expect(check({ ...both, judgedBy: 'a' }, { targets: [a] })).toEqual([]);
  expect(check({ ...both, judgedBy: 'b' }, { targets: [a] })).toEqual(['MissingTarget']);
  expect(check(both, { targets: [a, a, b] })).toEqual(['TargetGiverUnknown']);
  expect(check(both, { targets: [a, b], target: '3' })).toEqual(['TargetNotTaken']);
  expect(check({}, { target: '3', targets: [a] })).toEqual(['TargetNotTaken']);
  const growth = { comparedWith: 'GROWTH_OVER_SAME_PERIOD' } as const;
  expect(check(growth, { target: '8', samePeriod: '0.1' })).toEqual([]);
  expect(check(growth, { target: '8', samePeriod: '0' })).toEqual(['SamePeriodNotPositive']);
  expect(check(growth, { target: '8' })).toEqual(['MissingSamePeriod']);
  expect(check({}, { target: '8', samePeriod: '1' })).toEqual(['SamePeriodNotTaken']);
  const difference = { comparedWith: 'DIFFERENCE_FROM_SAME_PERIOD' } as const;
  expect(check(difference, { target: '8', samePeriod: '-1' })).toEqual([]);
});
