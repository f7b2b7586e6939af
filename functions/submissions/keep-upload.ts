import { goneOnFrom } from '../../shared/domain/merging/gone-on-from.ts';
import { reviseSheet, type WorkingSheet } from '../../shared/domain/merging/revise-sheet.ts';
import { checkDraft } from '../../shared/domain/scoring/check-draft.ts';
import type { WrittenLine } from '../../shared/domain/scoring/sheet.ts';
import type { SheetFault } from '../../shared/domain/scoring/sheet-fault.ts';
import type { SentFile, SheetState } from '../../shared/storage/draft-store.ts';
import type { Receipt, SubmissionContext } from '../../shared/storage/sheet-store.ts';
import type { TicketFaults, TicketStore, UploadTicket } from '../../shared/storage/ticket-store.ts';
import { type AcceptSheetDeps, acceptSheet } from './accept-sheet.ts';
import type { ReceivedSheet } from './move-sheet.ts';
import { type SaveDraftDeps, saveDraft } from './save-draft.ts';
import { tellRefusals } from './tell-faults.ts';
import { addressOf, keyOf } from './ticket-address.ts';
import { latestSheet, type SheetPlan, sameLines, sheetAt } from './working-sheet.ts';

/** What keeping or handing in an uploaded sheet needs. */
export type KeepUploadDeps = AcceptSheetDeps & SaveDraftDeps & { readonly tickets: TicketStore };

/** An uploaded sheet that may come in, and what was found in it. */
export type Upload = {
  readonly ticket: UploadTicket;
  readonly sheet: ReceivedSheet;
  readonly plan: SheetPlan;
  readonly at: string;
  readonly found: TicketFaults;
};

const stateOf = ({ identity }: ReceivedSheet): SheetState => ({
  version: identity.baseVersion,
  draft: identity.baseDraft,
});

/** Merges the sheet into the unit's draft. Answers why nothing is kept, or undefined. */
export async function keepUpload(
  deps: KeepUploadDeps,
  { ticket, sheet, plan, at, found }: Upload,
): Promise<TicketFaults | undefined> {
  const address = addressOf(ticket);
  const { accountId } = ticket;
  const from = stateOf(sheet);
  const checked = checkedLines(sheet, plan);
  const last = await deps.drafts.lastSent(address, accountId);
  const saved = await saveDraft(deps, {
    address,
    accountId,
    base: from,
    workOn: (opened) => {
      const lines = takenLines(sheet, checked.placeless, opened);
      return { base: baseOf(opened, last, from, lines), lines };
    },
    settles: [],
    at,
    channel: 'XLSX',
    remember: (draft) => [
      deps.tickets.kept(ticket, draft, found),
      deps.drafts.sent(address, accountId, { from, lines: checked.lines }),
    ],
  });
  return saved.ok ? undefined : { faults: tellRefusals(saved.errors) };
}

const checkedLines = ({ lines }: ReceivedSheet, { ruleSet, assignment }: SheetPlan) =>
  checkDraft(ruleSet, assignment, lines);

/** The base of the sheet: what its form was filled with, or what the file said when its sender sent it last. */
const baseOf = (
  opened: WorkingSheet,
  last: SentFile | undefined,
  from: SheetState,
  lines: readonly WrittenLine[],
): WorkingSheet =>
  last?.from.version === from.version && last.from.draft === from.draft
    ? { ...opened, lines: goneOnFrom(opened.lines, last.lines, lines) }
    : opened;

/** A line of which a cell can't be taken, or that has no place, stays as it was in what the form was filled from. */
function takenLines(
  { lines, faults, left }: ReceivedSheet,
  placeless: readonly SheetFault[],
  base: WorkingSheet,
): readonly WrittenLine[] {
  const out = new Set([
    ...faults.map(({ place }) => place?.key.split('/')[0]),
    ...placeless.map(({ indicatorId }) => indicatorId),
  ]);
  const written = new Set(lines.map(({ indicatorId }) => indicatorId));
  // A form of an older rule set says nothing of the lines that were not taken over from it.
  const isOut = ({ indicatorId }: WrittenLine) =>
    out.has(indicatorId) || (left !== undefined && !written.has(indicatorId));
  return [...lines.filter((line) => !isOut(line)), ...base.lines.filter(isOut)];
}

/**
 * Hands in a faultless sheet. One that lacks what was saved or handed in since its form was made is merged
 * into the draft instead: its sender sees the whole before it is handed in.
 *
 * @rule R-SUBMIT-6 nothing is handed in that the head has not seen
 */
export async function handInUpload(
  deps: KeepUploadDeps,
  upload: Upload,
  context: SubmissionContext,
  bodyHash: string,
): Promise<TicketFaults | undefined> {
  const { ticket, sheet, plan, at } = upload;
  const address = addressOf(ticket);
  const from = stateOf(sheet);
  const [last, opened, current] = await Promise.all([
    deps.drafts.lastSent(address, ticket.accountId),
    sheetAt(deps, address, plan, from),
    latestSheet(deps, address, plan, context.summary),
  ]);
  if (opened === undefined || current === undefined) return keepUpload(deps, upload);
  const { lines } = checkedLines(sheet, plan);
  const base = baseOf(opened, last, from, lines);
  const merged = reviseSheet(base, current, { lines, settles: [], by: '', at, origin: '' });
  if (merged.conflicts.length > 0 || !sameLines(merged.lines, lines))
    return keepUpload(deps, upload);
  const handedIn = await acceptSheet(deps, {
    address,
    accountId: ticket.accountId,
    baseVersion: current.state.version,
    lines: sheet.lines,
    at,
    channel: 'XLSX',
    key: keyOf(ticket),
    bodyHash,
    context,
    remember: (receipt: Receipt) => deps.tickets.accepted(ticket, receipt),
    also: deps.drafts.sent(address, ticket.accountId, { from, lines }),
  });
  if (handedIn.ok) return undefined;
  const overtaken = handedIn.errors.some(({ kind }) => kind === 'OlderVersion');
  return overtaken ? keepUpload(deps, upload) : { faults: tellRefusals(handedIn.errors) };
}
