import { knownRowsOf } from '../../shared/documents/xlsx/identity-sheet.ts';
import { XLSX_TYPE } from '../../shared/documents/xlsx/media-type.ts';
import { templateRows } from '../../shared/documents/xlsx/template-rows.ts';
import { writeReturned } from '../../shared/documents/xlsx/write-returned.ts';
import type { SheetFault } from '../../shared/domain/scoring/sheet-fault.ts';
import type { BlocStore } from '../../shared/storage/bloc-store.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';
import type { TicketFaults, UploadTicket } from '../../shared/storage/ticket-store.ts';
import { namesIn, withNames } from '../../shared/wording/criterion-names.ts';
import { sayInstant } from '../../shared/wording/numbers.ts';
import { type DescribeFormDeps, describeForm } from './describe-form.ts';
import type { ReceivedSheet } from './move-sheet.ts';
import { shownFaults, tellFaults } from './tell-faults.ts';
import { addressOf } from './ticket-address.ts';

/** What giving a workbook back needs. */
export type ReturnWorkbookDeps = DescribeFormDeps & {
  readonly blocs: BlocStore;
  readonly documents: Pick<DocumentStore, 'putOnce'>;
};

/**
 * Tells every fault of a sheet, and keeps a copy of it under `returned/` in which each is marked: our own form
 * with what the unit wrote, made from the same version as the file that was sent. The same file gives the
 * same copy, so an event that comes twice changes nothing.
 *
 * @throws when the bloc is gone that the ticket was opened for: blocs are never deleted
 */
export async function returnWorkbook(
  deps: ReturnWorkbookDeps,
  ticket: UploadTicket,
  sheet: ReceivedSheet,
  sheetFaults: readonly SheetFault[],
  at: string,
): Promise<TicketFaults> {
  const address = addressOf(ticket);
  const bloc = await deps.blocs.get(address);
  if (bloc === undefined) throw new Error(`Ticket ${ticket.id} names a bloc that is not there`);
  const { baseVersion, baseHash, baseDraft } = sheet.identity;
  const base = { baseVersion, baseHash, baseDraft };
  const form = await describeForm(deps, address, bloc, base);
  if (!form.ok) throw new Error(`The bloc of ticket ${ticket.id} scores itself without a window`);
  const { template, ruleSet, assignment } = form.value;
  const rows = templateRows(ruleSet, assignment, sheet.lines);
  const told = tellFaults(sheet, sheetFaults, knownRowsOf(rows));
  const names = namesIn(ruleSet);
  const bytes = await writeReturned(
    { ...template, filledFrom: sayFilledFrom(ticket, at), rows },
    told.map((fault) => ({
      ...fault,
      what: withNames(fault.what, names),
      mend: withNames(fault.mend, names),
    })),
  );
  const key = `returned/${ticket.id}.xlsx`;
  await deps.documents.putOnce(key, bytes, { contentType: XLSX_TYPE });
  const faults = told.map(({ kind, cell, what, mend }) => ({
    kind,
    ...(cell === undefined ? {} : { cell }),
    what,
    mend,
  }));
  const fileName = `Bản tự chấm điểm - ${template.unit} - các ô cần sửa.xlsx`;
  return { faults: shownFaults(faults), returned: { key, fileName } };
}

const sayFilledFrom = ({ notice }: UploadTicket, at: string): string =>
  `Tệp đơn vị gửi lúc ${sayInstant(at)}, chưa được tiếp nhận${notice === undefined ? '' : `. ${notice}`}`;
