import type { LineReview } from '../../shared/domain/reviews/unit-review.ts';
import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import type { SheetLine, UnitAssignment } from '../../shared/domain/scoring/sheet.ts';
import { type Fraction, NOTHING, read, rounded, total } from './fraction.ts';
import { isNotAssigned } from './judged-result.ts';
import { pointsOf } from './line-points.ts';
import { LEFT, type Reported } from './reported-line.ts';
import type { Bloc, OracleLine, OracleScore } from './scored.ts';
import { assignedMaximum, type Given, indicatorsIn, split, sumsOf } from './table-sums.ts';
import { withoutWaitingBonus } from './waiting-bonus.ts';

const assignmentOf = ({ blocCase }: Bloc, id: string): UnitAssignment | undefined =>
  blocCase.assignments.find(({ unitId }) => unitId === id);

/** Whose word counts: the unit's own, the first review's, or that of the second where there is one. */
export type Basis = 'self' | 'verified' | 'final';

/** What reviewers said of one line, in the order in which they did; R-REVIEW-3. */
function reviewsOf({ blocCase }: Bloc, unit: string, id: string, basis: Basis): LineReview[] {
  const { reviews, finalReviews = [] } = blocCase;
  const lists = { self: [], verified: [reviews], final: [reviews, finalReviews] }[basis];
  return lists.flatMap((list) =>
    list
      .filter(({ unitId }) => unitId === unit)
      .flatMap(({ lines }) => lines.filter(({ indicatorId }) => indicatorId === id)),
  );
}

/** R-REVIEW-4: what counts as reported is what a reviewer last put in its place. */
function reportOf(line: SheetLine, reviews: readonly LineReview[]): SheetLine {
  const last = reviews.findLast(({ outcome }) => outcome === 'CORRECTED');
  if (last?.outcome !== 'CORRECTED') return line;
  return { indicatorId: line.indicatorId, ...last.corrected };
}

/** R-REVIEW-2, R-REVIEW-3: the points that were last granted, unless another result was put in after them. */
function grantOf(reviews: readonly LineReview[]): Fraction | undefined {
  const last = reviews.findLast(({ outcome }) => outcome !== 'CONFIRMED');
  return last?.outcome === 'CHANGED' ? read(last.granted) : undefined;
}

/** All lines of the bloc that report something for one indicator. */
const reportedFor = (bloc: Bloc, indicatorId: string, basis: Basis): Reported['others'] =>
  bloc.blocCase.sheets.flatMap(({ unitId, lines }) =>
    lines
      .filter((line) => line.indicatorId === indicatorId)
      .map((line) => reportOf(line, reviewsOf(bloc, unitId, indicatorId, basis)))
      .filter(({ state }) => state === 'REPORTED')
      .map((line) => ({ line, assignment: assignmentOf(bloc, unitId) })),
  );

const absent = (indicator: Indicator): OracleLine => ({
  indicator,
  assigned: false,
  reviewed: false,
  open: false,
  line: undefined,
  granted: false,
  ruled: NOTHING,
  points: NOTHING,
  sum: split(indicator, NOTHING),
});

function lineOf(
  bloc: Bloc,
  unitId: string,
  indicator: Indicator,
  line: SheetLine | undefined,
  counted: Basis,
): OracleLine {
  const assignment = assignmentOf(bloc, unitId);
  if (line === undefined || isNotAssigned(assignment, indicator.id)) return absent(indicator);
  const { roundingStage, decimals } = bloc.ruleSet;
  const earnedOn = (basis: Basis) => {
    const others = reportedFor(bloc, indicator.id, basis);
    const own = reportOf(line, reviewsOf(bloc, unitId, indicator.id, basis));
    return pointsOf({ indicator, line: own, assignment, others });
  };
  const [claimed, found] = [earnedOn('self'), earnedOn(counted)];
  const known = (earned: typeof claimed) => (earned === LEFT ? NOTHING : earned);
  const first = bloc.ruleSet.criteria.includes(indicator);
  const rounds = roundingStage === 'LINE' || (roundingStage === 'GROUP' && first);
  const atLine = (value: Fraction) => (rounds ? rounded(value, decimals) : value);
  const reviews = reviewsOf(bloc, unitId, indicator.id, counted);
  const granted = grantOf(reviews);
  const points = atLine(granted ?? known(found));
  return {
    indicator,
    assigned: true,
    reviewed: reviews.length > 0,
    open: found === LEFT && granted === undefined,
    line: reportOf(line, reviews),
    granted: granted !== undefined,
    ruled: atLine(known(claimed)),
    points,
    sum: split(indicator, points),
  };
}

/** The scores of every unit that handed in a sheet, each counted on that basis beside its own. */
export function scoreBloc(bloc: Bloc, basis: Basis): readonly OracleScore[] {
  const { blocCase, ruleSet } = bloc;
  return blocCase.sheets.map(({ unitId, lateDays, lines: written }) => {
    const free = indicatorsIn(ruleSet.criteria).map((indicator) => {
      const own = written.find(({ indicatorId }) => indicatorId === indicator.id);
      return lineOf(bloc, unitId, indicator, own, basis);
    });
    const lines = free.map((line) => withoutWaitingBonus(ruleSet, free, line));
    const assigned = new Set(
      lines.filter((line) => line.assigned).map(({ indicator }) => indicator.id),
    );
    const given = (field: 'ruled' | 'points'): Given => ({
      ruleSet,
      assigned,
      points: new Map(lines.map((line) => [line.indicator.id, line[field]])),
    });
    const counted = given('points');
    return {
      unitId,
      lines,
      self: sumsOf(given('ruled'), lateDays),
      counted: sumsOf(counted, lateDays),
      assignedMaximum: total(ruleSet.criteria.map((one) => assignedMaximum(counted, one))),
      given: counted,
    };
  });
}
