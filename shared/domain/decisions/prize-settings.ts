import * as z from 'zod';
import { overlap, VALIDITY } from '../dated.ts';
import { Text } from '../identifiers.ts';
import { AwardTitle } from './award-title.ts';

/** The base salary (mức lương cơ sở) in whole đồng; whole hundreds, so that any multiple of it is whole too. */
export const BaseSalary = z.strictObject({
  amount: z.int().min(100).max(1_000_000_000).multipleOf(100, 'WholeHundreds'),
  source: Text(200),
  ...VALIDITY,
});
export type BaseSalary = z.infer<typeof BaseSalary>;

/** What comes with an award: how many base salaries, `8.0`, and out of which fund. */
export const Prize = z.strictObject({
  title: AwardTitle,
  multiple: z.string().regex(/^(?:0|[1-9]\d?)\.\d{1,2}$/, 'InvalidMultiple'),
  fund: Text(200),
  source: Text(300),
  ...VALIDITY,
});
export type Prize = z.infer<typeof Prize>;

/**
 * The dated data from which prize money is worked out.
 *
 * @rule R-PRIZE-3 one base salary holds on a day, and one multiple for each award
 */
export const PRIZE_SETTINGS = {
  baseSalaries: z
    .array(BaseSalary)
    .max(50)
    .refine((all) => !overlap(all), 'DatesOverlap')
    .optional(),
  prizes: z
    .array(Prize)
    .max(50)
    .refine(
      (all) =>
        AwardTitle.options.every((title) => !overlap(all.filter((one) => one.title === title))),
      'DatesOverlap',
    )
    .optional(),
} as const;
