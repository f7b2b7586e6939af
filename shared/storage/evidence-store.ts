import * as z from 'zod';
import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result, refused } from '../domain/result.ts';
import { DeclaredFile } from '../domain/scoring/evidence.ts';
import { compressed, expanded } from './compressed.ts';
import { pause } from './pause.ts';
import { IF_NEW, type Item, type Table } from './table.ts';
import { keys, type UnitAddress } from './table-keys.ts';

/** What a unit declared as evidence for its sheet; `revision` counts the changes, 0 for nothing ever. */
export type Shelf = { readonly revision: number; readonly files: readonly DeclaredFile[] };

/** What becomes of the files, from how they stand; the same list when nothing changes. */
export type ShelfChange = (
  files: readonly DeclaredFile[],
) => Result<readonly DeclaredFile[], Refusal>;

/** Declared files of evidence. */
export type EvidenceStore = ReturnType<typeof evidenceStore>;

const TRIES = 8;

/** Opens the store of declared files: all of a unit's in one record, so that judging a sheet reads them along. */
export function evidenceStore(table: Table) {
  const read = async (address: UnitAddress): Promise<Shelf> =>
    asShelf(await table.get(keys.evidence(address)));
  return {
    files: async (address: UnitAddress) => (await read(address)).files,
    /** Changes the files as they stand; judged anew when somebody else changed them meanwhile. */
    change: async (
      address: UnitAddress,
      decide: ShelfChange,
    ): Promise<Result<readonly DeclaredFile[], Refusal>> => {
      for (let attempt = 1; attempt <= TRIES; attempt += 1) {
        const { revision, files } = await read(address);
        const next = decide(files);
        if (!next.ok || next.value === files) return next;
        const item = { revision: revision + 1, body: compressed(next.value) };
        const put = { ...keys.evidence(address), ...item };
        const unchanged =
          revision === 0
            ? { condition: IF_NEW }
            : { condition: 'revision = :base', values: { ':base': revision } };
        if ((await table.transact([{ put, ...unchanged }])).ok) return ok(next.value);
        await pause(attempt);
      }
      return refused({ kind: 'BusyTryAgain' });
    },
  };
}

/** The declared files in an item of the table; none where there is no item. */
export const asShelf = (item: Item | undefined): Shelf =>
  item === undefined
    ? { revision: 0, files: [] }
    : {
        revision: z.int().min(1).parse(item.revision),
        files: z.array(DeclaredFile).parse(expanded(item.body)),
      };
