import * as z from 'zod';

/**
 * Points as an integer in ten-thousandths of a point, so that sums are exact and the same everywhere.
 * In JSON points are strings (`"8.5"`); number tokens are refused.
 */
export const Points = z.int().brand<'Points'>();
export type Points = z.infer<typeof Points>;

/** The canonical spelling of points in JSON: at most 8 whole digits and 4 decimals, no leading `+`, no trailing zeros. */
export const PointsText = z
  .string()
  .regex(/^(?:0|-?(?:0\.\d{0,3}[1-9]|[1-9]\d{0,7}(?:\.\d{0,3}[1-9])?))$/, 'InvalidPoints');
export type PointsText = z.infer<typeof PointsText>;

/** Any exact number in its canonical spelling (`"1927.93"`, `"-0.5"`), up to 15 whole digits and 10 decimals. */
export const DecimalText = z
  .string()
  .regex(/^(?:0|-?(?:0\.\d{0,9}[1-9]|[1-9]\d{0,14}(?:\.\d{0,9}[1-9])?))$/, 'InvalidDecimal');
export type DecimalText = z.infer<typeof DecimalText>;
