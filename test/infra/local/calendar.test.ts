import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../infra/local/calendar.ts';

function calendarOf(realStart: string) {
  let real = Date.parse(realStart);
  const calendar = createCalendar(() => real);
  const pass = (seconds: number) => {
    real += seconds * 1000;
  };
  return { calendar, pass, shown: () => calendar.now().toISOString() };
}

describe('the calendar', () => {
  it('shows the real time until told otherwise', () => {
    const { pass, shown } = calendarOf('2026-01-01T00:00:00Z');
    pass(90);
    expect(shown()).toBe('2026-01-01T00:01:30.000Z');
  });

  it('stands still where it is pinned, and gives the real time back', () => {
    const { calendar, pass, shown } = calendarOf('2026-01-01T00:00:00Z');
    calendar.set('2023-12-15T17:00:00+07:00');
    pass(60);
    expect(shown()).toBe('2023-12-15T10:00:00.000Z');
    calendar.set(undefined);
    expect(shown()).toBe('2026-01-01T00:01:00.000Z');
  });

  it('runs on from where it is started', () => {
    const { calendar, pass, shown } = calendarOf('2026-01-01T00:00:00Z');
    calendar.startAt('2023-12-15T10:00:00Z');
    pass(61);
    expect(shown()).toBe('2023-12-15T10:01:01.000Z');
  });

  it.each(['', 'tomorrow', '2023-12-15', '2023-12-15T10:00:00', '2023-13-15T10:00:00Z'])(
    'refuses %j and stays where it was',
    (text) => {
      const { calendar, shown } = calendarOf('2026-01-01T00:00:00Z');
      expect(() => calendar.set(text)).toThrow(RangeError);
      expect(() => calendar.startAt(text)).toThrow(RangeError);
      expect(shown()).toBe('2026-01-01T00:00:00.000Z');
    },
  );
});
