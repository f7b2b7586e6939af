import * as z from 'zod';
import { OriginalUpload } from '../domain/decisions/signed-original.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result, refused } from '../domain/result.ts';
import { compressed, expanded } from './compressed.ts';
import { type OutboxEvent, outboxWrite } from './outbox.ts';
import { pause } from './pause.ts';
import { IF_NEW, type Table } from './table.ts';
import { keys } from './table-keys.ts';

/** What becomes of the uploads, from how they stand; the same list when nothing changes. */
export type UploadsChange = (
  uploads: readonly OriginalUpload[],
) => Result<readonly OriginalUpload[], Refusal>;

/** The event that goes with a change, and the upload that causes it: two may come at one time. */
export type ToldChange = { readonly event: OutboxEvent; readonly upload: string };

/** Originals of decisions: the files that authorities signed, or scans of them. */
export type OriginalStore = ReturnType<typeof originalStore>;

const TRIES = 8;

/** Opens the store of originals: all that were ever sent for a decision in one record, the latest last. */
export function originalStore(table: Table) {
  const read = async (province: string, decision: string) => {
    const item = await table.get(keys.originals(province, decision));
    return item === undefined
      ? { revision: 0, uploads: [] }
      : {
          revision: z.int().min(1).parse(item.revision),
          uploads: z.array(OriginalUpload).parse(expanded(item.body)),
        };
  };
  return {
    uploads: async (province: string, decision: string): Promise<readonly OriginalUpload[]> =>
      (await read(province, decision)).uploads,
    /** Changes the uploads as they stand, and tells of it; judged anew when somebody else changed them meanwhile. */
    change: async (
      province: string,
      decision: string,
      decide: UploadsChange,
      told?: ToldChange,
    ): Promise<Result<readonly OriginalUpload[], Refusal>> => {
      for (let attempt = 1; attempt <= TRIES; attempt += 1) {
        const { revision, uploads } = await read(province, decision);
        const next = decide(uploads);
        if (!next.ok || next.value === uploads) return next;
        const item = { revision: revision + 1, body: compressed(next.value) };
        const put = { ...keys.originals(province, decision), ...item };
        const unchanged =
          revision === 0
            ? { condition: IF_NEW }
            : { condition: 'revision = :base', values: { ':base': revision } };
        const sent = told === undefined ? [] : [outboxWrite(told.event, told.upload)];
        if ((await table.transact([{ put, ...unchanged }, ...sent])).ok) return ok(next.value);
        await pause(attempt);
      }
      return refused({ kind: 'BusyTryAgain' });
    },
  };
}
