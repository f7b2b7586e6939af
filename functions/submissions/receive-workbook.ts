import type { InspectedSheet } from '../../shared/documents/xlsx/read-workbook.ts';
import type { WorkbookFault } from '../../shared/documents/xlsx/workbook-fault.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { errorsOf, ok, type Result, refused } from '../../shared/domain/result.ts';
import { checkDraft } from '../../shared/domain/scoring/check-draft.ts';
import { checkSheetWithFiles } from '../../shared/domain/scoring/evidence.ts';
import type { SheetFault } from '../../shared/domain/scoring/sheet-fault.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';
import type { SubmissionContext } from '../../shared/storage/sheet-store.ts';
import type { TicketFaults, UploadTicket } from '../../shared/storage/ticket-store.ts';
import { sayWorkbookFault } from '../../shared/wording/workbook-faults.ts';
import { identityFaults } from './identity-faults.ts';
import { judgeSubmission } from './judge-submission.ts';
import { handInUpload, type KeepUploadDeps, keepUpload } from './keep-upload.ts';
import { awaitsUnit, type MoveSheetDeps, moveSheet, type ReceivedSheet } from './move-sheet.ts';
import { WORKBOOK_BYTES } from './request-upload.ts';
import type { ReturnWorkbookDeps, returnWorkbook } from './return-workbook.ts';
import { shownFaults, tellRefusals } from './tell-faults.ts';
import { addressOf, keyOf } from './ticket-address.ts';
import type { SheetPlan } from './working-sheet.ts';

/** What receiving a workbook needs. */
export type ReceiveWorkbookDeps = KeepUploadDeps &
  MoveSheetDeps &
  ReturnWorkbookDeps & {
    readonly documents: Pick<DocumentStore, 'get' | 'putOnce'>;
    readonly inspectWorkbook: (bytes: Uint8Array) => Promise<Result<InspectedSheet, WorkbookFault>>;
    readonly hashBytes: (bytes: Uint8Array) => string;
  };

/** A workbook that arrived under `incoming/{ticket}` at `at`: that very version, whatever was posted over it since. */
export type ArrivedWorkbook = {
  readonly ticketId: string;
  readonly versionId: string | undefined;
  readonly at: string;
};

/**
 * Takes in a workbook: stored as the unit's next version, kept as its next draft, or the ticket gets every
 * fault with its cell and a copy in which they are marked. The ticket says who sent it, for which unit; an
 * object without a waiting ticket was handled before, or was never asked for, and is left alone.
 */
export async function receiveWorkbook(
  deps: ReceiveWorkbookDeps,
  { ticketId, versionId, at }: ArrivedWorkbook,
): Promise<void> {
  const [ticket, bytes] = await Promise.all([
    deps.tickets.get(ticketId),
    deps.documents.get(`incoming/${ticketId}`, { versionId, limit: WORKBOOK_BYTES }),
  ]);
  if (ticket?.state !== 'WAITING' || bytes === undefined) return;
  const found = await take(deps, ticket, bytes, at);
  if (found !== undefined) await deps.tickets.refuse(ticket, at, found);
}

/** Why the workbook is refused, or undefined when it is stored or kept. */
async function take(
  deps: ReceiveWorkbookDeps,
  ticket: UploadTicket,
  bytes: Uint8Array,
  at: string,
): Promise<TicketFaults | undefined> {
  const [read, context] = await Promise.all([
    deps.inspectWorkbook(bytes),
    deps.sheets.context(addressOf(ticket), ticket.accountId, keyOf(ticket)),
  ]);
  if (!read.ok) {
    const faults = read.errors.map((fault) => ({
      kind: fault.kind,
      ...('cell' in fault ? { cell: fault.cell } : {}),
      ...sayWorkbookFault(fault),
    }));
    return { faults: shownFaults(faults) };
  }
  const sheet = read.value;
  const foreign = identityFaults(sheet.identity, ticket);
  if (foreign.length > 0) return { faults: foreign };
  const arrived = { context, bytes, at };
  const found = await handle(deps, ticket, sheet, arrived);
  if (found?.faults[0]?.kind !== OTHER_RULES) return found;
  const moved = await moveSheet(deps, ticket, sheet);
  if (moved === undefined) return found;
  const { notice } = moved;
  const left = await handle(deps, { ...ticket, notice }, moved.sheet, arrived);
  return left && { ...left, notice };
}

const OTHER_RULES = 'OtherRuleSet' satisfies Refusal['kind'];

type Arrived = {
  readonly context: SubmissionContext;
  readonly bytes: Uint8Array;
  readonly at: string;
};

async function handle(
  deps: ReceiveWorkbookDeps,
  ticket: UploadTicket,
  sheet: ReceivedSheet,
  { context, bytes, at }: Arrived,
): Promise<TicketFaults | undefined> {
  const taken = await weigh(deps, ticket, sheet, { context, at });
  if (!taken.ok) return { faults: tellRefusals(taken.errors) };
  const { plan, mayHandIn, faults } = taken.value;
  const isFaulty = faults.length > 0 || awaitsUnit(sheet);
  const found = isFaulty ? await returned(deps, ticket, sheet, faults, at) : { faults: [] };
  if (isFaulty && !ticket.asDraft) return found;
  const upload = { ticket, sheet, plan, at, found };
  if (ticket.asDraft || !mayHandIn) return keepUpload(deps, upload);
  return handInUpload(deps, upload, context, deps.hashBytes(bytes));
}

/** What writes workbooks lies in a file of its own: a workbook without faults never waits for it. */
const returned: typeof returnWorkbook = async (...given) =>
  (await import('./return-workbook.ts')).returnWorkbook(...given);

type Weighed = {
  readonly plan: SheetPlan;
  readonly mayHandIn: boolean;
  readonly faults: readonly SheetFault[];
};

/** Whether the sheet may come in now at all, and what the rules find in it. */
async function weigh(
  deps: ReceiveWorkbookDeps,
  ticket: UploadTicket,
  { identity, lines }: InspectedSheet,
  { context, at }: Pick<Arrived, 'context' | 'at'>,
): Promise<Result<Weighed, Refusal>> {
  const address = addressOf(ticket);
  const { baseVersion, baseHash, ruleSetHash } = identity;
  const judged = judgeSubmission(context, address, 'EDIT_SHEET', at);
  if (!judged.ok) return judged;
  const [base, ruleSet] = await Promise.all([
    baseVersion === 0 ? undefined : deps.sheets.get(address, baseVersion),
    deps.ruleSetOf(address.province, judged.value.ruleSet),
  ]);
  if (baseHash !== (base?.receipt.hash ?? ''))
    return refused({ kind: 'OtherBase', base: baseVersion });
  if (ruleSetHash !== judged.value.ruleSet.hash) return refused({ kind: 'OtherRuleSet' });
  const { assignment, declared } = context;
  const faults = ticket.asDraft
    ? checkDraft(ruleSet, assignment, lines).faults
    : errorsOf(checkSheetWithFiles(ruleSet, assignment, lines, declared));
  const mayHandIn = judgeSubmission(context, address, 'SUBMIT_SHEET', at).ok;
  return ok({ plan: { ruleSet, assignment }, mayHandIn, faults });
}
