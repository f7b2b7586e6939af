import type { Hash } from '../domain/identifiers.ts';
import type { RuleSetReference } from '../domain/member.ts';
import type { RuleSet } from '../domain/scoring/rule-set.ts';
import { parseRuleSet } from '../domain/scoring/rule-set.ts';
import { compressed, expanded } from './compressed.ts';
import { IF_NEW, type Table } from './table.ts';
import { keys } from './table-keys.ts';

/** One version of a rule set, as its author wrote it. A stored version never changes. */
export type StoredRuleSet = {
  readonly version: number;
  readonly hash: Hash;
  readonly json: unknown;
};

/** Rule sets by id and version. */
export type RuleSetStore = ReturnType<typeof ruleSetStore>;

/** Opens the store of rule sets. */
export function ruleSetStore(table: Table) {
  const latest = async (province: string, ruleSet: string): Promise<StoredRuleSet | undefined> => {
    const { pk } = keys.ruleSet(province, ruleSet, 1);
    const [item] = await table.query(pk, 'V#', { limit: 1, latestFirst: true });
    return item === undefined ? undefined : asRuleSet(item);
  };
  return {
    latest,
    get: async (province: string, ruleSet: string, version: number) => {
      const item = await table.get(keys.ruleSet(province, ruleSet, version));
      return item === undefined ? undefined : asRuleSet(item);
    },
    /** Adds the next version; false when somebody else took that number first. */
    add: async (province: string, ruleSet: string, next: StoredRuleSet): Promise<boolean> => {
      const { version, hash, json } = next;
      const put = {
        ...keys.ruleSet(province, ruleSet, version),
        version,
        hash,
        body: compressed(json),
      };
      return (await table.transact([{ put, condition: IF_NEW }])).ok;
    },
  };
}

const asRuleSet = (item: Readonly<Record<string, unknown>>): StoredRuleSet => ({
  version: Number(item.version),
  hash: String(item.hash),
  json: expanded(item.body),
});

/** Reads the parsed rule set of a reference. */
export type RuleSetReader = (province: string, reference: RuleSetReference) => Promise<RuleSet>;

/**
 * Reads rule sets by reference and remembers them by hash: a version never changes.
 * @throws Error when the version is missing or faulty: a bloc refers to what was stored and checked, so it is a bug.
 */
export function ruleSetReader(store: RuleSetStore): RuleSetReader {
  const remembered = new Map<Hash, RuleSet>();
  return async (province, { id, version, hash }) => {
    const known = remembered.get(hash);
    if (known !== undefined) return known;
    const stored = await store.get(province, id, version);
    const parsed = parseRuleSet(stored?.json);
    if (stored?.hash !== hash || !parsed.ok)
      throw new Error(`Rule set ${id} v${version} is not ${hash}`);
    remembered.set(hash, parsed.value);
    return parsed.value;
  };
}
