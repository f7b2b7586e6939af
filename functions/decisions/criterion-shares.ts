import type { GroupShare } from '../../shared/documents/papers/period-report.ts';
import { onBasis } from '../../shared/domain/ranking/basis-score.ts';
import {
  compare,
  divide,
  exactText,
  fromExact,
  HUNDRED,
  multiply,
  roundTo,
  sum,
  ZERO,
} from '../../shared/domain/rational.ts';
import { indicatorsUnder } from '../../shared/domain/scoring/indicators.ts';
import type { PaperContext } from './paper-context.ts';

/** What the bloc's units got of the points that were theirs to get, for each criterion of the first level, in percent. */
export function criterionShares({ bundle, ruleSet }: PaperContext): readonly GroupShare[] {
  const { scores } = bundle.result;
  return ruleSet.criteria.flatMap(({ id, number, title }) => {
    const under = new Set(indicatorsUnder(ruleSet.criteria, id).map((indicator) => indicator.id));
    const got = sum(
      scores.map((score) => fromExact(onBasis(score, 'FINAL').pointsOf.get(id) ?? '0')),
    );
    const lines = scores
      .flatMap((score) => score.lines)
      .filter((line) => under.has(line.indicatorId));
    const most = sum(lines.map(({ maximum }) => fromExact(maximum)));
    if (compare(most, ZERO) <= 0) return [];
    const percent = exactText(roundTo(2, multiply(HUNDRED, divide(got, most))));
    return [{ group: `${number}. ${title}`, percent }];
  });
}
