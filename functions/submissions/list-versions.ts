import type { Asking } from '../../shared/domain/authorize.ts';
import { type ChangedLine, changedLines } from '../../shared/domain/merging/changed-lines.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { WrittenLine } from '../../shared/domain/scoring/sheet.ts';
import type { RuleSetReader } from '../../shared/storage/rule-set-store.ts';
import type { Receipt, SheetStore, StoredSheet } from '../../shared/storage/sheet-store.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';
import { findReadableUnit } from './find-readable-unit.ts';
import { namesOf } from './show-draft.ts';
import { spellLines } from './working-sheet.ts';

/** What listing versions needs. */
export type ListVersionsDeps = Parameters<typeof findReadableUnit>[0] & {
  readonly sheets: Pick<SheetStore, 'getAll'>;
  readonly ruleSetOf: RuleSetReader;
};

/** So many of the latest, or of those before a number. */
export type HistoryPage = { readonly limit: number; readonly before?: number | undefined };

/** Some of a chain, newest first; `next` is the number that the older ones come before. */
export type Listed<T> = { readonly items: readonly T[]; readonly next: string | undefined };

/** A version of a unit's sheet: who handed it in, and what it changed against the one before. */
export type VersionListed = {
  readonly receipt: Receipt;
  readonly byName: string;
  readonly changes: readonly ChangedLine[];
};

/**
 * The versions of a unit's sheet for somebody who may read it, newest first.
 *
 * @rule R-HISTORY-1 each with who, when, how, and what it changes
 */
export async function listVersions(
  deps: ListVersionsDeps,
  asking: Asking,
  address: UnitAddress,
  { limit, before = Number.POSITIVE_INFINITY }: HistoryPage,
): Promise<Result<Listed<VersionListed>, Refusal>> {
  const found = await findReadableUnit(deps, asking, address);
  if (!found.ok) return found;
  const { bloc, summary } = found.value;
  const latest = Math.min(summary?.sheetVersion ?? 0, before - 1);
  const oldest = Math.max(1, latest - limit + 1);
  const numbers = Array.from({ length: latest + 1 - oldest }, (_, index) => latest - index);
  const [ruleSet, sheets] = await Promise.all([
    deps.ruleSetOf(address.province, bloc.ruleSet),
    // One more than is shown: what the oldest of them is compared with.
    deps.sheets.getAll([...numbers, oldest - 1].map((number) => [address, number])),
  ]);
  const shown = sheets.slice(0, numbers.length).map((sheet) => {
    if (sheet === undefined) throw new Error(`A version of ${address.unit} is missing`);
    return sheet;
  });
  const nameOf = await namesOf(
    deps,
    address.province,
    shown.map(({ receipt }) => receipt),
  );
  const items = shown.map((sheet, index) => ({
    receipt: sheet.receipt,
    byName: nameOf(sheet.receipt.by),
    changes: changedLines(linesIn(ruleSet, sheets[index + 1]), linesIn(ruleSet, sheet)),
  }));
  return ok({ items, next: oldest > 1 ? String(oldest) : undefined });
}

/** The lines as drafts spell them, with the files that the sheet names. */
const linesIn = (ruleSet: RuleSet, sheet: StoredSheet | undefined): readonly WrittenLine[] => {
  const files = new Map(sheet?.lines.map((line) => [line.indicatorId, line.files]));
  return spellLines(ruleSet, sheet?.lines ?? []).map((line) => ({
    ...line,
    files: files.get(line.indicatorId),
  }));
};
