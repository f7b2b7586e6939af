import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { writeDurably } from '../durable-file.ts';

const Saved = z.object({ streamArn: z.string(), shards: z.record(z.string(), z.string()) });

/** How far each shard of the stream has been delivered, by sequence number; on disk before it counts. */
export type Checkpoints = {
  of(shardId: string): string | undefined;
  /** Returns when the file is on disk. */
  advance(shardId: string, sequenceNumber: string): Promise<void>;
  forget(shardId: string): void;
};

/**
 * Reads the file back. Without one that can be read for this stream, all that the stream still holds is
 * delivered once more: functions end in the same state when an event comes twice, but not when it never comes.
 */
export async function openCheckpoints(
  file: string,
  streamArn: string,
  log: (line: string) => void,
): Promise<Checkpoints> {
  const shards = new Map(Object.entries(await saved(file, streamArn, log)));
  let writing: Promise<void> = Promise.resolve();
  return {
    of: (shardId) => shards.get(shardId),
    advance: (shardId, sequenceNumber) => {
      shards.set(shardId, sequenceNumber);
      const write = () =>
        writeDurably(file, JSON.stringify({ streamArn, shards: Object.fromEntries(shards) }));
      const written = writing.then(write);
      writing = written.catch(() => undefined);
      return written;
    },
    forget: (shardId) => {
      shards.delete(shardId);
    },
  };
}

async function saved(
  file: string,
  streamArn: string,
  log: (line: string) => void,
): Promise<Record<string, string>> {
  const content = await readFile(file, 'utf8').catch(() => undefined);
  if (content === undefined) return {};
  try {
    const read = Saved.parse(JSON.parse(content));
    return read.streamArn === streamArn ? read.shards : {};
  } catch {
    log(`Events      ${file} can't be read: what the stream still holds is delivered once more`);
    return {};
  }
}
