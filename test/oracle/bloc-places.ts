import type { Ineligible } from '../../shared/domain/ranking/eligibility.ts';
import type { TieMetric } from '../../shared/domain/ranking/tie-policy.ts';
import type { Criterion } from '../../shared/domain/scoring/criterion.ts';
import {
  dividedBy,
  type Fraction,
  isLess,
  larger,
  minus,
  NOTHING,
  over,
  PERCENT,
  read,
  rounded,
  spell,
  times,
  total,
} from './fraction.ts';
import { gradeOf } from './grade.ts';
import { isDone } from './line-points.ts';
import { type Bloc, type OracleScore, publishedOf, totalOf } from './scored.ts';
import { indicatorsIn } from './table-sums.ts';

/** Where one unit stands; `wouldBe` only for one that is passed over. */
export type OraclePlace = {
  readonly unitId: string;
  readonly place: number | null;
  readonly figure: string | null;
  readonly shared: boolean;
  readonly wouldBe: number | undefined;
  readonly grade: string | undefined;
};

type Entry = {
  readonly unitId: string;
  /** What is compared, most important first; more is better. */
  readonly keys: readonly Fraction[];
  readonly state: Ineligible | undefined;
};

const criteriaIn = (criteria: readonly Criterion[]): readonly Criterion[] =>
  criteria.flatMap((one) => ('children' in one ? [one, ...criteriaIn(one.children)] : [one]));

function isAssigned({ ruleSet }: Bloc, score: OracleScore, criterionId: string): boolean {
  const criterion = criteriaIn(ruleSet.criteria).find(({ id }) => id === criterionId);
  const within = criterion === undefined ? [] : indicatorsIn([criterion]).map(({ id }) => id);
  return score.lines.some(({ assigned, indicator }) => assigned && within.includes(indicator.id));
}

/** R-RANK-1, R-RANK-6, R-RANK-7 */
function figureOf({ ruleSet }: Bloc, score: OracleScore): Fraction {
  const points = totalOf(score);
  if (ruleSet.rankingKey === 'TOTAL') return points;
  if (score.assignedMaximum.n === 0n) return NOTHING;
  const share = times(PERCENT, dividedBy(points, score.assignedMaximum));
  return rounded(share, ruleSet.decimals);
}

/** R-TIE-1, R-TIE-4 */
function meritOf(bloc: Bloc, score: OracleScore, metric: TieMetric): Fraction {
  const sum = score.counted.get('');
  switch (metric.kind) {
    case 'CRITERION':
      return publishedOf(bloc, score, metric.criterionId);
    case 'BASE_TOTAL':
      return sum?.base ?? NOTHING;
    case 'BONUS_TOTAL':
      return sum?.bonus ?? NOTHING;
    case 'FEWER_DEDUCTIONS':
      return rounded(minus(NOTHING, deductions(score)), bloc.ruleSet.decimals);
    case 'FACT': {
      const fact = bloc.blocCase.facts?.find(
        ({ unitId, factId }) => unitId === score.unitId && factId === metric.factId,
      );
      const reached = fact !== undefined && !isLess(read(fact.value), read(metric.atLeast));
      return over(reached ? 1n : 0n, 1n);
    }
  }
}

/** The base points lost on indicators that count cases. */
const deductions = (score: OracleScore): Fraction =>
  total(
    score.lines
      .filter(({ indicator, assigned }) => assigned && indicator.kind === 'COUNT')
      .map(({ indicator, points }) => larger(NOTHING, minus(read(indicator.basePoints), points))),
  );

const GRAVEST_FIRST: readonly Ineligible[] = ['NOT_RANKED', 'DISQUALIFIED', 'WITHHELD'];

