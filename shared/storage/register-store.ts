import type { Bloc } from '../domain/member.ts';
import { StoredEntry, subjectOf } from '../domain/register/register-entry.ts';
import type { RankAgain } from '../domain/stages.ts';
import { blocWrite, blocWrites } from './bloc-store.ts';
import { compressed, expanded } from './compressed.ts';
import { IF_NEW, type Table } from './table.ts';
import { type BlocAddress, keys } from './table-keys.ts';

/** An entry to store, on top of the bloc it was checked against. */
export type NewEntry = {
  readonly address: BlocAddress;
  readonly stored: StoredEntry;
  readonly bloc: Bloc;
  readonly rankAgain: RankAgain | undefined;
  /** The bloc's next state, where the entry changes it: an extension. */
  readonly next?: Bloc | undefined;
};

/** What is on record about blocs: a chain of versions for each entry. */
export type RegisterStore = ReturnType<typeof registerStore>;

/** Opens the store of registers. */
export function registerStore(table: Table) {
  return {
    /** Every version of every entry, the versions of one entry in their order. */
    ofBloc: async (address: BlocAddress): Promise<readonly StoredEntry[]> => {
      const { pk } = keys.registerEntry(address, '', 1);
      const items = await table.query(pk, 'ENTRY#');
      return items.map((item) => StoredEntry.parse(expanded(item.body)));
    },
    /** False when the entry or the bloc changed since they were read. */
    add: async ({ address, stored, bloc, rankAgain, next }: NewEntry): Promise<boolean> => {
      const key = keys.registerEntry(address, subjectOf(stored.entry), stored.version);
      const put = { ...key, body: compressed(stored) };
      // A bloc that is due at once is looked at by the next tick, which says when to look again.
      const ofBloc = next
        ? [blocWrite(address, next, stored.at)]
        : blocWrites(address, bloc, rankAgain);
      const writes = [{ put, condition: IF_NEW }, ...ofBloc];
      return (await table.transact(writes)).ok;
    },
  };
}
