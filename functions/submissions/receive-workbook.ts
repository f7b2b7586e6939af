import type { WrittenSheet } from '../../shared/documents/xlsx/read-workbook.ts';
import type { WorkbookFault } from '../../shared/documents/xlsx/workbook-fault.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { SheetFault } from '../../shared/domain/scoring/sheet-fault.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';
import type { Receipt } from '../../shared/storage/sheet-store.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';
import type { TicketFault, TicketStore, UploadTicket } from '../../shared/storage/ticket-store.ts';
import { sayFault } from '../../shared/wording/faults.ts';
import { sayRefusal } from '../../shared/wording/refusals.ts';
import { sayWorkbookFault } from '../../shared/wording/workbook-faults.ts';
import { type AcceptSheetDeps, acceptSheet } from './accept-sheet.ts';
import { identityFaults } from './identity-faults.ts';
import { WORKBOOK_BYTES } from './request-upload.ts';

/** What receiving a workbook needs. */
export type ReceiveWorkbookDeps = AcceptSheetDeps & {
  readonly tickets: TicketStore;
  readonly documents: Pick<DocumentStore, 'get'>;
  readonly readWorkbook: (bytes: Uint8Array) => Promise<Result<WrittenSheet, WorkbookFault>>;
  readonly hashBytes: (bytes: Uint8Array) => string;
};

/** A workbook that arrived under `incoming/{ticket}` at `at`: that very version, whatever was posted over it since. */
export type ArrivedWorkbook = {
  readonly ticketId: string;
  readonly versionId: string | undefined;
  readonly at: string;
};

/**
 * Takes in a workbook: stored as the unit's next version, or the ticket gets every fault with its cell. The
 * ticket says who sent it, for which unit; an object without a waiting ticket was handled before, or was never
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
  const faults = await take(deps, ticket, bytes, at);
  if (faults !== undefined) await deps.tickets.refuse(ticket, at, shown(faults));
}

const MOST_SHOWN = 200;

/** A ticket holds so many faults; what more there are is counted. */
function shown(faults: readonly TicketFault[]): readonly TicketFault[] {
  if (faults.length <= MOST_SHOWN) return faults;
  const more = {
    kind: 'MoreFaults',
    what: `Còn ${faults.length - MOST_SHOWN} lỗi khác chưa nêu ở đây.`,
    mend: 'Sửa các lỗi đã nêu rồi gửi lại để xem các lỗi còn lại.',
  };
  return [...faults.slice(0, MOST_SHOWN), more];
}

/** The faults of the workbook, or undefined when it is stored. */
async function take(
  deps: ReceiveWorkbookDeps,
  ticket: UploadTicket,
  bytes: Uint8Array,
  at: string,
): Promise<readonly TicketFault[] | undefined> {
  const read = await deps.readWorkbook(bytes);
  if (!read.ok) {
    return read.errors.map((fault) => ({
      kind: fault.kind,
      ...('cell' in fault ? { cell: fault.cell } : {}),
      ...sayWorkbookFault(fault),
    }));
  }
  const sheet = read.value;
  const foreign = identityFaults(sheet.identity, ticket);
  if (foreign.length > 0) return foreign;
  const accepted = await acceptSheet(deps, {
    address: addressOf(ticket),
    accountId: ticket.accountId,
    baseVersion: sheet.identity.baseVersion,
    ruleSetHash: sheet.identity.ruleSetHash,
    lines: sheet.lines,
    at,
    channel: 'XLSX',
    key: `ticket.${ticket.id}`,
    bodyHash: deps.hashBytes(bytes),
    remember: (receipt: Receipt) => deps.tickets.accepted(ticket, receipt),
  });
  return accepted.ok ? undefined : accepted.errors.flatMap((refusal) => tell(refusal, sheet));
}

function tell(refusal: Refusal, sheet: WrittenSheet): readonly TicketFault[] {
  if (refusal.kind === 'FaultySheet') return refusal.faults.map((fault) => tellCell(fault, sheet));
  const { what, mend } = sayRefusal(refusal);
  return [{ kind: refusal.kind, what, mend }];
}

function tellCell(fault: SheetFault, sheet: WrittenSheet): TicketFault {
  const eventId = 'eventId' in fault ? fault.eventId : undefined;
  const field = 'field' in fault ? fault.field : 'actual';
  const cell = sheet.cellOf(fault.indicatorId, field, eventId);
  return { kind: fault.kind, cell, ...sayFault(fault) };
}

const addressOf = ({ provinceId, periodId, blocId, unitId }: UploadTicket): UnitAddress => ({
  province: provinceId,
  period: periodId,
  bloc: blocId,
  unit: unitId,
});
