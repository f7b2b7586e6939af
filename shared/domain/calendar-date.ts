const VIET_NAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/** The calendar date of an instant in Việt Nam (UTC+7, no daylight saving), `2023-12-31`. */
export const dateInVietNam = (at: string): string =>
  new Date(Date.parse(at) + VIET_NAM_OFFSET_MS).toISOString().slice(0, 10);
