import { shardsOf } from './find-stream.ts';
import { type ShardReader, type ShardState, shardReader } from './shard-reader.ts';

type Options = Omit<Parameters<typeof shardReader>[0], 'shardId'>;

export type ShardReaders = {
  /** Learns of new shards, and forgets those that are gone. */
  refresh(): Promise<void>;
  /** Begins to read every shard that is not being read already. */
  drainIdle(onFailure: (error: unknown) => void): void;
  /** Whatever was written before the call is delivered when it resolves; rejects when it could not be. */
  drainAll(): Promise<void>;
  /** Waits for what is being delivered, well or badly. */
  settled(): Promise<void>;
};

/** All shards of the stream, each read on its own: a slow delivery holds up its own shard alone. */
export function shardReaders(options: Options): ShardReaders {
  const open = new Map<string, ShardReader>();
  const finished = new Set<string>();
  const running = new Set<Promise<unknown>>();

  const drain = async (shardId: string, reader: ShardReader): Promise<void> => {
    const draining = reader.drain();
    running.add(draining);
    let state: ShardState;
    try {
      state = await draining;
    } finally {
      running.delete(draining);
    }
    if (state === 'FINISHED') {
      open.delete(shardId);
      finished.add(shardId);
    }
  };
  return {
    async refresh() {
      const listed = await shardsOf(options.client, options.streamArn);
      for (const shardId of listed) {
        if (open.has(shardId) || finished.has(shardId)) continue;
        open.set(shardId, shardReader({ ...options, shardId }));
      }
      for (const shardId of finished) {
        if (listed.includes(shardId)) continue;
        finished.delete(shardId);
        options.checkpoints.forget(shardId);
      }
    },
    drainIdle(onFailure) {
      for (const [shardId, reader] of open) {
        if (!reader.isBusy()) drain(shardId, reader).catch(onFailure);
      }
    },
    async drainAll() {
      await Promise.all([...open].map(([shardId, reader]) => drain(shardId, reader)));
    },
    async settled() {
      await Promise.allSettled([...running]);
    },
  };
}
