import type { Asking } from '../../shared/domain/authorize.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { DocumentStore, UploadForm } from '../../shared/storage/document-store.ts';
import type { SheetStore } from '../../shared/storage/sheet-store.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';
import type { TicketStore, UploadTicket } from '../../shared/storage/ticket-store.ts';
import { judgeSubmission } from './judge-submission.ts';
import { keyOf } from './ticket-address.ts';

/** Workbooks larger than this are refused by the bucket itself. */
export const WORKBOOK_BYTES = 5 * 1024 * 1024;

/** How long a form may be used: long enough for a slow line and a coffee. */
const FORM_SECONDS = 60 * 60;

/** What asking for an upload needs; `newId` makes an unguessable name. */
export type RequestUploadDeps = {
  readonly sheets: SheetStore;
  readonly tickets: TicketStore;
  readonly documents: DocumentStore;
  readonly newId: () => string;
};

/** What was asked: where the browser goes after the upload, and what the workbook is to become. */
export type UploadRequest = {
  readonly redirectTo?: string | undefined;
  /** The workbook is to be kept as a draft, not handed in. */
  readonly asDraft?: boolean | undefined;
};

/** The ticket and the form that posts the workbook straight to the bucket, without JavaScript too. */
export type UploadPermit = { readonly ticket: UploadTicket; readonly form: UploadForm };

/** Opens a ticket for one upload. Who may not hand in now hears so before the file is sent. */
export async function requestUpload(
  deps: RequestUploadDeps,
  { callerId, at }: Asking,
  address: UnitAddress,
  { redirectTo, asDraft }: UploadRequest,
): Promise<Result<UploadPermit, Refusal>> {
  const id = `${address.province}_${deps.newId()}`;
  const context = await deps.sheets.context(address, callerId, keyOf({ id }));
  const judged = judgeSubmission(context, address, 'EDIT_SHEET', at);
  if (!judged.ok) return judged;
  const ticket: UploadTicket = {
    id,
    provinceId: address.province,
    periodId: address.period,
    blocId: address.bloc,
    unitId: address.unit,
    accountId: callerId,
    askedAt: at,
    ...(asDraft === true && { asDraft }),
    state: 'WAITING',
  };
  await deps.tickets.open(ticket);
  const form = await deps.documents.uploadForm(`incoming/${id}`, {
    maximumBytes: WORKBOOK_BYTES,
    seconds: FORM_SECONDS,
    redirectTo: redirectTo?.replace('{ticket}', id),
  });
  return ok({ ticket, form });
}
