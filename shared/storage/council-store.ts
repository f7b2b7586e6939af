import { StoredCouncilResult } from '../domain/decisions/council-result.ts';
import type { Bloc } from '../domain/member.ts';
import { blocWrite } from './bloc-store.ts';
import { outboxWrite } from './outbox.ts';
import { IF_NEW, type Table } from './table.ts';
import { keys } from './table-keys.ts';

/** Council results: a chain of versions for each period. */
export type CouncilStore = ReturnType<typeof councilStore>;

/** Opens the store of council results. */
export function councilStore(table: Table) {
  return {
    get: async (province: string, period: string, version: number) => {
      const item = await table.get(keys.councilResult(province, period, version));
      return item === undefined ? undefined : StoredCouncilResult.parse(item.record);
    },
    latest: async (province: string, period: string): Promise<StoredCouncilResult | undefined> => {
      const { pk } = keys.councilResult(province, period, 1);
      const [item] = await table.query(pk, 'V#', { limit: 1, latestFirst: true });
      return item === undefined ? undefined : StoredCouncilResult.parse(item.record);
    },
    /** Stores the result, notes in each bloc that it is decided, and sends the event; false when anything changed. */
    add: async (
      province: string,
      period: string,
      stored: StoredCouncilResult,
      decided: readonly Bloc[],
    ) => {
      const written = await table.transact([
        {
          put: { ...keys.councilResult(province, period, stored.version), record: stored },
          condition: IF_NEW,
        },
        ...decided.map((next) => blocWrite({ province, period, bloc: next.id }, next, undefined)),
        outboxWrite({
          kind: 'CouncilResultRecorded',
          province,
          period,
          version: String(stored.version),
          at: stored.at,
        }),
      ]);
      return written.ok;
    },
  };
}
