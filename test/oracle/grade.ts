import type { GradeRules } from '../../shared/domain/ranking/grades.ts';
import {
  dividedBy,
  type Fraction,
  isLess,
  PERCENT,
  read,
  rounded,
  smaller,
  spell,
  times,
} from './fraction.ts';
import { type Bloc, type OracleScore, publishedOf, totalOf } from './scored.ts';
import { assignedMaximum, indicatorsIn } from './table-sums.ts';

/** R-GRADE-2 */
function gradedValue({ ruleSet }: Bloc, { of, cap }: GradeRules, score: OracleScore): Fraction {
  const value =
    of === 'TOTAL'
      ? totalOf(score)
      : rounded(dividedBy(times(PERCENT, totalOf(score)), score.assignedMaximum), ruleSet.decimals);
  return cap === undefined ? value : smaller(value, read(cap));
}

/** R-GRADE-3: the criteria that stay below the floor of a band. */
function missedBy(
  bloc: Bloc,
  { floor }: GradeRules['bands'][number],
  score: OracleScore,
): readonly string[] {
  if (floor === undefined) return [];
  const { criteria } = bloc.ruleSet;
  const judged = floor.criteria === 'INDICATORS' ? indicatorsIn(criteria) : criteria;
  return judged
    .filter((criterion) => {
      const most = assignedMaximum(score.given, criterion);
      const least = dividedBy(times(most, read(floor.percent)), PERCENT);
      return most.n !== 0n && isLess(publishedOf(bloc, score, criterion.id), least);
    })
    .map(({ id }) => id);
}

/** R-GRADE-1: the grade, the value it rests on, and what better grades were missed by; undefined where nobody is graded. */
export function gradeOf(bloc: Bloc, score: OracleScore): string | undefined {
  const { grades } = bloc.ruleSet;
  if (grades === undefined) return undefined;
  const value = gradedValue(bloc, grades, score);
  const reached = grades.bands.filter(({ from }) => !isLess(value, read(from)));
  const judged = reached.map((band) => ({ band, missed: missedBy(bloc, band, score) }));
  const kept = judged.findIndex(({ missed }) => missed.length === 0);
  const above = kept < 0 ? judged : judged.slice(0, kept);
  return [
    judged[kept]?.band.grade ?? grades.otherwise,
    spell(value),
    ...above.map(({ band, missed }) => `${band.grade} ${missed.join(',')}`),
  ].join('; ');
}
