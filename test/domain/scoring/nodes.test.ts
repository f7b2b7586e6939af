import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LineReview } from '../../../shared/domain/reviews/unit-review.ts';
import { checkSheet } from '../../../shared/domain/scoring/check-sheet.ts';
import type { Criterion } from '../../../shared/domain/scoring/criterion.ts';
import { parseRuleSet } from '../../../shared/domain/scoring/rule-set.ts';
import { scoreSheet } from '../../../shared/domain/scoring/score-sheet.ts';
import type { SheetLine } from '../../../shared/domain/scoring/sheet.ts';
import { reported } from '../../support/build-case.ts';
import {
  buildRuleSet,
  direct,
  group,
  oneOf,
  ruleSetJson,
  yesNo,
} from '../../support/build-rule-set.ts';
import { sumSteps } from '../../support/sum-steps.ts';

const faults = (criteria: Criterion[], fields: object = {}): readonly string[] => {
  const result = parseRuleSet({ ...ruleSetJson(criteria), ...fields });
  return result.ok ? [] : result.errors.map(({ path, kind }) => `${path} ${kind}`);
};

type Options = {
  readonly notAssigned?: readonly string[];
  readonly reviews?: readonly LineReview[];
};

function score(
  criteria: Criterion[],
  claims: Readonly<Record<string, string>>,
  options: Options = {},
) {
  const lines = Object.entries(claims).map(([id, claim]) => reported(id, { claim }));
  const assignment = {
    unitId: 'u',
    lines: (options.notAssigned ?? []).map((indicatorId) => ({
      indicatorId,
      state: 'NOT_ASSIGNED' as const,
    })),
  };
  const ruleSet = buildRuleSet(criteria, { roundingStage: 'TOTAL', decimals: 4 });
  const scored = scoreSheet(ruleSet, assignment, lines, options.reviews ?? []);
  for (const { self, verified } of scored.groups) {
    for (const each of [self, verified]) expect(sumSteps(each.steps)).toBe(each.points);
  }
  for (const line of scored.lines) expect(sumSteps(line.reason.steps)).toBe(line.points);
  return scored;
}

const plain = (id: string, basePoints: string, maxBonus?: string) =>
  direct({ id, basePoints, ...(maxBonus === undefined ? {} : { maxBonus }) });

const weighted = () => [
  group([plain('a', '60', '10'), plain('b', '40')], {
    basePoints: '30',
    scaledFrom: '100',
    maxBonus: '2',
  }),
];

it('R-SUM-7: a weight scales base and bonus alike, exactly, before any limit', () => {
  expect(score(weighted(), { a: '60', b: '40' }).self).toMatchObject({ base: '30', bonus: '0' });
  expect(score(weighted(), { a: '50.5', b: '0' }).self.total).toBe('15.15');
  const capped = score(weighted(), { a: '70', b: '40' });
  expect(capped.self).toMatchObject({ base: '30', bonus: '2', total: '32' });
  expect(capped.groups[0]?.self.steps).toEqual([
    { kind: 'PARTS', points: '110' },
    { kind: 'SCALED', from: '100', to: '30', points: '-77' },
    { kind: 'BONUS_CAP', limit: '2', points: '-1' },
  ]);
});

it('R-SUM-7: what is not assigned leaves the denominator by its weight', () => {
  const left = score(weighted(), { a: '60' }, { notAssigned: ['b'] });
  expect(left.self).toMatchObject({ total: '18', assignedMaximum: '18' });
});

it('R-SET-8: scaled base points have at most four decimals', () => {
  expect(faults(weighted(), { baseTotal: '30' })).toEqual([]);
  const thirds = group([plain('a', '3')], { basePoints: '1', scaledFrom: '3' });
  expect(faults([thirds])).toEqual([]);
  const ninths = group([plain('a', '2'), plain('b', '7')], { basePoints: '1', scaledFrom: '9' });
  expect(faults([ninths])).toEqual([
    '$.criteria[0].children[0].basePoints ScaleNotExact',
    '$.criteria[0].children[1].basePoints ScaleNotExact',
  ]);
  const small = [plain('a', '1'), plain('b', '9999')];
  const tiny = (basePoints: string) =>
    faults([group(small, { basePoints, scaledFrom: '10000' })], { decimals: 4 });
  expect(tiny('1')).toEqual([]);
  expect(tiny('1.5')).toEqual([
    '$.criteria[0].children[0].basePoints ScaleNotExact',
    '$.criteria[0].children[1].basePoints ScaleNotExact',
  ]);
  const sum = group([plain('a', '60')], { basePoints: '30', scaledFrom: '100' });
  expect(faults([sum])).toEqual(['$.criteria[0].scaledFrom SumMismatch']);
});

