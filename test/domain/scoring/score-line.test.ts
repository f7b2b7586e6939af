import { expect, it } from 'vitest';
import { notAssignedLine, scoreLine } from '../../../shared/domain/scoring/score-line.ts';
import { reported } from '../../support/build-case.ts';
import { count, direct, proportional, yesNo } from '../../support/build-rule-set.ts';
import { sumSteps } from '../../support/sum-steps.ts';

const context = { target: undefined, review: undefined, roundTo: 2 };

it('R-SCORE-9: met gives its points and not met its own, which may be a deduction', () => {
  const score = (met: boolean, fields = {}) =>
    scoreLine(yesNo(fields), reported('y', { met }), context).points;
  expect(score(true)).toBe('2');
  expect(score(false)).toBe('0');
  expect(score(false, { notMet: '-8' })).toBe('-8');
  expect(score(true, { met: '1.5' })).toBe('1.5');
});

it('R-SCORE-10: a direct line gives what is claimed', () => {
  expect(scoreLine(direct(), reported('d', { claim: '3.25' }), context).points).toBe('3.25');
});

it('R-SCORE-11: nothing arose keeps the base or gives zero, as declared', () => {
  const line = { indicatorId: 'c', state: 'NOTHING_AROSE' } as const;
  expect(scoreLine(count({ start: '0' }), line, context).points).toBe('3');
  expect(scoreLine(count({ nothingArose: 'ZERO' }), line, context).points).toBe('0');
});

it('R-SCORE-12: no line gives more than base and bonus, exactly the maximum being allowed', () => {
  const indicator = proportional({ overRate: '0.1', maxBonus: '2' });
  const score = (actual: string) =>
    scoreLine(indicator, reported('p', { actual }), { ...context, target: '100' });
  expect(score('120').points).toBe('12');
  expect(score('120').reason.steps.map(({ kind }) => kind)).toEqual(['TARGET_MET', 'OVER_TARGET']);
  expect(score('120.1').points).toBe('12');
  expect(score('120.1').reason.steps.at(-1)).toEqual({
    kind: 'MAXIMUM',
    limit: '12',
    points: '-0.01',
  });
});

it('R-SCORE-11: nothing arose keeps the base points or gives zero, in one step', () => {
  const steps = (nothingArose: 'KEEPS_BASE' | 'ZERO') =>
    scoreLine(
      direct({ nothingArose }),
      { indicatorId: 'd', state: 'NOTHING_AROSE' },
      { ...context, unmet: { self: [], verified: [] } },
    ).reason;
  const kind = 'NOTHING_AROSE';
  expect(steps('KEEPS_BASE')).toMatchObject({
    steps: [{ kind, keepsBase: true, points: '4' }],
    points: '4',
  });
  expect(steps('ZERO')).toMatchObject({
    steps: [{ kind, keepsBase: false, points: '0' }],
    points: '0',
  });
});

it('R-SCORE-30: a line without a bonus has nothing to wait for', () => {
  const awaited = [{ id: 'x', title: 'Tiêu chí x' }];
  const steps = (claim: string) =>
    scoreLine(direct({ maxBonus: '1' }), reported('d', { claim }), {
      ...context,
      unmet: { self: awaited, verified: awaited },
    }).reason.steps.map((step) => step.kind);
  expect(steps('4')).toEqual(['CLAIMED']);
  expect(steps('4.01')).toEqual(['CLAIMED', 'PRECONDITION']);
});

it('R-SCORE-13: what is beyond the base is bonus, granted points too', () => {
  const indicator = direct({ maxBonus: '2' });
  const review = {
    indicatorId: 'd',
    outcome: 'CHANGED',
    granted: '5.5',
    reason: 'Có sáng kiến',
  } as const;
  const score = scoreLine(indicator, reported('d', { claim: '4' }), { ...context, review });
  expect(score).toMatchObject({ base: '4', bonus: '1.5', points: '5.5', maximum: '4' });
});

it('R-SCORE-14: not assigned gives nothing and no maximum', () => {
  expect(notAssignedLine(direct())).toMatchObject({
    points: '0',
    maximum: '0',
    state: 'NOT_ASSIGNED',
  });
});

it("R-REVIEW-2: a reviewer's change counts and keeps claim, rule's result and reason", () => {
  const review = {
    indicatorId: 'd',
    outcome: 'CHANGED',
    granted: '3',
    reason: 'Thiếu quyết định',
  } as const;
  const score = scoreLine(direct(), reported('d', { claim: '4' }), { ...context, review });
  expect(score).toMatchObject({
    claim: '4',
    ruled: '4',
    granted: '3',
    points: '3',
    reviewed: true,
  });
  expect(score.reason.steps.at(-1)).toEqual({
    kind: 'GRANTED',
    granted: '3',
    text: 'Thiếu quyết định',
    points: '-1',
  });
});

it('rounds a line, and what a reviewer granted for it, only where the rule set says so', () => {
  const line = reported('p', { actual: '2' });
  const rounded = scoreLine(proportional(), line, { ...context, target: '3' });
  expect(rounded.points).toBe('6.67');
  expect(sumSteps(rounded.reason.steps)).toBe('6.67');
  const exact = scoreLine(proportional(), line, { ...context, target: '3', roundTo: undefined });
  expect(exact.points).toBe('20/3');
  const review = { indicatorId: 'p', outcome: 'CHANGED', granted: '6.125', reason: 'Sửa' } as const;
  const granted = scoreLine(proportional(), line, { ...context, target: '3', review });
  expect(granted).toMatchObject({ ruled: '6.67', granted: '6.125', points: '6.13' });
  expect(sumSteps(granted.reason.steps)).toBe('6.13');
});

it('tells what was granted or corrected only of a line that was', () => {
  const line = reported('d', { claim: '3' });
  const own = scoreLine(direct(), line, context);
  expect(own).not.toHaveProperty('granted');
  expect(own).not.toHaveProperty('corrected');
  const review = { indicatorId: 'd', outcome: 'CHANGED', granted: '2', reason: 'Sửa' } as const;
  expect(scoreLine(direct(), line, { ...context, review })).not.toHaveProperty('corrected');
});

it('takes a line without its result for a bug', () => {
  expect(() => scoreLine(direct(), reported('d', {}), context)).toThrow('without its result');
});
