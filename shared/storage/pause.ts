/** Waits before the next attempt: doubling back-off with full jitter, up to 10 ms after the first, 1.3 s after the eighth. */
export const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * 2 ** Math.min(attempt, 8)));
