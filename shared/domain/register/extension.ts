import * as z from 'zod';
import { CalendarDate, Id, Instant, Text } from '../identifiers.ts';

/**
 * More time for the sheet (gia hạn) of one unit, or without `unitId` of every unit of the bloc: why, until when, who
 * granted it, and the document that says so.
 */
export const Extension = z.strictObject({
  unitId: Id.optional(),
  until: Instant,
  reason: Text(500),
  grantedBy: Text(150),
  document: z.strictObject({ number: Text(60), date: CalendarDate }),
});
export type Extension = z.infer<typeof Extension>;
