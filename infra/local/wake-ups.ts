import type { FunctionEntry, Trigger } from '../catalogue/function-entry.ts';
import type { ScheduleEvent } from './clock.ts';
import type { Delivery } from './delivery.ts';
import { HostClosed } from './function-errors.ts';
import { objectEvent } from './object-event.ts';
import type { ObjectCreated } from './s3/records.ts';

type Options = {
  readonly entries: readonly Pick<FunctionEntry, 'name' | 'trigger'>[];
  readonly deliver: Delivery['deliver'];
  readonly documentsBucket: string;
  readonly region: string;
};

export type WakeUps = {
  /** Resolves when every function that the object wakes has handled it or given it up. */
  byObject(created: ObjectCreated): Promise<void>;
  byMinute(event: ScheduleEvent): Promise<void>;
};

/** Which functions of the catalogue a new object or a minute wakes; what the stream wakes, its poller knows. */
export function wakeUps({ entries, deliver, documentsBucket, region }: Options): WakeUps {
  const wake = async (isWoken: (trigger: Trigger) => boolean, event: unknown): Promise<void> => {
    const woken = entries.filter(({ trigger }) => isWoken(trigger));
    await Promise.all(woken.map(({ name }) => deliver(name, event)));
  };
  return {
    async byObject(created) {
      if (created.bucket !== documentsBucket) return;
      try {
        await wake(
          (trigger) => trigger.kind === 'object' && created.key.startsWith(trigger.prefix),
          objectEvent(created, region),
        );
      } catch (error) {
        if (!(error instanceof HostClosed)) throw error;
        // The cloud stops: never answering leaves the object unreported until the next start.
        await new Promise(() => undefined);
      }
    },
    byMinute: (event) => wake((trigger) => trigger.kind === 'minute', event),
  };
}
