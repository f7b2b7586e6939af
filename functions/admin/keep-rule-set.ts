import type { Asking } from '../../shared/domain/authorize.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import { parseRuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { RuleSetStore, StoredRuleSet } from '../../shared/storage/rule-set-store.ts';
import { type AccountReader, authorized } from './keep-record.ts';

/**
 * Keeps a rule set as its next version; content that is stored already keeps its version. A version never
 * changes, so a bloc that uses one is scored by it for ever.
 */
export async function keepRuleSet(
  deps: AccountReader & { readonly ruleSets: RuleSetStore },
  asking: Asking,
  ruleSetId: string,
  json: unknown,
): Promise<Result<StoredRuleSet, Refusal>> {
  const account = await authorized(deps, asking, 'KEEP_RULE_SETS');
  if (!account.ok) return account;
  const parsed = parseRuleSet(json);
  if (!parsed.ok) return refused({ kind: 'FaultyRuleSet', faults: parsed.errors });
  if (parsed.value.id !== ruleSetId) {
    return refused({ kind: 'RuleSetIdDiffers', path: ruleSetId, body: parsed.value.id });
  }
  const hash = hashOf(parsed.value);
  const latest = await deps.ruleSets.latest(asking.province, ruleSetId);
  if (latest?.hash === hash) return ok(latest);
  const next = { version: (latest?.version ?? 0) + 1, hash, json: parsed.value };
  const added = await deps.ruleSets.add(asking.province, ruleSetId, next);
  return added ? ok(next) : refused({ kind: 'BusyTryAgain' });
}
