import type { BlocResult } from '../../shared/domain/ranking/bloc-result.ts';
import { rankBloc } from '../../shared/domain/ranking/rank-bloc.ts';
import { countedScore } from '../../shared/domain/ranking/second-review.ts';
import { isCounted, type SumScore, type Totals } from '../../shared/domain/scoring/unit-score.ts';
import { type OraclePlace, placesOf } from './bloc-places.ts';
import { scoreBloc } from './bloc-score.ts';
import { NOTHING, read, spell } from './fraction.ts';
import { randomBloc } from './random-bloc.ts';
import type { OracleScore } from './scored.ts';
import { type Sum, wholeOf } from './table-sums.ts';

type RankedScore = BlocResult['scores'][number];

const exact = (text: string): string => spell(read(text));
const sumText = ({ base, bonus, points }: Pick<SumScore, 'base' | 'bonus' | 'points'>): string =>
  [base, bonus, points].map(exact).join(' ');
const totalsText = ({ base, bonus, total }: Totals): string =>
  sumText({ base, bonus, points: total });
const ownSum = (sum: Sum = { base: NOTHING, bonus: NOTHING }): string =>
  [sum.base, sum.bonus, wholeOf(sum)].map(spell).join(' ');

/** The figures of the first review, or of what counts after the second. */
function engineFigures(score: RankedScore): readonly string[] {
  return [
    ...score.lines.map(
      ({ indicatorId, state, ruled, points, base, bonus, maximum, reviewed, unsettled }) =>
        [
          indicatorId,
          isCounted({ state }),
          reviewed,
          unsettled === 'LEFT_TO_REVIEWER',
          exact(ruled),
          sumText({ base, bonus, points }),
          exact(maximum),
        ].join(' '),
    ),
    ...score.groups.map(
      ({ groupId, self, verified }) => `${groupId} ${sumText(self)} | ${sumText(verified)}`,
    ),
    `${totalsText(score.self)} | ${totalsText(score.verified)}`,
    exact(score.self.assignedMaximum),
    exact(score.verified.assignedMaximum),
  ];
}

function oracleFigures(score: OracleScore, groups: readonly string[]): readonly string[] {
  const maximum = spell(score.assignedMaximum);
  return [
    ...score.lines.map(({ indicator, assigned, reviewed, open, ruled, sum }) =>
      [
        indicator.id,
        assigned,
        reviewed,
        open,
        spell(ruled),
        ownSum(sum),
        assigned ? exact(indicator.basePoints) : '0/1',
      ].join(' '),
    ),
    ...groups.map((id) => `${id} ${ownSum(score.self.get(id))} | ${ownSum(score.counted.get(id))}`),
    `${ownSum(score.self.get(''))} | ${ownSum(score.counted.get(''))}`,
    maximum,
    maximum,
  ];
}

/** Everything in which the two differ, and nothing where they agree. */
export function disagreements(seed: number): readonly string[] {
  const bloc = randomBloc(seed);
  const ranked = rankBloc(bloc.blocCase);
  if (!ranked.ok) return [`${seed} refused: ${JSON.stringify(ranked.errors)}`];
  const verified = scoreBloc(bloc, 'verified');
  const final = bloc.blocCase.finalReviews === undefined ? verified : scoreBloc(bloc, 'final');
  const places = placesOf(bloc, final);
  const counts = [ranked.value.scores.length, ranked.value.places.length].join(' ');
  const expected = [verified.length, places.length].join(' ');
  return [
    ...wrongScores(ranked.value.scores, verified),
    ...(final === verified ? [] : wrongScores(ranked.value.scores.map(countedScore), final)),
    ...wrongPlaces(ranked.value.places, places),
    ...(counts === expected ? [] : [counts]),
  ].map((wrong) => `${seed} ${wrong}`);
}

const wrongScores = (
  found: readonly RankedScore[],
  scores: readonly OracleScore[],
): readonly string[] =>
  found.flatMap((score) => {
    const own = scores.find(({ unitId }) => unitId === score.unitId);
    const groups = score.groups.map(({ groupId }) => groupId);
    const expected = own === undefined ? [] : oracleFigures(own, groups);
    return engineFigures(score).flatMap((figure, index) =>
      figure === expected[index] ? [] : [`${score.unitId}: ${figure}, oracle ${expected[index]}`],
    );
  });

const wrongPlaces = (
  found: BlocResult['places'],
  places: readonly OraclePlace[],
): readonly string[] =>
  found.flatMap(({ unitId, place, figure, shared, wouldBe, grade }) => {
    const own = places.find((one) => one.unitId === unitId);
    const shown = figure === null ? null : exact(figure);
    const theirs = [place, shown, shared, wouldBe, gradeText(grade)].join(' ');
    const ours = [own?.place, own?.figure, own?.shared, own?.wouldBe, own?.grade].join(' ');
    return theirs === ours ? [] : [`${unitId}: place ${theirs}, oracle ${ours}`];
  });

function gradeText(grade: BlocResult['places'][number]['grade']): string | undefined {
  if (grade === undefined) return undefined;
  const missed = grade.missed.map(
    (one) => `${one.grade} ${one.criteria.map(({ criterionId }) => criterionId).join(',')}`,
  );
  return [grade.grade, exact(grade.value), ...missed].join('; ');
}
