import type { Asking } from '../../shared/domain/authorize.ts';
import { type ChangedLine, changedLines } from '../../shared/domain/merging/changed-lines.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { AssignmentStore } from '../../shared/storage/assignment-store.ts';
import type { Draft, DraftStore } from '../../shared/storage/draft-store.ts';
import type { RuleSetReader } from '../../shared/storage/rule-set-store.ts';
import type { SheetStore } from '../../shared/storage/sheet-store.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';
import { findReadableUnit } from './find-readable-unit.ts';
import type { HistoryPage, Listed } from './list-versions.ts';
import { namesOf } from './show-draft.ts';
import { type SheetPlan, sheetAt } from './working-sheet.ts';

/** What listing drafts needs. */
export type ListDraftsDeps = Parameters<typeof findReadableUnit>[0] & {
  readonly assignments: Pick<AssignmentStore, 'get'>;
  readonly sheets: Pick<SheetStore, 'get'>;
  readonly drafts: Pick<DraftStore, 'list'>;
  readonly ruleSetOf: RuleSetReader;
};

/** A draft: who saved it, and what that changed in what the unit was working on. */
export type DraftListed = {
  readonly draft: Draft;
  readonly byName: string;
  readonly changes: readonly ChangedLine[];
};

/**
 * The drafts of a unit's sheet for its own people, newest first.
 *
 * @rule R-HISTORY-1 each with who, when, how, and what it changes
 * @rule R-SUBMIT-4 a draft is seen by the unit alone
 */
export async function listDrafts(
  deps: ListDraftsDeps,
  asking: Asking,
  address: UnitAddress,
  { limit, before }: HistoryPage,
): Promise<Result<Listed<DraftListed>, Refusal>> {
  const found = await findReadableUnit(deps, asking, address);
  if (!found.ok) return found;
  const { bloc, own } = found.value;
  if (!own) return refused({ kind: 'NotPermitted', action: 'EDIT_SHEET' });
  const [ruleSet, assignment, kept] = await Promise.all([
    deps.ruleSetOf(address.province, bloc.ruleSet),
    deps.assignments.get(address),
    // One more than is shown: what the oldest of them is compared with.
    deps.drafts.list(address, { limit: limit + 1, before }),
  ]);
  const shown = kept.slice(0, limit).map(({ draft }) => draft);
  const linesAt = linesOfStates(deps, address, { ruleSet, assignment }, kept);
  const [nameOf, ...changes] = await Promise.all([
    namesOf(deps, address.province, shown),
    ...shown.map(async ({ number, baseVersion: version }) =>
      changedLines(
        await linesAt({ version, draft: number - 1 }),
        await linesAt({ version, draft: number }),
      ),
    ),
  ]);
  const items = shown.map((draft, index) => ({
    draft,
    byName: nameOf(draft.by),
    changes: changes[index] ?? [],
  }));
  const oldest = shown.at(-1)?.number ?? 1;
  return ok({ items, next: oldest > 1 ? String(oldest) : undefined });
}

/** Finds the lines of a state among drafts that are at hand; each version is read once. */
function linesOfStates(
  { sheets }: ListDraftsDeps,
  address: UnitAddress,
  plan: SheetPlan,
  kept: Awaited<ReturnType<DraftStore['list']>>,
) {
  const drafts = new Map(kept.map((one) => [one.draft.number, one]));
  const versions = new Map<number, ReturnType<SheetStore['get']>>();
  const getSheet: SheetStore['get'] = (_, version) => {
    const read = versions.get(version) ?? sheets.get(address, version);
    versions.set(version, read);
    return read;
  };
  const atHand = {
    sheets: { get: getSheet },
    drafts: { get: async (_: UnitAddress, number: number) => drafts.get(number) },
  };
  return async (state: Parameters<typeof sheetAt>[3]) => {
    const sheet = await sheetAt(atHand, address, plan, state);
    if (sheet === undefined) throw new Error(`A state of ${address.unit}'s sheet is missing`);
    return sheet.lines;
  };
}