it('R-SUM-6: of alternatives the best counts, on either side of a tie', () => {
  const best = [oneOf([plain('a', '5'), plain('b', '3', '2')])];
  const points = (a: string, b: string) => score(best, { a, b }).self;
  expect(points('4', '3.9999')).toMatchObject({ total: '4', bonus: '0' });
  expect(points('4', '4.0001')).toMatchObject({ base: '3', bonus: '1.0001' });
  expect(points('4', '4')).toMatchObject({ base: '4', bonus: '0' });
  expect(points('0', '0').assignedMaximum).toBe('5');
  expect(score(best, { b: '2' }, { notAssigned: ['a'] }).self).toMatchObject({
    total: '2',
    assignedMaximum: '3',
  });
});

it('R-SUM-6: an alternative that is not assigned is none, even where the others take points', () => {
  const minus = yesNo({ id: 'm', basePoints: '0', notMet: '-1' });
  const ruleSet = buildRuleSet([
    plain('d', '4'),
    oneOf([minus, yesNo({ id: 'n', basePoints: '0' })]),
  ]);
  const assignment = { unitId: 'u', lines: [{ indicatorId: 'n', state: 'NOT_ASSIGNED' as const }] };
  const lines = [reported('d', { claim: '4' }), reported('m', { met: false })];
  expect(scoreSheet(ruleSet, assignment, lines, []).self.total).toBe('3');
});

const choice = () => [
  plain('d', '4'),
  oneOf([plain('a', '5'), group([plain('b', '2'), plain('c', '3')])], { choose: 'REPORTED' }),
];

it('R-SHEET-6: of alternatives to choose from exactly one is reported, whole', () => {
  const ruleSet = buildRuleSet(choice());
  const check = (...ids: readonly string[]) => {
    const written = ['d', ...ids].map((indicatorId) => ({ indicatorId, claim: '1' }));
    const result = checkSheet(ruleSet, undefined, written);
    return result.ok ? [] : result.errors.map(({ indicatorId, kind }) => `${indicatorId} ${kind}`);
  };
  expect(check('a')).toEqual([]);
  expect(check('b', 'c')).toEqual([]);
  expect(check('b')).toEqual(['c MissingLine']);
  expect(check()).toEqual(['a NoneChosen']);
  expect(check('a', 'b', 'c')).toEqual(['b SeveralChosen']);
  const none = {
    unitId: 'u',
    lines: ['a', 'b', 'c'].map((indicatorId) => ({ indicatorId, state: 'NOT_ASSIGNED' as const })),
  };
  expect(checkSheet(ruleSet, none, [{ indicatorId: 'd', claim: '1' }]).ok).toBe(true);
});

it('R-SHEET-6: alternatives of which the best counts are all reported', () => {
  const best = [plain('d', '4'), group([oneOf([plain('a', '5'), plain('b', '3')])])];
  const check = (...ids: readonly string[]) => {
    const written = ['d', ...ids].map((indicatorId) => ({ indicatorId, claim: '1' }));
    const result = checkSheet(buildRuleSet(best), undefined, written);
    return result.ok ? [] : result.errors.map(({ indicatorId, kind }) => `${indicatorId} ${kind}`);
  };
  expect(check('a', 'b')).toEqual([]);
  expect(check('a')).toEqual(['b MissingLine']);
  expect(() => score(best, { d: '1', a: '1' })).toThrow('No line for the assigned indicator b');
  const sum = [group([plain('a', '5'), plain('b', '3')])];
  expect(() => score(sum, { a: '1' })).toThrow('No line for the assigned indicator b');
});

it('R-SUM-6: says of a sum whether its parts or the best of them count', () => {
  const first = (criteria: Criterion[], claims: Readonly<Record<string, string>>) =>
    score(criteria, claims).groups[0]?.self.steps[0]?.kind;
  expect(first([oneOf([plain('a', '5'), plain('b', '3')])], { a: '1', b: '1' })).toBe('BEST_PART');
  const choose = 'REPORTED';
  expect(first([oneOf([plain('a', '5'), plain('b', '5')], { choose })], { a: '1' })).toBe('PARTS');
  expect(first([group([plain('a', '5')])], { a: '1' })).toBe('PARTS');
});

it('counts the alternative that was chosen, and leaves the others out of lines to review and denominator', () => {
  const chosen = score(choice(), { d: '4', b: '1', c: '3' });
  expect(chosen.self).toMatchObject({ total: '8', assignedMaximum: '9' });
  expect(chosen.assignedLines).toBe(3);
  expect(chosen.lines.find(({ indicatorId }) => indicatorId === 'a')).toMatchObject({
    state: 'NOT_CHOSEN',
    points: '0',
    maximum: '0',
  });
});

it('R-SET-7: a group of alternatives has the base points of its best, all the same where one is chosen', () => {
  expect(faults([oneOf([plain('a', '5'), plain('b', '3')])])).toEqual([]);
  const high = oneOf([plain('a', '5'), plain('b', '6')]);
  expect(faults([high])).toEqual(['$.criteria[0].basePoints AlternativesMismatch']);
  const low = oneOf([plain('a', '5'), plain('b', '3')], { basePoints: '6' });
  expect(faults([low])).toEqual(['$.criteria[0].basePoints AlternativesMismatch']);
  const differing = oneOf([plain('a', '5'), plain('b', '3')], { choose: 'REPORTED' });
  expect(faults([differing])).toEqual(['$.criteria[0].basePoints AlternativesMismatch']);
});

