import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from './table.ts';
import { getItem, getItems, queryIndex, queryItems } from './table-reads.ts';
import { transact } from './transact.ts';

/** The table over a DynamoDB client; conflicts between transactions are retried with jitter. */
export function openTable(client: DynamoDBClient, tableName: string): Table {
  return {
    get: (key) => getItem(client, tableName, key),
    getAll: (keys) => getItems(client, tableName, keys),
    query: (pk, prefix, options = {}) => queryItems(client, tableName, pk, prefix, options),
    queryIndex: (wanted) => queryIndex(client, tableName, wanted),
    transact: (writes) => transact(client, tableName, writes),
  };
}
