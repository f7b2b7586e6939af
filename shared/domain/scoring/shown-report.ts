import * as z from 'zod';
import { CalendarDate } from '../identifiers.ts';
import { DecimalText } from '../points.ts';

/**
 * What a line reports, as it is shown without its rule set: a quantity (of a whole), the rows under it by title,
 * whether it was met, on which day it was done; none of them where it was not done by a deadline.
 */
export const ShownReport = z.strictObject({
  state: z.enum(['REPORTED', 'NOTHING_AROSE']),
  actual: DecimalText.optional(),
  estimated: z.literal(true).optional(),
  of: DecimalText.optional(),
  unitOfMeasure: z.string(),
  cases: z.array(z.strictObject({ title: z.string(), count: z.string() })).optional(),
  met: z.boolean().optional(),
  date: CalendarDate.optional(),
});
export type ShownReport = z.infer<typeof ShownReport>;
