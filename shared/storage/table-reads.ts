import {
  type AttributeValue,
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { pause } from './pause.ts';
import type { IndexUpTo, Item, QueryOptions } from './table.ts';
import type { Key } from './table-keys.ts';

const BATCH = 100;

/** One item, as it stands now; undefined when there is none. */
export async function getItem(
  client: DynamoDBClient,
  tableName: string,
  key: Key,
): Promise<Item | undefined> {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: tableName, Key: marshall(key), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : unmarshall(Item);
}

/** The items of the keys in their order, each once as it stands now. */
export async function getItems(
  client: DynamoDBClient,
  tableName: string,
  keys: readonly Key[],
): Promise<readonly (Item | undefined)[]> {
  const found = new Map<string, Item>();
  const distinct = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
  for (let start = 0; start < distinct.length; start += BATCH) {
    const items = await getBatch(client, tableName, distinct.slice(start, start + BATCH));
    for (const item of items) found.set(`${item.pk}|${item.sk}`, item);
  }
  return keys.map((key) => found.get(nameOf(key)));
}

const nameOf = ({ pk, sk }: Key): string => `${pk}|${sk}`;

async function getBatch(client: DynamoDBClient, tableName: string, keys: readonly Key[]) {
  const items: Item[] = [];
  let wanted = keys.map((key): Record<string, AttributeValue> => marshall(key));
  for (let attempt = 1; wanted.length > 0; attempt += 1) {
    const answer = await client.send(
      new BatchGetItemCommand({
        RequestItems: { [tableName]: { Keys: wanted, ConsistentRead: true } },
      }),
    );
    items.push(...(answer.Responses?.[tableName] ?? []).map((item) => unmarshall(item)));
    wanted = answer.UnprocessedKeys?.[tableName]?.Keys ?? [];
    if (wanted.length > 0) await pause(attempt);
  }
  return items;
}

/** The items of a partition whose sort key begins with the prefix, in key order, read page by page. */
export async function queryItems(
  client: DynamoDBClient,
  tableName: string,
  pk: string,
  prefix: string,
  { limit, after, latestFirst }: QueryOptions,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let start: Record<string, AttributeValue> | undefined =
    after === undefined ? undefined : marshall({ pk, sk: after });
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

/** The entries of an index: it follows the table with a delay, so each must be read again from the table itself. */
export async function queryIndex(
  client: DynamoDBClient,
  tableName: string,
  { index, names: [partition, sort], pk, upTo }: IndexUpTo,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let start: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: index,
        KeyConditionExpression: '#p = :pk AND #s <= :upTo',
        ExpressionAttributeNames: { '#p': partition, '#s': sort },
        ExpressionAttributeValues: marshall({ ':pk': pk, ':upTo': upTo }),
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return items;
}
