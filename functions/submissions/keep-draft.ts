import { checkDraft } from '../../shared/domain/scoring/check-draft.ts';
import type { DraftStore } from '../../shared/storage/draft-store.ts';
import type { TicketFaults, TicketStore, UploadTicket } from '../../shared/storage/ticket-store.ts';
import { type AcceptSheetDeps, judgeWritten, type Submission, TRIES } from './accept-sheet.ts';
import { awaitsUnit, type ReceivedSheet } from './move-sheet.ts';
import { type ReturnWorkbookDeps, returnWorkbook } from './return-workbook.ts';
import { tellRefusals } from './tell-faults.ts';

/** What keeping a draft needs. */
export type KeepDraftDeps = AcceptSheetDeps &
  ReturnWorkbookDeps & { readonly tickets: TicketStore; readonly drafts: DraftStore };

/**
 * Keeps the lines of a workbook that are right so far as the unit's next draft; the others are told and
 * marked in a copy. Answers why nothing is kept, or undefined. An older draft stays as it is.
 *
 * @rule R-SUBMIT-4 a draft is no submission
 */
export async function keepDraft(
  deps: KeepDraftDeps,
  ticket: UploadTicket,
  sheet: ReceivedSheet,
  submission: Submission,
): Promise<TicketFaults | undefined> {
  const { address, accountId, key, baseVersion, at } = submission;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const [context, latest, now] = await Promise.all([
      deps.sheets.context(address, accountId, key),
      deps.drafts.latest(address),
      deps.tickets.get(ticket.id),
    ]);
    if (now?.state !== 'WAITING') return undefined;
    const judged = await judgeWritten(deps, submission, context);
    if (!judged.ok) return { faults: tellRefusals(judged.errors) };
    const checked = checkDraft(judged.value.ruleSet, context.assignment, sheet.lines);
    const untaken = new Set(sheet.faults.map(({ place }) => place?.key.split('/')[0]));
    const lines = checked.lines.filter(({ indicatorId }) => !untaken.has(indicatorId));
    const isFaulty = checked.faults.length > 0 || awaitsUnit(sheet);
    const found = isFaulty
      ? await returnWorkbook(deps, ticket, sheet, checked.faults, at)
      : { faults: [] };
    const draft = {
      number: (latest?.draft.number ?? 0) + 1,
      baseVersion,
      baseHash: sheet.identity.baseHash,
      at,
      by: accountId,
      channel: 'XLSX' as const,
      lines: lines.length,
    };
    const answer = deps.tickets.kept(ticket, draft, found);
    if (await deps.drafts.keep(address, { draft, lines }, answer)) return undefined;
  }
  return { faults: tellRefusals([{ kind: 'BusyTryAgain' }]) };
}
