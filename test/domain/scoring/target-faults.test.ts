import { describe, expect, it } from 'vitest';
import { exactText } from '../../../shared/domain/rational.ts';
import { checkAssignment } from '../../../shared/domain/scoring/check-assignment.ts';
import type { Indicator } from '../../../shared/domain/scoring/criterion.ts';
import type { LineAssignment } from '../../../shared/domain/scoring/sheet.ts';
import { readTarget } from '../../../shared/domain/scoring/target.ts';
import {
  buildRuleSet,
  direct,
  leaderRelative,
  proportional,
  yesNo,
} from '../../support/build-rule-set.ts';

type Plan = Omit<Extract<LineAssignment, { state: 'ASSIGNED' }>, 'indicatorId' | 'state'>;

/** Faults of a plan for the first indicator. */
function faults(indicators: readonly Indicator[], plan: Plan, ...more: readonly LineAssignment[]) {
  const indicatorId = indicators[0]?.id ?? '';
  const lines: LineAssignment[] = [{ indicatorId, state: 'ASSIGNED', ...plan }, ...more];
  const result = checkAssignment(buildRuleSet([...indicators]), { unitId: 'u', lines });
  return result.ok ? [] : result.errors;
}
const givers = {
  targetGivers: [
    { id: 'a', title: 'Nơi A' },
    { id: 'b', title: 'Nơi B' },
  ],
  judgedBy: 'BOTH',
};
const given = (givenBy: string, target: string) => ({ givenBy, target });
const about = { indicatorId: 'p' };

it('gives back the plan that it finds no fault with', () => {
  const assignment = {
    unitId: 'u',
    lines: [{ indicatorId: 'p', state: 'ASSIGNED' as const, target: '3' }],
  };
  expect(checkAssignment(buildRuleSet([proportional()]), assignment)).toEqual({
    ok: true,
    value: assignment,
  });
});

describe('R-SET-5: a faulty target', () => {
  it('is told as it was written', () => {
    const found = (target: string) => faults([proportional()], { target });
    expect(found('0')).toEqual([{ ...about, kind: 'TargetNotPositive', found: '0' }]);
    expect(found('12-11')).toEqual([{ ...about, kind: 'TargetRangeEmpty', found: '12-11' }]);
    expect(found('-3--1')).toEqual([{ ...about, kind: 'TargetNotPositive', found: '-3--1' }]);
    expect(found('5-6')).toEqual([]);
    expect(found('5')).toEqual([]);
  });

  it('that is not taken is told each time it was given', () => {
    expect(faults([yesNo()], { target: '3', targets: [given('a', '4')] })).toEqual([
      { indicatorId: 'y', kind: 'TargetNotTaken', found: '3' },
      { indicatorId: 'y', kind: 'TargetNotTaken', found: '4' },
    ]);
    expect(faults([proportional()], { target: '3', targets: [given('a', '4')] })).toEqual([
      { ...about, kind: 'TargetNotTaken', found: '4' },
    ]);
    const both = [given('a', '1'), given('b', '2')];
    expect(faults([proportional(givers)], { target: '3', targets: both })).toEqual([
      { ...about, kind: 'TargetNotTaken', found: '3' },
    ]);
  });

  it('of a giver that the rule does not name is told by the giver', () => {
    const both = [given('a', '1'), given('b', '2')];
    expect(faults([proportional(givers)], { targets: [...both, given('x', '3')] })).toEqual([
      { ...about, kind: 'TargetGiverUnknown', found: 'x' },
    ]);
    expect(faults([proportional(givers)], { targets: [...both, given('b', '3')] })).toEqual([
      { ...about, kind: 'TargetGiverUnknown', found: 'b' },
    ]);
    expect(faults([proportional(givers)], { targets: [given('a', '0'), given('b', '2')] })).toEqual(
      [{ ...about, kind: 'TargetNotPositive', found: '0' }],
    );
  });
});

describe('R-SET-5: a missing target', () => {
  const missing = [{ ...about, kind: 'MissingTarget' }];

  it('is told where one of all givers that count has given none', () => {
    expect(faults([proportional(givers)], { targets: [given('a', '1'), given('b', '2')] })).toEqual(
      [],
    );
    expect(faults([proportional(givers)], { targets: [given('b', '2')] })).toEqual(missing);
    expect(faults([proportional(givers)], {})).toEqual(missing);
  });

  it('is told where one of three givers has given none', () => {
    const three = {
      ...givers,
      targetGivers: [...givers.targetGivers, { id: 'c', title: 'Nơi C' }],
    };
    const plan = { targets: [given('a', '1'), given('b', '2')] };
    expect(faults([proportional(three)], plan)).toStrictEqual(missing);
  });

  it('is told of each indicator by its own line of the plan', () => {
    const second = proportional({ id: 'q', ...givers });
    const result = faults(
      [proportional(givers), second],
      { targets: [given('a', '1'), given('b', '2')] },
      { indicatorId: 'q', state: 'ASSIGNED', targets: [given('a', '1')] },
    );
    expect(result).toEqual([{ indicatorId: 'q', kind: 'MissingTarget' }]);
  });

  it('is told of an indicator that the plan does not list', () => {
    const result = checkAssignment(buildRuleSet([proportional(givers), direct()]), {
      unitId: 'u',
      lines: [],
    });
    expect(result).toMatchObject({ ok: false, errors: missing });
  });
});

it('asks for the same period of a unit without a target too', () => {
  const growth = leaderRelative({
    targets: 'OPTIONAL',
    comparedWith: 'GROWTH_OVER_SAME_PERIOD',
  });
  const spared = (fields: object) => {
    const lines = [{ indicatorId: 'l', state: 'NO_TARGET', ...fields } as LineAssignment];
    const result = checkAssignment(buildRuleSet([growth]), { unitId: 'u', lines });
    return result.ok ? [] : result.errors;
  };
  expect(spared({ samePeriod: '80' })).toEqual([]);
  expect(spared({})).toEqual([{ indicatorId: 'l', kind: 'MissingSamePeriod' }]);
  expect(spared({ samePeriod: '0' })).toEqual([
    { indicatorId: 'l', kind: 'SamePeriodNotPositive', found: '0' },
  ]);
});

it('names a unit that is assigned nothing to score, and looks at no line of what is not assigned', () => {
  const none: LineAssignment = { indicatorId: 'p', state: 'NOT_ASSIGNED' };
  const check = (...indicators: Indicator[]) =>
    checkAssignment(buildRuleSet(indicators), { unitId: 'u', lines: [none] });
  expect(check(proportional())).toMatchObject({ errors: [{ kind: 'NothingAssigned' }] });
  expect(check(proportional(), direct({ basePoints: '0.01' })).ok).toBe(true);
  expect(check(proportional(), direct({ basePoints: '0', maxBonus: '1' }))).toEqual({
    ok: false,
    errors: [{ kind: 'NothingAssigned' }],
  });
});

it('R-SCORE-21: reads a target below zero as one number, and the ends of a range', () => {
  const ends = (text: string) => {
    const { from, to } = readTarget(text);
    return [exactText(from), exactText(to)];
  };
  expect(ends('-3')).toEqual(['-3', '-3']);
  expect(ends('3')).toEqual(['3', '3']);
  expect(ends('3-4')).toEqual(['3', '4']);
  expect(ends('-3-4')).toEqual(['-3', '4']);
});
