import { describe, expect, it } from 'vitest';
import type { BlocCase } from '../../../shared/domain/bundle/bloc-case.ts';
import { bundleText, makeBundle } from '../../../shared/domain/bundle/result-bundle.ts';
import { verifyBundle } from '../../../shared/domain/bundle/verify-bundle.ts';
import type { ScoringBasis } from '../../../shared/domain/ranking/basis-score.ts';
import { rankBloc } from '../../../shared/domain/ranking/rank-bloc.ts';
import type { CorrectedReport, LineReview } from '../../../shared/domain/reviews/unit-review.ts';
import type { RuleSet } from '../../../shared/domain/scoring/rule-set.ts';
import type { SheetLine } from '../../../shared/domain/scoring/sheet.ts';
import { hashSheet } from '../../../shared/domain/scoring/sheet-hash.ts';
import { sayLineReason } from '../../../shared/wording/reasons.ts';
import { buildCase, reported } from '../../support/build-case.ts';
import {
  buildRuleSet,
  count,
  leaderRelative,
  proportional,
  rankToPoints,
  yesNo,
} from '../../support/build-rule-set.ts';

type Result = Omit<CorrectedReport, 'state'>;
const corrected = (indicatorId: string, result: Result, reason = 'Theo niên giám'): LineReview => ({
  indicatorId,
  outcome: 'CORRECTED',
  corrected: { state: 'REPORTED', ...result },
  reason,
});

type Unit = {
  readonly lines: readonly SheetLine[];
  readonly target?: string;
  readonly first?: readonly LineReview[];
  readonly second?: readonly LineReview[];
};