const waiting = () => [
  group([plain('a', '5'), plain('b', '3')], { id: 'base' }),
  { ...plain('c', '1', '2'), bonusOnlyIfFull: ['base'] },
];

it('R-SCORE-30: a bonus waits for all of the base, and takes nothing of its own base with it', () => {
  const points = (a: string, b: string) => score(waiting(), { a, b, c: '3' }).lines[2]?.points;
  expect(points('5', '3')).toBe('3');
  expect(points('4.9999', '3')).toBe('1');
  expect(score(waiting(), { a: '5', b: '2', c: '3' }).lines[2]?.reason.steps.at(-1)).toEqual({
    kind: 'PRECONDITION',
    unmet: [{ id: 'base', title: 'Nhóm' }],
    points: '-2',
  });
  const without = score(waiting(), { a: '5', c: '3' }, { notAssigned: ['b'] });
  expect(without.lines[2]?.points).toBe('3');
});

it('R-SCORE-30: a base that a reviewer lowers takes the bonus, one that is raised gives it, a grant stands', () => {
  const changed = (indicatorId: string, granted: string): LineReview => ({
    indicatorId,
    outcome: 'CHANGED',
    granted,
    reason: 'Đối chiếu hồ sơ',
  });
  const full = { a: '5', b: '3', c: '3' };
  const lowered = score(waiting(), full, { reviews: [changed('b', '2')] });
  expect(lowered.lines[2]).toMatchObject({ ruled: '3', points: '1' });
  expect([lowered.self.total, lowered.verified.total]).toEqual(['11', '8']);
  const raised = score(waiting(), { ...full, b: '2' }, { reviews: [changed('b', '3')] });
  expect(raised.lines[2]).toMatchObject({ ruled: '1', points: '3' });
  const granted = score(waiting(), { ...full, b: '2' }, { reviews: [changed('c', '2.5')] });
  expect(granted.lines[2]).toMatchObject({ ruled: '1', points: '2.5' });
});

it('R-SET-9: a bonus waits for criteria of the table that wait for none', () => {
  const wait = (id: string, ...bonusOnlyIfFull: string[]) => ({
    ...plain(id, '1', '1'),
    bonusOnlyIfFull,
  });
  expect(faults([plain('a', '1'), wait('b', 'a')])).toEqual([]);
  expect(faults([wait('b', 'x')])).toEqual(['$.criteria[0].bonusOnlyIfFull[0] UnknownCriterion']);
  expect(faults([wait('b', 'b')])).toEqual(['$.criteria[0].bonusOnlyIfFull[0] ConditionChained']);
  expect(faults([plain('a', '1'), wait('b', 'a'), wait('c', 'b')])).toEqual([
    '$.criteria[2].bonusOnlyIfFull[0] ConditionChained',
  ]);
  const broken = { ...plain('x', '1'), title: 3 } as unknown as Criterion;
  expect(faults([broken, plain('a', '1'), wait('b', 'a')])).toEqual([
    '$.criteria[0].title WrongType',
  ]);
  expect(faults([group([wait('b', 'g'), plain('a', '1')], { id: 'g' })])).toEqual([
    '$.criteria[0].children[0].bonusOnlyIfFull[0] ConditionChained',
  ]);
});

it('holds for any points: within its limits, never less for more, the same under other ids', () => {
  const claim = (most: number) =>
    fc.integer({ min: 0, max: most * 100 }).map((n) => String(n / 100));
  const tree = (name: (id: string) => string): Criterion[] => [
    group(
      [
        plain(name('a'), '60', '10'),
        oneOf([plain(name('b'), '40'), plain(name('c'), '20', '25')], { id: name('o') }),
      ],
      { id: name('g'), basePoints: '30', scaledFrom: '100', cap: '33', maxBonus: '4' },
    ),
    { ...plain(name('d'), '0', '5'), bonusOnlyIfFull: [name('a')] },
  ];
  fc.assert(
    fc.property(claim(70), claim(40), claim(45), claim(5), claim(40), (a, b, c, d, other) => {
      const total = (name: (id: string) => string, more: string) =>
        Number(
          score(tree(name), { [name('a')]: a, [name('b')]: more, [name('c')]: c, [name('d')]: d })
            .self.total,
        );
      const own = total((id) => id, b);
      expect(own).toBeGreaterThanOrEqual(0);
      expect(own).toBeLessThanOrEqual(38);
      expect(total((id) => `x${id}`, b)).toBe(own);
      const [low, high] = Number(b) <= Number(other) ? [b, other] : [other, b];
      expect(total((id) => id, low)).toBeLessThanOrEqual(total((id) => id, high));
    }),
  );
});

it('takes lines in any order', () => {
  const ruleSet = buildRuleSet(choice());
  const lines: SheetLine[] = ['d', 'b', 'c'].map((id) => reported(id, { claim: '1' }));
  expect(scoreSheet(ruleSet, undefined, [...lines].reverse(), [])).toEqual(
    scoreSheet(ruleSet, undefined, lines, []),
  );
});
