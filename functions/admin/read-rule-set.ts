import type { Asking } from '../../shared/domain/authorize.ts';
import type { Account } from '../../shared/domain/member.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { RuleSetStore, StoredRuleSet } from '../../shared/storage/rule-set-store.ts';
import { type AccountReader, authorized } from './keep-record.ts';

/** Which version of which rule set; the latest where none is named. */
export type WhichVersion = { readonly ruleSetId: string; readonly version: number | undefined };

/** A stored rule set, for anybody of the province, with the account that reads it. */
export async function readRuleSet(
  deps: AccountReader & { readonly ruleSets: Pick<RuleSetStore, 'find'> },
  asking: Asking,
  { ruleSetId, version }: WhichVersion,
): Promise<Result<{ readonly account: Account; readonly stored: StoredRuleSet }, Refusal>> {
  const account = await authorized(deps, asking, 'READ_PROVINCE');
  if (!account.ok) return account;
  const stored = await deps.ruleSets.find(asking.province, ruleSetId, version);
  if (stored !== undefined) return ok({ account: account.value, stored });
  return refused({ kind: 'NotFound', what: 'RULE_SET', id: ruleSetId });
}
