/** The one table, as the CDK stack and the local DynamoDB both create it. Keys are built in `shared/storage/table-keys.ts`. */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Sparse: only blocs that the minute tick has work for. Keys only; the tick reads the bloc itself. */
  dueIndex: { name: 'due', partitionKey: 'duePk', sortKey: 'dueSk' },
  /** Epoch seconds; readers filter expired items themselves, because deletion is late. */
  timeToLive: 'expiresAt',
  stream: 'NEW_IMAGE',
} as const;
