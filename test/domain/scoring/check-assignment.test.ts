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
