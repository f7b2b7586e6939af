import type { BlocCase } from '../../shared/domain/bundle/bloc-case.ts';
import type { LineReview, UnitReview } from '../../shared/domain/reviews/unit-review.ts';
import type { Criterion, Indicator } from '../../shared/domain/scoring/criterion.ts';
import { UNCAPPED } from '../../shared/domain/scoring/indicator-fields.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { SheetLine, UnitAssignment } from '../../shared/domain/scoring/sheet.ts';
import { hashSheet } from '../../shared/domain/scoring/sheet-hash.ts';
import { type Draw, drawFrom } from './draw.ts';
import { pointsOf } from './line-points.ts';
import { assignmentOf, lineOf } from './random-line.ts';
import { randomRuleSet } from './random-rule-set.ts';
import { LEFT } from './reported-line.ts';
import { indicatorsIn } from './table-sums.ts';

/** What a reviewer may grant: anything from nothing to the maximum. */
function grants({ basePoints, maxBonus = '0' }: Indicator): readonly [string, ...string[]] {
  const base = Number(basePoints);
  const bonus = maxBonus === UNCAPPED ? 0 : Number(maxBonus);
  return ['0', String(base / 2), String(base / 8), basePoints, String(base + bonus)];
}

/** R-REVIEW-5: where the rule says no points, a reviewer may neither agree nor put in such a result. */
const isLeft = (indicator: Indicator, line: SheetLine, assignment: UnitAssignment): boolean =>
  indicator.kind === 'BANDS' && pointsOf({ indicator, line, assignment, others: [] }) === LEFT;

function lineReview(
  draw: Draw,
  indicator: Indicator,
  line: SheetLine,
  assignment: UnitAssignment,
  before?: LineReview,
): LineReview[] {
  const kind = draw.below(5);
  const { indicatorId } = line;
  const reason = 'Lý do';
  if (kind === 0) return [];
  if (kind === 1) {
    return [{ indicatorId, outcome: 'CHANGED', granted: draw.one(grants(indicator)), reason }];
  }
  const { indicatorId: _, ...corrected } = lineOf(draw, indicator);
  const counted = kind === 2 ? { indicatorId, ...corrected } : line;
  const known = kind !== 2 && before !== undefined && before.outcome !== 'CONFIRMED';
  if (!known && isLeft(indicator, counted, assignment)) return [];
  return kind === 2 && indicator.kind !== 'DIRECT'
    ? [{ indicatorId, outcome: 'CORRECTED', corrected, reason }]
    : [{ indicatorId, outcome: 'CONFIRMED' }];
}

function reviewOf(
  draw: Draw,
  lines: SheetLine[],
  assignment: UnitAssignment,
  ruleSet: RuleSet,
  first?: UnitReview,
): UnitReview {
  const reviews = lines.flatMap((line) => {
    const indicator = indicatorsIn(ruleSet.criteria).find(({ id }) => id === line.indicatorId);
    if (indicator === undefined) throw new Error('A line of no indicator');
    const before = first?.lines.find(({ indicatorId }) => indicatorId === line.indicatorId);
    return lineReview(draw, indicator, line, assignment, before);
  });
  const { unitId } = assignment;
  return { unitId, version: 1, sheetHash: hashSheet(lines).hash, lines: reviews };
}

/** The indicators that a unit reports: all that are assigned, of alternatives to choose from one. */
function reportedBy(
  draw: Draw,
  criteria: readonly Criterion[],
  isAssigned: (indicator: Indicator) => boolean,
): readonly Indicator[] {
  return criteria.flatMap((one): readonly Indicator[] => {
    if (!('children' in one)) return isAssigned(one) ? [one] : [];
    const parts = one.children
      .map((child) => reportedBy(draw, [child], isAssigned))
      .filter((part) => part.length > 0);
    const chosen = one.kind === 'ONE_OF' && one.choose === 'REPORTED';
    return chosen ? (parts[draw.below(Math.max(1, parts.length))] ?? []) : parts.flat();
  });
}

