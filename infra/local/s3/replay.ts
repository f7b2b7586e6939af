import { BucketState } from './bucket-state.ts';
import { type JournalRecord, type ObjectCreated, objectCreated } from './records.ts';

export type Replayed = {
  readonly states: ReadonlyMap<string, BucketState>;
  /** Oldest first. */
  readonly undelivered: readonly ObjectCreated[];
};

/** Adds the records of a journal up to what existed when it ended. */
export function replay(
  records: readonly JournalRecord[],
  bucketNames: readonly string[],
): Replayed {
  const states = new Map(bucketNames.map((name) => [name, new BucketState()]));
  const undelivered = new Map<string, ObjectCreated>();
  for (const record of records) {
    if (record.type === 'delivered') {
      undelivered.delete(record.eventId);
      continue;
    }
    const state = states.get(record.bucket) ?? new BucketState();
    states.set(record.bucket, state);
    state.apply(record);
    if (record.type === 'put') undelivered.set(record.eventId, objectCreated(record));
  }
  return { states, undelivered: [...undelivered.values()] };
}
