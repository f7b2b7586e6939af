import type { Calendar } from './calendar.ts';
import { wholeSeconds } from './envelope.ts';

export type ScheduleEvent = { readonly scheduledTime: string };

export type MinuteClock = {
  /** Begins to tick by itself; at once for the running minute. */
  start(): void;
  /** Wakes the minute's functions for the whole minute that this instant lies in; resolves when they have ended. */
  tick(at: string): Promise<void>;
  /** Resolves when no tick is running. */
  idle(): Promise<void>;
  close(): Promise<void>;
};

type Options = {
  readonly calendar: Pick<Calendar, 'now'>;
  readonly deliver: (event: ScheduleEvent) => Promise<unknown>;
  /** False while time is played: then only `tick` wakes anyone, until `start`. */
  readonly enabled: boolean;
};

const MINUTE_MS = 60_000;
const minuteOf = (instant: Date): number => Math.floor(instant.getTime() / MINUTE_MS);

/**
 * Plays the schedule: one tick at once, for what came due while nothing ran, then one at each whole minute of
 * the calendar. Minutes that passed in the machine's sleep, or while a tick still ran, are not made up for:
 * a tick does all the work that is due at its time.
 */
export function startMinuteClock({ calendar, deliver, enabled }: Options): MinuteClock {
  const running = new Set<Promise<unknown>>();
  let lastMinute: number | undefined;

  const tick = async (minute: number): Promise<void> => {
    const work = deliver({ scheduledTime: wholeSeconds(new Date(minute * MINUTE_MS)) });
    running.add(work);
    await work.finally(() => running.delete(work));
  };
  const look = (): void => {
    const minute = minuteOf(calendar.now());
    if (minute === lastMinute || running.size > 0) return;
    lastMinute = minute;
    tick(minute).catch(() => undefined);
  };
  let timer: NodeJS.Timeout | undefined;
  const start = (): void => {
    timer ??= setInterval(look, 500);
    look();
  };
  if (enabled) start();

  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.allSettled([...running]);
  };
  return {
    start,
    tick: (at) => {
      const minute = minuteOf(new Date(at));
      lastMinute = minute;
      return tick(minute);
    },
    idle,
    close: async () => {
      clearInterval(timer);
      await idle();
    },
  };
}
