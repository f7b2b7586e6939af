import * as z from 'zod';
import { unprintableCharacters } from './printable.ts';

/** Ids appear in keys, addresses and hashes: lower-case ASCII letters, digits, dot and hyphen, 1-64. */
export const Id = z.string().regex(/^[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?$/, 'InvalidId');
export type Id = z.infer<typeof Id>;

/** SHA-256 in lower-case hexadecimal. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/, 'InvalidHash');
export type Hash = z.infer<typeof Hash>;

/** `2023-02-30` or `25:00` spell no instant: reading them back gives another one, or none. */
function isInstant(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

/** UTC instant with milliseconds, `2023-12-15T10:00:00.000Z`: sorts as text. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, {
    error: 'InvalidInstant',
    abort: true,
  })
  .refine(isInstant, 'InvalidInstant');
export type Instant = z.infer<typeof Instant>;

/** Calendar date in the province, `2024-01-15`. */
export const CalendarDate = z.iso.date();
export type CalendarDate = z.infer<typeof CalendarDate>;

const VISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
  /^[^\u0000-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\p{Surrogate}]*$/u;

/** One line of text for people: composed (NFC), trimmed, no control or invisible characters. */
export const FreeText = (maximum: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1, 'EmptyText')
        .max(maximum, 'TextTooLong')
        .regex(VISIBLE, { error: 'ControlCharacter', abort: true }),
    );

/** The same for names and whatever stands on papers: only characters that the papers can print. */
export const Text = (maximum: number) =>
  FreeText(maximum).refine(
    (text) => unprintableCharacters(text).length === 0,
    'UnprintableCharacter',
  );
