/** Slows down whoever guesses passwords: after some failures in a row a user name has to wait. */
export type Throttle = {
  /** 0 when the user name may try now. */
  waitSeconds(userName: string): number;
  failed(userName: string): void;
  succeeded(userName: string): void;
};

const FAILURES_ALLOWED = 5;
const WAIT_MS = 30_000;
/** After this long without a failure nothing is held against a user name. */
const FORGET_MS = 15 * 60_000;

export function createThrottle(now: () => number = Date.now): Throttle {
  const failures = new Map<string, { count: number; last: number }>();
  return {
    waitSeconds(userName) {
      const { count = 0, last = 0 } = failures.get(userName) ?? {};
      const left = last + WAIT_MS - now();
      return count >= FAILURES_ALLOWED && left > 0 ? Math.ceil(left / 1000) : 0;
    },
    failed(userName) {
      for (const [name, { last }] of failures) if (last + FORGET_MS <= now()) failures.delete(name);
      const count = (failures.get(userName)?.count ?? 0) + 1;
      failures.set(userName, { count, last: now() });
    },
    succeeded(userName) {
      failures.delete(userName);
    },
  };
}
