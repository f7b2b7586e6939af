import * as z from 'zod';

/** Ids appear in keys, addresses and hashes: lower-case ASCII letters, digits, dot and hyphen, 1-64. */
export const Id = z.string().regex(/^[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?$/, 'InvalidId');
export type Id = z.infer<typeof Id>;

/** SHA-256 in lower-case hexadecimal. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/, 'InvalidHash');
export type Hash = z.infer<typeof Hash>;

/** UTC instant with milliseconds, `2023-12-15T10:00:00.000Z`: sorts as text. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'InvalidInstant');
export type Instant = z.infer<typeof Instant>;

/** Calendar date in the province, `2024-01-15`. */
export const CalendarDate = z.iso.date();
export type CalendarDate = z.infer<typeof CalendarDate>;

const PRINTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
  /^[^\u0000-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069\ufeff\p{Surrogate}]*$/u;

/** One line of text for people: composed (NFC), trimmed, no control characters. */
export const Text = (maximum: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z.string().min(1, 'EmptyText').max(maximum, 'TextTooLong').regex(PRINTED, 'ControlCharacter'),
    );
