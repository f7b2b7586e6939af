import type { BlocCase } from '../../shared/domain/bundle/bloc-case.ts';
import type { LineReview } from '../../shared/domain/reviews/unit-review.ts';
import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { SheetLine, UnitAssignment } from '../../shared/domain/scoring/sheet.ts';
import { type Fraction, NOTHING, read, rounded, total } from './fraction.ts';
import { isNotAssigned } from './judged-result.ts';
import { pointsOf } from './line-points.ts';
import { LEFT, type Reported } from './reported-line.ts';
import {
  assignedMaximum,
  type Given,
  indicatorsIn,
  type Sum,
  type Sums,
  split,
  sumsOf,
} from './table-sums.ts';

export type OracleLine = {
  readonly indicator: Indicator;
  readonly assigned: boolean;
  readonly reviewed: boolean;
  readonly open: boolean;
  readonly cases: SheetLine['cases'];
  readonly ruled: Fraction;
  readonly sum: Sum;
  readonly points: Fraction;
};
export type OracleScore = {
  readonly unitId: string;
  readonly lines: readonly OracleLine[];
  readonly self: Sums;
  readonly verified: Sums;
  readonly assignedMaximum: Fraction;
};

type Bloc = { readonly blocCase: BlocCase; readonly ruleSet: RuleSet };

const assignmentOf = ({ blocCase }: Bloc, id: string): UnitAssignment | undefined =>
  blocCase.assignments.find(({ unitId }) => unitId === id);

type Basis = 'self' | 'verified';

const reviewOf = ({ blocCase }: Bloc, unit: string, id: string): LineReview | undefined =>
  blocCase.reviews
    .find(({ unitId }) => unitId === unit)
    ?.lines.find(({ indicatorId }) => indicatorId === id);

/** R-REVIEW-4: what counts as reported, which on the verified basis is what a reviewer put in its place. */
function onBasis(line: SheetLine, review: LineReview | undefined, basis: Basis): SheetLine {
  if (basis === 'self' || review?.outcome !== 'CORRECTED') return line;
  return { indicatorId: line.indicatorId, ...review.corrected };
}

/** All lines of the bloc that report something for one indicator. */
const reportedFor = (bloc: Bloc, indicatorId: string, basis: Basis): Reported['others'] =>
  bloc.blocCase.sheets.flatMap(({ unitId, lines }) =>
    lines
      .filter((line) => line.indicatorId === indicatorId)
      .map((line) => onBasis(line, reviewOf(bloc, unitId, indicatorId), basis))
      .filter(({ state }) => state === 'REPORTED')
      .map((line) => ({ line, assignment: assignmentOf(bloc, unitId) })),
  );

function lineOf(
  bloc: Bloc,
  indicator: Indicator,
  line: SheetLine | undefined,
  assignment: UnitAssignment | undefined,
  review: LineReview | undefined,
): OracleLine {
  if (line === undefined || isNotAssigned(assignment, indicator.id)) {
    return {
      indicator,
      assigned: false,
      reviewed: false,
      open: false,
      cases: undefined,
      ruled: NOTHING,
      points: NOTHING,
      sum: split(indicator, NOTHING),
    };
  }
  const { roundingStage, decimals } = bloc.ruleSet;
  const earnedOn = (basis: Basis) => {
    const others = reportedFor(bloc, indicator.id, basis);
    return pointsOf({ indicator, line: onBasis(line, review, basis), assignment, others });
  };
  const [claimed, found] = [earnedOn('self'), earnedOn('verified')];
  const known = (earned: typeof claimed) => (earned === LEFT ? NOTHING : earned);
  const first = bloc.ruleSet.criteria.includes(indicator);
  const rounds = roundingStage === 'LINE' || (roundingStage === 'GROUP' && first);
  const atLine = (value: Fraction) => (rounds ? rounded(value, decimals) : value);
  const ruled = atLine(known(claimed));
  const granted = review?.outcome === 'CHANGED';
  const points = atLine(granted ? read(review.granted) : known(found));
  const open = found === LEFT && !granted;
  return {
    indicator,
    assigned: true,
    reviewed: review !== undefined,
    open,
    cases: onBasis(line, review, 'verified').cases,
    ruled,
    points,
    sum: split(indicator, points),
  };
}

/** The scores of every unit that handed in a sheet. */
export function scoreBloc(bloc: Bloc): readonly OracleScore[] {
  const { blocCase, ruleSet } = bloc;
  return blocCase.sheets.map((sheet) => {
    const { unitId } = sheet;
    const assignment = assignmentOf(bloc, unitId);
    const lines = indicatorsIn(ruleSet.criteria).map((indicator) => {
      const own = ({ indicatorId }: { indicatorId: string }) => indicatorId === indicator.id;
      const review = reviewOf(bloc, unitId, indicator.id);
      return lineOf(bloc, indicator, sheet.lines.find(own), assignment, review);
    });
    const assigned = new Set(
      lines.filter((line) => line.assigned).map(({ indicator }) => indicator.id),
    );
    const given = (field: 'ruled' | 'points'): Given => ({
      ruleSet,
      assigned,
      points: new Map(lines.map((line) => [line.indicator.id, line[field]])),
    });
    const verified = given('points');
    return {
      unitId,
      lines,
      self: sumsOf(given('ruled')),
      verified: sumsOf(verified),
      assignedMaximum: total(ruleSet.criteria.map((one) => assignedMaximum(verified, one))),
    };
  });
}
