import type { CheckedCase } from '../../shared/domain/bundle/check-case.ts';
import { sortCase } from '../../shared/domain/bundle/sort-case.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import type { ScoringBasis } from '../../shared/domain/ranking/basis-score.ts';
import { rankChecked } from '../../shared/domain/ranking/rank-bloc.ts';
import { claimsOf } from './claims.ts';
import { print } from './print.ts';

/** Prints the ranking of a checked case as JSON, with sorted keys. */
export function printRanking(checked: CheckedCase, basis: ScoringBasis): void {
  const { ruleSet } = checked;
  const blocCase = sortCase(checked);
  const result = rankChecked({ blocCase, ruleSet }, basis);
  const printed = { inputsHash: hashOf(blocCase), ...result, claims: claimsOf(ruleSet, result) };
  const ordered: unknown = JSON.parse(canonicalJson(printed));
  print(JSON.stringify(ordered, null, 2));
}
