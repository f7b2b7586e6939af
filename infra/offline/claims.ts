import type { BlocResult } from '../../shared/domain/ranking/bloc-result.ts';
import { exactText, fromExact, subtract, sum } from '../../shared/domain/rational.ts';
import { indicatorsOf } from '../../shared/domain/scoring/indicators.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import { isCounted, type LineScore } from '../../shared/domain/scoring/unit-score.ts';
import { sayClause } from '../../shared/wording/clauses.ts';
import { sayLineReason } from '../../shared/wording/reasons.ts';
import { sayStep } from '../../shared/wording/steps.ts';

/**
 * What a unit claims for one line and, beside it, what the rule gives. `over` is how far the claim lies beyond the
 * rule (negative: below it), `clause` where the rule stands, `heldBy` which limits cut its points, `why` the whole reason.
 */
export type LineClaim = {
  readonly indicatorId: string;
  readonly number: string;
  readonly claimed: string;
  readonly ruled: string;
  readonly over: string;
  readonly clause: string;
  readonly heldBy: readonly string[];
  readonly why: string;
};

/** The claims of one unit: `claimed` is their sum, `ruled` the total by the rule, `withoutClaim` lines that claim nothing. */
export type UnitClaims = {
  readonly unitId: string;
  readonly claimed: string;
  readonly ruled: string;
  readonly over: string;
  readonly withoutClaim: number;
  readonly lines: readonly LineClaim[];
};

const beyond = (claimed: string, ruled: string): string =>
  exactText(subtract(fromExact(claimed), fromExact(ruled)));

/** What units claim beside what the rule gives, for each unit that claims anything, in the order of the scores. */
export function claimsOf(ruleSet: RuleSet, { scores }: BlocResult): readonly UnitClaims[] {
  const numberOf = new Map(indicatorsOf(ruleSet).map(({ id, number }) => [id, number]));
  return scores.flatMap(({ unitId, lines, self }) => {
    const claims = lines.flatMap((line) => lineClaim(line, numberOf.get(line.indicatorId) ?? ''));
    if (claims.length === 0) return [];
    const claimed = exactText(sum(claims.map((line) => fromExact(line.claimed))));
    const ruled = self.total;
    const assigned = lines.filter(isCounted).length;
    const withoutClaim = assigned - claims.length;
    return [{ unitId, claimed, ruled, over: beyond(claimed, ruled), withoutClaim, lines: claims }];
  });
}

function lineClaim(line: LineScore, number: string): readonly LineClaim[] {
  const { indicatorId, claim: claimed, ruled, reason } = line;
  if (claimed === undefined) return [];
  const heldBy = reason.steps.filter((step) => 'limit' in step).map((step) => sayStep(step));
  return [
    {
      indicatorId,
      number,
      claimed,
      ruled,
      over: beyond(claimed, ruled),
      clause: sayClause(reason.clause),
      heldBy,
      why: sayLineReason(reason),
    },
  ];
}
