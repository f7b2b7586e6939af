import * as z from 'zod';
import { Hash, Id, Instant } from '../domain/identifiers.ts';
import { Bloc } from '../domain/member.ts';
import type { RankAgain } from '../domain/stages.ts';
import { type OutboxEvent, outboxWrite } from './outbox.ts';
import { IF_NEW, type Item, type Table, type Write } from './table.ts';
import {
  type BlocAddress,
  blocAddressOf,
  DUE_SHARDS,
  dueKey,
  dueShard,
  keys,
} from './table-keys.ts';

/** What all pages of a bloc need of a unit: its latest sheet and that sheet's reviews. One Query reads a bloc's. */
export const UnitSummary = z.object({
  unitId: Id,
  sheetVersion: z.int().min(1),
  sheetHash: Hash,
  at: Instant,
  by: Id,
  channel: z.enum(['WEB', 'XLSX']),
  reviewVersion: z.int().min(1).optional(),
  reviewedLines: z.int().min(0).optional(),
  secondReviewVersion: z.int().min(1).optional(),
  secondReviewedLines: z.int().min(0).optional(),
});
export type UnitSummary = z.infer<typeof UnitSummary>;

/**
 * What goes with a bloc's next state: an event (`attempt` makes a repeat on purpose another one), and units that
 * must not have handed in a sheet meanwhile.
 */
export type SaveBloc = {
  readonly event?: OutboxEvent;
  readonly attempt?: string;
  readonly unsubmitted?: readonly string[];
};

/** Blocs in their periods, and what is due for them. */
export type BlocStore = ReturnType<typeof blocStore>;

/** Opens the store of blocs. `dueAt` is when the minute tick must look at the bloc again. */
export function blocStore(table: Table) {
  return {
    get: async (address: BlocAddress): Promise<Bloc | undefined> => {
      const item = await table.get(keys.bloc(address));
      return item === undefined ? undefined : Bloc.parse(item.record);
    },
    list: async (province: string, period: string): Promise<readonly Bloc[]> => {
      const { pk } = keys.bloc({ province, period, bloc: '' });
      const items = await table.query(pk, 'BLOC#');
      return items.filter(isBloc).map(({ record }) => Bloc.parse(record));
    },
    summaries: async (address: BlocAddress): Promise<readonly UnitSummary[]> => {
      const { pk } = keys.bloc(address);
      const items = await table.query(pk, `BLOC#${address.bloc}#UNIT#`);
      return items.map((item) => UnitSummary.parse(item));
    },
    /** Writes the bloc as it should stand next, if nobody changed it since it was read; false otherwise. */
    save: async (
      address: BlocAddress,
      next: Bloc,
      dueAt: string | undefined,
      { event, attempt, unsubmitted = [] }: SaveBloc = {},
    ): Promise<boolean> => {
      const writes = [
        blocWrite(address, next, dueAt),
        ...unsubmitted.map((unit) => ({
          check: keys.unitSummary({ ...address, unit }),
          condition: IF_NEW,
        })),
        ...(event === undefined ? [] : [outboxWrite(event, attempt)]),
      ];
      return (await table.transact(writes)).ok;
    },
    /** Blocs that the tick at `now` has to look at. */
    due: async (now: string): Promise<readonly BlocAddress[]> => {
      const shards = Array.from({ length: DUE_SHARDS }, (_, shard) =>
        table.queryIndex({
          index: 'due',
          names: ['duePk', 'dueSk'],
          pk: dueShard(shard),
          upTo: `${now}#~`,
        }),
      );
      return (await Promise.all(shards)).flat().map((item) => blocAddressOf(keyOf(item)));
    },
  };
}

/** The write of a bloc's next state: its revision is one more than what was read, 1 for a new bloc. */
export function blocWrite(address: BlocAddress, next: Bloc, dueAt: string | undefined): Write {
  return {
    put: {
      ...keys.bloc(address),
      record: next,
      revision: next.revision,
      ...(dueAt === undefined ? {} : dueKey(address, dueAt)),
    },
    ...(next.revision === 1
      ? { condition: IF_NEW }
      : { condition: 'revision = :read', values: { ':read': next.revision - 1 } }),
  };
}

/** The check that a bloc is still as it was read. */
const blocUnchanged = (address: BlocAddress, read: Bloc): Write => ({
  check: keys.bloc(address),
  condition: 'revision = :read',
  values: { ':read': read.revision },
});

/**
 * What a change of a bloc's inputs writes beside itself: the bloc as it was read, or where it is to be ranked again its
 * next state and the event that asks for it.
 */
export function blocWrites(
  address: BlocAddress,
  read: Bloc,
  again: RankAgain | undefined,
): readonly Write[] {
  if (again === undefined) return [blocUnchanged(address, read)];
  const { next, dueAt, event } = again;
  return [blocWrite(address, next, dueAt), outboxWrite(event, String(next.revision))];
}

/** `BLOC#b#0`, not `BLOC#b#UNIT#0`. */
const isBloc = ({ sk }: Item): boolean => String(sk).split('#').length === 3;

const keyOf = (item: Item) => ({ pk: String(item.pk), sk: String(item.sk) });
