import * as z from 'zod';
import { Id, Instant } from '../domain/identifiers.ts';
import { Draft } from './draft-store.ts';
import { Receipt } from './sheet-store.ts';
import { IF_NEW, type Table, type Write } from './table.ts';
import { keys } from './table-keys.ts';

/** One fault of an uploaded workbook as its sender sees it: where, what, and how to mend it. */
export const TicketFault = z.object({
  kind: z.string(),
  cell: z.string().optional(),
  what: z.string(),
  mend: z.string(),
});
export type TicketFault = z.infer<typeof TicketFault>;

/** A workbook that goes back to its unit: its key in the documents bucket, and the name to save it under. */
export const ReturnedCopy = z.object({ key: z.string(), fileName: z.string() });
export type ReturnedCopy = z.infer<typeof ReturnedCopy>;

/** What is wrong with a workbook, the marked copy of it, and what else its sender should know. */
export type TicketFaults = {
  readonly faults: readonly TicketFault[];
  readonly returned?: ReturnedCopy | undefined;
  readonly notice?: string | undefined;
};

/**
 * An upload that was asked for: who sends, for which unit. The workbook that arrives
 * under `incoming/{id}` is judged by what stands here, not by anything in the request that carried it.
 */
export const UploadTicket = z.object({
  id: z.string(),
  provinceId: Id,
  periodId: Id,
  blocId: Id,
  unitId: Id,
  accountId: Id,
  askedAt: Instant,
  /** The workbook is kept as a draft, and not handed in. */
  asDraft: z.literal(true).optional(),
  state: z.enum(['WAITING', 'ACCEPTED', 'KEPT', 'REFUSED']),
  receivedAt: Instant.optional(),
  receipt: Receipt.optional(),
  draft: Draft.optional(),
  faults: z.array(TicketFault).optional(),
  /** What its sender should know of how the workbook was taken, faulty or not. */
  notice: z.string().optional(),
  /** The copy with its faults marked, where there is one. */
  returned: ReturnedCopy.optional(),
});
export type UploadTicket = z.infer<typeof UploadTicket>;

/** Upload tickets. */
export type TicketStore = ReturnType<typeof ticketStore>;

/** Ticket ids start with their province, so that the object's key alone leads to the ticket. */
export const provinceOfTicket = (ticket: string): string =>
  ticket.slice(0, ticket.lastIndexOf('_'));

/** Opens the store of tickets. */
export function ticketStore(table: Table) {
  return {
    get: async (ticket: string): Promise<UploadTicket | undefined> => {
      const item = await table.get(keys.ticket(provinceOfTicket(ticket), ticket));
      return item === undefined ? undefined : UploadTicket.parse(item.record);
    },
    open: async (ticket: UploadTicket): Promise<void> => {
      const key = keys.ticket(ticket.provinceId, ticket.id);
      await table.transact([
        { put: { ...key, record: ticket, state: ticket.state }, condition: IF_NEW },
      ]);
    },
    /** Notes that the workbook was refused; a ticket that is already answered stays as it is. */
    refuse: async (ticket: UploadTicket, receivedAt: string, found: TicketFaults) => {
      await table.transact([answered(ticket, { state: 'REFUSED', receivedAt, ...noted(found) })]);
    },
    /** The write that answers the ticket with a receipt, in the transaction that stores the sheet. */
    accepted: (ticket: UploadTicket, receipt: Receipt): Write =>
      answered(ticket, { state: 'ACCEPTED', receivedAt: receipt.at, receipt }),
    /** The write that answers the ticket with a draft, in the transaction that keeps it. */
    kept: (ticket: UploadTicket, draft: Draft, found: TicketFaults): Write =>
      answered(ticket, { state: 'KEPT', receivedAt: draft.at, draft, ...noted(found) }),
  };
}

const noted = ({ faults, returned, notice }: TicketFaults): Partial<UploadTicket> => ({
  ...(faults.length === 0 ? {} : { faults: [...faults] }),
  ...(returned === undefined ? {} : { returned }),
  ...(notice === undefined ? {} : { notice }),
});

const answered = (ticket: UploadTicket, answer: Partial<UploadTicket>): Write => ({
  put: {
    ...keys.ticket(ticket.provinceId, ticket.id),
    record: { ...ticket, ...answer },
    state: answer.state,
  },
  condition: '#state = :waiting',
  names: { '#state': 'state' },
  values: { ':waiting': 'WAITING' },
});
