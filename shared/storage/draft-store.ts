import * as z from 'zod';
import { Hash, Id, Instant } from '../domain/identifiers.ts';
import { SheetLine } from '../domain/scoring/sheet.ts';
import type { UnitSummary } from './bloc-store.ts';
import { compressed, expanded } from './compressed.ts';
import { IF_NEW, type Table, type Write } from './table.ts';
import { keys, type UnitAddress } from './table-keys.ts';

/**
 * What a unit keeps to go on with: a draft is no submission and is never scored. It stands on the sheet
 * version that its author worked from (0 and no hash: none yet), as a sheet that is handed in does.
 */
export const Draft = z.strictObject({
  number: z.int().min(1),
  baseVersion: z.int().min(0),
  baseHash: z.union([Hash, z.literal('')]),
  at: Instant,
  by: Id,
  channel: z.enum(['WEB', 'XLSX']),
  lines: z.int().min(0),
});
export type Draft = z.infer<typeof Draft>;

/** A draft with its lines, in the shape of a sheet's: what is not written yet is not there. */
export type StoredDraft = { readonly draft: Draft; readonly lines: readonly SheetLine[] };

/** Drafts of units' sheets. */
export type DraftStore = ReturnType<typeof draftStore>;

/** Opens the store of drafts: each stays as it was kept, and the latest is the one to go on with. */
export function draftStore(table: Table) {
  const latest = async (address: UnitAddress): Promise<StoredDraft | undefined> => {
    const { pk } = keys.draft(address, 0);
    const [item] = await table.query(pk, 'DRAFT#', { limit: 1, latestFirst: true });
    if (item === undefined) return undefined;
    const lines = z.array(SheetLine).parse(expanded(item.body));
    return { draft: Draft.parse(item.draft), lines };
  };
  return {
    latest,
    /** The latest one while it goes on from the unit's latest version: once a newer one is in, it is of the past. */
    current: async (
      address: UnitAddress,
      summary: UnitSummary | undefined,
    ): Promise<StoredDraft | undefined> => {
      const found = await latest(address);
      return found?.draft.baseVersion === (summary?.sheetVersion ?? 0) &&
        found.draft.baseHash === (summary?.sheetHash ?? '')
        ? found
        : undefined;
    },
    /** False when the number was taken meanwhile, or what `answer` remembers was answered before. */
    keep: async (
      address: UnitAddress,
      { draft, lines }: StoredDraft,
      answer: Write,
    ): Promise<boolean> => {
      const kept = { ...keys.draft(address, draft.number), draft, body: compressed(lines) };
      return (await table.transact([{ put: kept, condition: IF_NEW }, answer])).ok;
    },
  };
}
