import type { SheetIdentity } from '../../shared/documents/xlsx/sheet-template.ts';
import type { TicketFault, UploadTicket } from '../../shared/storage/ticket-store.ts';

const NEW_FORM = 'Tải phiếu của đúng đơn vị, đúng kỳ từ trang này, chép số liệu sang rồi gửi lại.';

/** A workbook of another unit, bloc, period or province than the ticket's is refused by name, whatever it holds. */
export function identityFaults(
  identity: SheetIdentity,
  ticket: UploadTicket,
): readonly TicketFault[] {
  const compared = [
    ['OtherProvince', 'tỉnh', identity.provinceId, ticket.provinceId],
    ['OtherPeriod', 'kỳ thi đua', identity.periodId, ticket.periodId],
    ['OtherBloc', 'khối, cụm', identity.blocId, ticket.blocId],
    ['OtherUnit', 'đơn vị', identity.unitId, ticket.unitId],
  ] as const;
  return compared
    .filter(([, , found, expected]) => found !== expected)
    .map(([kind, thing, found, expected]) => ({
      kind,
      what: `Tệp này là phiếu của ${thing} “${found}”, không phải của ${thing} “${expected}”.`,
      mend: NEW_FORM,
    }));
}
