import {
  reviseSheet,
  type SavedBy,
  type WorkingSheet,
} from '../../shared/domain/merging/revise-sheet.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import { checkDraft } from '../../shared/domain/scoring/check-draft.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { WrittenLine } from '../../shared/domain/scoring/sheet.ts';
import type { Draft, DraftStore, SheetState } from '../../shared/storage/draft-store.ts';
import type { RuleSetReader } from '../../shared/storage/rule-set-store.ts';
import type { SheetStore, SubmissionContext } from '../../shared/storage/sheet-store.ts';
import type { Write } from '../../shared/storage/table.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';
import { TRIES } from './accept-sheet.ts';
import { judgeSubmission } from './judge-submission.ts';
import { latestSheet, type SheetPlan, sameLines, sheetAt } from './working-sheet.ts';

/** What saving a draft needs. */
export type SaveDraftDeps = {
  readonly sheets: SheetStore;
  readonly drafts: DraftStore;
  readonly ruleSetOf: RuleSetReader;
};

/** What somebody made of the unit's sheet. `at` is the instant of the event that brought it. */
export type DraftRevision = {
  readonly address: UnitAddress;
  readonly accountId: string;
  /** The state that it was made from. */
  readonly base: SheetState;
  /** The lines, and what they were made from, where more is known of it than its state says. */
  readonly workOn: (base: WorkingSheet) => {
    readonly base: WorkingSheet;
    readonly lines: readonly WrittenLine[];
  };
  /** The conflicts that were chosen between. */
  readonly settles: readonly string[];
  readonly at: string;
  readonly channel: Draft['channel'];
  /** Remembers the answer in the same transaction; the draft is then kept though it brings nothing new. */
  readonly remember?: (draft: Draft) => readonly Write[];
};

/**
 * Keeps what was written as the unit's next draft, merged with what was saved since it was opened. No older
 * draft is overwritten, and what both sides changed waits for a choice.
 *
 * @rule R-SUBMIT-4 a draft is no submission
 * @rule R-SUBMIT-3 what was made from an older state is merged
 */
export async function saveDraft(
  deps: SaveDraftDeps,
  revision: DraftRevision,
): Promise<Result<SheetState, Refusal>> {
  const { address, accountId, at } = revision;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const context = await deps.sheets.context(address, accountId, 'draft');
    const judged = judgeSubmission(context, address, 'EDIT_SHEET', at);
    if (!judged.ok) return judged;
    const ruleSet = await deps.ruleSetOf(address.province, judged.value.ruleSet);
    const saved = await saveOnce(deps, revision, context, ruleSet);
    if (saved !== undefined) return saved;
  }
  return refused({ kind: 'BusyTryAgain' });
}

/** Undefined when somebody else saved meanwhile. */
async function saveOnce(
  deps: SaveDraftDeps,
  revision: DraftRevision,
  { summary, assignment }: SubmissionContext,
  ruleSet: RuleSet,
): Promise<Result<SheetState, Refusal> | undefined> {
  const { address, accountId: by, at, settles, channel, remember } = revision;
  const plan: SheetPlan = { ruleSet, assignment };
  const [opened, current] = await Promise.all([
    sheetAt(deps, address, plan, revision.base),
    latestSheet(deps, address, plan, summary),
  ]);
  if (current === undefined) return undefined;
  if (opened === undefined) return refused({ kind: 'OtherBase', base: revision.base.version });
  const { base, lines } = revision.workOn(opened);
  const checked = checkDraft(ruleSet, assignment, lines);
  const [first, ...more] = checked.placeless;
  if (first !== undefined) return refused({ kind: 'FaultySheet', faults: [first, ...more] });
  const number = current.state.draft + 1;
  const next = reviseSheet(base, current, {
    lines: checked.lines,
    settles,
    by,
    at,
    over: savedBy(current.draft ?? summary),
    origin: String(number),
  });
  const news = !sameLines(next.lines, current.lines) || changed(next, current);
  if (!news && remember === undefined) return ok(current.state);
  const draft = {
    number,
    baseVersion: summary?.sheetVersion ?? 0,
    baseHash: summary?.sheetHash ?? '',
    at,
    by,
    channel,
    lines: next.lines.length,
    conflicts: next.conflicts.length,
  } as const;
  const kept = await deps.drafts.keep(address, { draft, ...next }, remember?.(draft));
  return kept ? ok({ version: draft.baseVersion, draft: number }) : undefined;
}

const savedBy = (saved: SavedBy | undefined): SavedBy | undefined =>
  saved && { by: saved.by, at: saved.at };

const changed = (next: WorkingSheet, current: WorkingSheet): boolean =>
  next.conflicts.map(({ id }) => id).join() !== current.conflicts.map(({ id }) => id).join();
