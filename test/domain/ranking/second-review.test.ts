import { describe, expect, it } from 'vitest';
import type { BlocCase } from '../../../shared/domain/bundle/bloc-case.ts';
import { checkCase } from '../../../shared/domain/bundle/check-case.ts';
import { bundleText, makeBundle } from '../../../shared/domain/bundle/result-bundle.ts';
import { verifyBundle } from '../../../shared/domain/bundle/verify-bundle.ts';
import type { ScoringBasis } from '../../../shared/domain/ranking/basis-score.ts';
import { rankBloc } from '../../../shared/domain/ranking/rank-bloc.ts';
import type { LineReview } from '../../../shared/domain/reviews/unit-review.ts';
import { hashSheet } from '../../../shared/domain/scoring/sheet-hash.ts';
import { buildCase, reported } from '../../support/build-case.ts';
import { buildRuleSet, direct, group } from '../../support/build-rule-set.ts';

const ruleSet = buildRuleSet([
  group([direct({ id: 'x', basePoints: '10' }), direct({ id: 'y', basePoints: '10' })], {
    id: 'g',
  }),
]);
const lines = (x: string, y: string) => [reported('x', { claim: x }), reported('y', { claim: y })];
const confirmed = (indicatorId: string): LineReview => ({ indicatorId, outcome: 'CONFIRMED' });
const changed = (indicatorId: string, granted: string, reason = 'Lý do'): LineReview => ({
  indicatorId,
  outcome: 'CHANGED',
  granted,
  reason,
});

type Said = readonly LineReview[];

/** Unit a claims 9 and 9, unit b 8 and 8. */
function caseOf(
  first: Readonly<Record<string, Said>>,
  second: Readonly<Record<string, Said>> = {},
): BlocCase {
  const sheets = { a: lines('9', '9'), b: lines('8', '8') };
  const given = buildCase(
    ruleSet,
    Object.entries(sheets).map(([id, own]) => ({ id, lines: own })),
  );
  const reviews = (all: Readonly<Record<string, Said>>) =>
    Object.entries(all).map(([unitId, said]) => ({
      unitId,
      version: 1,
      sheetHash: hashSheet(unitId === 'a' ? sheets.a : sheets.b).hash,
      lines: [...said],
    }));
  const finalReviews = reviews(second);
  return {
    ...given,
    reviews: reviews(first),
    ...(finalReviews.length === 0 ? {} : { finalReviews }),
  };
}

