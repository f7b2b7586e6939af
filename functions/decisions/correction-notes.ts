import type { BlocResult } from '../../shared/domain/ranking/bloc-result.ts';
import { countedScore } from '../../shared/domain/ranking/second-review.ts';
import { indicatorsOf } from '../../shared/domain/scoring/indicators.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import { sayPoints } from '../../shared/wording/numbers.ts';
import { sayLineReason } from '../../shared/wording/reasons.ts';

/** Every result that a reviewer corrected, in the order of the places: the claim, both results, their points, the reason. */
export function correctionNotes(
  ruleSet: RuleSet,
  { places, scores }: Pick<BlocResult, 'places' | 'scores'>,
  nameOf: (unitId: string) => string,
): readonly { readonly heading: string; readonly text: string }[] {
  const numberOf = new Map(indicatorsOf(ruleSet).map(({ id, number }) => [id, number]));
  return places.flatMap(({ unitId }) => {
    const score = scores.find((one) => one.unitId === unitId);
    const lines = score === undefined ? [] : countedScore(score).lines;
    return lines
      .filter(({ corrected }) => corrected !== undefined)
      .map(({ indicatorId, claim, reason }) => ({
        heading: `${nameOf(unitId)}, mục ${numberOf.get(indicatorId) ?? indicatorId}`,
        text: `${claim === undefined ? '' : `Tự chấm ${sayPoints(claim)} điểm. `}${sayLineReason(reason)}`,
      }));
  });
}
