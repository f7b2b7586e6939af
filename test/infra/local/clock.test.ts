import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCalendar } from '../../../infra/local/calendar.ts';
import { type MinuteClock, startMinuteClock } from '../../../infra/local/clock.ts';

const ticks: string[] = [];
let clock: MinuteClock;
const deliver = async ({ scheduledTime }: { scheduledTime: string }) =>
  void ticks.push(scheduledTime);

beforeEach(() => {
  ticks.length = 0;
  vi.useFakeTimers({ now: Date.parse('2026-01-05T08:00:30.250Z') });
});
afterEach(async () => {
  await clock.close();
  vi.useRealTimers();
});

describe('the minute clock', () => {
  it('ticks at once for the running minute, then at each whole minute', async () => {
    clock = startMinuteClock({ calendar: createCalendar(), deliver, enabled: true });
    await vi.advanceTimersByTimeAsync(90_000);
    expect(ticks).toEqual(['2026-01-05T08:00:00Z', '2026-01-05T08:01:00Z', '2026-01-05T08:02:00Z']);
  });

  it('ticks once for all the minutes of a sleep', async () => {
    clock = startMinuteClock({ calendar: createCalendar(), deliver, enabled: true });
    await vi.advanceTimersByTimeAsync(1_000);
    vi.setSystemTime(Date.parse('2026-01-05T11:30:10Z'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ticks).toEqual(['2026-01-05T08:00:00Z', '2026-01-05T11:30:00Z']);
  });

  it('follows the calendar, not the machine', async () => {
    const calendar = createCalendar();
    calendar.startAt('2023-12-15T16:59:58Z');
    clock = startMinuteClock({ calendar, deliver, enabled: true });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(ticks).toEqual(['2023-12-15T16:59:00Z', '2023-12-15T17:00:00Z']);
  });

  it('ticks only when told to while time is played', async () => {
    clock = startMinuteClock({ calendar: createCalendar(), deliver, enabled: false });
    await vi.advanceTimersByTimeAsync(300_000);
    expect(ticks).toEqual([]);
    await clock.tick('2023-12-15T17:00:59.999Z');
    expect(ticks).toEqual(['2023-12-15T17:00:00Z']);
    clock.start();
    clock.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ticks.slice(1)).toEqual(['2026-01-05T08:05:00Z', '2026-01-05T08:06:00Z']);
  });

  it('begins no tick by itself while one is running, and waits for it before it closes', async () => {
    const slow = Promise.withResolvers<void>();
    let ended = false;
    clock = startMinuteClock({
      calendar: createCalendar(),
      deliver: async (event) => {
        await deliver(event);
        await slow.promise;
        ended = true;
      },
      enabled: true,
    });
    await vi.advanceTimersByTimeAsync(180_000);
    expect(ticks).toEqual(['2026-01-05T08:00:00Z']);
    const closing = clock.close();
    slow.resolve();
    await closing;
    expect(ended).toBe(true);
  });

  it('goes on after a tick that failed', async () => {
    clock = startMinuteClock({
      calendar: createCalendar(),
      deliver: async (event) => {
        await deliver(event);
        throw new Error('no');
      },
      enabled: true,
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ticks).toEqual(['2026-01-05T08:00:00Z', '2026-01-05T08:01:00Z']);
    await expect(clock.tick('2026-01-05T09:00:00Z')).rejects.toThrow('no');
  });
});
