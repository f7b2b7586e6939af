/** What the local cloud stamps into events as business time. Credentials never read it: they use the real clock. */
export type Calendar = {
  now(): Date;
  /** Pins the time to an instant, where it stands still; `undefined` gives the real time back. */
  set(instant: string | undefined): void;
  /** Sets the time to an instant, from where it runs on at the real pace. */
  startAt(instant: string): void;
};

/**
 * The one settable calendar of the local cloud, at first the real time.
 *
 * @throws RangeError from `set` and `startAt` when the text is no instant with date, time and zone
 */
export function createCalendar(realNow: () => number = Date.now): Calendar {
  let now: () => number = realNow;
  return {
    now: () => new Date(now()),
    set(instant) {
      if (instant === undefined) {
        now = realNow;
        return;
      }
      const pinned = parseInstant(instant);
      now = () => pinned;
    },
    startAt(instant) {
      const offset = parseInstant(instant) - realNow();
      now = () => realNow() + offset;
    },
  };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

function parseInstant(text: string): number {
  const instant = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) {
    throw new RangeError(`"${text}" is no instant such as 2023-12-15T10:00:00Z`);
  }
  return instant;
}
