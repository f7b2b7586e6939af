import { expect, it } from 'vitest';
import { checkCase } from '../../../shared/domain/bundle/check-case.ts';
import { bundleText, makeBundle } from '../../../shared/domain/bundle/result-bundle.ts';
import { verifyBundle } from '../../../shared/domain/bundle/verify-bundle.ts';
import { rankBloc } from '../../../shared/domain/ranking/rank-bloc.ts';
import { type LateRule, lateStamp } from '../../../shared/domain/scoring/late-rule.ts';
import { scoreLate } from '../../../shared/domain/scoring/late-score.ts';
import { parseRuleSet, type RuleSet } from '../../../shared/domain/scoring/rule-set.ts';
import { sayPlace } from '../../../shared/wording/places.ts';
import { buildCase, reported } from '../../support/build-case.ts';
import { buildRuleSet, direct } from '../../support/build-rule-set.ts';

const clause = { document: 'Quy chế thử', article: '5', clause: '2' };
const rule: LateRule = { days: 5, points: '0.5', per: 'DAY', most: '2', clause };
const rules = (late: LateRule | undefined, fields: Partial<RuleSet> = {}) =>
  buildRuleSet([direct({ maxBonus: '1' })], {
    totalCap: '10.5',
    ...fields,
    ...(late === undefined ? {} : { late }),
  });

const made = (given: readonly (readonly [id: string, claim: string, lateDays?: number])[]) => {
  const bundle = makeBundle(
    buildCase(
      rules(rule),
      given.map(([id, claim, lateDays]) => ({
        id,
        lines: [reported('d', { claim })],
        ...(lateDays === undefined ? {} : { lateDays }),
      })),
    ),
  );
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.errors));
  return bundle.value;
};

it('R-LATE-2: each day that has begun costs its points, within the limit; or all of them once', () => {
  const taken = (one: LateRule, days: number) => lateStamp(one, days).points;
  expect([1, 2, 4, 5].map((days) => taken(rule, days))).toEqual(['0.5', '1', '2', '2']);
  const { most: _, ...open } = rule;
  expect([1, 5].map((days) => taken(open, days))).toEqual(['0.5', '2.5']);
  expect([1, 5].map((days) => taken({ ...open, per: 'SHEET' }, days))).toEqual(['0.5', '0.5']);
});

it('R-LATE-3: lateness is taken from base and total after the cap, on every basis, and puts the unit below', () => {
  const { result } = made([
    ['cham', '3.5', 2],
    ['dung', '3'],
  ]);
  const [first, second] = result.places;
  expect([first?.unitId, second?.unitId]).toEqual(['dung', 'cham']);
  expect(second).toMatchObject({ figure: '2.5', late: { days: 2, points: '1', clause } });
  expect(first).not.toHaveProperty('late');
  const score = result.scores.find(({ unitId }) => unitId === 'cham');
  for (const totals of [score?.self, score?.verified]) {
    expect(totals).toMatchObject({ base: '2.5', bonus: '0', total: '2.5' });
    expect(totals?.steps.at(-1)).toEqual({ kind: 'LATE', days: 2, points: '-1', clause });
  }
  expect(score?.lines[0]?.points).toBe('3.5');
});

it('R-LATE-3: the place says it in one sentence, with its clause', () => {
  const { result } = made([
    ['cham', '3.5', 2],
    ['dung', '3'],
  ]);
  const late = result.places.find(({ unitId }) => unitId === 'cham');
  expect(late && sayPlace(late, (id) => id)).toContain(
    'Bản tự chấm điểm nộp chậm 2 ngày, trừ 1 điểm theo khoản 2 Điều 5 Quy chế thử.',
  );
});

it('R-LATE-3: whoever is not ranked is told nothing of lateness by the place that is not given', () => {
  const lines = [reported('d', { claim: '3' })];
  const finding = {
    unitId: 'cham',
    kind: 'NOT_RANKED',
    reason: 'Báo cáo sai',
    source: 'KL 1',
  } as const;
  const units = [{ id: 'cham', lines, lateDays: 2 }];
  const result = rankBloc({ ...buildCase(rules(rule), units), findings: [finding] });
  const [place] = result.ok ? result.value.places : [];
  expect(place).toMatchObject({ unitId: 'cham', place: null, figure: null });
  expect(place).not.toHaveProperty('late');
});

it('R-LATE-1: a case with a sheet that is later than the rule set takes is refused', () => {
  const faults = (late: LateRule | undefined, lateDays: number) => {
    const lines = [reported('d', { claim: '3' })];
    const checked = checkCase(buildCase(rules(late), [{ id: 'u1', lines, lateDays }]));
    return checked.ok ? [] : checked.errors;
  };
  expect(faults(rule, 5)).toEqual([]);
  const path = '$.sheets[0].lateDays';
  expect(faults(rule, 6)).toEqual([{ kind: 'SheetTooLate', path, unitId: 'u1', most: 5 }]);
  expect(faults(undefined, 1)).toEqual([{ kind: 'SheetTooLate', path, unitId: 'u1', most: 0 }]);
});

it('names the sheet whose lateness was changed in a stored bundle', () => {
  const bundle = made([
    ['cham', '3.5', 2],
    ['dung', '3'],
  ]);
  expect(verifyBundle(bundleText(bundle))).toMatchObject({ verdict: 'EQUAL' });
  const text = bundleText(bundle).replace('"lateDays":2', '"lateDays":1');
  expect(verifyBundle(text)).toMatchObject({ verdict: 'DIFFERENT' });
});

it('refuses points finer than the table publishes', () => {
  const late = { ...rule, points: '0.125', most: '2.001' };
  const parsed = parseRuleSet({ ...rules(rule), late, decimals: 2 });
  const finer = { kind: 'FinerThanPublished', decimals: 2 };
  expect(parsed.ok ? [] : parsed.errors).toEqual([
    { ...finer, path: '$.late.points', found: '0.125' },
    { ...finer, path: '$.late.most', found: '2.001' },
  ]);
});

it('stops at a late sheet of a table that takes none: cases are checked before', () => {
  const score = { self: {}, verified: {}, lines: [] } as unknown as Parameters<typeof scoreLate>[0];
  expect(scoreLate(score, undefined, undefined)).toBe(score);
  expect(() => scoreLate(score, undefined, 1)).toThrow('under a table that takes none');
});