function ranked(blocCase: BlocCase, basis?: ScoringBasis) {
  const result = rankBloc(blocCase, basis);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

const figures = (blocCase: BlocCase, basis?: ScoringBasis) =>
  ranked(blocCase, basis).places.map(({ unitId, figure }) => `${unitId} ${figure}`);

const ALL_A = [changed('x', '5', 'Thiếu văn bản'), confirmed('y')];
const ALL_B = [confirmed('x'), confirmed('y')];

describe('a ranking on any basis', () => {
  const given = caseOf({ a: ALL_A, b: ALL_B }, { a: [changed('x', '8', 'Đã bổ sung')] });

  it('R-REVIEW-3: self, verified and final each have their own totals and order', () => {
    expect(figures(given, 'SELF')).toEqual(['a 18', 'b 16']);
    expect(figures(given, 'VERIFIED')).toEqual(['b 16', 'a 14']);
    expect(figures(given, 'FINAL')).toEqual(['a 17', 'b 16']);
    expect(figures(given)).toEqual(['a 17', 'b 16']);
  });

  it('R-REVIEW-3: claim, rule’s result and what each review granted stay, each with its reason', () => {
    const [a, b] = ranked(given).scores;
    const [first] = a?.lines ?? [];
    const [last, ...others] = a?.final?.lines ?? [];
    expect(first).toMatchObject({ claim: '9', ruled: '9', granted: '5', points: '5' });
    expect(first?.reason.steps.at(-1)).toMatchObject({ kind: 'GRANTED', text: 'Thiếu văn bản' });
    expect(last).toMatchObject({ claim: '9', ruled: '9', granted: '8', points: '8' });
    expect(last?.reason.steps.at(-1)).toMatchObject({ kind: 'GRANTED', text: 'Đã bổ sung' });
    expect(others).toEqual([]);
    expect(a?.final?.groups).toMatchObject([{ groupId: 'g', points: '17' }]);
    expect([a?.self.total, a?.verified.total, a?.final?.totals.total]).toEqual(['18', '14', '17']);
    expect(b).not.toHaveProperty('final');
  });

  it('R-REVIEW-3: what the second review confirms or does not name stays as first verified', () => {
    const kept = caseOf({ a: ALL_A }, { a: [confirmed('x')] });
    expect(ranked(kept).scores[0]?.final?.totals.total).toBe('14');
    const unnamed = caseOf({ a: ALL_A }, { a: [changed('y', '7')] });
    expect(ranked(unnamed).scores[0]?.final?.totals.total).toBe('12');
  });

  it('R-REVIEW-3: keeps each line that the second review names, changed or not, and only those', () => {
    const named = (a: Said) =>
      ranked(caseOf({ a: ALL_A }, { a })).scores[0]?.final?.lines.map((line) => line.indicatorId);
    expect(named([confirmed('x')])).toEqual(['x']);
    expect(named([confirmed('x'), changed('y', '7')])).toEqual(['x', 'y']);
    expect(named([])).toEqual([]);
  });

  it('R-REVIEW-3: what the second review makes of a group counts where the group is asked for', () => {
    const below = {
      id: 'k',
      title: 'Điều kiện',
      clause: { document: 'Quy chế', article: '9' },
      gives: 'DISQUALIFIED',
      when: { kind: 'POINTS_BELOW', criterionId: 'g', points: '16' },
    };
    const asked = (said: string) => {
      const blocCase = caseOf({ a: ALL_A, b: ALL_B }, { a: [changed('x', said)] });
      const rules = { ...ruleSet, disqualifiers: [below] } as BlocCase['ruleSet'];
      return ranked({ ...blocCase, ruleSet: rules }).places.map(
        ({ unitId, place }) => `${unitId} ${place}`,
      );
    };
    expect(asked('7')).toEqual(['a 1', 'b 1']);
    expect(asked('6.99')).toEqual(['b 1', 'a null']);
  });

  it('is part of the bundle, and verified with it', () => {
    const bundle = makeBundle(given);
    if (!bundle.ok) throw new Error(JSON.stringify(bundle.errors));
    expect(bundle.value.result.basis).toBe('FINAL');
    expect(bundle.value.result.places.map(({ figure }) => figure)).toEqual(['17', '16']);
    expect(verifyBundle(bundleText(bundle.value)).verdict).toBe('EQUAL');
    const forged = bundleText(bundle.value).replace('"granted":"8"', '"granted":"9"');
    const verdict = verifyBundle(forged);
    expect(verdict).toMatchObject({
      verdict: 'DIFFERENT',
      first: { path: '$.inputs.finalReviews[0].lines[0]', line: { unitId: 'a', indicatorId: 'x' } },
    });
  });
});

it('R-RANK-9: says no more of the points than was reviewed', () => {
  const twice = { a: [changed('x', '8')] };
  const basis = (given: BlocCase, on?: ScoringBasis) => ranked(given, on).basis;
  const whole = caseOf({ a: ALL_A, b: ALL_B }, twice);
  expect(basis(whole)).toBe('FINAL');
  expect(basis(whole, 'VERIFIED')).toBe('VERIFIED');
  expect(basis(whole, 'SELF')).toBe('SELF_SCORED');
  expect(basis(caseOf({ a: ALL_A, b: ALL_B }))).toBe('VERIFIED');
  expect(basis(caseOf({ a: ALL_A }, twice))).toBe('PARTLY_VERIFIED');
  expect(basis(caseOf({}, twice))).toBe('PARTLY_VERIFIED');
  expect(basis(caseOf({}, twice), 'VERIFIED')).toBe('SELF_SCORED');
  expect(basis(caseOf({ a: ALL_A, b: [confirmed('x')] }, { b: [confirmed('y')] }))).toBe('FINAL');
});

it('R-CASE-2: a second review is of exactly the sheet that counts, within its limits, once', () => {
  const good = caseOf({ a: ALL_A }, { a: [changed('x', '8')] });
  const [review] = good.finalReviews ?? [];
  if (review === undefined) throw new Error('no review');
  const faults = (finalReviews: NonNullable<BlocCase['finalReviews']>) => {
    const checked = checkCase({ ...good, finalReviews });
    return checked.ok ? [] : checked.errors.map(({ kind, path }) => `${path} ${kind}`);
  };
  expect(faults([review])).toEqual([]);
  expect(faults([{ ...review, sheetHash: '0'.repeat(64) }])).toEqual([
    '$.finalReviews[0].sheetHash ReviewOfOtherSheet',
  ]);
  expect(faults([{ ...review, lines: [changed('x', '10.01')] }])).toEqual([
    '$.finalReviews[0].lines[0] CaseReview',
  ]);
  expect(faults([review, review])).toEqual(['$.finalReviews[1].unitId ReviewTwice']);
});