function caseOf(ruleSet: RuleSet, units: Readonly<Record<string, Unit>>): BlocCase {
  const all = Object.entries(units);
  const reviews = (list: 'first' | 'second') =>
    all.flatMap(([unitId, unit]) => {
      const lines = unit[list];
      const sheetHash = hashSheet(unit.lines).hash;
      return lines === undefined ? [] : [{ unitId, version: 1, sheetHash, lines: [...lines] }];
    });
  const given = buildCase(
    ruleSet,
    all.map(([id, { lines, target }]) => ({
      id,
      lines,
      ...(target === undefined
        ? {}
        : {
            assignment: lines.map(({ indicatorId }) => ({
              indicatorId,
              state: 'ASSIGNED' as const,
              target,
            })),
          }),
    })),
  );
  const finalReviews = reviews('second');
  return {
    ...given,
    reviews: reviews('first'),
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

describe('a leader whose result was corrected', () => {
  const ruleSet = buildRuleSet([leaderRelative()]);
  const unit = (actual: string, reviews: Pick<Unit, 'first' | 'second'> = {}): Unit => ({
    lines: [reported('l', { actual })],
    target: '10',
    ...reviews,
  });
  const confirmed: LineReview = { indicatorId: 'l', outcome: 'CONFIRMED' };
  const lower = [corrected('l', { actual: '15' })];

  it('R-REVIEW-4: moves the others at the first review, whoever else was only confirmed', () => {
    const given = caseOf(ruleSet, {
      a: unit('20', { first: lower }),
      b: unit('15', { first: [confirmed] }),
    });
    expect(figures(given, 'SELF')).toEqual(['a 5', 'b 3.75']);
    expect(figures(given)).toEqual(['a 5', 'b 5']);
  });

  it('R-REVIEW-4: moves the others at the second review, and leaves no trace in those it does not move', () => {
    const given = caseOf(ruleSet, {
      a: unit('20', { second: lower }),
      b: unit('15'),
      c: unit('10'),
      d: unit('10', { second: [confirmed] }),
    });
    const finals = ranked(given).scores.map(({ unitId, final }) => [
      unitId,
      final?.lines.map(({ points }) => points),
    ]);
    expect(finals).toEqual([
      ['a', ['5']],
      ['b', ['5']],
      ['c', undefined],
      ['d', ['2.5']],
    ]);
    expect(ranked(given).scores[2]).not.toHaveProperty('final');
  });
});

describe('a result that a reviewer corrected', () => {
  const ruleSet = buildRuleSet([proportional({ overRate: '0.1', maxBonus: '2' })]);
  const line = reported('p', { actual: '105', claim: '12' });
  const given = caseOf(ruleSet, {
    a: { lines: [line], target: '100', first: [corrected('p', { actual: '98' })] },
  });
  const [score] = ranked(given).scores;
  const [own] = score?.lines ?? [];

  it('R-REVIEW-4: is judged by the rule, beside the claim and what the rule gives for the reported one', () => {
    expect(own).toMatchObject({
      claim: '12',
      ruled: '10.5',
      corrected: '9.8',
      points: '9.8',
      reviewed: true,
    });
    expect(own).not.toHaveProperty('granted');
    expect([score?.self.total, score?.verified.total]).toEqual(['10.5', '9.8']);
    expect(figures(given, 'SELF')).toEqual(['a 10.5']);
    expect(figures(given, 'VERIFIED')).toEqual(['a 9.8']);
  });

  it('R-REVIEW-4: is told with both results, the reason, and the arithmetic of each', () => {
    expect(own?.reason.steps.map(({ kind, points }) => `${kind} ${points}`)).toEqual([
      'TARGET_MET 10',
      'OVER_TARGET 0.5',
      'CORRECTED -10.5',
      'BELOW_TARGET 9.8',
    ]);
    expect(own && sayLineReason(own.reason)).toContain(
      'thẩm định sửa kết quả từ 105 trường hợp thành 98 trường hợp, lý do: Theo niên giám; thực hiện 98 trường hợp so với chỉ tiêu 100: 10 × 98 : 100 = 9,8 điểm; được 9,8 điểm (',
    );
  });

  it('R-REVIEW-4: may be that nothing arose', () => {
    const none = caseOf(ruleSet, {
      a: {
        lines: [reported('p', { actual: '50' })],
        target: '100',
        first: [
          {
            indicatorId: 'p',
            outcome: 'CORRECTED',
            corrected: { state: 'NOTHING_AROSE' },
            reason: 'Không phát sinh trong năm',
          },
        ],
      },
    });
    expect(figures(none)).toEqual(['a 10']);
  });

  it('R-REC-3: gives the same bytes whatever the order of its cases', () => {
    const events = ['late', 'lost'].map((id) => ({ id, title: id, pointsPerCase: '-1' }));
    const table = buildRuleSet([count({ events })]);
    const cases = events.map(({ id: eventId }) => ({ eventId, count: '1' }));
    const textOf = (own: typeof cases) => {
      const lines = [reported('c', { cases })];
      const bundle = makeBundle(
        caseOf(table, { a: { lines, first: [corrected('c', { cases: own })] } }),
      );
      return bundle.ok ? bundleText(bundle.value) : '';
    };
    expect(textOf(cases.toReversed())).toBe(textOf(cases));
    expect(textOf(cases)).toContain('"corrected"');
  });

  it('is kept, hashed and verified with the bundle, and named where it was changed', () => {
    const bundle = makeBundle(given);
    if (!bundle.ok) throw new Error(JSON.stringify(bundle.errors));
    const text = bundleText(bundle.value);
    expect(verifyBundle(text).verdict).toBe('EQUAL');
    expect(
      verifyBundle(text.replace('"corrected":{"actual":"98"', '"corrected":{"actual":"99"')),
    ).toMatchObject({
      verdict: 'DIFFERENT',
      first: { path: '$.inputs.reviews[0].lines[0]', line: { unitId: 'a', indicatorId: 'p' } },
    });
  });
});

describe('a corrected result counts for everything in the bloc', () => {
  const ruleSet = buildRuleSet([leaderRelative()]);
  const unit = (actual: string, more: Partial<Unit> = {}): Unit => ({
    lines: [reported('l', { actual })],
    target: '100',
    ...more,
  });

  it('R-REVIEW-4: another leads, and those who were measured against the leader are judged again', () => {
    const given = caseOf(ruleSet, {
      a: unit('200', { first: [corrected('l', { actual: '120' })] }),
      b: unit('150'),
    });
    expect(figures(given, 'SELF')).toEqual(['a 5', 'b 3.75']);
    expect(figures(given, 'VERIFIED')).toEqual(['b 5', 'a 3.5']);
    const [, b] = ranked(given).scores;
    expect(b?.lines[0]).toMatchObject({ ruled: '3.75', points: '5', reviewed: false });
    expect(b?.lines[0]?.reason.steps.map(({ kind }) => kind)).toEqual([
      'TARGET_MET',
      'LEADER',
      'BLOC_CORRECTED',
      'TARGET_MET',
      'LEADER',
    ]);
    expect(b?.lines[0] && sayLineReason(b.lines[0].reason)).toContain(
      'chấm lại vì thẩm định đã sửa',
    );
  });

  it('R-REVIEW-4: leaves alone whom the corrected result does not touch', () => {
    const given = caseOf(ruleSet, {
      a: unit('120', { first: [corrected('l', { actual: '110' })] }),
      b: unit('150'),
      c: unit('150'),
    });
    const [, b] = ranked(given).scores;
    expect(b?.lines[0]?.reason.steps.map(({ kind }) => kind)).toEqual(['TARGET_MET', 'LEADER']);
  });

  it('R-REVIEW-4: so it does among units without a target', () => {
    const table = buildRuleSet([leaderRelative({ targets: 'NONE' })]);
    const given = caseOf(table, {
      a: { lines: [reported('l', { actual: '20' })], first: [corrected('l', { actual: '8' })] },
      b: { lines: [reported('l', { actual: '10' })] },
    });
    expect(figures(given, 'SELF')).toEqual(['a 5', 'b 2.5']);
    expect(figures(given)).toEqual(['b 5', 'a 4']);
  });

  it('R-REVIEW-4: a place in an upper bloc gives the points of the corrected place', () => {
    const given = caseOf(buildRuleSet([rankToPoints()]), {
      a: {
        lines: [reported('r', { cases: [{ eventId: 'bo', count: '1' }] })],
        first: [corrected('r', { cases: [{ eventId: 'bo', count: '2' }] })],
      },
    });
    expect([figures(given, 'SELF'), figures(given)]).toEqual([['a 60'], ['a 45']]);
  });

  it('R-REVIEW-4: cases found by a reviewer keep a unit from a place, but not on its own figures', () => {
    const late = (n: string) => ({ cases: [{ eventId: 'late', count: n }] });
    const table = buildRuleSet([count(), yesNo()], {
      disqualifiers: [
        {
          id: 'cham',
          title: 'Báo cáo chậm từ 2 lần',
          clause: { document: 'Quy chế thử' },
          gives: 'DISQUALIFIED',
          when: { kind: 'CASES', indicatorId: 'c', eventId: 'late', atLeast: 2 },
        },
      ],
    });
    const given = caseOf(table, {
      a: {
        lines: [reported('c', late('0')), reported('y', { met: true })],
        first: [corrected('c', late('2')), corrected('y', { met: false })],
      },
    });
    const place = (basis: ScoringBasis) => ranked(given, basis).places[0]?.place;
    expect([place('SELF'), place('VERIFIED'), place('FINAL')]).toEqual([1, null, null]);
    const texts = ranked(given).scores[0]?.lines.map(({ reason }) => sayLineReason(reason));
    expect(texts?.[0]).toContain('từ “Không có trường hợp nào” thành “Báo cáo chậm: 2”');
    expect(texts?.[1]).toContain('từ “Đạt” thành “Không đạt”');
  });
});

describe('a result corrected in the second review', () => {
  const ruleSet = buildRuleSet([leaderRelative()]);
  const lines = (actual: string) => [reported('l', { actual })];
  const first = [corrected('l', { actual: '120' })];

  it('R-REVIEW-4: counts on the final basis, for others too', () => {
    const second = [corrected('l', { actual: '160' }, 'Đã bổ sung hồ sơ')];
    const given = caseOf(ruleSet, {
      a: { lines: lines('200'), target: '100', first, second },
      b: { lines: lines('150'), target: '100' },
    });
    expect(figures(given, 'SELF')).toEqual(['a 5', 'b 3.75']);
    expect(figures(given, 'VERIFIED')).toEqual(['b 5', 'a 3.5']);
    expect(figures(given, 'FINAL')).toEqual(['a 5', 'b 4.58']);
    const [a, b] = ranked(given).scores;
    expect(a?.lines[0]).toMatchObject({ ruled: '5', corrected: '3.5' });
    expect(a?.final?.lines[0]).toMatchObject({ ruled: '5', corrected: '5' });
    expect(b?.final?.lines[0]).toMatchObject({ points: '4.58', reviewed: false });
  });

  it('R-REVIEW-3: points granted there leave the corrected result as the measure of others', () => {
    const second: readonly LineReview[] = [
      { indicatorId: 'l', outcome: 'CHANGED', granted: '4', reason: 'Khách quan' },
    ];
    const given = caseOf(ruleSet, {
      a: { lines: lines('200'), target: '100', first, second },
      b: { lines: lines('150'), target: '100' },
    });
    expect(figures(given)).toEqual(['b 5', 'a 4']);
    expect(ranked(given).scores[1]).not.toHaveProperty('final');
  });

  it('R-REVIEW-4: may give the unit its own result back', () => {
    const second = [corrected('l', { actual: '200' }, 'Số liệu của đơn vị đúng')];
    const given = caseOf(ruleSet, {
      a: { lines: lines('200'), target: '100', first, second },
      b: { lines: lines('150'), target: '100' },
    });
    expect(figures(given)).toEqual(['a 5', 'b 3.75']);
    const reason = ranked(given).scores[0]?.final?.lines[0]?.reason;
    expect(reason && sayLineReason(reason)).toContain(
      'thẩm định giữ kết quả 200 trường hợp, lý do: Số liệu của đơn vị đúng',
    );
  });
});
