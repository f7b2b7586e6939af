import {
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { itemBytes, MOST_ITEM_BYTES, RecordTooLarge } from './item-size.ts';
import { pause } from './pause.ts';
import type { Write, Written } from './table.ts';

const TRIES = 8;
const plain = { removeUndefinedValues: true };

/** Reasons of the moment: another transaction on the same item, or more than the table takes just now. */
const PASSING = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];

/**
 * All the writes or none; tried again while the table is merely busy.
 *
 * @throws RecordTooLarge when a record does not fit, before anything is sent; anything else is an outage or a bug
 */
export async function transact(
  client: DynamoDBClient,
  tableName: string,
  writes: readonly Write[],
): Promise<Written> {
  const TransactItems = writes.map((write) => asTransactItem(tableName, write));
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await client.send(
        new TransactWriteItemsCommand({ TransactItems, ReturnConsumedCapacity: 'TOTAL' }),
      );
      const used = answer.ConsumedCapacity ?? [];
      return {
        ok: true,
        writeUnits: used.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0),
      };
    } catch (error) {
      const failed = failedConditions(error);
      if (failed.length > 0) return { ok: false, failed };
      if (!isPassing(error) || attempt === TRIES) throw error;
      await pause(attempt);
    }
  }
}

const reasonsOf = (error: unknown): readonly string[] =>
  error instanceof TransactionCanceledException
    ? (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None')
    : [];

const failedConditions = (error: unknown): readonly number[] =>
  reasonsOf(error).flatMap((code, index) => (code === 'ConditionalCheckFailed' ? [index] : []));

const isPassing = (error: unknown): boolean =>
  reasonsOf(error).some((code) => PASSING.includes(code));

function asTransactItem(TableName: string, write: Write): TransactWriteItem {
  const expressions = {
    TableName,
    ...(write.condition === undefined ? {} : { ConditionExpression: write.condition }),
    ...(write.names === undefined ? {} : { ExpressionAttributeNames: write.names }),
    ...(write.values === undefined
      ? {}
      : { ExpressionAttributeValues: marshall(write.values, plain) }),
  };
  if ('put' in write) {
    const bytes = itemBytes(write.put);
    if (bytes > MOST_ITEM_BYTES) throw new RecordTooLarge(bytes);
    return { Put: { ...expressions, Item: marshall(write.put, plain) } };
  }
  if ('update' in write)
    return { Update: { ...expressions, Key: marshall(write.update), UpdateExpression: write.set } };
  return {
    ConditionCheck: {
      ...expressions,
      ConditionExpression: write.condition,
      Key: marshall(write.check),
    },
  };
}
