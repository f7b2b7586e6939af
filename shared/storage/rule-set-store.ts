import * as z from 'zod';
import { Hash, Id, Instant, Text } from '../domain/identifiers.ts';
import type { RuleSetReference } from '../domain/member.ts';
import type { RuleSet } from '../domain/scoring/rule-set.ts';
import { parseRuleSet } from '../domain/scoring/rule-set.ts';
import { compressed, expanded } from './compressed.ts';
import { listRecords } from './record-store.ts';
import type { Page } from './settings-stores.ts';
import { IF_NEW, type Table } from './table.ts';
import { keys } from './table-keys.ts';

/** One version of a rule set, as its author wrote it. A stored version never changes. */
export type StoredRuleSet = {
  readonly version: number;
  readonly hash: Hash;
  readonly json: unknown;
};

/** What the list of a province's rule sets says of one: its latest version, and what it was cloned from. */
export const RuleSetEntry = z.strictObject({
  id: Id,
  title: Text(300),
  version: z.int().min(1),
  hash: Hash,
  keptAt: Instant,
  clonedFrom: z.strictObject({ id: Id, version: z.int().min(1) }).optional(),
});
export type RuleSetEntry = z.infer<typeof RuleSetEntry>;

/** Rule sets by id and version. */
export type RuleSetStore = ReturnType<typeof ruleSetStore>;

/** Opens the store of rule sets. */
export function ruleSetStore(table: Table) {
  const latest = async (province: string, ruleSet: string): Promise<StoredRuleSet | undefined> => {
    const { pk } = keys.ruleSet(province, ruleSet, 1);
    const [item] = await table.query(pk, 'V#', { limit: 1, latestFirst: true });
    return item === undefined ? undefined : asRuleSet(item);
  };
  const get = async (province: string, ruleSet: string, version: number) => {
    const item = await table.get(keys.ruleSet(province, ruleSet, version));
    return item === undefined ? undefined : asRuleSet(item);
  };
  return {
    get,
    /** A version, the latest where none is named. */
    find: (province: string, ruleSet: string, version: number | undefined) =>
      version === undefined ? latest(province, ruleSet) : get(province, ruleSet, version),
    entry: async (province: string, ruleSet: string): Promise<RuleSetEntry | undefined> => {
      const item = await table.get(keys.ruleSetEntry(province, ruleSet));
      return item === undefined ? undefined : RuleSetEntry.parse(item.record);
    },
    list: (province: string, page: Page) =>
      listRecords(table, RuleSetEntry, keys.province(province).pk, 'RULESET#', page),
    /** Adds the version that the entry names; false when somebody else took that number first. */
    add: async (province: string, entry: RuleSetEntry, json: unknown): Promise<boolean> => {
      const { id, version, hash } = entry;
      const put = { ...keys.ruleSet(province, id, version), version, hash, body: compressed(json) };
      const written = await table.transact([
        { put, condition: IF_NEW },
        { put: { ...keys.ruleSetEntry(province, id), record: entry } },
      ]);
      return written.ok;
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
