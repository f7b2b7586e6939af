import * as z from 'zod';
import { AwardTitle } from './award-title.ts';
import { BaseSalary } from './prize-settings.ts';

/** What a decision gives with its awards. Amounts are whole đồng; none while no base salary is known for the day. */
export const PrizeMoney = z.strictObject({
  salary: BaseSalary.optional(),
  prizes: z
    .array(
      z.strictObject({
        title: AwardTitle,
        titleText: z.string(),
        multiple: z.string(),
        fund: z.string(),
        count: z.int().min(1),
        each: z.int().optional(),
      }),
    )
    .min(1),
  total: z.int().optional(),
});
export type PrizeMoney = z.infer<typeof PrizeMoney>;
