import type { DecimalText, ExactText } from '../domain/points.ts';

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, '.');

/** A decimal as people read it here: `1927.93` → `1.927,93`, `-0.5` → `−0,5`. */
export function sayDecimal(text: DecimalText): string {
  const negative = text.startsWith('-');
  const [whole = '', decimals] = text.slice(negative ? 1 : 0).split('.');
  const shown = decimals === undefined ? grouped(whole) : `${grouped(whole)},${decimals}`;
  return negative ? `−${shown}` : shown;
}

const SHOWN_DECIMALS = 4;

/** The fraction's value cut to four decimals by rounding half away from zero. */
function approximated(fraction: ExactText): string {
  const [numerator = '0', denominator = '1'] = fraction.split('/');
  const scale = 10n ** BigInt(SHOWN_DECIMALS);
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  const scaled = (2n * (n < 0n ? -n : n) * scale + d) / (2n * d);
  const digits = String(scaled).padStart(SHOWN_DECIMALS + 1, '0');
  const decimals = digits.slice(-SHOWN_DECIMALS).replace(/0+$/, '');
  const text = digits.slice(0, -SHOWN_DECIMALS) + (decimals === '' ? '' : `.${decimals}`);
  return n < 0n && text !== '0' ? `-${text}` : text;
}

/** Points as people read them: `8,5`; a value that no decimal spells is marked: `≈ 2,6667`. */
export const sayPoints = (points: ExactText): string =>
  points.includes('/') ? `≈ ${sayDecimal(approximated(points))}` : sayDecimal(points);

/** Points that are added or taken: `+0,5`, `−1`, `0`. */
export const sayChange = (points: ExactText): string =>
  points.startsWith('-') || points === '0' ? sayPoints(points) : `+${sayPoints(points)}`;

/** A calendar date: `2023-12-15` → `15/12/2023`. */
export const sayDate = (date: string): string => date.split('-').reverse().join('/');

const MINUTES_PER_DAY = 1440;

/** Days from 1970-01-01 as a calendar date (Gregorian, after Howard Hinnant's `civil_from_days`). */
function dateOfDays(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const day = shifted - era * 146_097;
  const year = Math.floor(
    (day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365,
  );
  const dayOfYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const calendarMonth = month < 10 ? month + 3 : month - 9;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year + era * 400 + (calendarMonth <= 2 ? 1 : 0)}-${two(calendarMonth)}-${two(dayOfMonth)}`;
}

/**
 * An instant in the province's time: `17:00:05 ngày 15/12/2023`. Pure arithmetic with a fixed offset (`+07:00`
 * unless given), so that it reads the same on every machine.
 */
export function sayInstant(instant: string, zone = '+07:00'): string {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  const [date = '', clock = ''] = instant.split('T');
  const minuteOfDay = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5)) + offset;
  const day = Math.floor(minuteOfDay / MINUTES_PER_DAY);
  const minute = minuteOfDay - day * MINUTES_PER_DAY;
  const two = (value: number) => String(value).padStart(2, '0');
  const shownDate = dateOfDays(Date.parse(`${date}T00:00:00Z`) / 86_400_000 + day);
  const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}:${clock.slice(6, 8)}`;
  return `${time} ngày ${sayDate(shownDate)}`;
}
