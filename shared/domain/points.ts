import * as z from 'zod';

/**
 * Points as an integer in ten-thousandths of a point, so that sums are exact and the same everywhere.
 * In JSON points are strings (`"8.5"`); number tokens are refused.
 */
export const Points = z.int().brand<'Points'>();
export type Points = z.infer<typeof Points>;

const POINTS_TEXT = /^(?:0|-?(?:0\.\d{0,3}[1-9]|[1-9]\d{0,7}(?:\.\d{0,3}[1-9])?))$/;

/** The canonical spelling of points in JSON: at most 8 whole digits and 4 decimals, no leading `+`, no trailing zeros. */
export const PointsText = z.string().regex(POINTS_TEXT, 'InvalidPoints');
export type PointsText = z.infer<typeof PointsText>;

/** Any exact number in its canonical spelling (`"1927.93"`, `"-0.5"`), up to 15 whole digits and 10 decimals. */
export const DecimalText = z
  .string()
  .regex(/^(?:0|-?(?:0\.\d{0,9}[1-9]|[1-9]\d{0,14}(?:\.\d{0,9}[1-9])?))$/, 'InvalidDecimal');
export type DecimalText = z.infer<typeof DecimalText>;

/** An exact value in a trace: a decimal where it has at most 10 decimals, else a fraction in lowest terms (`"8/3"`). */
export const ExactText = z
  .string()
  .regex(
    /^(?:0|-?(?:0\.\d{0,9}[1-9]|[1-9]\d*(?:\.\d{0,9}[1-9])?|[1-9]\d*\/[1-9]\d*))$/,
    'InvalidExact',
  );
export type ExactText = z.infer<typeof ExactText>;

const DECIMALS = 4;
const UNITS_PER_POINT = 10 ** DECIMALS;

/**
 * Points from their canonical spelling: its digits are read as one whole number, never as a fraction.
 *
 * @rule R-NUM-1 points are whole ten-thousandths of a point
 * @throws when the text is not `PointsText`: a bug, since callers parse first
 */
export function parsePoints(text: PointsText): Points {
  if (!POINTS_TEXT.test(text)) throw new Error(`Not points: ${JSON.stringify(text)}`);
  const mark = text.indexOf('.');
  if (mark < 0) return (Number(text) * UNITS_PER_POINT) as Points;
  const [whole, decimals] = [text.slice(0, mark), text.slice(mark + 1)];
  return (Number(whole + decimals) * 10 ** (DECIMALS - decimals.length)) as Points;
}

/** The canonical spelling: `formatPoints(parsePoints(t)) === t`. */
export function formatPoints(points: Points): PointsText {
  const magnitude = Math.abs(points);
  const whole = `${points < 0 ? '-' : ''}${Math.floor(magnitude / UNITS_PER_POINT)}`;
  let [decimals, length] = [magnitude % UNITS_PER_POINT, DECIMALS];
  if (decimals === 0) return whole;
  for (; decimals % 10 === 0; decimals /= 10) length -= 1;
  return `${whole}.${String(decimals).padStart(length, '0')}`;
}

/** The exact sum. Throws when it leaves the safe integers: a bug, since rule sets bound their totals. */
export function sumPoints(all: readonly Points[]): Points {
  let sum = 0;
  for (let index = 0; index < all.length; index += 1) sum += all[index] ?? 0;
  if (!Number.isSafeInteger(sum)) throw new Error('A sum of points left the safe integers');
  return sum as Points;
}
