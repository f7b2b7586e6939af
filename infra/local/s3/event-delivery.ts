import type { ObjectCreated } from './records.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

type Receiver = {
  readonly deliver: (event: ObjectCreated) => Promise<void>;
  /** Records that the event needs no delivery any more. */
  readonly checkOff: (eventId: string) => Promise<void>;
};

/**
 * Hands every event over at least once and in no promised order, all side by side: how many may run at once is the receiver's
 * affair. A refusal is tried again after a growing pause.
 */
export class EventDelivery {
  readonly #receiver: Receiver;
  readonly #pending = new Set<string>();
  readonly #pauses = new Set<NodeJS.Timeout>();
  #idleWaiters: (() => void)[] = [];
  #closed = false;

  constructor(receiver: Receiver) {
    this.#receiver = receiver;
  }

  add(event: ObjectCreated): void {
    this.#pending.add(event.id);
    // Later, so that whoever caused the event gets its answer first.
    setImmediate(() => void this.#attempt(event, FIRST_PAUSE_MS));
  }

  /** Resolves when every event known so far, and those that came meanwhile, are checked off. */
  idle(): Promise<void> {
    if (this.#pending.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idleWaiters.push(resolve));
  }

  /** Starts no further delivery. What is not checked off by now is delivered again at the next start. */
  close(): void {
    this.#closed = true;
    for (const pause of this.#pauses) clearTimeout(pause);
  }

  async #attempt(event: ObjectCreated, pauseMs: number): Promise<void> {
    if (this.#closed) return;
    try {
      await this.#receiver.deliver(event);
      if (this.#closed) return;
      await this.#receiver.checkOff(event.id);
    } catch (error) {
      this.#retryLater(event, pauseMs, error);
      return;
    }
    this.#pending.delete(event.id);
    if (this.#pending.size > 0) return;
    const waiters = this.#idleWaiters;
    this.#idleWaiters = [];
    for (const resolve of waiters) resolve();
  }

  #retryLater(event: ObjectCreated, pauseMs: number, error: unknown): void {
    if (this.#closed) return;
    console.error(
      `S3: the event of ${event.bucket}/${event.key} is delivered again in ${pauseMs} ms:`,
      error,
    );
    const pause = setTimeout(() => {
      this.#pauses.delete(pause);
      void this.#attempt(event, Math.min(pauseMs * 2, LONGEST_PAUSE_MS));
    }, pauseMs);
    this.#pauses.add(pause);
  }
}
