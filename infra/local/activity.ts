import type { Invoke } from './function-host.ts';

export type Activity = {
  readonly invoke: Invoke;
  /** How many functions have been started so far. */
  started(): number;
  /** Resolves when no function runs. */
  settled(): Promise<void>;
};

/** Counts the functions at work, and says after each that it may have written something. */
export function countActivity(invoke: Invoke, onDone: () => void): Activity {
  const running = new Set<Promise<unknown>>();
  let started = 0;
  return {
    invoke: (functionName, event) => {
      started += 1;
      const work = invoke(functionName, event).finally(() => {
        running.delete(work);
        onDone();
      });
      running.add(work);
      return work;
    },
    started: () => started,
    settled: async () => {
      while (running.size > 0) await Promise.allSettled([...running]);
    },
  };
}
