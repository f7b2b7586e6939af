import type { UnitAddress } from '../../shared/storage/table-keys.ts';
import type { UploadTicket } from '../../shared/storage/ticket-store.ts';

/** The unit that a ticket was opened for. */
export const addressOf = ({ provinceId, periodId, blocId, unitId }: UploadTicket): UnitAddress => ({
  province: provinceId,
  period: periodId,
  bloc: blocId,
  unit: unitId,
});

/** Under which a ticket's sheet is accepted once, as a request is under its idempotency key. */
export const keyOf = ({ id }: Pick<UploadTicket, 'id'>): string => `ticket.${id}`;
