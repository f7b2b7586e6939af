import type { Bloc } from '../domain/member.ts';
import type { ReviewRound } from '../domain/reviews/review-rounds.ts';
import { StoredReview } from '../domain/reviews/unit-review.ts';
import type { RankAgain } from '../domain/stages.ts';
import { blocWrites, type UnitSummary } from './bloc-store.ts';
import { compressed, expanded } from './compressed.ts';
import { IF_NEW, type Item, type Table, type Write } from './table.ts';
import { keys, reviewsOf, type UnitAddress } from './table-keys.ts';

/** A review to store, on top of the summary it was made from. */
export type NewReview = {
  readonly address: UnitAddress;
  readonly round: ReviewRound;
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
      round: ReviewRound = 'FIRST',
    ): Promise<StoredReview | undefined> => {
      const item = await table.get(keys.review(address, sheetVersion, version, round));
      return item === undefined ? undefined : asReview(item);
    },
    /** Everybody who had a part in one round of a sheet version's reviews. */
    reviewers: async (
      address: UnitAddress,
      sheetVersion: number,
      round: ReviewRound,
    ): Promise<readonly string[]> => {
      const { pk } = keys.review(address, sheetVersion, 1);
      const items = await table.query(pk, `${reviewsOf(sheetVersion, round)}V#`);
      return [...new Set(items.map((item) => asReview(item).reviewerId))];
    },
    getAll: async (
      wanted: readonly (readonly [UnitAddress, sheet: number, review: number, ReviewRound])[],
    ) => {
      const items = await table.getAll(wanted.map((place) => keys.review(...place)));
      return items.map((item) => (item === undefined ? undefined : asReview(item)));
    },
    /** False when the sheet, its review or the bloc changed since they were read. */
    add: async (review: NewReview): Promise<boolean> => {
      const { address, round, stored, summary, bloc, rankAgain } = review;
      const { version, lines } = stored.review;
      const key = keys.review(address, summary.sheetVersion, version, round);
      const writes: Write[] = [
        { put: { ...key, body: compressed(stored) }, condition: IF_NEW },
        {
          update: keys.unitSummary(address),
          set: NOTED[round],
          condition: 'sheetHash = :sheet',
          values: { ':version': version, ':lines': lines.length, ':sheet': summary.sheetHash },
        },
      ];
      return (await table.transact([...writes, ...blocWrites(address, bloc, rankAgain)])).ok;
    },
  };
}

/** How the unit's summary notes the latest review of each round. */
const NOTED: Readonly<Record<ReviewRound, string>> = {
  FIRST: 'SET reviewVersion = :version, reviewedLines = :lines',
  SECOND: 'SET secondReviewVersion = :version, secondReviewedLines = :lines',
};

const asReview = (item: Item): StoredReview => StoredReview.parse(expanded(item.body));
