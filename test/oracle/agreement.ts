import type { BlocResult } from '../../shared/domain/ranking/bloc-result.ts';
import { rankBloc } from '../../shared/domain/ranking/rank-bloc.ts';
import type { SumScore, Totals } from '../../shared/domain/scoring/unit-score.ts';
import { placesOf } from './bloc-places.ts';
import { type OracleScore, scoreBloc } from './bloc-score.ts';
import { NOTHING, read, spell } from './fraction.ts';
import { randomBloc } from './random-bloc.ts';
import { type Sum, wholeOf } from './table-sums.ts';

type RankedScore = BlocResult['scores'][number];

const exact = (text: string): string => spell(read(text));
const sumText = ({ base, bonus, points }: Pick<SumScore, 'base' | 'bonus' | 'points'>): string =>
  [base, bonus, points].map(exact).join(' ');
const totalsText = ({ base, bonus, total }: Totals): string =>
  sumText({ base, bonus, points: total });
const ownSum = (sum: Sum = { base: NOTHING, bonus: NOTHING }): string =>
  [sum.base, sum.bonus, wholeOf(sum)].map(spell).join(' ');

function engineFigures(score: RankedScore): readonly string[] {
  return [
    ...score.lines.map(
      ({ indicatorId, state, ruled, points, base, bonus, maximum, reviewed, unsettled }) =>
        [
          indicatorId,
          state !== 'NOT_ASSIGNED',
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
    ...groups.map(
      (id) => `${id} ${ownSum(score.self.get(id))} | ${ownSum(score.verified.get(id))}`,
    ),
    `${ownSum(score.self.get(''))} | ${ownSum(score.verified.get(''))}`,
    maximum,
    maximum,
  ];
}

/** Everything in which the two differ, and nothing where they agree. */
export function disagreements(seed: number): readonly string[] {
  const bloc = randomBloc(seed);
  const ranked = rankBloc(bloc.blocCase);
  if (!ranked.ok) return [`${seed} refused: ${JSON.stringify(ranked.errors)}`];
  const scores = scoreBloc(bloc);
  const places = placesOf(bloc, scores);
  const wrongScores = ranked.value.scores.flatMap((score) => {
    const own = scores.find(({ unitId }) => unitId === score.unitId);
    const figures = engineFigures(score);
    const groups = score.groups.map(({ groupId }) => groupId);
    const expected = own === undefined ? [] : oracleFigures(own, groups);
    return figures.flatMap((figure, index) =>
      figure === expected[index]
        ? []
        : [`${seed} ${score.unitId}: ${figure}, oracle ${expected[index]}`],
    );
  });
  const wrongPlaces = ranked.value.places.flatMap(({ unitId, place, figure, shared, wouldBe }) => {
    const own = places.find((one) => one.unitId === unitId);
    const theirs = [place, figure === null ? null : exact(figure), shared, wouldBe].join(' ');
    const ours = [own?.place, own?.figure, own?.shared, own?.wouldBe].join(' ');
    return theirs === ours ? [] : [`${seed} ${unitId}: place ${theirs}, oracle ${ours}`];
  });
  const counts = [ranked.value.scores.length, ranked.value.places.length].join(' ');
  const expected = [scores.length, places.length].join(' ');
  return [...wrongScores, ...wrongPlaces, ...(counts === expected ? [] : [`${seed}: ${counts}`])];
}
