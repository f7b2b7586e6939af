import type { LocalCloud } from '../cloud.ts';

const TRIES = 20;

/**
 * Plays the minute at `at` until what it must bring about is there. One tick is enough unless the index of due
 * blocs lags behind its table, as it may on AWS too: then the next minute's tick finds them.
 */
export async function tickUntil(
  cloud: LocalCloud,
  at: string,
  isDone: () => Promise<boolean>,
): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (await isDone()) return;
    cloud.calendar.set(at);
    await cloud.clock.tick(at);
    await cloud.idle();
  }
  if (!(await isDone())) throw new Error(`The minute of ${at} did not do its work`);
}
