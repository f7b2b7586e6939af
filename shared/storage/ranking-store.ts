import * as z from 'zod';
import { Hash, Id, Instant, Text } from '../domain/identifiers.ts';
import { type Bloc, RankingReference } from '../domain/member.ts';
import { Stage } from '../domain/period.ts';
import { Basis, Place } from '../domain/ranking/bloc-result.ts';
import { Totals } from '../domain/scoring/unit-score.ts';
import { blocWrite } from './bloc-store.ts';
import { compressed, expanded } from './compressed.ts';
import { outboxWrite } from './outbox.ts';
import { IF_NEW, type Item, type Table } from './table.ts';
import { type BlocAddress, keys } from './table-keys.ts';

/** A place with the totals it stands on; none for a unit that is not ranked. */
export const RankedPlace = z.strictObject({ ...Place.shape, totals: Totals.optional() });
export type RankedPlace = z.infer<typeof RankedPlace>;

/** A stored ranking: its places and hashes. The reasons are in the bundle, which it names by digest. */
export const StoredRanking = z.strictObject({
  blocId: Id,
  periodId: Id,
  version: z.int().min(1),
  stage: Stage,
  basis: Basis,
  inputsHash: Hash,
  digest: Hash,
  bundleKey: z.string(),
  rankedAt: Instant,
  /** What the rule set says of its own figures, where it is illustrative: shown wherever they appear. */
  sourceNote: Text(1000).optional(),
  places: z.array(RankedPlace),
  /** The ranking that this one replaces. */
  before: RankingReference.optional(),
});
export type StoredRanking = z.infer<typeof StoredRanking>;

/** Ranking versions of blocs. */
export type RankingStore = ReturnType<typeof rankingStore>;

/** Opens the store of rankings. */
export function rankingStore(table: Table) {
  return {
    get: async (address: BlocAddress, version: number): Promise<StoredRanking | undefined> => {
      const item = await table.get(keys.ranking(address, version));
      return item === undefined ? undefined : asRanking(item);
    },
    /** Stores the ranking, the bloc's next state and the event in one transaction; false when anything changed. */
    add: async (
      address: BlocAddress,
      ranking: StoredRanking,
      next: Bloc,
      dueAt: string | undefined,
    ) => {
      const { version, rankedAt } = ranking;
      const written = await table.transact([
        {
          put: { ...keys.ranking(address, version), version, body: compressed(ranking) },
          condition: IF_NEW,
        },
        blocWrite(address, next, dueAt),
        outboxWrite({
          kind: 'RankingStored',
          province: address.province,
          period: address.period,
          bloc: address.bloc,
          version: String(version),
          at: rankedAt,
        }),
      ]);
      return written.ok;
    },
  };
}

const asRanking = (item: Item): StoredRanking => StoredRanking.parse(expanded(item.body));
