import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { type _Record, DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { FunctionEntry } from '../catalogue/function-entry.ts';
import type { Calendar } from './calendar.ts';
import type { Delivery } from './delivery.ts';
import { HostClosed } from './function-errors.ts';
import { explain } from './messages.ts';
import { openCheckpoints } from './stream/checkpoints.ts';
import { streamOf } from './stream/find-stream.ts';
import { outboxEvent } from './stream/outbox-event.ts';
import { createPace, type Pace } from './stream/pace.ts';
import { type ShardReaders, shardReaders } from './stream/shard-readers.ts';

export type StreamPoller = {
  /** Something was probably written: look at once, and often for a while. */
  wake(): void;
  /**
   * Resolves when every event written before the call is delivered or dead-lettered, and on disk as such.
   *
   * @throws Error when the stream can't be read for a long time, or the poller closes first.
   */
  idle(): Promise<void>;
  /** Waits for the deliveries in hand; what is not delivered then comes again after the next start. */
  close(): Promise<void>;
};

type Options = {
  /** Where DynamoDB and its streams answer. */
  readonly client: DynamoDBClientConfig;
  readonly tableName: string;
  readonly checkpointFile: string;
  readonly calendar: Pick<Calendar, 'now'>;
  readonly entries: readonly Pick<FunctionEntry, 'name' | 'trigger'>[];
  readonly deliver: Delivery['deliver'];
  readonly log: (line: string) => void;
};

const REFRESH_EVERY_MS = 10_000;
const COMPLAIN_EVERY_MS = 10_000;
const IDLE_TRIES = 100;

/** Plays the Pipe and the bus: carries each outbox item of the table's stream to the functions it wakes. */
export async function startStreamPoller(options: Options): Promise<StreamPoller> {
  const { client: config, tableName, checkpointFile, log } = options;
  const database = new DynamoDBClient(config);
  const streamArn = await streamOf(database, tableName).finally(() => database.destroy());
  const client = new DynamoDBStreamsClient(config);
  const closing = new AbortController();
  const pace = createPace();
  const readers = shardReaders({
    client,
    streamArn,
    checkpoints: await openCheckpoints(checkpointFile, streamArn, log),
    deliver: (records) => deliverAll(records, options, pace),
    isClosing: () => closing.signal.aborted,
    log,
  });
  await readers.refresh();
  const looping = look(readers, pace, closing.signal, log);
  return {
    wake: pace.wake,
    idle: () => deliverAllWritten(readers, closing.signal),
    close: async () => {
      closing.abort();
      pace.wake();
      await looping;
      await readers.settled();
      client.destroy();
    },
  };
}

async function look(
  readers: ShardReaders,
  pace: Pace,
  closing: AbortSignal,
  log: (line: string) => void,
): Promise<void> {
  let quietUntil = 0;
  const complain = (error: unknown): void => {
    if (closing.aborted || error instanceof HostClosed || performance.now() < quietUntil) return;
    quietUntil = performance.now() + COMPLAIN_EVERY_MS;
    log(`Events      ${explain(error)}; nothing is lost, trying again`);
  };
  let refreshAt = performance.now() + REFRESH_EVERY_MS;
  while (!closing.aborted) {
    if (performance.now() >= refreshAt) {
      await readers.refresh().catch(complain);
      refreshAt = performance.now() + REFRESH_EVERY_MS;
    }
    readers.drainIdle(complain);
    await pace.wait();
  }
}

async function deliverAllWritten(readers: ShardReaders, closing: AbortSignal): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    if (closing.aborted) throw new Error('The stream poller is closed');
    try {
      await readers.refresh();
      return await readers.drainAll();
    } catch (error) {
      if (tries === IDLE_TRIES || closing.aborted) throw error;
      await pause(200);
    }
  }
}

/** Every function that the event wakes gets it. All are waited for, so that none is still at work on a failure. */
async function deliverAll(
  records: readonly _Record[],
  { entries, deliver, calendar }: Options,
  pace: Pace,
): Promise<void> {
  pace.wake();
  const deliveries = records.flatMap((record) => {
    const event = outboxEvent(record, calendar.now());
    if (event === undefined) return [];
    return entries
      .filter(({ trigger }) => trigger.kind === 'event' && trigger.event === event['detail-type'])
      .map(({ name }) => deliver(name, event));
  });
  const failed = (await Promise.allSettled(deliveries)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
