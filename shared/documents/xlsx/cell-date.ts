const DAY_MS = 86_400_000;
/** Serial 60 is 29/02/1900, a day that never was; from 61 on both reckonings agree. */
const FIRST_SOUND_SERIAL = 61;

/** The day of a serial number as `31/01/2023`; `undefined` when it carries a time or no spreadsheet has such a day. */
export function serialDay(serial: number, from1904: boolean): string | undefined {
  const first = from1904 ? 0 : FIRST_SOUND_SERIAL;
  if (!Number.isInteger(serial) || serial < first) return undefined;
  const zero = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return dayOf(new Date(zero + serial * DAY_MS));
}

/** The day of `2023-12-15` or `2023-12-15T00:00:00`, as strict files write dates. */
export function isoDay(text: string): string | undefined {
  const written = /^(\d{4}-\d{2}-\d{2})(?:T00:00:00(?:\.0+)?Z?)?$/.exec(text.trim())?.[1];
  const day = written === undefined ? undefined : dayOf(new Date(`${written}T00:00:00Z`));
  return day?.split('/').reverse().join('-') === written ? day : undefined;
}

function dayOf(date: Date): string | undefined {
  const year = date.getUTCFullYear();
  if (Number.isNaN(year) || year > 9999) return undefined;
  return date.toISOString().slice(0, 10).split('-').reverse().join('/');
}

/** Whether a day stays the same day when day and month are taken for each other, or can't be. */
export function isPlainDay(day: string): boolean {
  const [first, second] = day.split('/').map(Number);
  return first !== undefined && (first > 12 || first === second);
}
