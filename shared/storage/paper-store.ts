import * as z from 'zod';
import { Hash } from '../domain/identifiers.ts';
import type { Table } from './table.ts';
import { type BlocAddress, keys } from './table-keys.ts';

/** A paper made from a bloc's ranking: where its file lies and what it must hash to. */
export const BlocPaper = z.object({
  name: z.enum(['score-summary']),
  rankingVersion: z.int().min(1),
  key: z.string(),
  hash: Hash,
});
export type BlocPaper = z.infer<typeof BlocPaper>;

/** Papers of blocs, the newest of each name. */
export type PaperStore = ReturnType<typeof paperStore>;

/** Opens the store of bloc papers. */
export function paperStore(table: Table) {
  return {
    get: async (address: BlocAddress, name: string): Promise<BlocPaper | undefined> => {
      const item = await table.get(keys.paper(address, name));
      return item === undefined ? undefined : BlocPaper.parse(item);
    },
    /** Keeps the paper unless one of a newer ranking is there: events may come late and out of order. */
    put: async (address: BlocAddress, paper: BlocPaper): Promise<void> => {
      await table.transact([
        {
          put: { ...keys.paper(address, paper.name), ...paper },
          condition: 'attribute_not_exists(pk) OR rankingVersion <= :version',
          values: { ':version': paper.rankingVersion },
        },
      ]);
    },
  };
}