/** R-STATE-1 to R-STATE-3 */
function stateOf(bloc: Bloc, score: OracleScore): Ineligible | undefined {
  const { findings = [] } = bloc.blocCase;
  const found = findings.filter(({ unitId }) => unitId === score.unitId).map(({ kind }) => kind);
  const ruled = (bloc.ruleSet.disqualifiers ?? []).flatMap(({ gives, when }) => {
    if (when.kind === 'TOTAL_BELOW') {
      return isLess(totalOf(score), read(when.points)) ? [gives] : [];
    }
    if (when.kind === 'POINTS_BELOW') {
      const points = publishedOf(bloc, score, when.criterionId);
      const counts = isAssigned(bloc, score, when.criterionId);
      return counts && isLess(points, read(when.points)) ? [gives] : [];
    }
    const own = score.lines.find(({ indicator }) => indicator.id === when.indicatorId);
    if (when.kind === 'NOT_MET') {
      if (own?.indicator.kind !== 'BOOLEAN' || own.line?.state !== 'REPORTED') return [];
      return isDone(own.indicator, own.line) ? [] : [gives];
    }
    const cases = own?.line?.cases?.find(({ eventId }) => eventId === when.eventId)?.count ?? '0';
    return Number(cases) >= when.atLeast ? [gives] : [];
  });
  return GRAVEST_FIRST.find((state) => found.includes(state) || ruled.includes(state));
}

const isBetter = (a: Entry, b: Entry): boolean => {
  const at = a.keys.findIndex((key, index) => spell(key) !== spell(b.keys[index] ?? NOTHING));
  return at >= 0 && isLess(b.keys[at] ?? NOTHING, a.keys[at] ?? NOTHING);
};
const isEqual = (a: Entry, b: Entry): boolean => !isBetter(a, b) && !isBetter(b, a);

/** R-TIE-2: the votes of the ballot between exactly the units that are equal, as one more thing to compare. */
function withVotes({ blocCase }: Bloc, entry: Entry, ranked: readonly Entry[]): Entry {
  const tied = ranked.filter((one) => isEqual(one, entry)).map(({ unitId }) => unitId);
  const ballot = blocCase.ballots?.find(
    ({ votes }) =>
      votes.length === tied.length && votes.every(({ unitId }) => tied.includes(unitId)),
  );
  const own = ballot?.votes.find(({ unitId }) => unitId === entry.unitId)?.votes ?? 0;
  return { ...entry, keys: [...entry.keys, over(BigInt(own), 1n)] };
}

/** Every unit with its place: 1 + the number of better ones that have, or keep, a place. */
export function placesOf(bloc: Bloc, scores: readonly OracleScore[]): readonly OraclePlace[] {
  const { blocCase, ruleSet } = bloc;
  const entries = scores.map(
    (score): Entry => ({
      unitId: score.unitId,
      keys: [
        figureOf(bloc, score),
        ...(ruleSet.tieMetrics ?? []).map((metric) => meritOf(bloc, score, metric)),
      ],
      state: stateOf(bloc, score),
    }),
  );
  const eligible = entries.filter(({ state }) => state === undefined);
  const counted =
    ruleSet.ineligiblePlaces === 'KEPT'
      ? entries.filter(({ state }) => state !== 'NOT_RANKED')
      : eligible;
  return blocCase.units.map(({ id: unitId }) => {
    const entry = entries.find((one) => one.unitId === unitId);
    if (entry === undefined || entry.state === 'NOT_RANKED') {
      const nowhere = { place: null, figure: null, wouldBe: undefined, grade: undefined };
      return { unitId, shared: false, ...nowhere };
    }
    const score = scores.find((one) => one.unitId === unitId);
    const grade = score === undefined ? undefined : gradeOf(bloc, score);
    const figure = spell(entry.keys[0] ?? NOTHING);
    const above = (one: Entry, others: readonly Entry[]) =>
      1 + others.filter((other) => isBetter(other, one)).length;
    if (entry.state !== undefined) {
      const wouldBe = above(entry, counted);
      return { unitId, place: null, figure, shared: false, wouldBe, grade };
    }
    const own = withVotes(bloc, entry, eligible);
    const place = above(
      own,
      counted.map((one) => withVotes(bloc, one, eligible)),
    );
    const alike = eligible.filter((other) => isEqual(withVotes(bloc, other, eligible), own));
    return { unitId, place, figure, shared: alike.length > 1, wouldBe: undefined, grade };
  });
}
