import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { DraftStore, SheetState } from '../../shared/storage/draft-store.ts';
import type { Receipt } from '../../shared/storage/sheet-store.ts';
import { type AcceptSheetDeps, acceptSheet, type Submission } from './accept-sheet.ts';
import { hashOfWorking, latestSheet } from './working-sheet.ts';

/** What was read before it was handed in: which state of the sheet, and what it said. */
export type SeenDraft = SheetState & { readonly hash: string };

/**
 * Hands in what the unit was working on, as it was read: what was saved since is handed in by nobody unseen.
 *
 * @rule R-SUBMIT-6 nothing is handed in that the head has not seen
 */
export const submitDraft = (
  deps: AcceptSheetDeps & { readonly drafts: DraftStore },
  submission: Omit<Submission, 'lines' | 'baseVersion'>,
  seen: SeenDraft,
): Promise<Result<Receipt, Refusal>> =>
  acceptSheet(deps, {
    ...submission,
    baseVersion: seen.version,
    lines: async ({ summary, assignment }, ruleSet) => {
      const plan = { ruleSet, assignment };
      const latest = await latestSheet(deps, submission.address, plan, summary);
      if (latest?.state.draft !== seen.draft || hashOfWorking(latest) !== seen.hash)
        return refused({ kind: 'DraftChanged' });
      const { conflicts, lines } = latest;
      return conflicts.length > 0
        ? refused({ kind: 'ConflictsOpen', count: conflicts.length })
        : ok(lines);
    },
  });
