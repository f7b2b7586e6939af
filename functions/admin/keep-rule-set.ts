import { cloneRuleSet } from '../../shared/domain/authoring/clone-rule-set.ts';
import type { Asking } from '../../shared/domain/authorize.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import { parseRuleSet, type RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { RuleSetEntry, RuleSetStore } from '../../shared/storage/rule-set-store.ts';
import { type AccountReader, authorized } from './keep-record.ts';
import type { WhichVersion } from './read-rule-set.ts';
import { ruleSetUses, type UsesReader } from './rule-set-uses.ts';

/** What keeping a rule set needs. */
export type KeepRuleSetDeps = AccountReader & UsesReader & { readonly ruleSets: RuleSetStore };

/**
 * Keeps a rule set as its next version; content that is stored already keeps its version. Once a bloc refers to one,
 * its text is fixed: next year's is a clone. A version never changes, so a bloc is scored by it for ever.
 *
 * @rule R-SET-10 a rule set that a bloc refers to is not changed
 */
export async function keepRuleSet(
  deps: KeepRuleSetDeps,
  asking: Asking,
  ruleSetId: string,
  json: unknown,
): Promise<Result<RuleSetEntry, Refusal>> {
  const account = await authorized(deps, asking, 'KEEP_RULE_SETS');
  if (!account.ok) return account;
  const parsed = parseRuleSet(json);
  if (!parsed.ok) return refused({ kind: 'FaultyRuleSet', faults: parsed.errors });
  if (parsed.value.id !== ruleSetId) {
    return refused({ kind: 'RuleSetIdDiffers', path: ruleSetId, body: parsed.value.id });
  }
  const latest = await deps.ruleSets.entry(asking.province, ruleSetId);
  if (latest === undefined) return add(deps, asking, parsed.value, { version: 1 });
  if (latest.hash === hashOf(parsed.value)) return ok(latest);
  const uses = (await ruleSetUses(deps, asking.province)).filter(
    (use) => use.ruleSetId === ruleSetId,
  );
  if (uses.length > 0) return refused({ kind: 'RuleSetFixed', ruleSetId, uses });
  const { version, clonedFrom } = latest;
  return add(deps, asking, parsed.value, { version: version + 1, clonedFrom });
}

/** Keeps a copy of a stored rule set under an id that is free, and remembers where it comes from. */
export async function keepClone(
  deps: KeepRuleSetDeps,
  asking: Asking,
  { ruleSetId, version }: WhichVersion,
  names: Pick<RuleSet, 'id' | 'title'>,
): Promise<Result<RuleSetEntry, Refusal>> {
  const { province } = asking;
  const account = await authorized(deps, asking, 'KEEP_RULE_SETS');
  if (!account.ok) return account;
  const [origin, taken] = await Promise.all([
    deps.ruleSets.find(province, ruleSetId, version),
    deps.ruleSets.entry(province, names.id),
  ]);
  if (origin === undefined) return refused({ kind: 'NotFound', what: 'RULE_SET', id: ruleSetId });
  if (taken !== undefined) return refused({ kind: 'RuleSetExists', ruleSetId: names.id });
  const parsed = parseRuleSet(origin.json);
  if (!parsed.ok) throw new Error(`Rule set ${ruleSetId} v${origin.version} is faulty`);
  const clonedFrom = { id: ruleSetId, version: origin.version };
  return add(deps, asking, cloneRuleSet(parsed.value, names), { version: 1, clonedFrom });
}

async function add(
  { ruleSets }: KeepRuleSetDeps,
  { province, at }: Asking,
  ruleSet: RuleSet,
  { version, clonedFrom }: Pick<RuleSetEntry, 'version' | 'clonedFrom'>,
): Promise<Result<RuleSetEntry, Refusal>> {
  const { id, title } = ruleSet;
  const entry: RuleSetEntry = { id, title, version, hash: hashOf(ruleSet), keptAt: at, clonedFrom };
  const added = await ruleSets.add(province, entry, ruleSet);
  return added ? ok(entry) : refused({ kind: 'BusyTryAgain' });
}
