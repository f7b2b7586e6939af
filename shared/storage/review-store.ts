import type { Bloc } from '../domain/member.ts';
import { StoredReview } from '../domain/reviews/unit-review.ts';
import type { RankAgain } from '../domain/stages.ts';
import { blocWrites, type UnitSummary } from './bloc-store.ts';
import { compressed, expanded } from './compressed.ts';
import { IF_NEW, type Item, type Table, type Write } from './table.ts';
import { keys, type UnitAddress } from './table-keys.ts';

/** A review to store, on top of the summary it was made from. */
export type NewReview = {
  readonly address: UnitAddress;
  readonly stored: StoredReview;
  readonly summary: UnitSummary;
  readonly bloc: Bloc;
  readonly rankAgain?: RankAgain | undefined;
};

/** Reviews of sheets: a chain of versions for each unit. */
export type ReviewStore = ReturnType<typeof reviewStore>;

/** Opens the store of reviews. */
export function reviewStore(table: Table) {
  return {
    get: async (
      address: UnitAddress,
      sheetVersion: number,
      version: number,
    ): Promise<StoredReview | undefined> => {
      const item = await table.get(keys.review(address, sheetVersion, version));
      return item === undefined ? undefined : asReview(item);
    },
    getAll: async (wanted: readonly (readonly [UnitAddress, number, number])[]) => {
      const items = await table.getAll(wanted.map((place) => keys.review(...place)));
      return items.map((item) => (item === undefined ? undefined : asReview(item)));
    },
    /** False when the sheet, its review or the bloc changed since they were read. */
    add: async ({ address, stored, summary, bloc, rankAgain }: NewReview): Promise<boolean> => {
      const { version, lines } = stored.review;
      const writes: Write[] = [
        {
          put: { ...keys.review(address, summary.sheetVersion, version), body: compressed(stored) },
          condition: IF_NEW,
        },
        {
          update: keys.unitSummary(address),
          set: 'SET reviewVersion = :version, reviewedLines = :lines',
          condition: 'sheetHash = :sheet',
          values: { ':version': version, ':lines': lines.length, ':sheet': summary.sheetHash },
        },
      ];
      return (await table.transact([...writes, ...blocWrites(address, bloc, rankAgain)])).ok;
    },
  };
}

const asReview = (item: Item): StoredReview => StoredReview.parse(expanded(item.body));
