import type { Bloc } from '../domain/member.ts';
import { StoredEntry, subjectOf } from '../domain/register/register-entry.ts';
import type { RankAgain } from '../domain/stages.ts';
import { blocWrites } from './bloc-store.ts';
import { compressed, expanded } from './compressed.ts';
import { IF_NEW, type Table } from './table.ts';
import { type BlocAddress, keys } from './table-keys.ts';

/** An entry to store, on top of the bloc it was checked against. */
export type NewEntry = {
  readonly address: BlocAddress;
  readonly stored: StoredEntry;
  readonly bloc: Bloc;
  readonly rankAgain: RankAgain | undefined;
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
    add: async ({ address, stored, bloc, rankAgain }: NewEntry): Promise<boolean> => {
      const key = keys.registerEntry(address, subjectOf(stored.entry), stored.version);
      const put = { ...key, body: compressed(stored) };
      const writes = [{ put, condition: IF_NEW }, ...blocWrites(address, bloc, rankAgain)];
      return (await table.transact(writes)).ok;
    },
  };
}
