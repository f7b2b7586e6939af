import type { UnitAddress } from '../../shared/storage/table-keys.ts';
import type { UploadTicket } from '../../shared/storage/ticket-store.ts';

/** The unit that a ticket was opened for. */
export const addressOf = ({ provinceId, periodId, blocId, unitId }: UploadTicket): UnitAddress => ({
  province: provinceId,
  period: periodId,
  bloc: blocId,
  unit: unitId,
});
