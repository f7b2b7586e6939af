import {
  type _Record,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { Checkpoints } from './checkpoints.ts';

type Options = {
  readonly client: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly shardId: string;
  readonly checkpoints: Checkpoints;
  /** Returns when every record's events are delivered or dead-lettered; throws when that could not be said. */
  readonly deliver: (records: readonly _Record[]) => Promise<void>;
  /** Then a drain stops after the records in hand. */
  readonly isClosing: () => boolean;
  readonly log: (line: string) => void;
};

/** A shard that is closed and read to its end, or trimmed away, is `FINISHED`; it never grows again. */
export type ShardState = 'OPEN' | 'FINISHED';

export type ShardReader = {
  /**
   * Reads to the shard's end and delivers, beginning after the call: whatever was written before the call is
   * delivered when it resolves. Calls wait for each other. Rejects when the stream can't be read or the
   * delivery failed; nothing is skipped then, and the next call begins at the same record.
   */
  drain(): Promise<ShardState>;
  isBusy(): boolean;
};

export function shardReader(options: Options): ShardReader {
  let tail: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let iterator: string | undefined;

  const readOn = async (): Promise<ShardState> => {
    for (;;) {
      iterator ??= await freshIterator(options);
      if (iterator === undefined) return 'FINISHED';
      const { Records: records = [], NextShardIterator: next } = await options.client.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: 100 }),
      );
      const last = records.at(-1)?.dynamodb?.SequenceNumber;
      if (last !== undefined) {
        await options.deliver(records);
        await options.checkpoints.advance(options.shardId, last);
      }
      iterator = next;
      if (next === undefined) return 'FINISHED';
      if (records.length === 0 || options.isClosing()) return 'OPEN';
    }
  };

  const drainOnce = async (): Promise<ShardState> => {
    try {
      return await readOn();
    } catch (error) {
      iterator = undefined;
      if (nameOf(error) === 'TrimmedDataAccessException')
        options.checkpoints.forget(options.shardId);
      else if (nameOf(error) !== 'ExpiredIteratorException') throw error;
      return await readOn();
    } finally {
      waiting -= 1;
    }
  };

  return {
    isBusy: () => waiting > 0,
    drain: () => {
      waiting += 1;
      const drained = tail.then(drainOnce);
      tail = drained.catch(() => undefined);
      return drained;
    },
  };
}

/** After the checkpoint, or from the oldest record where there is none or its place was trimmed away. */
async function freshIterator(options: Options): Promise<string | undefined> {
  const { client, checkpoints, streamArn, shardId, log } = options;
  const at = checkpoints.of(shardId);
  const shard = { StreamArn: streamArn, ShardId: shardId };
  try {
    const place =
      at === undefined
        ? ({ ShardIteratorType: 'TRIM_HORIZON' } as const)
        : ({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: at } as const);
    return (await client.send(new GetShardIteratorCommand({ ...shard, ...place }))).ShardIterator;
  } catch (error) {
    if (nameOf(error) === 'ResourceNotFoundException') return undefined;
    if (nameOf(error) !== 'TrimmedDataAccessException') throw error;
    log(
      `Events      shard ${shardId}: what came after ${at} is gone; going on with the oldest kept`,
    );
    const oldest = { ...shard, ShardIteratorType: 'TRIM_HORIZON' } as const;
    return (await client.send(new GetShardIteratorCommand(oldest))).ShardIterator;
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
