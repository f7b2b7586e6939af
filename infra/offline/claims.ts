import type { BlocResult } from '../../shared/domain/ranking/bloc-result.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import { type Claims, claimsIn } from '../../shared/wording/claims.ts';

/** The claims of one unit of a bloc. */
export type UnitClaims = { readonly unitId: string } & Claims;

/** What units claim beside what the rule gives, for each unit that claims anything, in the order of the scores. */
export const claimsOf = (ruleSet: RuleSet, { scores }: BlocResult): readonly UnitClaims[] =>
  scores.flatMap((score) => {
    const claims = claimsIn(ruleSet, score);
    return claims === undefined ? [] : [{ unitId: score.unitId, ...claims }];
  });
