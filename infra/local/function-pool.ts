import { randomUUID } from 'node:crypto';
import { HostClosed } from './function-errors.ts';
import type { Job } from './function-protocol.ts';
import type { FunctionThread } from './function-thread.ts';

/** The threads of one function: as many events at once as the limit says, the others wait in line. */
export type FunctionPool = {
  run(event: string): Promise<string>;
  /** Refuses what waits, lets what runs end for at most the grace period, then ends every thread. */
  close(graceMs: number): Promise<void>;
};

type Waiting = PromiseWithResolvers<string> & { readonly job: Job };

/** A thread is started when an event finds none free, kept warm, and ended after `idleMs` without work. */
export function createFunctionPool(
  startThread: () => FunctionThread,
  { limit, idleMs }: { readonly limit: number; readonly idleMs: number },
): FunctionPool {
  const line: Waiting[] = [];
  const warm = createWarmThreads(idleMs);
  const busy = new Map<FunctionThread, Promise<void>>();
  let closed = false;

  const work = async (thread: FunctionThread, { job, resolve, reject }: Waiting): Promise<void> => {
    await thread.run(job).then(resolve, reject);
    busy.delete(thread);
    if (thread.isAlive()) warm.put(thread);
    advance();
  };
  const advance = (): void => {
    while (!closed && busy.size < limit) {
      const next = line.shift();
      if (next === undefined) return;
      const thread = warm.take() ?? startThread();
      busy.set(thread, work(thread, next));
    }
  };
  return {
    run(event) {
      if (closed) return Promise.reject(new HostClosed());
      const job = { requestId: randomUUID(), event };
      const waiting = { ...Promise.withResolvers<string>(), job };
      line.push(waiting);
      advance();
      return waiting.promise;
    },
    async close(graceMs) {
      closed = true;
      for (const waiting of line.splice(0)) waiting.reject(new HostClosed());
      await Promise.race([Promise.all(busy.values()), pause(graceMs)]);
      await Promise.all([...busy.keys()].map((thread) => thread.end()));
      await warm.end();
    },
  };
}

/** Threads without work. The one used last is taken first, so that those not needed get old and are ended. */
function createWarmThreads(idleMs: number) {
  const timers = new Map<FunctionThread, NodeJS.Timeout>();
  const remove = (thread: FunctionThread): void => {
    clearTimeout(timers.get(thread));
    timers.delete(thread);
  };
  return {
    put(thread: FunctionThread): void {
      const retire = (): void => {
        remove(thread);
        void thread.end();
      };
      timers.set(thread, setTimeout(retire, idleMs).unref());
    },
    take(): FunctionThread | undefined {
      for (const thread of [...timers.keys()].reverse()) {
        remove(thread);
        if (thread.isAlive()) return thread;
      }
      return undefined;
    },
    async end(): Promise<void> {
      const threads = [...timers.keys()];
      for (const thread of threads) remove(thread);
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
