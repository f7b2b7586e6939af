import { CalendarDate } from './identifiers.ts';

/** A date as people write it, day first (`31/01/2023`, `5-1-2023`, `05.01.2023`), or `2023-01-31`; undefined when it is none. */
export function readWrittenDate(text: string): CalendarDate | undefined {
  const tidy = text.trim();
  const [, day, month, year] = /^(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/i.exec(tidy) ?? [];
  const spelled =
    year === undefined
      ? tidy
      : `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return CalendarDate.safeParse(spelled).data;
}

/** A date as people write it, which `readWrittenDate` reads back: `31/01/2023`. */
export const spellDate = (date: CalendarDate): string => date.split('-').reverse().join('/');
