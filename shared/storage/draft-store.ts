import * as z from 'zod';
import { Hash, Id, Instant } from '../domain/identifiers.ts';
import { LINE_PARTS } from '../domain/merging/merge-lines.ts';
import type { Conflict, WorkingSheet } from '../domain/merging/revise-sheet.ts';
import type { WrittenLine } from '../domain/scoring/sheet.ts';
import { compressed, expanded } from './compressed.ts';
import { IF_NEW, type Item, type Table, type Write } from './table.ts';
import { keys, type UnitAddress } from './table-keys.ts';

/**
 * What a unit keeps to go on with: a draft is no submission and is never scored. It stands on the unit's
 * sheet version that was the latest when it was kept (0 and no hash: none yet).
 */
export const Draft = z.strictObject({
  number: z.int().min(1),
  baseVersion: z.int().min(0),
  baseHash: z.union([Hash, z.literal('')]),
  at: Instant,
  by: Id,
  channel: z.enum(['WEB', 'XLSX']),
  lines: z.int().min(0),
  /** How many parts of lines wait for a choice. */
  conflicts: z.int().min(0),
});
export type Draft = z.infer<typeof Draft>;

const PARTS = {
  state: z.string().optional(),
  actual: z.string().optional(),
  cases: z.array(z.strictObject({ eventId: Id, count: z.string().optional() })).optional(),
  met: z.string().optional(),
  date: z.string().optional(),
  claim: z.string().optional(),
  explanation: z.string().optional(),
  evidence: z.string().optional(),
};
/** What is written in a unit's sheet before it is handed in, and what waits for a choice beside it. */
export const WrittenSheet = z.strictObject({
  lines: z.array(z.strictObject({ indicatorId: Id, ...PARTS })),
  conflicts: z.array(
    z.strictObject({
      id: z.string(),
      indicatorId: Id,
      part: z.enum(LINE_PARTS),
      value: z.strictObject(PARTS),
      by: Id,
      at: Instant,
      over: z.strictObject({ by: Id, at: Instant }).optional(),
    }),
  ) satisfies z.ZodType<Conflict[]>,
});

/** A draft with what was written in it, right or not, and with what waits for a choice beside it. */
export type StoredDraft = WorkingSheet & { readonly draft: Draft };

/** A state of a unit's sheet: a version of it (0: none), and a draft on that (0: none). */
export const SheetState = z.strictObject({ version: z.int().min(0), draft: z.int().min(0) });
export type SheetState = z.infer<typeof SheetState>;

/** What somebody's file said when it was last sent: it may come again, worked on since, and name the same state. */
export const SentFile = z.strictObject({ from: SheetState, lines: WrittenSheet.shape.lines });
export type SentFile = {
  readonly from: SheetState;
  readonly lines: readonly WrittenLine[];
};

/** Drafts of units' sheets. */
export type DraftStore = ReturnType<typeof draftStore>;

/** Opens the store of drafts: each stays as it was kept, and the latest is the one to go on with. */
export function draftStore(table: Table) {
  const list = async (
    address: UnitAddress,
    { limit, before }: { readonly limit: number; readonly before?: number | undefined },
  ): Promise<readonly StoredDraft[]> => {
    const { pk } = keys.draft(address, 0);
    const after = before === undefined ? {} : { after: keys.draft(address, before).sk };
    const items = await table.query(pk, 'DRAFT#', { limit, latestFirst: true, ...after });
    return items.map(asDraft);
  };
  return {
    get: async (address: UnitAddress, number: number): Promise<StoredDraft | undefined> => {
      const item = await table.get(keys.draft(address, number));
      return item && asDraft(item);
    },
    latest: async (address: UnitAddress): Promise<StoredDraft | undefined> =>
      (await list(address, { limit: 1 }))[0],
    /** The latest drafts, newest first: those before a number, where one is given. */
    list,
    lastSent: async (address: UnitAddress, account: string): Promise<SentFile | undefined> => {
      const item = await table.get(keys.sentFile(address, account));
      return item && SentFile.parse(expanded(item.body));
    },
    /** The write that remembers what a file said, beside what became of it. */
    sent: (address: UnitAddress, account: string, file: SentFile): Write => ({
      put: { ...keys.sentFile(address, account), body: compressed(file) },
    }),
    /** False when the number was taken meanwhile, or what `answer` remembers was answered before. */
    keep: async (
      address: UnitAddress,
      { draft, lines, conflicts }: StoredDraft,
      answer: readonly Write[] = [],
    ): Promise<boolean> => {
      const body = compressed({ lines, conflicts });
      const kept = { ...keys.draft(address, draft.number), draft, body };
      return (await table.transact([{ put: kept, condition: IF_NEW }, ...answer])).ok;
    },
  };
}

const asDraft = (item: Item): StoredDraft => ({
  draft: Draft.parse(item.draft),
  ...WrittenSheet.parse(expanded(item.body)),
});