/** A bloc of two to six units, the same for the same seed. */
export function randomBloc(seed: number): {
  readonly blocCase: BlocCase;
  readonly ruleSet: RuleSet;
} {
  const draw = drawFrom(seed);
  const ruleSet = randomRuleSet(draw);
  const indicators = indicatorsIn(ruleSet.criteria);
  const ids = Array.from({ length: 2 + draw.below(5) }, (_, index) => `u${index}`);
  const assignments = ids.map((unitId) => ({
    unitId,
    lines: indicators.flatMap((indicator) => assignmentOf(draw, indicator)),
  }));
  const sheets = assignments
    .filter(() => !draw.onceIn(8))
    .map(({ unitId, lines }) => ({
      unitId,
      version: 1,
      ...(ruleSet.late !== undefined && draw.onceIn(2) ? { lateDays: 1 + draw.below(3) } : {}),
      lines: reportedBy(draw, ruleSet.criteria, ({ id }) =>
        lines.every((one) => one.indicatorId !== id || one.state !== 'NOT_ASSIGNED'),
      ).map((indicator) => lineOf(draw, indicator)),
    }));
  const twin = sheets[1];
  const first = sheets[0];
  const firstPlan = assignments.find(({ unitId }) => unitId === first?.unitId);
  const twinPlan = assignments.find(({ unitId }) => unitId === twin?.unitId);
  if (draw.onceIn(3) && twin && first && firstPlan && twinPlan) {
    twin.lines = first.lines;
    twinPlan.lines = firstPlan.lines;
  }
  const reviewed = (once: number, first: readonly UnitReview[]) =>
    sheets
      .filter(() => draw.onceIn(once))
      .map(({ unitId, lines }) => {
        const plan = assignments.find((one) => one.unitId === unitId) ?? { unitId, lines: [] };
        const before = first.find((one) => one.unitId === unitId);
        return reviewOf(draw, lines, plan, ruleSet, before);
      });
  const reviews = reviewed(3, []);
  const finalReviews = draw.onceIn(3) ? reviewed(2, reviews) : undefined;
  return {
    ruleSet,
    blocCase: {
      ...around(ruleSet),
      ...tableOf(draw, ruleSet, ids),
      units: ids.map((id) => ({ id, name: id })),
      assignments,
      sheets,
      reviews,
      ...(finalReviews === undefined ? {} : { finalReviews }),
    },
  };
}

const around = (ruleSet: RuleSet) => ({
  schemaVersion: 1 as const,
  province: { id: 'tinh', name: 'Tỉnh' },
  period: { id: '2023', name: 'Năm 2023', kind: 'YEAR_END' as const },
  bloc: { id: 'khoi', name: 'Khối', kind: 'KHOI' as const },
  ruleSet: ruleSet as BlocCase['ruleSet'],
});

/** Findings, facts and ballots: ballots of two at random, so that few are about a tie. */
function tableOf(draw: Draw, ruleSet: RuleSet, ids: readonly string[]) {
  const source = 'Văn bản thử';
  const kinds = ['NOT_RANKED', 'DISQUALIFIED', 'WITHHELD'] as const;
  const findings = ids
    .filter(() => draw.onceIn(12))
    .map((unitId) => ({ unitId, kind: draw.one(kinds), reason: 'Lý do', source }));
  const asked = ruleSet.tieMetrics?.some(({ kind }) => kind === 'FACT') === true;
  const facts = ids
    .filter(() => asked && !draw.onceIn(3))
    .map((unitId) => ({ unitId, factId: 'nu', value: draw.one(['69.99', '70', '71']), source }));
  const ballots =
    ruleSet.tie === 'BALLOT' && draw.onceIn(2)
      ? [
          {
            votes: ids.slice(0, 2).map((unitId) => ({ unitId, votes: draw.below(4) })),
            members: 9,
            present: 8,
            minutes: { number: '1', date: '2023-12-20' },
          },
        ]
      : [];
  return { findings, facts, ballots };
}
