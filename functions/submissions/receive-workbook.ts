import type { InspectedSheet } from '../../shared/documents/xlsx/read-workbook.ts';
import type { WorkbookFault } from '../../shared/documents/xlsx/workbook-fault.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { type Result, refused } from '../../shared/domain/result.ts';
import { checkSheetWithFiles } from '../../shared/domain/scoring/evidence.ts';
import type { SheetLine } from '../../shared/domain/scoring/sheet.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';
import type { Receipt } from '../../shared/storage/sheet-store.ts';
import type { TicketFaults, UploadTicket } from '../../shared/storage/ticket-store.ts';
import { sayWorkbookFault } from '../../shared/wording/workbook-faults.ts';
import { acceptSheet, judgeWritten, type Submission } from './accept-sheet.ts';
import { identityFaults } from './identity-faults.ts';
import { type KeepDraftDeps, keepDraft } from './keep-draft.ts';
import { awaitsUnit, type MoveSheetDeps, moveSheet, type ReceivedSheet } from './move-sheet.ts';
import { WORKBOOK_BYTES } from './request-upload.ts';
import { returnWorkbook } from './return-workbook.ts';
import { shownFaults, tellRefusals } from './tell-faults.ts';
import { addressOf } from './ticket-address.ts';

/** What receiving a workbook needs. */
export type ReceiveWorkbookDeps = KeepDraftDeps &
  MoveSheetDeps & {
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
 * Takes in a workbook: stored as the unit's next version, or the ticket gets every fault with its cell and a
 * copy in which they are marked. One that is to be a draft only is kept as far as it is right. The ticket says who sent it, for which unit; an object without a waiting ticket was handled before, or was never
 * asked for, and is left alone.
 */
export async function receiveWorkbook(
  deps: ReceiveWorkbookDeps,
  { ticketId, versionId, at }: ArrivedWorkbook,
): Promise<void> {
  const ticket = await deps.tickets.get(ticketId);
  if (ticket?.state !== 'WAITING') return;
  const bytes = await deps.documents.get(`incoming/${ticketId}`, {
    versionId,
    limit: WORKBOOK_BYTES,
  });
  if (bytes === undefined) return;
  const found = await take(deps, ticket, bytes, at);
  if (found !== undefined) await deps.tickets.refuse(ticket, at, found);
}

/** Why the workbook is refused, or undefined when it is stored. */
async function take(
  deps: ReceiveWorkbookDeps,
  ticket: UploadTicket,
  bytes: Uint8Array,
  at: string,
): Promise<TicketFaults | undefined> {
  const read = await deps.inspectWorkbook(bytes);
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
  const arrived = { bytes, at };
  const found = await handle(deps, ticket, sheet, arrived);
  if (found?.faults[0]?.kind !== OTHER_RULES) return found;
  const moved = await moveSheet(deps, ticket, sheet);
  if (moved === undefined) return found;
  const { notice } = moved;
  const left = await handle(deps, { ...ticket, notice }, moved.sheet, arrived);
  return left && { ...left, notice };
}

const OTHER_RULES = 'OtherRuleSet' satisfies Refusal['kind'];

type Arrived = { readonly bytes: Uint8Array; readonly at: string };

async function handle(
  deps: ReceiveWorkbookDeps,
  ticket: UploadTicket,
  sheet: ReceivedSheet,
  { bytes, at }: Arrived,
): Promise<TicketFaults | undefined> {
  const submission = submissionOf(deps, ticket, sheet, bytes, at);
  if (ticket.asDraft) return keepDraft(deps, ticket, sheet, submission);
  const waits = awaitsUnit(sheet);
  const handedIn = await (waits ? onlyCheck : acceptSheet)(deps, submission);
  if (handedIn.ok && !waits) return undefined;
  const refusals = handedIn.ok ? [] : handedIn.errors;
  const others = refusals.filter(({ kind }) => kind !== 'FaultySheet');
  if (others.length > 0) return { faults: tellRefusals(others) };
  const found = refusals.flatMap((one) => (one.kind === 'FaultySheet' ? one.faults : []));
  return returnWorkbook(deps, ticket, sheet, found, at);
}

const submissionOf = (
  deps: ReceiveWorkbookDeps,
  ticket: UploadTicket,
  { identity, lines }: InspectedSheet,
  bytes: Uint8Array,
  at: string,
): Submission => ({
  address: addressOf(ticket),
  accountId: ticket.accountId,
  baseVersion: identity.baseVersion,
  baseHash: identity.baseHash,
  ruleSetHash: identity.ruleSetHash,
  lines,
  at,
  channel: 'XLSX',
  key: `ticket.${ticket.id}`,
  bodyHash: deps.hashBytes(bytes),
  remember: (receipt: Receipt) => deps.tickets.accepted(ticket, receipt),
});

/** A sheet with cells that can't be taken is not handed in: the rest is checked, so that every fault is told at once. */
async function onlyCheck(
  deps: ReceiveWorkbookDeps,
  submission: Submission,
): Promise<Result<readonly SheetLine[], Refusal>> {
  const { address, accountId, key, lines } = submission;
  const context = await deps.sheets.context(address, accountId, key);
  const judged = await judgeWritten(deps, submission, context);
  if (!judged.ok) return judged;
  const { assignment, declared } = context;
  const checked = checkSheetWithFiles(judged.value.ruleSet, assignment, lines, declared);
  return checked.ok ? checked : refused({ kind: 'FaultySheet', faults: checked.errors });
}
