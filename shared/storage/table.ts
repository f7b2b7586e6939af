import {
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Key } from './table-keys.ts';

/** An item as read: keys beside the record's own attributes. Each store parses it with its schema. */
export type Item = Readonly<Record<string, unknown>>;

/** One write of a transaction. `condition` and `update` are DynamoDB expressions with named parts. */
export type Write =
  | {
      readonly put: Item & Key;
      readonly condition?: string;
      readonly names?: Names;
      readonly values?: Item;
    }
  | {
      readonly update: Key;
      readonly set: string;
      readonly condition?: string;
      readonly names?: Names;
      readonly values?: Item;
    }
  | {
      readonly check: Key;
      readonly condition: string;
      readonly names?: Names;
      readonly values?: Item;
    };
type Names = Readonly<Record<string, string>>;

/** All written, or the indexes of the writes whose condition did not hold. */
export type Written =
  | { readonly ok: true; readonly writeUnits: number }
  | { readonly ok: false; readonly failed: readonly number[] };

/** The table as the stores see it. Throws on anything but a condition that did not hold: that is an outage or a bug. */
export type Table = {
  readonly get: (key: Key) => Promise<Item | undefined>;
  /** At most 100 keys in one read batch; answers in the order of the keys. */
  readonly getAll: (keys: readonly Key[]) => Promise<readonly (Item | undefined)[]>;
  readonly query: (pk: string, prefix: string, options?: QueryOptions) => Promise<readonly Item[]>;
  readonly queryIndex: (
    index: string,
    names: [string, string],
    pk: string,
    upTo: string,
  ) => Promise<readonly Item[]>;
  readonly transact: (writes: readonly Write[]) => Promise<Written>;
};
export type QueryOptions = {
  readonly limit?: number;
  readonly after?: string;
  readonly latestFirst?: boolean;
};

const CONFLICT_TRIES = 8;
const plain = { removeUndefinedValues: true };

/** Only if nothing stands under the key yet: what makes a stored version immutable. */
export const IF_NEW = 'attribute_not_exists(pk)';

/** The table over a DynamoDB client; conflicts between transactions are retried with jitter. */
export function openTable(client: DynamoDBClient, tableName: string): Table {
  return {
    get: (key) => getItem(client, tableName, key),
    getAll: (keys) => getItems(client, tableName, keys),
    query: (pk, prefix, options = {}) => queryItems(client, tableName, pk, prefix, options),
    queryIndex: (index, names, pk, upTo) => queryDue(client, tableName, index, names, pk, upTo),
    transact: (writes) => transact(client, tableName, writes),
  };
}

async function getItem(client: DynamoDBClient, tableName: string, key: Key) {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: tableName, Key: marshall(key), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : unmarshall(Item);
}

async function getItems(client: DynamoDBClient, tableName: string, keys: readonly Key[]) {
  const found = new Map<string, Item>();
  let wanted = keys.map((key) => marshall(key));
  while (wanted.length > 0) {
    const answer = await client.send(
      new BatchGetItemCommand({
        RequestItems: { [tableName]: { Keys: wanted, ConsistentRead: true } },
      }),
    );
    for (const raw of answer.Responses?.[tableName] ?? []) {
      const item = unmarshall(raw);
      found.set(`${item.pk}|${item.sk}`, item);
    }
    wanted = answer.UnprocessedKeys?.[tableName]?.Keys ?? [];
    if (wanted.length > 0) await pause(1);
  }
  return keys.map(({ pk, sk }) => found.get(`${pk}|${sk}`));
}

async function queryItems(
  client: DynamoDBClient,
  tableName: string,
  pk: string,
  prefix: string,
  { limit, after, latestFirst }: QueryOptions,
) {
  const items: Item[] = [];
  let start = after === undefined ? undefined : marshall({ pk, sk: after });
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: marshall({ ':pk': pk, ':prefix': prefix }),
        ConsistentRead: true,
        ScanIndexForward: latestFirst !== true,
        ...(limit === undefined ? {} : { Limit: limit - items.length }),
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
    start = page.LastEvaluatedKey;
  } while (start !== undefined && (limit === undefined || items.length < limit));
  return items;
}

async function queryDue(
  client: DynamoDBClient,
  tableName: string,
  index: string,
  [pkName, skName]: [string, string],
  pk: string,
  upTo: string,
) {
  const items: Item[] = [];
  let start: Record<string, import('@aws-sdk/client-dynamodb').AttributeValue> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: index,
        KeyConditionExpression: '#p = :pk AND #s <= :upTo',
        ExpressionAttributeNames: { '#p': pkName, '#s': skName },
        ExpressionAttributeValues: marshall({ ':pk': pk, ':upTo': upTo }),
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return items;
}

async function transact(
  client: DynamoDBClient,
  tableName: string,
  writes: readonly Write[],
): Promise<Written> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await client.send(
        new TransactWriteItemsCommand({
          TransactItems: writes.map((write) => asTransactItem(tableName, write)),
          ReturnConsumedCapacity: 'TOTAL',
        }),
      );
      const used = answer.ConsumedCapacity ?? [];
      return {
        ok: true,
        writeUnits: used.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0),
      };
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
      const failed = codes.flatMap((code, index) =>
        code === 'ConditionalCheckFailed' ? [index] : [],
      );
      if (failed.length > 0) return { ok: false, failed };
      if (!codes.includes('TransactionConflict') || attempt === CONFLICT_TRIES) throw error;
      await pause(attempt);
    }
  }
}

function asTransactItem(TableName: string, write: Write): TransactWriteItem {
  const expressions = {
    TableName,
    ...(write.condition === undefined ? {} : { ConditionExpression: write.condition }),
    ...(write.names === undefined ? {} : { ExpressionAttributeNames: write.names }),
    ...(write.values === undefined
      ? {}
      : { ExpressionAttributeValues: marshall(write.values, plain) }),
  };
  if ('put' in write) return { Put: { ...expressions, Item: marshall(write.put, plain) } };
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

/** Doubling back-off with full jitter, 5 ms to about 1 s. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * 2 ** attempt));
