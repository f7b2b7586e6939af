import { StoredCouncilResult } from '../domain/decisions/council-result.ts';
import type { Bloc } from '../domain/member.ts';
import { blocWrite } from './bloc-store.ts';
import { compressed, expanded } from './compressed.ts';
import { outboxWrite } from './outbox.ts';
import { IF_NEW, type Item, type Table, type Write } from './table.ts';
import { keys } from './table-keys.ts';

/** Council results: a chain of versions for each period. */
export type CouncilStore = ReturnType<typeof councilStore>;

/** Opens the store of council results. */
export function councilStore(table: Table) {
  return {
    get: async (province: string, period: string, version: number) => {
      const item = await table.get(keys.councilResult(province, period, version));
      return item === undefined ? undefined : asResult(item);
    },
    latest: async (province: string, period: string): Promise<StoredCouncilResult | undefined> => {
      const { pk } = keys.councilResult(province, period, 1);
      const [item] = await table.query(pk, 'V#', { limit: 1, latestFirst: true });
      return item === undefined ? undefined : asResult(item);
    },
    /**
     * Stores the result with the next state of each bloc and the event; false when anything changed, or the decision
     * is on its way from signature to issue. A bloc that is released again is due at once.
     */
    add: async (
      province: string,
      period: string,
      stored: StoredCouncilResult,
      blocs: readonly Bloc[],
      decision: string,
    ) => {
      const written = await table.transact([
        {
          put: {
            ...keys.councilResult(province, period, stored.version),
            body: compressed(stored),
          },
          condition: IF_NEW,
        },
        notUnderway(province, decision),
        ...blocs.map((next) => {
          const dueAt = next.decided === undefined ? stored.at : undefined;
          return blocWrite({ province, period, bloc: next.id }, next, dueAt);
        }),
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

/** It is a draft, or issued: what is sent for signature rests on the result that it names. */
const notUnderway = (province: string, decision: string): Write => ({
  check: keys.decisionEntry(province, decision),
  condition: 'attribute_not_exists(pk) OR #state IN (:draft, :issued)',
  names: { '#state': 'state' },
  values: { ':draft': 'DRAFT', ':issued': 'ISSUED' },
});

const asResult = (item: Item): StoredCouncilResult =>
  StoredCouncilResult.parse(expanded(item.body));
